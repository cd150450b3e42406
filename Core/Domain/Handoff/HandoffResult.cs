using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>How far a handoff is, with the items that hold it.</summary>
internal sealed record HandoffResult : HandoffStanding
{
    /// <summary>The score from which a CSM may accept, 0 to 100.</summary>
    public required decimal AcceptanceGate { get; init; }

    /// <summary>Codes of the blockers that still block, in the order of the checklist.</summary>
    public required ValueList<string> Blocking { get; init; }

    /// <summary>Codes of the items that are not complete, blockers among them.</summary>
    public required ValueList<string> Incomplete { get; init; }
}
