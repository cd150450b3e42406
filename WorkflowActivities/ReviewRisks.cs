using System.Activities;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>Which risks of a plan are open, as its rules see them on a day.</summary>
public sealed class ReviewRisks : PlanView
{
    /// <summary>Risks that are not closed, those that people raised included.</summary>
    [Output("Open risks")]
    public OutArgument<int> OpenRisks { get; set; } = null!;

    /// <summary>The severity of the worst of them; empty without one.</summary>
    [Output("Worst severity")]
    [AttributeTarget(PlanTable.LogicalName, PlanTable.WorstSeverity)]
    public OutArgument<OptionSetValue> WorstSeverity { get; set; } = null!;

    private protected override void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language)
    {
        OpenRisks.Set(context, evaluation.OpenRisks.Count);
        if (evaluation.OpenRisks.Count > 0)
        {
            WorstSeverity.Set(context, ChoiceValues.Write(evaluation.OpenRisks.Max(risk => risk.Severity)));
        }
    }
}
