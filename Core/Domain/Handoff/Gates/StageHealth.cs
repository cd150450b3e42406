using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>The health of the handoff stage: two questions (H-26).</summary>
internal static class StageHealth
{
    /// <summary>
    /// Green for two yes; unknown while one is unanswered and none is no; otherwise red for two no and yellow for one.
    /// </summary>
    /// <param name="isResponsive">Whether the customer responds; null when not known.</param>
    /// <param name="agreesToKickoff">Whether the customer agrees to a kick-off call; null when not known.</param>
    public static HealthBand Of(bool? isResponsive, bool? agreesToKickoff)
    {
        var noes = (isResponsive == false ? 1 : 0) + (agreesToKickoff == false ? 1 : 0);
        return noes == 2 ? HealthBand.Red
            : noes == 1 ? HealthBand.Yellow
            : isResponsive == true && agreesToKickoff == true ? HealthBand.Green
            : HealthBand.Unknown;
    }
}
