using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>What is said when a plan cannot be evaluated.</summary>
internal static class EvaluationMessages
{
    /// <summary>There is no plan with an id.</summary>
    public static Message NoSuchPlan(Guid id) => new(
        "evaluation.no-such-plan",
        "There is no onboarding plan with the id {0}. Choose an existing plan.",
        "Es gibt keinen Onboarding-Plan mit der ID {0}. Wählen Sie einen vorhandenen Plan.",
        id.ToString());

    /// <summary>An activity was called without a plan.</summary>
    public static Message PlanMissing { get; } = new(
        "evaluation.plan-missing",
        "The argument Plan is empty. Set it to the onboarding plan to evaluate.",
        "Das Argument Plan ist leer. Setzen Sie es auf den Onboarding-Plan, der bewertet werden soll.");

    /// <summary>An activity was called without the date of the evaluation.</summary>
    public static Message AsOfMissing { get; } = new(
        "evaluation.as-of-missing",
        "The argument AsOf is empty. Set it to the date as of which the plan is evaluated.",
        "Das Argument AsOf ist leer. Setzen Sie es auf das Datum, zu dem der Plan bewertet werden soll.");
}
