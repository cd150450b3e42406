using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>What health counts of a customer's goal (H-15).</summary>
internal sealed record Goal
{
    /// <summary>The day on which both sides agreed on it; null until then.</summary>
    public Date? AgreedOn { get; init; }

    /// <summary>How it ended; open until then.</summary>
    public GoalOutcome Outcome { get; init; } = GoalOutcome.Open;

    /// <summary>Whether there is evidence that it was reached.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>Progress while it is open, 0 to 100 percent; null when it was not measured.</summary>
    public decimal? ProgressPercent { get; init; }

    /// <summary>
    /// Share of the goal that is reached, 0 to 1: 1 if achieved, a fixed part if partly, 0 if missed, the measured progress while open.
    /// Null when it does not count: cancelled, or open and not measured.
    /// </summary>
    public decimal? Share => Outcome switch
    {
        GoalOutcome.Achieved => 1m,
        GoalOutcome.PartlyAchieved => HealthModels.PartlyAchievedShare,
        GoalOutcome.Missed => 0m,
        GoalOutcome.Open => ProgressPercent is { } percent ? System.Math.Min(100m, System.Math.Max(0m, percent)) / 100m : null,
        _ => null,
    };
}

/// <summary>How a goal ended.</summary>
internal enum GoalOutcome
{
    /// <summary>Not ended yet.</summary>
    Open,

    /// <summary>Reached.</summary>
    Achieved,

    /// <summary>Reached in part.</summary>
    PartlyAchieved,

    /// <summary>Not reached.</summary>
    Missed,

    /// <summary>Given up by both sides; does not count.</summary>
    Cancelled,
}
