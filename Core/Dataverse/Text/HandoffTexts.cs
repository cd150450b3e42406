using System.Collections.Generic;
using CrmOnboarding.Domain.Handoff;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Names of the handoff's questions and their parts, and what is missing.</summary>
internal static class HandoffTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(HandoffMessages.Incomplete, "{0}: {1} of {2} done.", "{0}: {1} von {2} erledigt."),
        new(HandoffMessages.Missing, "{0}: still missing {1}.", "{0}: es fehlt noch {1}."),
        new(HandoffMessages.BlockerIncomplete,
            "{0}: {1} of {2} done; the handoff cannot be accepted without it.",
            "{0}: {1} von {2} erledigt; ohne diese Angaben kann die Übergabe nicht angenommen werden."),
        new(HandoffMessages.BlockerMissing,
            "{0}: still missing {1}; the handoff cannot be accepted without it.",
            "{0}: es fehlt noch {1}; ohne diese Angaben kann die Übergabe nicht angenommen werden."),

        Question(HandoffCodes.Goals, "Goals and value metric", "Ziele und Nutzenkennzahl"),
        Question(HandoffCodes.SuccessCriteria, "Success criteria in the customer's words", "Erfolgskriterien in den Worten des Kunden"),
        Question(HandoffCodes.Stakeholders, "Stakeholder map", "Ansprechpartner"),
        Question(HandoffCodes.Scope, "Scope and products sold", "Umfang und verkaufte Produkte"),
        Question(HandoffCodes.Promises, "Promises", "Zusagen"),
        Question(HandoffCodes.PlanReadiness, "Readiness of the program plan", "Stand des Programmplans"),
        Question(HandoffCodes.Timeline, "Timeline and target go-live", "Zeitplan und angestrebter Start"),
        Question(HandoffCodes.Risks, "Risks and concerns", "Risiken und Bedenken"),
        Question(HandoffCodes.Commercial, "Commercial terms", "Vertragsdaten"),
        Question(HandoffCodes.WhyBought, "Why they bought", "Kaufgründe"),
        Question(HandoffCodes.Technical, "Technical environment", "Technische Umgebung"),

        Part("goal", "the goal", "das Ziel"),
        Part("metric", "the metric", "die Kennzahl"),
        Part("target", "the target value", "der Zielwert"),
        Part("date", "the date", "das Datum"),
        Part("reason", "the reason", "der Grund"),
        Part("text", "the text", "der Text"),
        Part("length", "more detail (at least 40 characters)", "mehr Einzelheiten (mindestens 40 Zeichen)"),
        Part("confirmation", "the customer's confirmation", "die Bestätigung des Kunden"),
        Part("champion", "the champion", "der Fürsprecher"),
        Part("economic-buyer", "the economic buyer", "der wirtschaftliche Entscheider"),
        Part("daily-user", "a daily user", "ein täglicher Anwender"),
        Part("bill-recipient", "the bill recipient", "der Rechnungsempfänger"),
        Part("executive-peer", "the executive peer", "der Ansprechpartner in der Geschäftsleitung"),
        Part("quantity", "the quantity of a line", "die Menge einer Position"),
        Part("notes", "the environment or notes of a line", "die Umgebung oder Anmerkungen zu einer Position"),
        Part("promises", "the promises, or that there are none", "die Zusagen oder dass es keine gibt"),
        Part("due-day", "the due day of a promise", "der Fälligkeitstag einer Zusage"),
        Part("plan", "the rest of the plan", "der Rest des Plans"),
        Part("concerns", "the concerns, or that there are none", "die Bedenken oder dass es keine gibt"),
        Part("term", "the term in months", "die Laufzeit in Monaten"),
        Part("monthly-value", "the monthly value", "der Monatswert"),
        Part("setup-fee", "the set-up fee", "die Einrichtungsgebühr"),
        Part("bill-start", "the first day that is billed", "der erste berechnete Tag"),
        Part("pain", "the pain", "der Anlass"),
        Part("reasons", "the reasons", "die Gründe"),
        Part("alternatives", "the alternatives", "die Alternativen"),
        Part("environment", "the environment, or that it does not apply", "die Umgebung oder dass sie keine Rolle spielt"),
    ];

    private static CatalogueEntry Question(string code, string english, string german) => new(HandoffMessages.QuestionPrefix + code, english, german);

    private static CatalogueEntry Part(string code, string english, string german) => new(HandoffMessages.PartPrefix + code, english, german);
}
