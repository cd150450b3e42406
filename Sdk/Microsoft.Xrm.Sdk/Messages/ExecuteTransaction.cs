using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs requests in one transaction.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest() : base("ExecuteTransaction")
    {
        Requests = default;
    }

    public OrganizationRequestCollection Requests
    {
        get => this.Get<OrganizationRequestCollection>(nameof(Requests));
        set => Parameters[nameof(Requests)] = value;
    }

    public bool? ReturnResponses
    {
        get => this.Get<bool?>(nameof(ReturnResponses));
        set => Parameters[nameof(ReturnResponses)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => this.Get<OrganizationResponseCollection>(nameof(Responses));
}
