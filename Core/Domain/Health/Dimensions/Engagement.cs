using System;
using System.Linq;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>
/// Engagement: how recent the last two-way contact is compared with the expected gap, and how many outbound contacts are answered.
/// </summary>
/// <remarks>
/// A customer nobody has spoken with yet counts as silent since the win once the first contact was expected; until then the dimension
/// does not apply.
/// </remarks>
internal static class Engagement
{
    /// <summary>The sub-score of engagement.</summary>
    public static DimensionReading Read(HealthInput input, HealthModelVersion model, EvaluationDate day)
    {
        var gap = ExpectedGap.On(day, input.Day0, input.Segment, input.CadencePolicy);
        var last = LastContact.TwoWayOn(input.Contacts, day);
        if (last is null && !day.Elapsed(input.Day0, gap + 1))
        {
            return DimensionReading.NotApplicable(HealthDimension.Engagement, DimensionMessages.NoContactExpected);
        }

        var recency = Recency(last ?? input.Day0, gap, model, day);
        var tracked = input.Contacts
            .Where(contact => contact is { Direction: ContactDirection.Outbound, IsAnswered: not null })
            .Where(contact => day.Reached(contact.On) && !day.Elapsed(contact.On, model.ResponsivenessDays))
            .ToArray();
        if (tracked.Length < model.ResponsivenessMinimum)
        {
            return new DimensionReading(HealthDimension.Engagement, recency, Why(last, input.Day0, gap), last);
        }

        var answered = tracked.Count(contact => contact.IsAnswered == true);
        var responsiveness = 100m * answered / tracked.Length;
        return new DimensionReading(
            HealthDimension.Engagement,
            (model.RecencyShare * recency) + ((1m - model.RecencyShare) * responsiveness),
            last is { } spoken
                ? DimensionMessages.EngagementWithAnswers(spoken, gap, answered, tracked.Length)
                : Why(last, input.Day0, gap),
            last);
    }

    private static decimal Recency(Date since, int gap, HealthModelVersion model, EvaluationDate day)
    {
        var curve = model.RecencyCurve;
        var isLong = day.Elapsed(since, model.LongSilenceDays + 1);
        var score = !day.Elapsed(since, DaysAt(curve[0].X, gap)) ? curve[0].Y
            : day.Elapsed(since, DaysAt(curve[curve.Count - 1].X, gap)) ? curve[curve.Count - 1].Y
            : CurvePoint.Height(curve, (decimal)day.DaysSince(since) / gap);
        return isLong ? Math.Min(score, model.LongSilenceRecency) : score;
    }

    private static int DaysAt(decimal gaps, int gap) => (int)Math.Ceiling(gaps * gap);

    private static Message Why(Date? last, Date day0, int gap) => last is { } spoken
        ? DimensionMessages.Engagement(spoken, gap)
        : DimensionMessages.NeverSpoken(day0, gap);
}
