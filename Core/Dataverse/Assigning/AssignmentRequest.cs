using System;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>Which role of a plan somebody assigns, to whom, and why.</summary>
internal sealed class AssignmentRequest
{
    /// <summary>Describes an assignment.</summary>
    /// <param name="role">Value of the choice of roles; null for the customer success manager.</param>
    /// <param name="userId">Who gets it; null and empty for the proposed person.</param>
    /// <param name="teamId">The team that gets the plan instead of a person; null and empty for none.</param>
    /// <param name="reason">Why it is somebody else than proposed; null where it is not.</param>
    /// <exception cref="DomainException">The role is not assigned like this, or both a user and a team are named.</exception>
    public AssignmentRequest(int? role, Guid? userId, Guid? teamId, string? reason)
    {
        Role = ReportParameters.Option<OwnerRole>("Role", role) ?? OwnerRole.Csm;
        UserId = userId == Guid.Empty ? null : userId;
        TeamId = teamId == Guid.Empty ? null : teamId;
        Reason = reason;
        if (Role is not (OwnerRole.Csm or OwnerRole.ProjectManager))
        {
            throw new DomainException(AssigningMessages.NotAssigned(Role));
        }

        if (TeamId is not null && (UserId is not null || Role == OwnerRole.ProjectManager))
        {
            throw new DomainException(AssigningMessages.NoTeamHere);
        }
    }

    /// <summary>The customer success manager or the project manager.</summary>
    public OwnerRole Role { get; }

    /// <summary>Who gets it; null for the proposed person, or a team.</summary>
    public Guid? UserId { get; }

    /// <summary>The team that gets the plan; null for a person.</summary>
    public Guid? TeamId { get; }

    /// <summary>Why it is somebody else than proposed; null where nobody says.</summary>
    public string? Reason { get; }
}

/// <summary>A role that was assigned.</summary>
/// <param name="recordId">The record.</param>
/// <param name="name">Who has it.</param>
/// <param name="why">Why somebody was proposed; null where nobody was.</param>
internal sealed class AssignedRole(Guid recordId, string name, Message? why)
{
    /// <summary>The record.</summary>
    public Guid RecordId => recordId;

    /// <summary>Who has it.</summary>
    public string Name => name;

    /// <summary>Why somebody was proposed; null where nobody was.</summary>
    public Message? Why => why;
}
