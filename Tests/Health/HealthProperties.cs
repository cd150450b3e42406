using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class HealthProperties
{
    [Test]
    public void Compute_AnyInput_AgreesWithTheOracle() => Properties.Hold(HealthCases.Any, input =>
    {
        var result = HealthModel.Compute(input);
        var (score, band, confidence) = HealthOracle.Score(input);
        Assert.That((double?)result.Score, score is null ? Is.Null : Is.EqualTo(score).Within(0.0501));
        Assert.That((result.Band, result.Confidence), Is.EqualTo((band, (int)confidence)));
    });

    [Test]
    public void NextChange_AnyInput_IsTheFirstDayOnWhichADailyRecomputeDiffers() => Properties.Hold(HealthCases.Any, input =>
    {
        var result = HealthModel.Compute(input);
        Date? expected = null;
        for (var day = 1; day <= 400 && expected is null; day++)
        {
            var later = HealthModel.Evaluate(input with { AsOf = input.AsOf.AddDays(day) });
            if (later != result with { NextChangeOn = null })
            {
                expected = input.AsOf.AddDays(day);
            }
        }

        Assert.That(result.NextChangeOn, Is.EqualTo(expected));
    });

    [Test]
    public void Score_OneOverdueItemDone_NeverFalls() => Properties.Hold(HealthCases.Any, input =>
    {
        var overdue = input.Milestones.FirstOrDefault(item => item.Status == MilestoneStatus.Open && item.DueOn < input.AsOf);
        if (overdue is null)
        {
            return;
        }

        var better = input with
        {
            Milestones = [.. input.Milestones.Select(item => item == overdue ? item with { Status = MilestoneStatus.Done } : item)],
        };
        AtLeast(better, input);
    });

    [Test]
    public void Score_HigherReadingsInEveryPart_NeverFalls() => Properties.Hold(HealthCases.Any, input =>
    {
        if (input.Utilisation is { } reading)
        {
            AtLeast(input with { Utilisation = reading with { UsedPercent = reading.UsedPercent + 7 } }, input);
        }

        if (input.Pulse is { Score: < 10 } pulse)
        {
            AtLeast(input with { Pulse = pulse with { Score = pulse.Score + 1 } }, input);
        }

        if (input.Satisfaction is { } survey)
        {
            AtLeast(input with { Satisfaction = survey with { TopTwoShare = Math.Min(100, survey.TopTwoShare + 5) } }, input);
        }

        if (input.Goals is { Count: > 0 } goals && goals[0].Outcome == GoalOutcome.Missed)
        {
            AtLeast(input with { Goals = [goals[0] with { Outcome = GoalOutcome.Achieved }, .. goals.Skip(1)] }, input);
        }

        if (input.OpenRisks.Count > 0)
        {
            AtLeast(input with { OpenRisks = input.OpenRisks.Skip(1).ToArray() }, input);
        }

        if (input.BrokenPromises > 0)
        {
            AtLeast(input with { BrokenPromises = 0 }, input);
        }
    });

    [Test]
    public void Score_OneMoreConversationToday_NeverFallsWhereEngagementCounted() => Properties.Hold(HealthCases.Any, input =>
    {
        var before = HealthModel.Evaluate(input);
        if (before.Dimensions[(int)HealthDimension.Engagement].SubScore is null)
        {
            return;
        }

        var after = HealthModel.Evaluate(input with { Contacts = [.. input.Contacts, new Contact(input.AsOf, ContactDirection.TwoWay)] });
        Assert.That(after.Score, Is.GreaterThanOrEqualTo(before.Score!.Value));
    });

    [Test]
    public void Band_ConfidenceBelowHalf_IsNeverGreen() => Properties.Hold(HealthCases.Any, input =>
    {
        var result = HealthModel.Evaluate(input);
        if (result.Confidence < 50)
        {
            Assert.That(result.Band, Is.EqualTo(HealthBand.Unknown));
        }
    });

    [Test]
    public void Points_AnyInput_SumToTheUncappedScore() => Properties.Hold(HealthCases.Any, input =>
    {
        var result = HealthModel.Evaluate(input);
        if (result.UncappedScore is { } score)
        {
            Assert.That(result.Dimensions.Sum(dimension => dimension.Points), Is.EqualTo(score).Within(0.3m));
        }
    });

    private static void AtLeast(HealthInput better, HealthInput input)
    {
        var before = HealthModel.Evaluate(input).Score;
        if (before is not null)
        {
            Assert.That(HealthModel.Evaluate(better).Score, Is.GreaterThanOrEqualTo(before.Value));
        }
    }
}
