using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// The health of a plan, what it is made of, and when to evaluate next. Reads the plan, its risks and its items; writes nothing.
/// </summary>
public sealed class ComputeHealth : CodeActivity
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

    /// <summary>Latest date for <see cref="NextEvaluationOn"/>: when anything evaluated before can change. Empty sets no limit.</summary>
    [Input("Changes no later than")]
    public InArgument<DateTime> ChangesNoLaterThan { get; set; } = null!;

    /// <summary>0 to 100, one decimal digit; 0 while no dimension has data, then <see cref="Confidence"/> is 0 too.</summary>
    [Output("Score")]
    public OutArgument<decimal> Score { get; set; } = null!;

    /// <summary>Its colour; Unknown while the confidence is too low.</summary>
    [Output("Band")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.HealthBand)]
    public OutArgument<OptionSetValue> Band { get; set; } = null!;

    /// <summary>Share of the model's weight that rests on fresh data, 0 to 100 percent.</summary>
    [Output("Confidence")]
    public OutArgument<int> Confidence { get; set; } = null!;

    /// <summary>Points by dimension and the caps that hold, one sentence a line, in the language of the plan's owner.</summary>
    [Output("Explanation")]
    public OutArgument<string> Explanation { get; set; } = null!;

    /// <summary>The cheapest ways to make the plan green, one a line, in the same language; empty while it is green.</summary>
    [Output("Ways to green")]
    public OutArgument<string> WaysToGreen { get; set; } = null!;

    /// <summary>First later date on which anything of the evaluation can be another one with no new data.</summary>
    [Output("Next evaluation on")]
    public OutArgument<DateTime> NextEvaluationOn { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, planId) =>
    {
        var health = HealthEvaluation.Of(service, planId, AsOf.AsOf(context));
        Score.Set(context, health.Score ?? 0m);
        Band.Set(context, ChoiceValues.Write(health.Band));
        Confidence.Set(context, health.Confidence);
        Explanation.Set(context, health.Explanation);
        WaysToGreen.Set(context, health.WaysToGreen);
        NextEvaluationOn.Set(context, health.ChangesOn.NoLaterThan(ChangesNoLaterThan, context).ToDateTime());
    });
}
