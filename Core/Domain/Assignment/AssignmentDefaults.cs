using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>How a customer success manager is found (formulas.md section 8).</summary>
    public static AssignmentPolicy Assignment { get; } = new()
    {
        VolumeWeight = 0.35m,
        RevenueWeight = 0.25m,
        BalanceWeight = 0.25m,
        RiskWeight = 0.15m,
        HighPlanWeight = 3m,
        MediumPlanWeight = 1.5m,
        DigitalPlanWeight = 0.25m,
        EarlyFactor = 1.5m,
        EarlyUntilDay = 14,
    };

    /// <summary>How many accounts one customer success manager of a segment can serve: the upper ends of the published ranges.</summary>
    /// <remarks>Enterprise 5 to 15, mid-market 20 to 75, small business 100 to 500 (formulas.md section 8).</remarks>
    public static decimal AccountLimit(Segment segment) => segment switch
    {
        Segment.High => 15m,
        Segment.Medium => 75m,
        _ => 500m,
    };

    /// <summary>How much annual recurring revenue, in US dollars, one customer success manager can serve.</summary>
    /// <remarks>1 to 2 million; 2 to 5 million with high touch (formulas.md section 8). The upper ends.</remarks>
    public static decimal RevenueLimit(Segment segment) => segment == Segment.High ? 5_000_000m : 2_000_000m;
}
