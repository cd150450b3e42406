using System.Collections.Generic;
using CrmOnboarding.Domain.Cadence;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Why the next contact is on its day.</summary>
internal static class CadenceTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(CadenceMessages.FirstContact,
            "Nobody has spoken with the customer since the win on {0}.",
            "Seit dem Abschluss am {0} hat noch niemand mit dem Kunden gesprochen."),
        new(CadenceMessages.Regular,
            "The last conversation was on {0}; the next is due after {1} days.",
            "Das letzte Gespräch war am {0}; das nächste ist nach {1} Tagen fällig."),
        new(CadenceMessages.MaximumSilence,
            "The last conversation was on {0}; no silence may last longer than {1} days.",
            "Das letzte Gespräch war am {0}; länger als {1} Tage soll niemand ohne Gespräch bleiben."),
        new(CadenceMessages.Overdue,
            "The contact was due on {0} and is {1} days late.",
            "Der Kontakt war am {0} fällig und ist {1} Tage im Verzug."),
        new(CadenceMessages.Merged,
            "{0}, due on {1}, is the next contact.",
            "{0}, fällig am {1}, ist der nächste Kontakt."),
        new(CadenceMessages.PutOff,
            "Put off by {0} working days: {1} contacts in {2} days are enough.",
            "Um {0} Arbeitstage verschoben: {1} Kontakte in {2} Tagen genügen."),
        new(CadenceMessages.MaximumSilenceOverThrottle,
            "There are {0} contacts in {2} days and {1} would be enough, but no silence may last longer than {3} days.",
            "Es gibt {0} Kontakte in {2} Tagen und {1} würden genügen, aber länger als {3} Tage soll niemand ohne Gespräch bleiben."),
        new(CadenceMessages.TryOtherChannel,
            "The customer has not answered {0} times in a row. Try another channel: {1}.",
            "Der Kunde hat {0} Mal in Folge nicht geantwortet. Versuchen Sie einen anderen Weg: {1}."),
        new(CadenceMessages.TrySponsor,
            "The customer has not answered {0} times in a row on any channel. Go to a sponsor.",
            "Der Kunde hat {0} Mal in Folge auf keinem Weg geantwortet. Wenden Sie sich an einen Sponsor."),
    ];
}
