using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Publishes all customizations.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class PublishAllXmlRequest : OrganizationRequest
{
    public PublishAllXmlRequest() : base("PublishAllXml")
    {
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class PublishAllXmlResponse : OrganizationResponse;
