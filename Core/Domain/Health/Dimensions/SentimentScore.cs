using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>Sentiment: the CSM's pulse, blended with the customer's survey if there is one. Both expire; a pulse needs a note.</summary>
internal static class SentimentScore
{
    /// <summary>The sub-score of sentiment.</summary>
    public static DimensionReading Read(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        var pulse = input.Pulse is { } p && !string.IsNullOrWhiteSpace(p.Note) && IsFresh(p.On, model, day) ? p : null;
        var survey = input.Satisfaction is { } s && IsFresh(s.On, model, day) ? s : null;
        if (pulse is null && survey is null)
        {
            return DimensionReading.NotApplicable(HealthDimension.Sentiment, DimensionMessages.NoSentiment);
        }

        if (survey is null)
        {
            return Reading(Percent(pulse!), DimensionMessages.Pulse(pulse!.Score, pulse.On), pulse.On);
        }

        if (pulse is null)
        {
            return Reading(Percent(survey), DimensionMessages.Satisfaction(survey.TopTwoShare, survey.On), survey.On);
        }

        return Reading(
            ((1m - model.SatisfactionShare) * Percent(pulse)) + (model.SatisfactionShare * Percent(survey)),
            DimensionMessages.PulseAndSatisfaction(pulse.Score, pulse.On, survey.TopTwoShare, survey.On),
            Date.Max(pulse.On, survey.On));
    }

    private static DimensionReading Reading(decimal subScore, Message why, Date on) => new(HealthDimension.Sentiment, subScore, why, on);

    private static bool IsFresh(Date on, HealthModelVersion model, EvaluationDate day) =>
        day.Reached(on) && !day.Elapsed(on, model.SentimentFreshDays);

    private static decimal Percent(Pulse pulse) => 100m * Math.Min(Pulse.Best, Math.Max(Pulse.Worst, pulse.Score)) / Pulse.Best;

    private static decimal Percent(Satisfaction satisfaction) => Math.Min(100m, Math.Max(0m, satisfaction.TopTwoShare));
}
