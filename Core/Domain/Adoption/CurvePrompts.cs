using System.Collections.Generic;
using CrmOnboarding.Domain.Adoption.Stories;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>What a stage of the curve asks the CSM to do (W-03, W-11, W-13, W-14).</summary>
internal static class CurvePrompts
{
    /// <summary>The prompts of a stage, in order; the one for the success story only while it is to be asked for (W-06).</summary>
    public static IEnumerable<Message> For(CurveStage stage, CurveFacts facts, EvaluationDate day) => stage switch
    {
        CurveStage.HoneymoonPeak =>
        [
            AdoptionMessages.VerifyGoals, AdoptionMessages.DeepenGoals, AdoptionMessages.JointPlan,
            .. StoryAsk.IsDue(stage, facts, day) ? new[] { AdoptionMessages.SuccessStory } : [],
            AdoptionMessages.NextTwelveMonths,
        ],
        CurveStage.RealityTrough => [AdoptionMessages.WorkThroughTrough, AdoptionMessages.ShowResults],
        CurveStage.FirstValueSlope => [AdoptionMessages.ShowResults],
        CurveStage.ImpactPlateau => [AdoptionMessages.ImpactReview, AdoptionMessages.RoiCaseStudy, AdoptionMessages.Introductions],
        _ => [],
    };
}
