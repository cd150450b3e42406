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

    /// <summary>A plan that people archived, or that lacks what its dates are counted from.</summary>
    public static Message NothingToEvaluate { get; } = new(
        "evaluation.nothing-to-evaluate",
        "The plan is archived, or has no Day 0 or no template. Reactivate it, or enter what is missing, and try again.",
        "Der Plan ist archiviert, oder ihm fehlt Tag 0 oder die Vorlage. Aktivieren Sie ihn, oder tragen Sie nach, was fehlt, "
            + "und versuchen Sie es erneut.");

    /// <summary>A number of a message lies outside its range.</summary>
    public static Message OutOfRange(string parameter, int value, int least, int most) => new(
        "evaluation.out-of-range",
        "'{0}' is {1}; it must be between {2} and {3}.",
        "'{0}' ist {1}; erlaubt ist {2} bis {3}.",
        parameter, value, least, most);

    /// <summary>The night left a plan as it is.</summary>
    public static Message PassedOver(string plan, Guid id, Message why) => new(
        "evaluation.passed-over",
        "{0} ({1}) was passed over. {2}",
        "{0} ({1}) wurde übergangen. {2}",
        plan, id.ToString(), why);

    /// <summary>What an evaluation would write was refused.</summary>
    public static Message WriteRefused { get; } = new(
        "evaluation.write-refused",
        "Dataverse refused to write its evaluation; evaluate it alone to see why.",
        "Dataverse hat seine Bewertung nicht gespeichert; bewerten Sie ihn einzeln, um zu sehen, warum.");

    /// <summary>An evaluation failed for a reason that nobody foresaw.</summary>
    public static Message Unforeseen { get; } = new(
        "evaluation.unforeseen",
        "Its evaluation failed; the plug-in trace log says where.",
        "Seine Bewertung ist gescheitert; das Plug-In-Ablaufprotokoll sagt, wo.");
}
