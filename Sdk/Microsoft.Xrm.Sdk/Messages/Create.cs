using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a row, with its related rows in one go.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest() : base("Create")
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
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => this.Get<Guid>(nameof(id));
}
