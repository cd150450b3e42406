using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>What is late or hollow on the curve (formulas.md section 6, alarms; W-09, W-10, W-12).</summary>
internal static class CurveAlarms
{
    /// <summary>The alarms that hold on a day.</summary>
    public static IEnumerable<CurveAlarm> Holding(CurveFacts facts, CurvePosition position, EvaluationDate day)
    {
        var policy = facts.Policy;
        if (facts.Deployment is { } expected && facts.ExpectsFirstValue && !(facts.FirstValueOn is { } reached && day.Reached(reached))
            && FirstValueAlarm(facts, expected, day) is { } firstValue)
        {
            yield return firstValue;
        }

        // Impact that was shown stays shown, also where the customer falls back into the trough.
        if (facts.ExpectsImpact && !facts.IsImpactShown(day) && facts.KickoffHeldOn is { } held && day.Elapsed(held, policy.ImpactDays)
            && !(facts.ImpactReviewDueOn is { } due && !day.Elapsed(due, 1)))
        {
            yield return new CurveAlarm(CurveAlarmKind.NoImpact, true, AdoptionMessages.NoImpact(held, policy.ImpactDays));
        }

        if (position.Stage == CurveStage.RealityTrough)
        {
            if (facts.Deployment is { } deployment && day.Elapsed(deployment.On, policy.TroughRedDays))
            {
                yield return new CurveAlarm(CurveAlarmKind.LongTrough, true, deployment.IsPlanned
                    ? AdoptionMessages.TroughTooLongAfterPlan(deployment.On, policy.TroughRedDays)
                    : AdoptionMessages.TroughTooLong(deployment.On, policy.TroughRedDays));
            }
            else if (day.Elapsed(position.SinceOn, policy.TroughAmberDays + 1))
            {
                yield return new CurveAlarm(CurveAlarmKind.LongTrough, false, AdoptionMessages.LongTrough(position.SinceOn));
            }
        }

        if (position.Stage == CurveStage.ImpactPlateau && facts.Sentiment < facts.SentimentAtKickoff)
        {
            yield return new CurveAlarm(
                CurveAlarmKind.HollowPlateau, false, AdoptionMessages.HollowPlateau(facts.Sentiment.Value, facts.SentimentAtKickoff.Value));
        }
    }

    /// <summary>
    /// W-10: red from 90 days after deployment on; amber from the working day after the first 30, and not before the check of first value
    /// itself is late.
    /// </summary>
    private static CurveAlarm? FirstValueAlarm(CurveFacts facts, Deployment deployment, EvaluationDate day)
    {
        var policy = facts.Policy;
        var isRed = day.Elapsed(deployment.On, policy.FirstValueRedDays);
        if (!isRed && (facts.FirstValueDueOn is { } due && !day.Elapsed(due, 1)
            || !day.Reached(facts.Calendar.Add(deployment.On.AddDays(policy.FirstValueAmberDays), 1))))
        {
            return null;
        }

        var days = isRed ? policy.FirstValueRedDays : policy.FirstValueAmberDays;
        return new CurveAlarm(CurveAlarmKind.NoFirstValue, isRed, deployment.IsPlanned
            ? AdoptionMessages.NoFirstValueAfterPlan(deployment.On, days)
            : AdoptionMessages.NoFirstValue(deployment.On, days));
    }
}
