using System;
using System.Activities;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Planning;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>When the onboarding of a plan will be complete, how late that is and why.</summary>
public sealed class ComputeForecast : PlanView
{
    /// <summary>The day the onboarding will be complete, or was; not known for a plan with nothing to complete.</summary>
    [Output("Forecast on")]
    public OutArgument<DateTime> ForecastOn { get; set; } = null!;

    /// <summary>Working days by which that is later than first planned, from 0.</summary>
    [Output("Delay in working days")]
    public OutArgument<int> DelayDays { get; set; } = null!;

    /// <summary>How fast the stage goes that the plan is in.</summary>
    [Output("Pace")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.Pace)]
    public OutArgument<OptionSetValue> PaceOfStage { get; set; } = null!;

    /// <summary>The forecast in sentences, one a line, in the language of the plan's owner.</summary>
    [Output("Explanation")]
    public OutArgument<string> Explanation { get; set; } = null!;

    /// <summary>First day on which the care team owns the plan.</summary>
    [Output("Care handover on")]
    public OutArgument<DateTime> CareHandoverOn { get; set; } = null!;

    private protected override void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language)
    {
        if (evaluation.Outlook.EndOn is { } end)
        {
            ForecastOn.Set(context, end.ToDateTime());
        }

        DelayDays.Set(context, evaluation.Outlook.Delay.TotalDays);
        PaceOfStage.Set(context, ChoiceValues.Write(evaluation.Outlook.Stage?.Pace ?? Pace.OnTrack));
        Explanation.Set(context, Catalogue.RenderLines(evaluation.Outlook.Explanation, language));
        CareHandoverOn.Set(context, evaluation.CareHandoverOn.ToDateTime());
    }
}
