using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// When to contact the customer of a plan next, and why then. Reads the plan, its risks and its items; writes nothing.
/// For plans that are neither suspended nor cancelled.
/// </summary>
public sealed class ComputeCadence : CodeActivity
{
    /// <summary>The plan.</summary>
    [RequiredArgument]
    [Input("Plan")]
    [ReferenceTarget(PlanTable.LogicalName)]
    public InArgument<EntityReference> Plan { get; set; } = null!;

    /// <summary>The day as of which the answer holds; the time of day does not count.</summary>
    [RequiredArgument]
    [Input("As of")]
    public InArgument<DateTime> AsOf { get; set; } = null!;

    /// <summary>Latest date for <see cref="ChangesOn"/>. Empty sets no limit.</summary>
    [Input("Changes no later than")]
    public InArgument<DateTime> ChangesNoLaterThan { get; set; } = null!;

    /// <summary>The next contact: a working day, on or after <see cref="AsOf"/>.</summary>
    [Output("Next contact on")]
    public OutArgument<DateTime> NextContactOn { get; set; } = null!;

    /// <summary>Why then, in one sentence in the language of the plan's owner.</summary>
    [Output("Reason")]
    public OutArgument<string> Reason { get; set; } = null!;

    /// <summary>First later date on which the answer can be another one with no new data.</summary>
    [Output("Changes on")]
    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, planId) =>
    {
        var cadence = CadenceEvaluation.Of(service, planId, AsOf.AsOf(context));
        NextContactOn.Set(context, cadence.NextContactOn.ToDateTime());
        Reason.Set(context, cadence.Reason);
        ChangesOn.Set(context, cadence.ChangesOn.NoLaterThan(ChangesNoLaterThan, context).ToDateTime());
    });
}
