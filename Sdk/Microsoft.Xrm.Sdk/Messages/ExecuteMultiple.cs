using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs requests one after the other, each in a transaction of its own.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest() : base("ExecuteMultiple")
    {
        Requests = default;
        Settings = default;
    }

    public OrganizationRequestCollection Requests
    {
        get => this.Get<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => this.Get<ExecuteMultipleSettings>(nameof(Settings));
        set => Parameters[nameof(Settings)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => this.Get<bool>(nameof(IsFaulted));

    public ExecuteMultipleResponseItemCollection Responses => this.Get<ExecuteMultipleResponseItemCollection>(nameof(Responses));
}
