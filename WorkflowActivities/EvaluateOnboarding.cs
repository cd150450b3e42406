using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// Evaluates a plan: handoff, forecast, adoption curve, risks, health and next contact, in one pass. Reads each part of the plan once, and
/// writes the columns of the plan and the risks that changed. The workflow of the solution calls this activity.
/// </summary>
public sealed class EvaluateOnboarding : PlanActivity
{
    private protected override void Run(
        CodeActivityContext context, IOrganizationService service, TraceLog trace, Guid planId, DateTime asOf) =>
        new EvaluatePlan(service, trace).Run(planId, asOf);
}
