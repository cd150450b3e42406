using System;
using System.Activities;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Evaluation;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmOnboarding.WorkflowActivities;

/// <summary>When to contact the customer of a plan next, and why then. A suspended or cancelled plan has no next contact.</summary>
public sealed class ComputeCadence : PlanView
{
    /// <summary>The day the next contact is due, a working day; a day that has passed while the contact is late.</summary>
    [Output("Next contact on")]
    public OutArgument<DateTime> NextContactOn { get; set; } = null!;

    /// <summary>Why then, in one sentence in the language of the plan's owner.</summary>
    [Output("Reason")]
    public OutArgument<string> Reason { get; set; } = null!;

    private protected override void Show(CodeActivityContext context, PlanEvaluation evaluation, Language language)
    {
        if (evaluation.Contact is { } contact)
        {
            NextContactOn.Set(context, contact.DueOn.ToDateTime());
            Reason.Set(context, Catalogue.Render(contact.Why, language));
        }
    }
}
