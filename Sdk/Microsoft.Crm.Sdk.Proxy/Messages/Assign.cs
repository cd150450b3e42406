using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a row another owner.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest() : base("Assign")
    {
        Target = default;
        Assignee = default;
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public EntityReference Assignee
    {
        get => this.Get<EntityReference>(nameof(Assignee));
        set => Parameters[nameof(Assignee)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class AssignResponse : OrganizationResponse;
