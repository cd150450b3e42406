using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates the row of an id or alternate key, or creates it.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest() : base("Upsert")
    {
        Target = default;
    }

    public Entity Target
    {
        get => this.Get<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => this.Get<bool>(nameof(RecordCreated));

    public EntityReference Target => this.Get<EntityReference>(nameof(Target));
}
