using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// Keeps the risks of a plan by the rules: raises, changes and closes them, and marks a plan that is past its last day as overdue. Writes
/// only what changed; a second run of the same day writes nothing.
/// </summary>
public sealed class ReviewRisks : CodeActivity
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

    /// <summary>Risks that are not closed, those that people raised included.</summary>
    [Output("Open risks")]
    public OutArgument<int> OpenRisks { get; set; } = null!;

    /// <summary>The severity of the worst of them; empty without one.</summary>
    [Output("Worst severity")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.WorstSeverity)]
    public OutArgument<OptionSetValue> WorstSeverity { get; set; } = null!;

    /// <summary>First later date on which the answer can be another one with no new data.</summary>
    [Output("Changes on")]
    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, planId) =>
    {
        var review = RiskReview.Of(service, planId, AsOf.AsOf(context));
        OpenRisks.Set(context, review.OpenRisks);
        WorstSeverity.Set(context, review.WorstSeverity is { } severity ? ChoiceValues.Write(severity) : null!);
        ChangesOn.Set(context, review.ChangesOn.ToDateTime());
    });
}
