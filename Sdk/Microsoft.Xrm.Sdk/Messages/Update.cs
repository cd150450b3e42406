using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Writes the columns that the target has.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest() : base("Update")
    {
        Target = default;
    }

    public Entity Target
    {
        get => this.Get<Entity>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => this.Get<ConcurrencyBehavior>(nameof(ConcurrencyBehavior));
        set => Parameters[nameof(ConcurrencyBehavior)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class UpdateResponse : OrganizationResponse;
