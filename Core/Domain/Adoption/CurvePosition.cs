using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption;

/// <summary>Where a customer is on the curve, since when and why. Positions are kept as a history (W-17).</summary>
/// <param name="Stage">The stage.</param>
/// <param name="SinceOn">The first day in it; for <see cref="CurveStage.Unknown"/> the day of the win.</param>
/// <param name="Why">Why; null for one that was stored: every evaluation gives its own reason.</param>
internal sealed record CurvePosition(CurveStage Stage, Date SinceOn, Message? Why)
{
    /// <summary>The stage that the data point to; it differs from the stage only when somebody has set that.</summary>
    public CurveStage Suggested { get; init; } = Stage;

    /// <summary>Whether somebody set the stage.</summary>
    public bool IsByHand { get; init; }

    /// <summary>The day of the last override considered, whether it still holds or not; null when there was none.</summary>
    public Date? OverriddenOn { get; init; }

    /// <summary>
    /// The first of the consecutive nights on which the signs of trough held while the customer was on the slope or the plateau;
    /// null when they do not hold.
    /// </summary>
    public Date? TroughSignsSinceOn { get; init; }
}
