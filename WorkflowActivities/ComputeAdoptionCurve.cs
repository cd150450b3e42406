using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// Where the customer of a plan is on the adoption curve and in their life cycle. Reads the plan, with what it remembers of the evaluation
/// before, and its items; writes nothing.
/// </summary>
public sealed class ComputeAdoptionCurve : CodeActivity
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

    /// <summary>The stage.</summary>
    [Output("Stage")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.CurveStage)]
    public OutArgument<OptionSetValue> Stage { get; set; } = null!;

    /// <summary>The first day in it.</summary>
    [Output("Since")]
    public OutArgument<DateTime> SinceOn { get; set; } = null!;

    /// <summary>
    /// Why that stage, what is late and what the stage asks for, one sentence a line, in the language of the plan's owner.
    /// </summary>
    [Output("Explanation")]
    public OutArgument<string> Explanation { get; set; } = null!;

    /// <summary>Since when the signs of trough hold after first value, as yyyy-MM-dd; empty while they do not. To be stored.</summary>
    [Output("Signs of trough since")]
    public OutArgument<string> TroughSignsSince { get; set; } = null!;

    /// <summary>Highest health so far, before the caps of open risks; 0 while there was none. To be stored.</summary>
    [Output("Peak health")]
    public OutArgument<decimal> HealthPeak { get; set; } = null!;

    /// <summary>Stage of the life cycle.</summary>
    [Output("Lifecycle stage")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.LifecycleStage)]
    public OutArgument<OptionSetValue> LifecycleStage { get; set; } = null!;

    /// <summary>First later date on which the answer can be another one with no new data.</summary>
    [Output("Changes on")]
    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, planId) =>
    {
        var asOf = AsOf.AsOf(context);
        var plan = EvaluatedPlan.Read(service, planId);
        var curve = CurveEvaluation.Of(plan, MilestoneRows.All(service, plan.Plan), asOf);
        var position = curve.Result.Position;
        Stage.Set(context, ChoiceValues.Write(position.Stage));
        SinceOn.Set(context, position.SinceOn.ToDateTime());
        Explanation.Set(context, curve.Explain(plan.Language));
        TroughSignsSince.Set(context, EvaluatedPlan.WriteSignsSince(position.TroughSignsSinceOn));
        HealthPeak.Set(context, curve.HealthPeak ?? 0m);
        LifecycleStage.Set(context, ChoiceValues.Write(curve.Lifecycle));
        ChangesOn.Set(context, curve.ChangesOn.NoLaterThan(ChangesNoLaterThan, context).ToDateTime());
    });
}
