using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>Settings of the handoff; <see cref="Defaults.Handoff"/> holds those that ship.</summary>
internal sealed record HandoffPolicy
{
    /// <summary>The questions, in the order of the checklist.</summary>
    public required ValueList<HandoffQuestion> Questions { get; init; }

    /// <summary>Characters from which success criteria count as the customer's own words; surrounding blanks do not count.</summary>
    public required int MinimumCriteriaLength { get; init; }

    /// <summary>Score at the win, 0 to 100, below which there is a warning.</summary>
    public required decimal WinGate { get; init; }

    /// <summary>Score, 0 to 100, from which a CSM may accept when no blocker is left.</summary>
    public required decimal AcceptanceGate { get; init; }

    /// <summary>Working days after the win within which Sales hands the package over.</summary>
    public required int PackageWithinWorkingDays { get; init; }

    /// <summary>Working days after the package within which the CSM accepts or returns it.</summary>
    public required int DecisionWithinWorkingDays { get; init; }

    /// <summary>Working days after the introduction within which the invitation to the kick-off goes out.</summary>
    public required int KickoffInvitedWithinWorkingDays { get; init; }

    /// <summary>Last day of the first week after the win.</summary>
    public required int FirstWeekLastDay { get; init; }

    /// <summary>Calendar days from signature to the planned kick-off from which it counts as pushed (H-20).</summary>
    public required int KickoffPushedDays { get; init; }

    /// <summary>Least number of months ahead for a joint goal (H-15).</summary>
    public required int GoalHorizonFromMonths { get; init; }

    /// <summary>Greatest number of months ahead for a joint goal (H-15).</summary>
    public required int GoalHorizonToMonths { get; init; }

    /// <summary>First day after the win on which a kick-off is in time; earlier is welcome.</summary>
    public required int KickoffFromDay { get; init; }

    /// <summary>Last day after the win on which a kick-off is in time.</summary>
    public required int KickoffToDay { get; init; }

    /// <summary>Days after the win on which the customer's own measures of success are reviewed (N-31).</summary>
    public required ValueList<int> SuccessReviewDays { get; init; }

    /// <summary>Least number of a CSM's kick-off calls reviewed per quarter (H-29).</summary>
    public required int ReviewedKickoffs { get; init; }
}
