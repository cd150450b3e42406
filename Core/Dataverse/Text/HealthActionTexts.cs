using System.Collections.Generic;
using CrmOnboarding.Domain.Health;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>What can be done about the health of a plan.</summary>
internal static class HealthActionTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(HealthMessages.DoItem, "Do what is overdue: {0}.", "Überfälliges erledigen: {0}."),
        new(HealthMessages.HoldKickoff, "Hold the kick-off.", "Den Kick-off durchführen."),
        new(HealthMessages.SpeakWithCustomer, "Speak with the customer.", "Mit dem Kunden sprechen."),
        new(HealthMessages.RecordPulse,
            "Ask how the customer feels and record it; {0} of 10 would do.",
            "Nach der Stimmung des Kunden fragen und sie festhalten; {0} von 10 genügen."),
        new(HealthMessages.AgreeGoals, "Agree on goals with the customer.", "Mit dem Kunden Ziele vereinbaren."),
        new(HealthMessages.ReachFirstValue,
            "Bring the customer to first value and have it confirmed.",
            "Den Kunden zum ersten Nutzen führen und ihn bestätigen lassen."),
        new(HealthMessages.RaiseUse, "Bring use up to {0} %.", "Die Nutzung auf {0} % bringen."),
        new(HealthMessages.AcceptHandoff, "Accept the handoff.", "Die Übergabe annehmen."),
        new(HealthMessages.KeepPromises, "Make {0} broken promises good.", "{0} gebrochene Zusagen einlösen."),
        new(HealthMessages.ExplainBills, "Explain {0} bills that the customer questions.",
            "{0} Rechnungen erklären, zu denen der Kunde Fragen hat."),
        new(HealthMessages.WayToGreen, "{0} points: {1}", "{0} Punkte: {1}"),
        new(HealthMessages.Then, "{0} {1}", "{0} {1}"),
        new(HealthMessages.NoWayToGreen,
            "Nothing that can be done today makes the plan green.",
            "Nichts, was heute getan werden kann, macht den Plan grün."),
        new(HealthMessages.CloseRisk, "Deal with the risk {0}.", "Das Risiko {0} beheben."),
    ];
}
