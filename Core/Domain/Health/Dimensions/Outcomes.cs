using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>
/// Outcomes: goals that both sides agreed on, first value, and progress towards the goals, by weight of those that apply.
/// </summary>
internal static class Outcomes
{
    /// <summary>The sub-score of outcomes.</summary>
    public static DimensionReading Read(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        var parts = new[] { GoalsAgreed(input, model, day), FirstValue(input, model, day), Progress(input, model) }
            .Where(part => part is not null)
            .Select(part => part!)
            .ToArray();
        var weight = parts.Sum(part => part.Weight);
        if (weight <= 0)
        {
            return DimensionReading.NotApplicable(HealthDimension.Outcomes, DimensionMessages.NoOutcomesDue);
        }

        return new DimensionReading(
            HealthDimension.Outcomes,
            100m * parts.Sum(part => part.Weight * part.Share) / weight,
            DimensionMessages.Outcomes(new ValueList<Message>(parts.Select(part => part.Why))),
            parts.Max(part => part.On));
    }

    private static Part? GoalsAgreed(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        if (input.Goals is null)
        {
            return null;
        }

        var agreed = Counting(input.Goals)
            .Where(goal => goal.AgreedOn is { } on && day.Reached(on))
            .Select(goal => goal.AgreedOn)
            .Max();
        if (agreed is not null)
        {
            return new Part(model.GoalsAgreedWeight, 1m, DimensionMessages.GoalsAgreed, agreed);
        }

        return input.KickoffHeldOn is { } held && day.Elapsed(held, model.GoalsAgreedDays)
            ? new Part(model.GoalsAgreedWeight, 0m, DimensionMessages.GoalsNotAgreed(held.AddDays(model.GoalsAgreedDays)), null)
            : null;
    }

    private static Part? FirstValue(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        if (input.FirstValueOn is { } reached && day.Reached(reached))
        {
            return new Part(model.FirstValueWeight, 1m, DimensionMessages.FirstValue(reached), reached);
        }

        return input is { ExpectsFirstValue: true, Deployment: { } deployed } && day.Elapsed(deployed.On, model.FirstValueDays)
            ? new Part(model.FirstValueWeight, 0m, DimensionMessages.FirstValueLate(deployed.On.AddDays(model.FirstValueDays)), null)
            : null;
    }

    private static Part? Progress(HealthInput input, HealthModelVersion model)
    {
        var shares = Counting(input.Goals ?? []).Select(goal => goal.Share).Where(share => share is not null).ToArray();
        if (shares.Length == 0)
        {
            return null;
        }

        var average = shares.Average()!.Value;
        var percent = Math.Round(100m * average, 1, MidpointRounding.AwayFromZero);
        return new Part(model.GoalProgressWeight, average, DimensionMessages.GoalProgress(percent), null);
    }

    private static IEnumerable<Goal> Counting(IEnumerable<Goal> goals) => goals.Where(goal => goal.Outcome != GoalOutcome.Cancelled);

    private sealed record Part(decimal Weight, decimal Share, Message Why, Date? On);
}
