using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// Evaluates a plan: handoff, forecast, adoption curve, risks, health and next contact, in one pass. Reads each part of the plan once, and
/// writes the columns of the plan and the risks that changed. The workflow of the solution calls this activity.
/// </summary>
public sealed class EvaluateOnboarding : PlanActivity
{
    private protected override void Run(
        CodeActivityContext context, IOrganizationService service, TraceLog trace, Guid planId, DateTime asOf)
    {
        // What is stored holds as of no later day than the event that asked for it, whatever moment somebody typed.
        var occurredOn = DateTime.SpecifyKind(context.GetExtension<IWorkflowContext>().OperationCreatedOn, DateTimeKind.Utc);
        new EvaluatePlan(service, trace).Run(planId, asOf > occurredOn ? occurredOn : asOf);
    }
}
