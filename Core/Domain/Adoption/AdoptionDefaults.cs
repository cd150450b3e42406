using CrmOnboarding.Domain.Adoption;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Signs and limits of the adoption curve (formulas.md section 6).</summary>
    public static AdoptionPolicy Adoption { get; } = new()
    {
        HealthDrop = 15,
        LowSentiment = 5,
        OpenIssues = 2,
        BlockingIssues = 1,
        LowUtilisation = 0.5m,
        SilenceGaps = 1.5m,
        SignsOfTrough = 2,
        DaysBackToTrough = 3,
        UseAtTargetDays = 30,
        FirstValueAmberDays = 30,
        FirstValueRedDays = 90,
        ImpactDays = 182,
        TroughAmberDays = 30,
        TroughRedDays = 90,
        JointPlanDays = 330,
        StoryAskDays = 14,
        StoryRepeatDays = 30,
    };
}
