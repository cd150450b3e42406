using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Links rows.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest() : base("Associate")
    {
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Relationship Relationship
    {
        get => this.Get<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => this.Get<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class AssociateResponse : OrganizationResponse;

/// <summary>Unlinks rows.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest() : base("Disassociate")
    {
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Relationship Relationship
    {
        get => this.Get<Relationship>(nameof(Relationship));
        set => Parameters[nameof(Relationship)] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => this.Get<EntityReferenceCollection>(nameof(RelatedEntities));
        set => Parameters[nameof(RelatedEntities)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class DisassociateResponse : OrganizationResponse;
