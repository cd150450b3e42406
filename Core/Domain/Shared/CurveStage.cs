namespace CrmOnboarding.Domain.Shared;

/// <summary>Where a customer is on the adoption curve (W-01), in order.</summary>
internal enum CurveStage
{
    /// <summary>The honeymoon peak: it starts with the kick-off.</summary>
    HoneymoonPeak,

    /// <summary>The reality trough: harder than expected.</summary>
    RealityTrough,

    /// <summary>The first-value slope: first value is confirmed.</summary>
    FirstValueSlope,

    /// <summary>The impact plateau: first value, a joint goal reached and evidence for it.</summary>
    ImpactPlateau,

    /// <summary>Not on the curve yet; only before the kick-off (W-18).</summary>
    Unknown,
}
