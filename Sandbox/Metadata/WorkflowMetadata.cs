namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>Which rows start a workflow, seen from its owner.</summary>
public enum WorkflowScope
{
    /// <summary>Rows of the workflow's owner.</summary>
    User = 1,

    /// <summary>Rows of the owner's business unit.</summary>
    BusinessUnit = 2,

    /// <summary>Rows of the owner's business unit and those below.</summary>
    ParentChildBusinessUnits = 3,

    /// <summary>Every row.</summary>
    Organization = 4,
}

/// <summary>A classic workflow (category 0).</summary>
public sealed record WorkflowMetadata
{
    /// <summary>WorkflowId.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Logical name of the table it runs on.</summary>
    public required string PrimaryTable { get; init; }

    /// <summary>The XAML.</summary>
    public required string Xaml { get; init; }

    /// <summary>True: runs in the transaction; false: queued in the background.</summary>
    public bool IsRealTime { get; init; }

    /// <summary>Whether it is activated.</summary>
    public bool IsActive { get; init; }

    /// <summary>Runs when a row is created.</summary>
    public bool TriggerOnCreate { get; init; }

    /// <summary>Runs when a row is deleted.</summary>
    public bool TriggerOnDelete { get; init; }

    /// <summary>Runs when an Update carries one of these columns; empty for never.</summary>
    public IReadOnlyList<string> TriggerOnUpdateColumns { get; init; } = [];

    /// <summary>May be started by hand or by ExecuteWorkflow.</summary>
    public bool OnDemand { get; init; }

    /// <summary>May be started by another workflow.</summary>
    public bool IsSubprocess { get; init; }

    /// <summary>Which rows start it.</summary>
    public WorkflowScope Scope { get; init; } = WorkflowScope.Organization;

    /// <summary>True: as the user whose request started it; false: as the workflow's owner.</summary>
    public bool RunsAsCallingUser { get; init; }

    /// <summary>Stage 20 or 40 of a real-time workflow on create.</summary>
    public StepStage CreateStage { get; init; } = StepStage.PostOperation;

    /// <summary>Stage 20 or 40 of a real-time workflow on update.</summary>
    public StepStage UpdateStage { get; init; } = StepStage.PostOperation;

    /// <summary>Stage 20 or 40 of a real-time workflow on delete.</summary>
    public StepStage DeleteStage { get; init; } = StepStage.PreOperation;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
