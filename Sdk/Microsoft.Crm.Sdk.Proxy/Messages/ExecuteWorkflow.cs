using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Starts a workflow on demand for a row.</summary>
[DataContract(Namespace = Contract.Crm2011)]
public sealed class ExecuteWorkflowRequest : OrganizationRequest
{
    public ExecuteWorkflowRequest() : base("ExecuteWorkflow")
    {
        EntityId = default;
        WorkflowId = default;
    }

    public Guid EntityId
    {
        get => this.Get<Guid>(nameof(EntityId));
        set => Parameters[nameof(EntityId)] = value;
    }

    public Guid WorkflowId
    {
        get => this.Get<Guid>(nameof(WorkflowId));
        set => Parameters[nameof(WorkflowId)] = value;
    }
}

[DataContract(Namespace = Contract.Crm2011)]
public sealed class ExecuteWorkflowResponse : OrganizationResponse
{
    public Guid Id => this.Get<Guid>(nameof(Id));
}
