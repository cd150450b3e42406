using System;
using System.Activities;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>
/// A part of the evaluation of a plan, for workflows that makers build themselves: the same answer that the shipped workflow writes, as
/// output arguments. Writes nothing. A number, date or choice that is not known is left at the default of its type.
/// </summary>
public abstract class PlanView : PlanActivity
{
    /// <summary>First later date on which anything of the evaluation can differ with no new data.</summary>
    [Output("Changes on")]
    public OutArgument<DateTime> ChangesOn { get; set; } = null!;

    private protected sealed override void Run(
        CodeActivityContext context, IOrganizationService service, TraceLog trace, Guid planId, DateTime asOf)
    {
        var plan = StoredPlan.Find(service, planId) ?? throw new DomainException(EvaluationMessages.NoSuchPlan(planId));
        var evaluation = PlanEvaluation.Of(plan.Facts(), plan.DateOf(asOf), plan.Rules.Rules);
        if (evaluation.NextChangeOn is { } changesOn)
        {
            ChangesOn.Set(context, changesOn.ToDateTime());
        }

        Show(context, evaluation, plan.Profile.Language);
    }

    private protected abstract void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language);
}
