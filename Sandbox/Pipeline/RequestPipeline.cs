using System.ServiceModel;
using CrmOnboarding.Sandbox.Messages;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>
/// Runs a request: pre-validation, then inside one transaction pre-operation, the main operation and post-operation,
/// then the commit, which also commits the asynchronous work the request queued. Any exception of a synchronous
/// extension takes the whole transaction of the outermost request with it.
/// </summary>
internal sealed class RequestPipeline : IRequestDispatcher
{
    /// <summary>Deepest chain of requests made by extensions.</summary>
    public const int MaximumDepth = 8;

    private readonly PipelineServices _services;
    private readonly StepCatalog _steps;
    private readonly ExecutionLog _log;
    private readonly JobRows _jobRows;

    // Work queued in the open transaction; there is one at most.
    private List<AsyncJob> _uncommitted = [];

    public RequestPipeline(PipelineServices services, ExecutionLog log)
    {
        _services = services;
        _log = log;
        _jobRows = new JobRows(services);
        Loader = new PluginLoader(services.Metadata);
        Workflows = new WorkflowExtensions(services.Metadata, Loader, services.Clock, services.SystemUserId);
        _steps = new StepCatalog(services.Metadata, Loader, Workflows, services.NewId);
        Queue = new AsyncQueue(this, services, _steps, _jobRows, log);
    }

    public AsyncQueue Queue { get; }

    public PluginLoader Loader { get; }

    public WorkflowExtensions Workflows { get; }

    public StepCatalog Steps => _steps;

    public OrganizationResponse Execute(OrganizationRequest request, RequestScope scope)
    {
        if (request is null)
        {
            throw PipelineFaults.NoRequest();
        }

        if (scope.Depth > MaximumDepth)
        {
            throw PipelineFaults.TooDeep();
        }

        if (scope.Transaction?.PoisonedBy is not null)
        {
            throw PipelineFaults.NoActiveTransaction();
        }

        try
        {
            var handler = _services.Messages.Find(request);

            // What a caller handed in stays the caller's; calls of extensions were copied already.
            var received = scope.Parent is null ? TransportCopy.Of(request) : request;
            var parts = handler.Split(received);
            var response = parts.Count == 1
                ? ExecutePart(handler, parts[0], scope)
                : InTransaction(handler, scope, inner => ExecuteParts(handler, parts, inner));
            return TypedResponses.Of(request, response);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // Whatever an extension made of it: a file that failed is no fault of the request.
            _services.Database.ThrowIfBroken();
            scope.Transaction?.Poison(fault);
            throw;
        }
        catch (Exception e) when (e is not StoreFileException)
        {
            var fault = PipelineFaults.Unexpected(e);
            scope.Transaction?.Poison(fault);
            throw fault;
        }
    }

    /// <summary>Queues what waited when the organization's file was closed, in its old order.</summary>
    public void RestoreQueue()
    {
        foreach (var job in _jobRows.Waiting(_steps))
        {
            Queue.Add(job);
        }
    }

    /// <summary>Queues a workflow for a row: the main operation of ExecuteWorkflow.</summary>
    /// <returns>The id of the job.</returns>
    public Guid QueueWorkflow(WorkflowMetadata workflow, EntityReference row, RequestScope scope)
    {
        var message = new MessageExecution
        {
            MessageName = "ExecuteWorkflow",
            Target = new MessageTarget(row.LogicalName, row.Id),
            Input = new ParameterCollection { ["EntityId"] = row.Id, ["WorkflowId"] = workflow.Id },
            Scope = scope,
            OperationId = _services.NewId(),
            CreatedOn = _services.Clock.UtcNow,
        };
        return Enqueue(Workflows.OnDemand(workflow), message, scope.Parent, ImageSource.None, scope);
    }

    private OrganizationResponse ExecuteParts(IMessageHandler handler, IReadOnlyList<OrganizationRequest> parts, RequestScope scope)
    {
        OrganizationResponse? last = null;
        foreach (var part in parts)
        {
            last = ExecutePart(handler, part, scope);
        }

        return last!;
    }

    private OrganizationResponse ExecutePart(IMessageHandler handler, OrganizationRequest request, RequestScope scope)
    {
        var target = handler.TargetOf(request);
        if (!handler.HasPipeline)
        {
            return InTransaction(handler, scope, inner => handler.Execute(request, inner));
        }

        var plan = _steps.Find(handler.MessageName, target.Table);
        var message = new MessageExecution
        {
            MessageName = handler.MessageName,
            Target = target,
            Input = request.Parameters,
            Scope = scope,
            OperationId = scope.OperationId,
            CreatedOn = _services.Clock.UtcNow,
        };
        var pass = new PipelinePass(this, _services, _log, plan, message);
        if (plan.PreValidation.Length > 0)
        {
            pass.RunPreValidation(scope);
        }

        return InTransaction(handler, scope, inner => ExecuteInside(handler, request, plan, message, pass, inner));
    }

    private OrganizationResponse ExecuteInside(
        IMessageHandler handler, OrganizationRequest request, MessagePlan plan, MessageExecution message, PipelinePass pass,
        RequestScope scope)
    {
        pass.RunPreOperation(scope);
        var mainContext = pass.MainContext(scope);
        var mainScope = scope.With(mainContext);
        var response = handler.Execute(request, mainScope);
        message.Output = response.Results;
        pass.RunMainOperation(mainScope);
        handler.CheckAnswer(message.Output);
        if (message.Target.Id == Guid.Empty && response.Results.TryGetValue("id", out var id) && id is Guid created)
        {
            message.Target = message.Target with { Id = created };
        }

        pass.RunPostOperation(scope);
        foreach (var extension in plan.Asynchronous)
        {
            if (pass.Runs(extension))
            {
                Enqueue(extension, message, pass.InnerParent, pass.Images, scope);
            }
        }

        return response;
    }

    /// <summary>Runs the work inside the open transaction, or in one of its own, or in none if the message needs none.</summary>
    private OrganizationResponse InTransaction(IMessageHandler handler, RequestScope scope, Func<RequestScope, OrganizationResponse> work)
    {
        if (scope.Transaction is not null || !handler.RunsInTransaction)
        {
            return work(scope);
        }

        if (_services.Database.Transaction is not null)
        {
            throw PipelineFaults.TransactionOpen();
        }

        using var transaction = _services.Database.Begin();
        var queued = _uncommitted = [];
        var response = work(scope.In(transaction));
        if (transaction.PoisonedBy is not null)
        {
            throw PipelineFaults.NoActiveTransaction();
        }

        transaction.Commit();
        foreach (var job in queued)
        {
            Queue.Add(job);
        }

        return response;
    }

    private Guid Enqueue(Extension extension, MessageExecution message, IPluginExecutionContext? parent, ImageSource images,
        RequestScope scope)
    {
        var id = _services.NewId();
        var context = new StepContext(message, StepStage.PostOperation, parent, _services.Organization, _services.BusinessUnitOf)
        {
            UserId = extension.RunsAs ?? scope.UserId,
            OwningExtension = extension.Owner,
            PreEntityImages = images.Pre(extension),
            PostEntityImages = images.Post(extension),
        };
        if (extension.SeesTargets)
        {
            context = context.WithTargets();
        }

        var job = new AsyncJob
        {
            Id = id,
            Extension = extension,
            Context = new JobContext(context) { Mode = 1, OperationId = id, OperationCreatedOn = _services.Clock.UtcNow },
        };
        _jobRows.Queued(job);
        if (scope.Transaction is null)
        {
            Queue.Add(job);
        }
        else
        {
            _uncommitted.Add(job);
        }

        return id;
    }
}
