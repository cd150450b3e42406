using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>How complete the handoff of a plan is, and what it still lacks. Reads the plan's checklist; writes nothing.</summary>
public sealed class ComputeHandoffCompleteness : CodeActivity
{
    /// <summary>The plan.</summary>
    [RequiredArgument]
    [Input("Plan")]
    [ReferenceTarget(PlanTable.LogicalName)]
    public InArgument<EntityReference> Plan { get; set; } = null!;

    /// <summary>Completeness, 0 to 100, one decimal digit.</summary>
    [Output("Completeness")]
    public OutArgument<decimal> Completeness { get; set; } = null!;

    /// <summary>Whether a CSM may accept: the score reaches the gate and no blocker is left.</summary>
    [Output("Acceptable")]
    public OutArgument<bool> Acceptable { get; set; } = null!;

    /// <summary>What is missing, one item a line, in the language of the plan's owner; empty when nothing is.</summary>
    [Output("Missing")]
    public OutArgument<string> Missing { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, planId) =>
    {
        var handoff = HandoffEvaluation.Of(service, planId);
        Completeness.Set(context, handoff.Completeness);
        Acceptable.Set(context, handoff.IsAcceptable);
        Missing.Set(context, handoff.Missing);
    });
}
