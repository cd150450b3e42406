using System.Activities;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>How complete the handoff of a plan is, and what it still lacks.</summary>
public sealed class ComputeHandoffCompleteness : PlanView
{
    /// <summary>Completeness, 0 to 100, one decimal digit.</summary>
    [Output("Completeness")]
    public OutArgument<decimal> Completeness { get; set; } = null!;

    /// <summary>Whether a CSM may accept: the score reaches the gate and no blocker is left.</summary>
    [Output("Acceptable")]
    public OutArgument<bool> Acceptable { get; set; } = null!;

    /// <summary>What is missing, one item a line, in the language of the plan's owner; empty when nothing is.</summary>
    [Output("Missing")]
    public OutArgument<string> Missing { get; set; } = null!;

    private protected override void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language)
    {
        Completeness.Set(context, evaluation.Handoff.Score);
        Acceptable.Set(context, evaluation.Handoff.IsAcceptable);
        Missing.Set(context, Catalogue.RenderLines(evaluation.Handoff.Missing, language));
    }
}
