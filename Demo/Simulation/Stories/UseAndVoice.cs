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
    private const int StartsSlowly = 5;
    private const int IsTroubled = 6;
    private const int TellsItsStory = 7;
    private const int Licences = 8;

    /// <summary>What is measured and heard.</summary>
    public static IEnumerable<StoryEvent> Of(StoryPlan plan) => [.. Use(plan), .. Pulses(plan), .. Trouble(plan), .. Story(plan)];

    private static IEnumerable<StoryEvent> Use(StoryPlan plan)
    {
        decimal licences = plan.One(Licences, 20, 35, 60, 110);
        var isSlow = plan.Happens(StartsSlowly, 25);
        for (var week = 2; week <= 16; week += 2)
        {
            // A slow customer reaches half after sixteen weeks, the others four fifths after eight.
            var share = isSlow ? 0.03m * week : Math.Min(0.82m, 0.1m * week);
            var row = Measured(plan, MeasurementKind.Use, $"use {week}", $"Active people, week {week}", 7 * week);
            row.Row[MeasurementTable.Value] = Math.Round(share * licences, 0);
            row.Row[MeasurementTable.OutOf] = licences;
            yield return StoryEvent.Entered(row.On, row.Row);
        }
    }

    private static IEnumerable<StoryEvent> Pulses(StoryPlan plan)
    {
        var isTroubled = plan.Happens(IsTroubled, 35);
        foreach (var (day, value) in new[] { (15, 5m), (40, isTroubled ? 3m : 4m), (70, isTroubled ? 4m : 5m) })
        {
            var row = Measured(plan, MeasurementKind.Pulse, $"pulse {day}", "How it is going", day);
            row.Row[MeasurementTable.Value] = value;
            if (value <= 3)
            {
                row.Row[MeasurementTable.Note] = "The import takes too long";
            }

            yield return StoryEvent.Entered(row.On, row.Row);
        }
    }

    private static IEnumerable<StoryEvent> Trouble(StoryPlan plan)
    {
        if (!plan.Happens(IsTroubled, 35))
        {
            yield break;
        }

        var row = plan.Row(DiscoveryTable.LogicalName, "import", "The nightly import of orders takes until noon");
        row[DiscoveryTable.Kind] = ChoiceValues.Write<DiscoveryKind>(DiscoveryKind.Challenge);
        row[DiscoveryTable.HeardOn] = Moment(plan.Day(34));
        yield return StoryEvent.Entered(plan.Day(34), row);
        yield return StoryEvent.Changed(plan.Day(37), new Entity(DiscoveryTable.LogicalName, row.Id)
        {
            [DiscoveryTable.HelpSentOn] = Moment(plan.Day(37)),
        });
        yield return StoryEvent.Changed(plan.Day(48), new Entity(DiscoveryTable.LogicalName, row.Id)
        {
            [DiscoveryTable.Status] = ChoiceValues.Write<DiscoveryStatus>(DiscoveryStatus.Answered),
            [DiscoveryTable.Answer] = "The import runs in parts now and is done at seven.",
            [DiscoveryTable.AnsweredOn] = Moment(plan.Day(48)),
        });
    }

    private static IEnumerable<StoryEvent> Story(StoryPlan plan)
    {
        if (plan.IsDigital || !plan.Happens(TellsItsStory, 40))
        {
            yield break;
        }

        var row = plan.Row(AdvocacyTable.LogicalName, "story", "How they came to us");
        row[AdvocacyTable.Kind] = ChoiceValues.Write<AdvocacyKind>(AdvocacyKind.SuccessStory);
        row[AdvocacyTable.AskedOn] = Moment(plan.Day(62));
        yield return StoryEvent.Entered(plan.Day(62), row);
        yield return StoryEvent.Changed(plan.Day(66), new Entity(AdvocacyTable.LogicalName, row.Id)
        {
            [AdvocacyTable.Answer] = ChoiceValues.Write<AdvocacyAnswer>(AdvocacyAnswer.Yes),
            [AdvocacyTable.Pains] = "Two systems that never agreed, and month ends that took until the tenth.",
            [AdvocacyTable.VendorsConsidered] = "Staying with what they had",
            [AdvocacyTable.Reasons] = "They saw their own data in the first demonstration.",
            [AdvocacyTable.Story] = "The second month end took four days. Nobody stayed late.",
        });
    }

    private static (DateOnly On, Entity Row) Measured(StoryPlan plan, MeasurementKind kind, string what, string name, int day)
    {
        var row = plan.Row(MeasurementTable.LogicalName, what, name);
        row[MeasurementTable.Kind] = ChoiceValues.Write<MeasurementKind>(kind);
        row[MeasurementTable.TakenOn] = Moment(plan.Day(day));
        return (plan.Day(day), row);
    }

    private static DateTime Moment(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);
}
