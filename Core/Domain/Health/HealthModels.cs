using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>The health models that ship: one for each segment and phase, so that each can be tuned independently.</summary>
internal static class HealthModels
{
    private static readonly BySegment<HealthModelVersion> Onboarding = new(Onboard("HIGH"), Onboard("MEDIUM"), Onboard("DIGITAL"));
    private static readonly BySegment<HealthModelVersion> Adoption = new(Adopt("HIGH"), Adopt("MEDIUM"), Adopt("DIGITAL"));

    /// <summary>The model that ships for a segment, during onboarding or after it.</summary>
    public static HealthModelVersion For(Segment segment, bool isAdopting) => (isAdopting ? Adoption : Onboarding).For(segment);

    private static HealthModelVersion Onboard(string segment) => Defaults.Health with { Version = segment + "-ONBOARDING-1" };

    private static HealthModelVersion Adopt(string segment) => Defaults.Health with
    {
        Version = segment + "-ADOPTION-1",
        SentimentFreshDays = Defaults.AdoptionSentimentFreshDays,
    };
}
