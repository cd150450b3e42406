using System;
using System.Activities;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>Where the customer of a plan is on the adoption curve and in their life cycle.</summary>
public sealed class ComputeAdoptionCurve : PlanView
{
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

    /// <summary>Stage of the life cycle.</summary>
    [Output("Lifecycle stage")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.LifecycleStage)]
    public OutArgument<OptionSetValue> LifecycleStage { get; set; } = null!;

    private protected override void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language)
    {
        Stage.Set(context, ChoiceValues.Write(evaluation.Curve.Position.Stage));
        SinceOn.Set(context, evaluation.Curve.Position.SinceOn.ToDateTime());
        Explanation.Set(context, Catalogue.RenderLines(evaluation.Curve.Explanation, language));
        LifecycleStage.Set(context, ChoiceValues.Write(evaluation.Lifecycle));
    }
}
