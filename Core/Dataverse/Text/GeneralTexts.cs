using System.Collections.Generic;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Evaluation;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Texts of errors, and the patterns of lists.</summary>
internal static class GeneralTexts
{
    /// <summary>Code of the pattern that adds an element to a list: the list so far, the element.</summary>
    public const string ListMore = "list.more";

    /// <summary>Code of the pattern that adds the last element to a list: the list so far, the element.</summary>
    public const string ListEnd = "list.end";

    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(ListMore, "{0}, {1}", "{0}, {1}"),
        new(ListEnd, "{0} and {1}", "{0} und {1}"),
        new(ErrorMessages.Unexpected,
            "Onboarding could not finish this step. Try again; if it fails again, give your administrator this id: {0}.",
            "Das Onboarding konnte diesen Schritt nicht abschließen. Versuchen Sie es erneut; schlägt es wieder fehl, nennen Sie Ihrem Administrator diese ID: {0}."),
        new(ErrorMessages.Temporary,
            "Onboarding could not finish this step because the system was busy. It can be repeated without harm; its id is {0}.",
            "Das Onboarding konnte diesen Schritt nicht abschließen, weil das System ausgelastet war. Er kann gefahrlos wiederholt werden; seine ID ist {0}."),
        new(EvaluationMessages.NoSuchPlan,
            "There is no onboarding plan with the id {0}. Choose an existing plan.",
            "Es gibt keinen Onboarding-Plan mit der ID {0}. Wählen Sie einen vorhandenen Plan."),
        new(EvaluationMessages.PlanMissing,
            "The argument Plan is empty. Set it to the onboarding plan to evaluate.",
            "Das Argument Plan ist leer. Setzen Sie es auf den Onboarding-Plan, der bewertet werden soll."),
        new(EvaluationMessages.AsOfMissing,
            "The argument AsOf is empty. Set it to the date as of which the plan is evaluated.",
            "Das Argument AsOf ist leer. Setzen Sie es auf das Datum, zu dem der Plan bewertet werden soll."),
        new(ErrorMessages.TooManyRows,
            "The table {0} has more than {1} rows for this plan. Split the plan or remove rows.",
            "Die Tabelle {0} hat mehr als {1} Zeilen zu diesem Plan. Teilen Sie den Plan oder entfernen Sie Zeilen."),
    ];
}
