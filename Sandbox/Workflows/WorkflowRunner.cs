using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.Sandbox.Workflows;

/// <summary>Runs classic workflows.</summary>
internal static class WorkflowRunner
{
    /// <summary>Runs a workflow for a row to its end.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="primary">The row it runs for.</param>
    /// <param name="host">What it runs in.</param>
    /// <returns>How it ended; whoever started it decides what a canceled run means.</returns>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">A step or a message it sent failed.</exception>
    public static WorkflowResult Run(XamlWorkflow workflow, EntityReference primary, WorkflowHost host)
    {
        var run = new WorkflowRun(workflow, primary, host);
        workflow.Body.Run(run);
        return run.Result;
    }
}

/// <summary>What a workflow runs in.</summary>
/// <param name="Context">What custom activities see; its UserId is the user the workflow's own steps act as.</param>
/// <param name="Services">Gives the organization service of a user.</param>
/// <param name="Tracing">Takes the trace of custom activities.</param>
/// <param name="Activities">Finds custom activities.</param>
/// <param name="UtcNow">Current moment, UTC.</param>
internal sealed record WorkflowHost(
    IWorkflowContext Context, IOrganizationServiceFactory Services, ITracingService Tracing, ActivityCatalog Activities, DateTime UtcNow);

/// <summary>How a run ended that did not fail.</summary>
internal enum WorkflowStatus
{
    /// <summary>It reached its end, or a stop step that means success.</summary>
    Succeeded,

    /// <summary>It reached a stop step that cancels.</summary>
    Canceled,
}

/// <summary>How a run ended.</summary>
/// <param name="Status">Succeeded or canceled.</param>
/// <param name="Reason">The text of the stop step; null when there was none.</param>
internal sealed record WorkflowResult(WorkflowStatus Status, string? Reason);
