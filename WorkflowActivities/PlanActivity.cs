using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>What every activity of this solution is asked: which plan, and as of when.</summary>
public abstract class PlanActivity : CodeActivity
{
    /// <summary>The plan.</summary>
    [RequiredArgument]
    [Input("Plan")]
    [ReferenceTarget(PlanTable.LogicalName)]
    public InArgument<EntityReference> Plan { get; set; } = null!;

    /// <summary>
    /// When: the answer holds as of the date of this moment where the plan is. A value without a time of day is that date itself.
    /// </summary>
    [RequiredArgument]
    [Input("As of")]
    public InArgument<DateTime> AsOf { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, trace, planId) =>
    {
        var asOf = AsOf.Get(context);
        Run(context, service, trace, planId, asOf == default ? throw new DomainException(EvaluationMessages.AsOfMissing) : asOf);
    });

    private protected abstract void Run(
        CodeActivityContext context, IOrganizationService service, TraceLog trace, Guid planId, DateTime asOf);
}
