using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>What one running plan asks of its customer success manager.</summary>
internal sealed class PlanLoad
{
    /// <summary>The plan's segment.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The day of the plan, counted from Day 0.</summary>
    public required int Day { get; init; }

    /// <summary>Revenue a year in the base currency; null when not known, which adds nothing.</summary>
    public required decimal? YearlyRevenue { get; init; }

    /// <summary>Whether its onboarding is not complete yet.</summary>
    public required bool IsOnboarding { get; init; }

    /// <summary>Whether it has an open high or critical risk.</summary>
    public required bool IsAtRisk { get; init; }
}

/// <summary>What somebody carries: the running plans of which they are the customer success manager, summed up.</summary>
internal sealed class Load
{
    /// <summary>No plan.</summary>
    public static Load None { get; } = new();

    /// <summary>How many plans.</summary>
    public int Plans { get; private init; }

    /// <summary>What they weigh.</summary>
    public decimal Points { get; private init; }

    /// <summary>Revenue a year in the base currency.</summary>
    public decimal YearlyRevenue { get; private init; }

    /// <summary>How many are in their onboarding.</summary>
    public int Onboardings { get; private init; }

    /// <summary>How many have an open high or critical risk.</summary>
    public int AtRisk { get; private init; }

    /// <summary>The same with one plan more.</summary>
    public Load With(PlanLoad plan, AssignmentPolicy policy) => new()
    {
        Plans = Plans + 1,
        Points = Points + policy.PlanWeight(plan.Segment, plan.Day),
        YearlyRevenue = YearlyRevenue + (plan.YearlyRevenue ?? 0),
        Onboardings = Onboardings + (plan.IsOnboarding ? 1 : 0),
        AtRisk = AtRisk + (plan.IsAtRisk ? 1 : 0),
    };
}
