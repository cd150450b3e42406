using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Puts users into a team.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class AddMembersTeamRequest : OrganizationRequest
{
    public AddMembersTeamRequest() : base("AddMembersTeam")
    {
        TeamId = default;
        MemberIds = default;
    }

    public Guid TeamId
    {
        get => this.Get<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }

    public Guid[] MemberIds
    {
        get => this.Get<Guid[]>(nameof(MemberIds));
        set => Parameters[nameof(MemberIds)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class AddMembersTeamResponse : OrganizationResponse;

/// <summary>Takes users out of a team.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    public RemoveMembersTeamRequest() : base("RemoveMembersTeam")
    {
        TeamId = default;
        MemberIds = default;
    }

    public Guid TeamId
    {
        get => this.Get<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }

    public Guid[] MemberIds
    {
        get => this.Get<Guid[]>(nameof(MemberIds));
        set => Parameters[nameof(MemberIds)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class RemoveMembersTeamResponse : OrganizationResponse;
