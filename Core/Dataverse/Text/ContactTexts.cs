using System.Collections.Generic;
using CrmOnboarding.Domain.Cadence;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>What the contact governor objects, and what a check-in asks.</summary>
internal static class ContactTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(CadenceMessages.BudgetSpent,
            "{0} of {1} contacts allowed in {2} days are used.",
            "{0} von {1} in {2} Tagen erlaubten Kontakten sind verbraucht."),
        new(CadenceMessages.AutomaticTouchesStopped,
            "Automatic messages have stopped: {0} in a row stayed without an answer.",
            "Automatische Nachrichten ruhen: {0} in Folge blieben ohne Antwort."),
        new(CadenceMessages.ProgressNotChecked,
            "The previous milestone is open and nobody has asked about progress in the last {0} days.",
            "Der vorige Meilenstein ist offen, und in den letzten {0} Tagen hat niemand nach dem Stand gefragt."),
        new(CadenceMessages.CrossSellQuietPeriod,
            "Other products are not offered before {0} unless the customer has first value sooner.",
            "Weitere Produkte werden nicht vor dem {0} angeboten, außer der Kunde hat früher einen ersten Nutzen."),
        new(CadenceMessages.MorePromotionThanListening,
            "In the last {0} days there would be more promotion than listening.",
            "In den letzten {0} Tagen gäbe es mehr Werbung als Zuhören."),
        new(CadenceMessages.AskGettingOn, "How are you getting on?", "Wie kommen Sie voran?"),
        new(CadenceMessages.AskUsing, "How are you using what you pay for?", "Wie nutzen Sie, wofür Sie bezahlen?"),
        new(CadenceMessages.AskCouldBeBetter, "What could be better?", "Was könnte besser sein?"),
    ];
}
