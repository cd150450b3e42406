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
        if (facts.ExpectsFirstValue && !(facts.FirstValueOn is { } reached && day.Reached(reached))
            && day.Elapsed(facts.DeploymentOn, policy.FirstValueAmberDays))
        {
            var isRed = day.Elapsed(facts.DeploymentOn, policy.FirstValueRedDays);
            var days = isRed ? policy.FirstValueRedDays : policy.FirstValueAmberDays;
            yield return new CurveAlarm(CurveAlarmKind.NoFirstValue, isRed, AdoptionMessages.NoFirstValue(facts.DeploymentOn, days));
        }

        // Impact once shown stays shown, even when the customer falls back into the trough.
        if (facts.ExpectsImpact && facts is not { GoalsAchieved: > 0, HasImpactEvidence: true }
            && facts.KickoffHeldOn is { } held && day.Elapsed(held, policy.ImpactDays))
        {
            yield return new CurveAlarm(CurveAlarmKind.NoImpact, true, AdoptionMessages.NoImpact(held, policy.ImpactDays));
        }

        if (position.Stage == CurveStage.RealityTrough)
        {
            if (day.Elapsed(facts.DeploymentOn, policy.TroughRedDays))
            {
                yield return new CurveAlarm(
                    CurveAlarmKind.LongTrough, true, AdoptionMessages.TroughTooLong(facts.DeploymentOn, policy.TroughRedDays));
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
}
