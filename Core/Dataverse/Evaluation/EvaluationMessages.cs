using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>What is said when a plan cannot be evaluated.</summary>
internal static class EvaluationMessages
{
    /// <summary>There is no plan with an id.</summary>
    public static Message NoSuchPlan(Guid id) => new(
        "evaluation.no-such-plan",
        "There is no onboarding plan with the ID {0}. Choose an existing plan.",
        "Es gibt keinen Onboarding-Plan mit der ID {0}. Wählen Sie einen vorhandenen Plan.",
        id.ToString());

    /// <summary>An activity was called without a plan.</summary>
    public static Message PlanMissing { get; } = new(
        "evaluation.plan-missing",
        "The activity has no plan. Set the onboarding plan to evaluate.",
        "Der Aktivität fehlt der Plan. Geben Sie den Onboarding-Plan an, der bewertet werden soll.");

    /// <summary>An activity was called without the date of the evaluation.</summary>
    public static Message AsOfMissing { get; } = new(
        "evaluation.as-of-missing",
        "The activity has no date. Set the date as of which to evaluate the plan.",
        "Der Aktivität fehlt das Datum. Geben Sie das Datum an, zu dem der Plan bewertet werden soll.");
}
