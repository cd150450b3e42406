using System.Activities;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>The health of a plan, what it is made of, and what would turn it green.</summary>
public sealed class ComputeHealth : PlanView
{
    /// <summary>0 to 100, one decimal digit; not known while no dimension has data, then <see cref="Confidence"/> is 0.</summary>
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

    private protected override void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language)
    {
        Score.Set(context, evaluation.Health.Score ?? 0m);
        Band.Set(context, ChoiceValues.Write(evaluation.Health.Band));
        Confidence.Set(context, evaluation.Health.Confidence);
        Explanation.Set(context, Catalogue.RenderLines(evaluation.Health.Explanation, language));
        WaysToGreen.Set(context, Catalogue.RenderLines(evaluation.WaysToGreen, language));
    }
}
