using System.Collections.Generic;
using CrmOnboarding.Domain.Health;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>The points table of the health score and its caps.</summary>
internal static class HealthTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(HealthMessages.Points, "{0}: {1} of {2} points. {3}", "{0}: {1} von {2} Punkten. {3}"),
        new(HealthMessages.NotApplicable, "{0}: not counted. {1}", "{0}: nicht gewertet. {1}"),
        new(HealthMessages.Cap, "At most {0} points. {1}", "Höchstens {0} Punkte. {1}"),

        new(HealthMessages.Schedule, "{0} of {1} items due to date are overdue.", "{0} von {1} bisher fälligen Elementen sind überfällig."),
        new(HealthMessages.NothingDue, "Nothing was due yet.", "Es war noch nichts fällig."),

        new(HealthMessages.Engagement,
            "The last conversation was on {0}; one is expected every {1} days.",
            "Das letzte Gespräch war am {0}; erwartet wird eines alle {1} Tage."),
        new(HealthMessages.EngagementWithAnswers,
            "The last conversation was on {0}; one is expected every {1} days. {2} of {3} messages were answered.",
            "Das letzte Gespräch war am {0}; erwartet wird eines alle {1} Tage. {2} von {3} Nachrichten wurden beantwortet."),
        new(HealthMessages.NeverSpoken,
            "Nobody has spoken with the customer since the win on {0}; a conversation is expected every {1} days.",
            "Seit dem Abschluss am {0} hat niemand mit dem Kunden gesprochen; erwartet wird ein Gespräch alle {1} Tage."),
        new(HealthMessages.NoContactExpected, "No conversation was expected yet.", "Es wurde noch kein Gespräch erwartet."),

        new(HealthMessages.UtilisationReached, "{0} % is used.", "{0} % werden genutzt."),
        new(HealthMessages.UtilisationBelow, "{0} % is used, the target is {1} %.", "{0} % werden genutzt, das Ziel sind {1} %."),
        new(HealthMessages.NotLive, "The customer is not live yet.", "Der Kunde ist noch nicht gestartet."),
        new(HealthMessages.NoReading, "There is no recent reading of use.", "Es gibt keinen aktuellen Nutzungswert."),

        new(HealthMessages.Outcomes, "Outcomes that count: {0}.", "Gewertete Ergebnisse: {0}."),
        new(HealthMessages.GoalsAgreed, "goals are agreed", "Ziele sind vereinbart"),
        new(HealthMessages.GoalsNotAgreed, "no goals are agreed, due on {0}", "keine Ziele vereinbart, fällig am {0}"),
        new(HealthMessages.FirstValue, "first value confirmed on {0}", "erster Nutzen bestätigt am {0}"),
        new(HealthMessages.FirstValueLate, "first value is not confirmed, due on {0}", "erster Nutzen nicht bestätigt, fällig am {0}"),
        new(HealthMessages.GoalProgress, "{0} % of the goals reached", "{0} % der Ziele erreicht"),
        new(HealthMessages.NoOutcomesDue, "No outcome is due or tracked.", "Kein Ergebnis ist fällig oder wird verfolgt."),

        new(HealthMessages.Pulse, "The pulse was {0} of 10 on {1}.", "Der Puls lag am {1} bei {0} von 10."),
        new(HealthMessages.Satisfaction, "{0} % of the answers were good or excellent on {1}.", "{0} % der Antworten waren am {1} gut oder ausgezeichnet."),
        new(HealthMessages.PulseAndSatisfaction,
            "The pulse was {0} of 10 on {1}; {2} % of the answers were good or excellent on {3}.",
            "Der Puls lag am {1} bei {0} von 10; {2} % der Antworten waren am {3} gut oder ausgezeichnet."),
        new(HealthMessages.NoSentiment, "There is no recent pulse or survey.", "Es gibt keinen aktuellen Puls und keine aktuelle Umfrage."),

        new(HealthMessages.CriticalRisk, "A critical risk is open ({0}).", "Ein kritisches Risiko ist offen ({0})."),
        new(HealthMessages.HighRisk, "A high risk is open ({0}).", "Ein hohes Risiko ist offen ({0})."),
        new(HealthMessages.KickoffNotHeld, "The kick-off was not held by day {0}.", "Das Kick-off hat bis Tag {0} nicht stattgefunden."),
        new(HealthMessages.Silence,
            "The last conversation was on {0}, more than {1} days ago.",
            "Das letzte Gespräch war am {0}, vor mehr als {1} Tagen."),
        new(HealthMessages.SilenceSinceWin,
            "Nobody has spoken with the customer since the win on {0}, more than {1} days ago.",
            "Seit dem Abschluss am {0}, vor mehr als {1} Tagen, hat niemand mit dem Kunden gesprochen."),
        new(HealthMessages.HandoffNotAccepted, "The handoff was not accepted by day {0}.", "Die Übergabe wurde bis Tag {0} nicht angenommen."),
        new(HealthMessages.BrokenPromise, "Promises broken and not made good: {0}.", "Gebrochene und nicht nachgeholte Zusagen: {0}."),
        new(HealthMessages.BillQuery, "Open questions about bills: {0}.", "Offene Fragen zu Rechnungen: {0}."),
        new(HealthMessages.NoFirstValue,
            "First value is not confirmed {1} days after the deployment on {0}.",
            "Der erste Nutzen ist {1} Tage nach der Einführung am {0} nicht bestätigt."),
    ];
}
