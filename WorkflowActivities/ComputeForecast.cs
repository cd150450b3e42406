using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// When the onboarding of a plan will be complete, how late that is and why. Reads the plan and its items; writes nothing.
/// </summary>
public sealed class ComputeForecast : CodeActivity
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

    /// <summary>The day the onboarding will be complete, or was.</summary>
    [Output("Forecast on")]
    public OutArgument<DateTime> ForecastOn { get; set; } = null!;

    /// <summary>Working days by which that is later than first planned, from 0.</summary>
    [Output("Delay in working days")]
    public OutArgument<int> DelayDays { get; set; } = null!;

    /// <summary>How fast the stage goes that the plan is in.</summary>
    [Output("Pace")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.Pace)]
    public OutArgument<OptionSetValue> Pace { get; set; } = null!;

    /// <summary>The forecast in sentences, one a line, in the language of the plan's owner.</summary>
    [Output("Explanation")]
    public OutArgument<string> Explanation { get; set; } = null!;

    /// <summary>First day on which the care team owns the plan.</summary>
    [Output("Care hand-over on")]
    public OutArgument<DateTime> CareHandoverOn { get; set; } = null!;

    /// <summary>First later date on which the answer can be another one with no new data.</summary>
    [Output("Changes on")]
    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    /// <inheritdoc />
    protected override void Execute(CodeActivityContext context) => ActivityBoundary.Run(context, Plan, (service, planId) =>
    {
        var forecast = ForecastEvaluation.Of(service, planId, AsOf.AsOf(context));
        ForecastOn.Set(context, forecast.EndOn.ToDateTime());
        DelayDays.Set(context, forecast.DelayDays);
        Pace.Set(context, ChoiceValues.Write(forecast.Pace));
        Explanation.Set(context, forecast.Explanation);
        CareHandoverOn.Set(context, forecast.CareHandoverOn.ToDateTime());
        ChangesOn.Set(context, forecast.ChangesOn.NoLaterThan(ChangesNoLaterThan, context).ToDateTime());
    });
}
