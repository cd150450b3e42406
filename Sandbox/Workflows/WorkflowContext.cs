using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>What a custom activity can learn about the run it is part of.</summary>
internal sealed class WorkflowContext : IWorkflowContext
{
    public string StageName { get; init; } = string.Empty;

    /// <summary>0 workflow, 1 dialog.</summary>
    public int WorkflowCategory { get; init; }

    /// <summary>0 background, 1 real-time.</summary>
    public int WorkflowMode { get; init; }

    public IWorkflowContext? ParentContext { get; init; }

    /// <summary>0 synchronous, 1 asynchronous.</summary>
    public int Mode { get; init; } = 1;

    /// <summary>2: sandbox.</summary>
    public int IsolationMode => 2;

    public int Depth { get; init; } = 1;

    public string MessageName { get; init; } = string.Empty;

    public string PrimaryEntityName { get; init; } = string.Empty;

    public Guid PrimaryEntityId { get; init; }

    public Guid? RequestId { get; init; }

    public string SecondaryEntityName => "none";

    public ParameterCollection InputParameters { get; init; } = [];

    public ParameterCollection OutputParameters { get; init; } = [];

    public ParameterCollection SharedVariables { get; init; } = [];

    public Guid UserId { get; init; }

    public Guid InitiatingUserId { get; init; }

    public Guid BusinessUnitId { get; init; }

    public Guid OrganizationId { get; init; }

    public string OrganizationName { get; init; } = string.Empty;

    public EntityImageCollection PreEntityImages { get; init; } = [];

    public EntityImageCollection PostEntityImages { get; init; } = [];

    public EntityReference? OwningExtension { get; init; }

    public Guid CorrelationId { get; init; }

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction { get; init; }

    public Guid OperationId { get; init; }

    public DateTime OperationCreatedOn { get; init; }
}
