using System.ServiceModel;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>One message on its way through the stages: which extensions run, what they see, what their failure means.</summary>
internal sealed class PipelinePass
{
    private readonly IRequestDispatcher _dispatcher;
    private readonly PipelineServices _services;
    private readonly ExecutionLog _log;
    private readonly MessagePlan _plan;
    private readonly MessageExecution _message;
    private readonly IReadOnlySet<string>? _sentColumns;
    private readonly bool _isPartOfMultiple;

    public PipelinePass(IRequestDispatcher dispatcher, PipelineServices services, ExecutionLog log, MessagePlan plan,
        MessageExecution message)
    {
        _dispatcher = dispatcher;
        _services = services;
        _log = log;
        _plan = plan;
        _message = message;
        var outer = message.Scope.Parent;
        InnerParent = outer;
        if (message.MessageName is "Create" or "Update" or "Delete")
        {
            // As documented, variables of pre-validation steps of these three are found in the parent context.
            InnerParent = new StepContext(message, StepStage.MainOperation, outer, services.Organization, services.BusinessUnitOf,
                variables: [])
            {
                IsInTransaction = message.Scope.IsInTransaction,
            };
        }

        _sentColumns = plan.HasFilters && message.MessageName == "Update" && message.Input.TryGetValue("Target", out var target)
            && target is Entity row
            ? row.Attributes.Keys.ToHashSet(StringComparer.Ordinal)
            : null;
        _isPartOfMultiple = outer is { Stage: (int)StepStage.MainOperation } && outer.MessageName == message.MessageName + "Multiple";
        Images = plan.PreImageColumns is null && plan.PostImageColumns is null ? ImageSource.None
            : new ImageSource(services, plan, message);
    }

    /// <summary>Parent context of the steps inside the transaction.</summary>
    public IPluginExecutionContext? InnerParent { get; }

    public ImageSource Images { get; }

    /// <summary>Whether an extension takes part in this message.</summary>
    public bool Runs(Extension extension) =>
        extension.Wants(_sentColumns)
        && !(extension.SeesTargets && _isPartOfMultiple)
        && (extension.Scope is null or WorkflowScope.Organization or WorkflowScope.ParentChildBusinessUnits
            || IsInScope(extension.Scope.Value));

    public void RunPreValidation(RequestScope scope)
    {
        foreach (var extension in _plan.PreValidation)
        {
            if (Runs(extension))
            {
                Run(extension, StepStage.PreValidation, scope, _message.Scope.Parent, ReferenceEquals(InnerParent, _message.Scope.Parent)
                    ? null : InnerParent!.SharedVariables);
            }
        }
    }

    public void RunPreOperation(RequestScope scope)
    {
        foreach (var extension in _plan.PreOperation)
        {
            if (Runs(extension))
            {
                Run(extension, StepStage.PreOperation, scope, InnerParent, null);
            }
        }

        if (_plan.PreImageColumns is not null && NeedsPreImageLater())
        {
            Images.ReadPre();
        }
    }

    /// <summary>Runs the plug-in of a custom API.</summary>
    public void RunMainOperation(RequestScope scope)
    {
        foreach (var extension in _plan.MainOperation)
        {
            Run(extension, StepStage.MainOperation, scope, InnerParent, null);
        }
    }

    public void RunPostOperation(RequestScope scope)
    {
        foreach (var extension in _plan.PostOperation)
        {
            if (Runs(extension))
            {
                Run(extension, StepStage.PostOperation, scope, InnerParent, null);
            }
        }
    }

    /// <summary>The context that messages raised by the main operation have as their parent.</summary>
    public StepContext MainContext(RequestScope scope) =>
        new(_message, StepStage.MainOperation, InnerParent, _services.Organization,
            _services.BusinessUnitOf)
        { IsInTransaction = scope.IsInTransaction };

    private bool NeedsPreImageLater()
    {
        foreach (var extension in _plan.PostOperation)
        {
            if (extension.Images.Count > 0 && Runs(extension))
            {
                return true;
            }
        }

        foreach (var extension in _plan.Asynchronous)
        {
            if (extension.Images.Count > 0 && Runs(extension))
            {
                return true;
            }
        }

        return false;
    }

    private void Run(Extension extension, StepStage stage, RequestScope scope, IPluginExecutionContext? parent,
        ParameterCollection? variables)
    {
        var context = new StepContext(_message, stage, parent, _services.Organization, _services.BusinessUnitOf, variables)
        {
            UserId = extension.RunsAs ?? scope.UserId,
            OwningExtension = extension.Owner,
            IsInTransaction = scope.IsInTransaction,
            PreEntityImages = Images.Pre(extension),
            PostEntityImages = stage == StepStage.PostOperation ? Images.Post(extension) : [],
        };
        if (extension.SeesTargets)
        {
            context = context.WithTargets();
        }

        var run = new ExtensionRun(extension, context, scope.With(context), _dispatcher, _services.Faults, _services.SystemUserId);
        var started = _services.Clock.UtcNow;
        try
        {
            extension.Run(run);
        }
        catch (Exception e)
        {
            var fault = PipelineFaults.Of(e, extension.TypeName, run.Trace.ToString());
            Fail(run, started, fault, scope);
            throw fault;
        }

        if (scope.Transaction?.PoisonedBy is not null)
        {
            // The extension swallowed the fault of a call; the platform had rolled back by then.
            var fault = PipelineFaults.NoActiveTransaction();
            Fail(run, started, fault, scope);
            throw fault;
        }

        _log.Add(Records.Of(run, started, ExecutionOutcome.Succeeded, null));
    }

    private void Fail(ExtensionRun run, DateTime started, FaultException<OrganizationServiceFault> fault, RequestScope scope)
    {
        scope.Transaction?.Poison(fault);
        _log.Add(Records.Of(run, started, ExecutionOutcome.Failed, fault.Message));
    }

    private bool IsInScope(WorkflowScope scope)
    {
        // Imported workflows belong to the system user, who is in the root business unit.
        var row = _services.Rows.Read(_message.Target.Table, _message.Target.Id, ["ownerid", "owningbusinessunit"]);
        return scope == WorkflowScope.User
            ? row?.GetAttributeValue<EntityReference>("ownerid")?.Id == _services.SystemUserId
            : row?.GetAttributeValue<EntityReference>("owningbusinessunit")?.Id == _services.BusinessUnitOf(_services.SystemUserId);
    }
}
