using System.Collections.Frozen;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Workflows;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>The activated workflows of the imported solutions, as extensions of the messages that trigger them.</summary>
internal sealed class WorkflowExtensions(MetadataCatalog metadata, PluginLoader loader, VirtualClock clock, Guid systemUserId)
{
    private readonly Dictionary<Guid, XamlWorkflow> _parsed = [];
    private ActivityCatalog _activities = new(loader.FindType);
    private OrganizationMetadata _builtFor = metadata.Current;

    /// <summary>The workflows that a message on a table starts.</summary>
    public IEnumerable<Extension> For(string message, string table)
    {
        foreach (var workflow in metadata.Current.Workflows)
        {
            if (!workflow.IsActive || workflow.PrimaryTable != table)
            {
                continue;
            }

            switch (message)
            {
                case "Create" when workflow.TriggerOnCreate:
                    yield return Of(workflow, workflow.CreateStage);
                    break;
                case "Update" when workflow.TriggerOnUpdateColumns.Count > 0:
                    yield return Of(workflow, workflow.UpdateStage) with
                    {
                        FilteringColumns = workflow.TriggerOnUpdateColumns.ToFrozenSet(StringComparer.Ordinal),
                    };
                    break;
                case "Delete" when workflow.TriggerOnDelete:
                    yield return Of(workflow, workflow.DeleteStage);
                    break;
            }
        }
    }

    /// <summary>A workflow started by hand: the ExecuteWorkflow message.</summary>
    public Extension OnDemand(WorkflowMetadata workflow) => Of(workflow, StepStage.PostOperation) with { Scope = null, RunsAs = null };

    private Extension Of(WorkflowMetadata workflow, StepStage stage) => new()
    {
        Name = workflow.Name,
        TypeName = workflow.Name,
        Owner = new EntityReference("workflow", workflow.Id) { Name = workflow.Name },
        Stage = workflow.IsRealTime ? stage : StepStage.PostOperation,
        IsAsynchronous = !workflow.IsRealTime,
        IsWorkflow = true,
        Scope = workflow.Scope,

        // Background workflows run as their owner, whoever imported the solution; real-time ones as they say.
        RunsAs = workflow.IsRealTime && workflow.RunsAsCallingUser ? null : systemUserId,
        Run = run => Run(workflow, run),
    };

    private void Run(WorkflowMetadata workflow, ExtensionRun run)
    {
        if (!ReferenceEquals(_builtFor, metadata.Current))
        {
            _parsed.Clear();
            _activities = new ActivityCatalog(loader.FindType);
            _builtFor = metadata.Current;
        }

        if (!_parsed.TryGetValue(workflow.Id, out var xaml))
        {
            xaml = XamlWorkflow.Parse(workflow.Xaml, workflow.Name);
            _parsed.Add(workflow.Id, xaml);
        }

        var context = run.Context;
        var result = WorkflowRunner.Run(
            xaml,
            new EntityReference(context.PrimaryEntityName, context.PrimaryEntityId),
            new WorkflowHost(ContextOf(workflow, context), run, run.Trace, _activities, clock.UtcNow));
        if (result.Status != WorkflowStatus.Canceled)
        {
            return;
        }

        if (workflow.IsRealTime)
        {
            throw new InvalidPluginExecutionException(OperationStatus.Canceled, result.Reason ?? workflow.Name);
        }

        run.CanceledBecause = result.Reason ?? string.Empty;
    }

    private static WorkflowContext ContextOf(WorkflowMetadata workflow, IPluginExecutionContext context) => new()
    {
        WorkflowMode = workflow.IsRealTime ? 1 : 0,
        Mode = workflow.IsRealTime ? 0 : 1,
        Depth = context.Depth,
        MessageName = context.MessageName,
        PrimaryEntityName = context.PrimaryEntityName,
        PrimaryEntityId = context.PrimaryEntityId,
        RequestId = context.RequestId,
        InputParameters = context.InputParameters,
        OutputParameters = context.OutputParameters,
        SharedVariables = context.SharedVariables,
        UserId = context.UserId,
        InitiatingUserId = context.InitiatingUserId,
        BusinessUnitId = context.BusinessUnitId,
        OrganizationId = context.OrganizationId,
        OrganizationName = context.OrganizationName,
        PreEntityImages = context.PreEntityImages,
        PostEntityImages = context.PostEntityImages,
        OwningExtension = context.OwningExtension,
        CorrelationId = context.CorrelationId,
        OperationId = context.OperationId,
        OperationCreatedOn = context.OperationCreatedOn,
        IsInTransaction = context.IsInTransaction,
    };
}
