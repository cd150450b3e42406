using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Shares a row.</summary>
[DataContract(Namespace = Contract.Crm2011)]
[KnownType(typeof(PrincipalAccess))]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest() : base("GrantAccess")
    {
        Target = default;
        PrincipalAccess = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => this.Get<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class GrantAccessResponse : OrganizationResponse;

/// <summary>Changes what is shared of a row.</summary>
[DataContract(Namespace = Contract.Crm2011)]
[KnownType(typeof(PrincipalAccess))]
public sealed class ModifyAccessRequest : OrganizationRequest
{
    public ModifyAccessRequest() : base("ModifyAccess")
    {
        Target = default;
        PrincipalAccess = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => this.Get<PrincipalAccess>(nameof(PrincipalAccess));
        set => Parameters[nameof(PrincipalAccess)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class ModifyAccessResponse : OrganizationResponse;

/// <summary>Ends the sharing of a row.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest() : base("RevokeAccess")
    {
        Target = default;
        Revokee = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Revokee
    {
        get => this.Get<EntityReference>(nameof(Revokee));
        set => Parameters[nameof(Revokee)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class RevokeAccessResponse : OrganizationResponse;

/// <summary>What a user or team may do with a row.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest() : base("RetrievePrincipalAccess")
    {
        Target = default;
        Principal = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Principal
    {
        get => this.Get<EntityReference>(nameof(Principal));
        set => Parameters[nameof(Principal)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class RetrievePrincipalAccessResponse : OrganizationResponse
{
    public AccessRights AccessRights => this.Get<AccessRights>(nameof(AccessRights));
}
