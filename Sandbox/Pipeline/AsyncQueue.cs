using System.ServiceModel;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>How asynchronous work that asks for a retry gets it.</summary>
/// <param name="MaximumRetries">Retries after the first attempt; the platform's is 4.</param>
/// <param name="Delay">Virtual time until the next attempt; zero retries in the same drain, behind what is queued.</param>
public sealed record AsyncRetryPolicy(int MaximumRetries, TimeSpan Delay)
{
    /// <summary>Four retries, at once.</summary>
    public static AsyncRetryPolicy Default { get; } = new(4, TimeSpan.Zero);
}

/// <summary>What a drain of the queue did.</summary>
/// <param name="Succeeded">Jobs that ended well, canceled workflows included.</param>
/// <param name="Failed">Jobs that failed for good.</param>
/// <param name="Retried">Attempts that asked for a retry and got it.</param>
/// <param name="Waiting">Jobs that wait for the clock.</param>
public sealed record DrainReport(int Succeeded, int Failed, int Retried, int Waiting);

/// <summary>One job: an extension and the context it was queued with.</summary>
internal sealed class AsyncJob
{
    public required Guid Id { get; init; }

    public required Extension Extension { get; set; }

    public required JobContext Context { get; init; }

    public int Attempt { get; set; } = 1;

    /// <summary>Virtual time before which it does not run.</summary>
    public DateTime NotBefore { get; set; }
}

/// <summary>
/// The asynchronous service: committed jobs in the order of their commit, run one at a time. A job runs outside every
/// transaction; each of its service calls is one of its own.
/// </summary>
internal sealed class AsyncQueue(
    IRequestDispatcher dispatcher, PipelineServices services, StepCatalog steps, JobRows rows, ExecutionLog log)
{
    private readonly LinkedList<AsyncJob> _jobs = [];
    private OrganizationMetadata _builtFor = services.Metadata.Current;

    public AsyncRetryPolicy Policy { get; set; } = AsyncRetryPolicy.Default;

    /// <summary>Jobs that have not ended.</summary>
    public int Count
    {
        get
        {
            Refresh();
            return _jobs.Count;
        }
    }

    public void Add(AsyncJob job) => _jobs.AddLast(job);

    /// <summary>
    /// Runs what is due, and what that queues, until nothing is due. May be called while a job runs: then the jobs
    /// behind it run first, as on another server.
    /// </summary>
    public DrainReport Drain()
    {
        Refresh();
        int succeeded = 0, failed = 0, retried = 0;
        while (TakeDue() is { } job)
        {
            switch (Run(job))
            {
                case ExecutionOutcome.Failed:
                    failed++;
                    break;
                case ExecutionOutcome.Retried:
                    retried++;
                    break;
                default:
                    succeeded++;
                    break;
            }
        }

        return new DrainReport(succeeded, failed, retried, _jobs.Count);
    }

    // Jobs run what their step or workflow is now; those whose step or workflow is gone went with it.
    private void Refresh()
    {
        if (ReferenceEquals(_builtFor, services.Metadata.Current))
        {
            return;
        }

        _builtFor = services.Metadata.Current;
        for (var node = _jobs.First; node is not null;)
        {
            var next = node.Next;
            if (steps.Find(node.Value.Extension.Owner.Id) is { } extension)
            {
                node.Value.Extension = extension;
            }
            else
            {
                _jobs.Remove(node);
            }

            node = next;
        }
    }

    private AsyncJob? TakeDue()
    {
        var now = services.Clock.UtcNow;
        for (var node = _jobs.First; node is not null; node = node.Next)
        {
            if (node.Value.NotBefore <= now)
            {
                _jobs.Remove(node);
                return node.Value;
            }
        }

        return null;
    }

    private ExecutionOutcome Run(AsyncJob job)
    {
        var context = job.Context;
        var scope = RequestScope
            .ForJob(context.UserId, context.InitiatingUserId, context.CorrelationId, job.Id, context.Depth, context)
            .With(context);
        var run = new ExtensionRun(job.Extension, context, scope, dispatcher, services.Faults, services.SystemUserId);
        var started = services.Clock.UtcNow;
        string? error = null;
        ExecutionOutcome outcome;
        try
        {
            job.Extension.Run(run);
            outcome = run.CanceledBecause is null ? ExecutionOutcome.Succeeded : ExecutionOutcome.Canceled;
            error = run.CanceledBecause;
        }
        catch (InvalidPluginExecutionException e) when (e.Status == OperationStatus.Retry && job.Attempt <= Policy.MaximumRetries)
        {
            error = e.Message;
            outcome = ExecutionOutcome.Retried;
        }
        catch (Exception e)
        {
            error = e is InvalidPluginExecutionException or FaultException<OrganizationServiceFault> ? e.Message
                : $"{e.GetType().FullName}: {e.Message}";
            outcome = ExecutionOutcome.Failed;
        }

        log.Add(Records.Of(run, started, outcome, error, job));
        if (outcome == ExecutionOutcome.Retried)
        {
            job.Attempt++;
            job.NotBefore = services.Clock.UtcNow + Policy.Delay;
            _jobs.AddLast(job);
        }

        rows.Ended(job, outcome, error, started);
        return outcome;
    }
}
