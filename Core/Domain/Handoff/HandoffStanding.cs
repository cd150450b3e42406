using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>How far a handoff is. It depends on the answers alone, so no date changes it.</summary>
internal record HandoffStanding
{
    /// <summary>Completeness, 0 to 100, one decimal digit.</summary>
    public required decimal Score { get; init; }

    /// <summary>Readiness of the program plan, 0 to 100 percent; null where it is not asked for.</summary>
    public required decimal? PlanReadiness { get; init; }

    /// <summary>
    /// Whether the program plan is as ready as is expected at the win (H-03); below it there is a warning. A checklist that does not ask
    /// for it passes.
    /// </summary>
    public required bool MeetsWinGate { get; init; }

    /// <summary>Whether a CSM may accept: the score reaches the gate and no blocker is left.</summary>
    public required bool IsAcceptable { get; init; }

    /// <summary>What is missing: what a return lists.</summary>
    public required ValueList<Message> Missing { get; init; }
}
