using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Who calls.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class WhoAmIRequest : OrganizationRequest
{
    public WhoAmIRequest() : base("WhoAmI")
    {
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class WhoAmIResponse : OrganizationResponse
{
    public Guid UserId => this.Get<Guid>(nameof(UserId));

    public Guid BusinessUnitId => this.Get<Guid>(nameof(BusinessUnitId));

    public Guid OrganizationId => this.Get<Guid>(nameof(OrganizationId));
}
