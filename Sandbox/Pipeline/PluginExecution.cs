using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>How an execution of an extension ended.</summary>
public enum ExecutionOutcome
{
    /// <summary>It returned.</summary>
    Succeeded,

    /// <summary>It threw, or what it did was refused; a synchronous one took the transaction with it.</summary>
    Failed,

    /// <summary>An asynchronous one asked for a retry and gets it.</summary>
    Retried,

    /// <summary>A workflow reached a stop step that cancels.</summary>
    Canceled,
}

/// <summary>One execution of a plug-in or a workflow.</summary>
public sealed record PluginExecution
{
    /// <summary>Full name of the class, or the name of the workflow.</summary>
    public required string TypeName { get; init; }

    /// <summary>Name of the step or workflow.</summary>
    public required string StepName { get; init; }

    /// <summary>Message, as contexts show it.</summary>
    public required string MessageName { get; init; }

    /// <summary>Logical name of the table, or "none".</summary>
    public required string Table { get; init; }

    /// <summary>Stage.</summary>
    public required StepStage Stage { get; init; }

    /// <summary>Whether it ran from the queue.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Whether it is a workflow and not a plug-in.</summary>
    public bool IsWorkflow { get; init; }

    /// <summary>Id of the row the message is about; empty when there is none.</summary>
    public Guid PrimaryId { get; init; }

    /// <summary>User it ran as.</summary>
    public Guid UserId { get; init; }

    /// <summary>Depth, 1..8.</summary>
    public int Depth { get; init; }

    /// <summary>Same for everything that follows from one outermost request.</summary>
    public Guid CorrelationId { get; init; }

    /// <summary>Of asynchronous work: the id of its job, which is that of its asyncoperation row. Empty otherwise.</summary>
    public Guid OperationId { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>How it ended.</summary>
    public ExecutionOutcome Outcome { get; init; }

    /// <summary>The message of what it failed with, or null.</summary>
    public string? Error { get; init; }

    /// <summary>Its trace, at most 10 kB.</summary>
    public string Trace { get; init; } = string.Empty;

    /// <summary>Request names of its service calls, in order; a refused call counts.</summary>
    public IReadOnlyList<string> ServiceCalls { get; init; } = [];

    /// <summary>Virtual time, UTC.</summary>
    public DateTime StartedOn { get; init; }
}

/// <summary>What ran, oldest first.</summary>
public sealed class ExecutionLog
{
    private readonly List<PluginExecution> _items = [];

    /// <summary>Raised after each execution.</summary>
    public event Action<PluginExecution>? Added;

    /// <summary>The executions so far.</summary>
    public IReadOnlyList<PluginExecution> Items => _items;

    /// <summary>Forgets them.</summary>
    public void Clear() => _items.Clear();

    internal void Add(PluginExecution execution)
    {
        _items.Add(execution);
        Added?.Invoke(execution);
    }
}
