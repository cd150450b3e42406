using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a row.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest() : base("Delete")
    {
        Target = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => this.Get<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class DeleteResponse : OrganizationResponse;
