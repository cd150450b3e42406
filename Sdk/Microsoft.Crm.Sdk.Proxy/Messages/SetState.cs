using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets state and status of a row.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest() : base("SetState")
    {
        EntityMoniker = default;
        State = default;
        Status = default;
    }

    public EntityReference EntityMoniker
    {
        get => this.Get<EntityReference>(nameof(EntityMoniker));
        set => Parameters[nameof(EntityMoniker)] = value;
    }

    public OptionSetValue State
    {
        get => this.Get<OptionSetValue>(nameof(State));
        set => Parameters[nameof(State)] = value;
    }

    public OptionSetValue Status
    {
        get => this.Get<OptionSetValue>(nameof(Status));
        set => Parameters[nameof(Status)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse;
