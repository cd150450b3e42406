using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The version of the platform.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class RetrieveVersionRequest : OrganizationRequest
{
    public RetrieveVersionRequest() : base("RetrieveVersion")
    {
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string Version => this.Get<string>(nameof(Version));
}
