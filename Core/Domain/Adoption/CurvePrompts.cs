using System.Collections.Generic;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>What a stage of the curve asks the CSM to do (W-03, W-11, W-13, W-14).</summary>
internal static class CurvePrompts
{
    /// <summary>The prompts of a stage, in order.</summary>
    public static IEnumerable<Message> For(CurveStage stage) => stage switch
    {
        CurveStage.HoneymoonPeak =>
        [
            AdoptionMessages.VerifyGoals, AdoptionMessages.DeepenGoals, AdoptionMessages.JointPlan, AdoptionMessages.SuccessStory,
            AdoptionMessages.NextTwelveMonths,
        ],
        CurveStage.RealityTrough => [AdoptionMessages.WorkThroughTrough, AdoptionMessages.ShowResults],
        CurveStage.FirstValueSlope => [AdoptionMessages.ShowResults],
        CurveStage.ImpactPlateau => [AdoptionMessages.ImpactReview, AdoptionMessages.RoiCaseStudy, AdoptionMessages.Introductions],
        _ => [],
    };
}
