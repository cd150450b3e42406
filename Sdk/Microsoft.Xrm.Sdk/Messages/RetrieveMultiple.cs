using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Runs a query.</summary>
[DataContract(Namespace = Contract.V2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest() : base("RetrieveMultiple")
    {
        Query = default;
    }

    public QueryBase Query
    {
        get => this.Get<QueryBase>(nameof(Query));
        set => Parameters[nameof(Query)] = value;
    }
}

[DataContract(Namespace = Contract.V2011)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => this.Get<EntityCollection>(nameof(EntityCollection));
}
