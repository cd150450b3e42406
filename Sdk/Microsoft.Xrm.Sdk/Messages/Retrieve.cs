using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a row by id or alternate key.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest() : base("Retrieve")
    {
        Target = default;
        ColumnSet = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ColumnSet ColumnSet
    {
        get => this.Get<ColumnSet>(nameof(ColumnSet));
        set => Parameters[nameof(ColumnSet)] = value;
    }

    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => this.Get<RelationshipQueryCollection>(nameof(RelatedEntitiesQuery));
        set => Parameters[nameof(RelatedEntitiesQuery)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => this.Get<Entity>(nameof(Entity));
}
