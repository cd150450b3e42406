using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>How a customer success manager is found, and how much plans weigh.</summary>
internal sealed class AssignmentPolicy
{
    /// <summary>What ships.</summary>
    public static AssignmentPolicy Shipped { get; } = new()
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
        Accounts = new(High: 15, Medium: 75, Digital: 500),
        Revenue = new(High: 5_000_000, Medium: 2_000_000, Digital: 2_000_000),
        Onboardings = new(High: 5, Medium: 20, Digital: 100),
        AtRisk = new(High: 5, Medium: 20, Digital: 100),
        Automatic = 0,
    };

    /// <summary>Weight of the share of the account limit that is used; the four weights sum to 1.</summary>
    public required decimal VolumeWeight { get; init; }

    /// <summary>Weight of the share of the limit of annual recurring revenue that is used.</summary>
    public required decimal RevenueWeight { get; init; }

    /// <summary>Weight of the share of the limit of renewals, or of plans in one phase, that is used.</summary>
    public required decimal BalanceWeight { get; init; }

    /// <summary>Weight of the share of the limit of risk in the portfolio that is used.</summary>
    public required decimal RiskWeight { get; init; }

    /// <summary>Weight of an active plan of segment High.</summary>
    public required decimal HighPlanWeight { get; init; }

    /// <summary>Weight of an active plan of segment Medium.</summary>
    public required decimal MediumPlanWeight { get; init; }

    /// <summary>Weight of an active plan of segment Digital.</summary>
    public required decimal DigitalPlanWeight { get; init; }

    /// <summary>Factor on a plan's weight in its first days.</summary>
    public required decimal EarlyFactor { get; init; }

    /// <summary>Last day, counted from Day 0, on which <see cref="EarlyFactor"/> holds.</summary>
    public required int EarlyUntilDay { get; init; }

    /// <summary>What a plan weighs on a day.</summary>
    /// <param name="segment">The plan's segment.</param>
    /// <param name="day">The day of the plan, counted from Day 0.</param>
    public decimal PlanWeight(Segment segment, int day) => day <= EarlyUntilDay ? Weight(segment) * EarlyFactor : Weight(segment);

    /// <summary>The weight that a customer success manager can carry: that of as many accounts as they can serve.</summary>
    /// <param name="segment">The segment of the accounts.</param>
    public decimal Points(Segment segment) => Accounts.For(segment) * Weight(segment);

    /// <summary>
    /// How many accounts one customer success manager can serve: the upper ends of the published ranges. Enterprise 5 to 15, mid-market 20
    /// to 75, small business 100 to 500 (formulas.md section 8).
    /// </summary>
    public required BySegment<int> Accounts { get; init; }

    /// <summary>
    /// How much annual recurring revenue, in US dollars, one customer success manager can serve: 1 to 2 million; 2 to 5 million with high
    /// touch (formulas.md section 8). The upper ends.
    /// </summary>
    public required BySegment<int> Revenue { get; init; }

    /// <summary>
    /// How many customers one customer success manager can onboard at the same time: the lower ends of the ranges of accounts (ours).
    /// </summary>
    public required BySegment<int> Onboardings { get; init; }

    /// <summary>How many plans with an open high or critical risk one customer success manager can carry (ours).</summary>
    public required BySegment<int> AtRisk { get; init; }

    /// <summary>1: a plan that is made without a customer success manager gets the proposed one by itself. 0: it does not.</summary>
    public required int Automatic { get; init; }

    private decimal Weight(Segment segment) => segment switch
    {
        Segment.High => HighPlanWeight,
        Segment.Medium => MediumPlanWeight,
        _ => DigitalPlanWeight,
    };
}
