using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Health;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Demo.Simulation.Stories;

/// <summary>How the customer gets on: readings of use, pulses, what troubles them, and the story of those who are glad.</summary>
internal static class UseAndVoice
{
    /// <summary>What is measured and heard.</summary>
    public static IEnumerable<StoryEvent> Of(StoryPlan plan) => [.. Use(plan), .. Pulses(plan), .. Trouble(plan), .. Story(plan)];

    /// <summary>Whether something troubles this customer on the way.</summary>
    public static bool IsTroubled(StoryPlan plan) => plan.Happens(Throw.IsTroubled, 35);

    private static IEnumerable<StoryEvent> Use(StoryPlan plan)
    {
        decimal licences = plan.One(Throw.Licences, 20, 35, 60, 110);
        var isSlow = plan.Happens(Throw.StartsSlowly, 25);
        for (var week = 2; week <= 16; week += 2)
        {
            // A slow customer reaches half after sixteen weeks, the others four fifths after eight.
            var share = isSlow ? 0.03m * week : Math.Min(0.82m, 0.1m * week);
            var row = Measured(
                plan, MeasurementKind.Use, $"use {week}", $"Active people, week {week}", 7 * week, Math.Round(share * licences, 0));
            row[MeasurementTable.OutOf] = licences;
            yield return plan.Entered(7 * week, row);
        }
    }

    private static IEnumerable<StoryEvent> Pulses(StoryPlan plan)
    {
        var isTroubled = IsTroubled(plan);
        foreach (var (day, value) in new[] { (15, 8m), (40, isTroubled ? 5m : 8m), (70, isTroubled ? 7m : 9m) })
        {
            var row = Measured(plan, MeasurementKind.Pulse, $"pulse {day}", "How it is going", day, value);
            if (value <= 5)
            {
                row[MeasurementTable.Note] = "The import takes too long";
            }

            yield return plan.Entered(day, row);
        }
    }

    private static IEnumerable<StoryEvent> Trouble(StoryPlan plan)
    {
        if (!IsTroubled(plan))
        {
            yield break;
        }

        const string What = "import";
        var row = plan.Row(DiscoveryTable.LogicalName, What, "The nightly import of orders takes until noon");
        row[DiscoveryTable.Kind] = ChoiceValues.Write<DiscoveryKind>(DiscoveryKind.Challenge);
        row[DiscoveryTable.HeardOn] = plan.On(34);
        yield return plan.Entered(34, row);
        yield return plan.Changed(37, DiscoveryTable.LogicalName, What, (DiscoveryTable.HelpSentOn, plan.On(37)));
        yield return plan.Changed(
            48, DiscoveryTable.LogicalName, What,
            (DiscoveryTable.Status, ChoiceValues.Write<DiscoveryStatus>(DiscoveryStatus.Answered)),
            (DiscoveryTable.Answer, "The import runs in parts now and is done at seven."), (DiscoveryTable.AnsweredOn, plan.On(48)));
    }

    private static IEnumerable<StoryEvent> Story(StoryPlan plan)
    {
        if (plan.IsDigital || !plan.Happens(Throw.TellsItsStory, 40))
        {
            yield break;
        }

        const string What = "story";
        var row = plan.Row(AdvocacyTable.LogicalName, What, "How they came to us");
        row[AdvocacyTable.Kind] = ChoiceValues.Write<AdvocacyKind>(AdvocacyKind.SuccessStory);
        row[AdvocacyTable.AskedOn] = plan.On(62);
        yield return plan.Entered(62, row);
        yield return plan.Changed(
            66, AdvocacyTable.LogicalName, What,
            (AdvocacyTable.Answer, ChoiceValues.Write<AdvocacyAnswer>(AdvocacyAnswer.Yes)),
            (AdvocacyTable.Pains, "Two systems that never agreed, and month ends that took until the tenth."),
            (AdvocacyTable.VendorsConsidered, "Staying with what they had"),
            (AdvocacyTable.Reasons, "They saw their own data in the first demonstration."),
            (AdvocacyTable.Story, "The second month end took four days. Nobody stayed late."));
    }

    private static Entity Measured(StoryPlan plan, MeasurementKind kind, string what, string name, int day, decimal value)
    {
        var row = plan.Row(MeasurementTable.LogicalName, what, name);
        row[MeasurementTable.Kind] = ChoiceValues.Write<MeasurementKind>(kind);
        row[MeasurementTable.TakenOn] = plan.On(day);
        row[MeasurementTable.Value] = value;
        return row;
    }
}
