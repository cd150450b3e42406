using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>Makes the record of an execution.</summary>
internal static class Records
{
    public static PluginExecution Of(ExtensionRun run, DateTime started, ExecutionOutcome outcome, string? error, AsyncJob? job = null) =>
        new()
        {
            TypeName = run.Extension.TypeName,
            StepName = run.Extension.Name,
            MessageName = run.Context.MessageName,
            Table = run.Context.PrimaryEntityName,
            Stage = (StepStage)run.Context.Stage,
            IsAsynchronous = job is not null,
            IsWorkflow = run.Extension.IsWorkflow,
            PrimaryId = run.Context.PrimaryEntityId,
            UserId = run.Context.UserId,
            Depth = run.Context.Depth,
            CorrelationId = run.Context.CorrelationId,
            OperationId = job?.Id ?? Guid.Empty,
            Attempt = job?.Attempt ?? 1,
            Outcome = outcome,
            Error = error,
            Trace = run.Trace.ToString(),
            ServiceCalls = run.Calls,
            StartedOn = started,
        };
}
