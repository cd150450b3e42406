using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Assignment;

/// <summary>The decision about a role of a plan (H-31): its basis, the alternatives, and who decided otherwise.</summary>
internal sealed class AssignmentRecord
{
    private AssignmentRecord(CsmAssignment? proposal, Guid assignedId, Guid? madeById, string? overrideReason)
    {
        Proposal = proposal;
        AssignedId = assignedId;
        MadeById = madeById;
        OverrideReason = overrideReason;
    }

    /// <summary>What the rule found; null for a role that nobody is proposed for.</summary>
    public CsmAssignment? Proposal { get; }

    /// <summary>Who has the role from now on: a user or a team.</summary>
    public Guid AssignedId { get; }

    /// <summary>Who decided; null when the proposal was taken by itself.</summary>
    public Guid? MadeById { get; }

    /// <summary>Why it is somebody else than proposed; null when the proposal was followed, or there was nobody to weigh.</summary>
    public string? OverrideReason { get; }

    /// <summary>Records a decision.</summary>
    /// <param name="proposal">What the rule found; null for a role that nobody is proposed for.</param>
    /// <param name="assignedId">Who gets the role, whether they fit or not.</param>
    /// <param name="assignedName">Their name.</param>
    /// <param name="madeById">Who decides; null when nobody does.</param>
    /// <param name="reason">Why; needed where somebody was weighed and it is somebody else than proposed.</param>
    /// <exception cref="DomainException">The reason is missing.</exception>
    public static AssignmentRecord Of(
        CsmAssignment? proposal, Guid assignedId, string assignedName, Guid? madeById, string? reason)
    {
        if (proposal is null || proposal.Chosen?.Id == assignedId)
        {
            return new AssignmentRecord(proposal, assignedId, madeById, overrideReason: null);
        }

        var why = string.IsNullOrWhiteSpace(reason) ? null : reason;
        return why is null && proposal.IsWeighed
            ? throw new DomainException(AssignmentMessages.SayWhy(proposal.Why, assignedName))
            : new AssignmentRecord(proposal, assignedId, madeById, why);
    }
}
