using System.ServiceModel;
using CrmOnboarding.Sandbox.Workflows.Steps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>The state of one run of a workflow.</summary>
internal sealed class WorkflowRun
{
    private readonly XamlWorkflow _workflow;
    private readonly WorkflowHost _host;
    private readonly object?[] _values;

    public WorkflowRun(XamlWorkflow workflow, EntityReference primary, WorkflowHost host)
    {
        _workflow = workflow;
        _host = host;
        _values = [.. workflow.Variables.Select(variable => variable.Default)];
        Service = host.Services.CreateOrganizationService(host.Context.UserId);
        Entities = new EntitySlots(workflow, primary, Service);
    }

    /// <summary>The rows of the run.</summary>
    public EntitySlots Entities { get; }

    /// <summary>Reads and writes of the platform's own steps, as the user the workflow runs as.</summary>
    public IOrganizationService Service { get; }

    /// <summary>What custom activities see.</summary>
    public IWorkflowContext Context => _host.Context;

    /// <summary>What custom activities get their services from.</summary>
    public IOrganizationServiceFactory Services => _host.Services;

    /// <summary>What custom activities trace to.</summary>
    public ITracingService Tracing => _host.Tracing;

    /// <summary>Finds custom activities.</summary>
    public ActivityCatalog Activities => _host.Activities;

    /// <summary>Current moment, UTC. It does not move during a run.</summary>
    public DateTime UtcNow => _host.UtcNow;

    /// <summary>The step that is running, for messages.</summary>
    public WorkflowStep? CurrentStep { get; set; }

    /// <summary>How the run ended.</summary>
    public WorkflowResult Result { get; private set; } = new(WorkflowStatus.Succeeded, null);

    /// <summary>The value of a variable.</summary>
    public object? GetVariable(WorkflowVariable variable) => _values[variable.Index];

    /// <summary>Changes a variable.</summary>
    public void SetVariable(WorkflowVariable variable, object? value) => _values[variable.Index] = value;

    /// <summary>Ends the run with that result.</summary>
    public void Stop(WorkflowResult result) => Result = result;

    /// <summary>A failure of the current step.</summary>
    /// <param name="why">What went wrong, as the end of a sentence that begins with the step.</param>
    public FaultException<OrganizationServiceFault> Failure(string why) =>
        WorkflowFaults.Failed(_workflow.Name, CurrentStep?.Name ?? _workflow.Name, why);

    /// <summary>The result of a computation over values; a value it cannot take becomes a failure of the current step.</summary>
    public T Guard<T>(Func<T> computation)
    {
        try
        {
            return computation();
        }
        catch (Exception unsuitable) when (
            unsuitable is InvalidCastException or FormatException or OverflowException or DivideByZeroException)
        {
            throw Failure($"got a value it cannot take: {unsuitable.Message.TrimEnd('.')}");
        }
        catch (NotSupportedException unknown)
        {
            throw WorkflowFaults.NotSupported(_workflow.Name, unknown.Message);
        }
    }
}
