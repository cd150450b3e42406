using System.Collections.Generic;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Names of plans, items and lines, and why a template was chosen.</summary>
internal static class OnboardingTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(OnboardingMessages.PlanName, "{0} – Onboarding {1}", "{0} – Onboarding {1}"),
        new(OnboardingMessages.LineName, "Line {0}", "Position {0}"),
        new(OnboardingMessages.ItemOfLine, "{0}: {1}", "{0}: {1}"),
        new(OnboardingMessages.SegmentRaised,
            "Raised to {0} with the deal won on {1}. {2}",
            "Angehoben auf {0} mit dem am {1} gewonnenen Geschäft. {2}"),

        new(TemplateMessages.ChosenByMonthlyValue,
            "The monthly value of {0} reaches {1}.",
            "Der Monatswert von {0} erreicht {1}."),
        new(TemplateMessages.ChosenByEmployees,
            "The customer has {0} employees, at least {1}.",
            "Der Kunde hat {0} Beschäftigte, mindestens {1}."),
        new(TemplateMessages.ChosenBelowAll,
            "The customer has {0} employees and no higher rule applies.",
            "Der Kunde hat {0} Beschäftigte und keine höhere Regel trifft zu."),
        new(TemplateMessages.ChosenUnknownSize,
            "The size of the customer is not known and no higher rule applies.",
            "Die Größe des Kunden ist nicht bekannt und keine höhere Regel trifft zu."),
        new(TemplateMessages.ItemsInCircle,
            "Items of the template wait for each other: {0}. Remove one of these dependencies.",
            "Elemente der Vorlage warten aufeinander: {0}. Entfernen Sie eine dieser Abhängigkeiten."),

        new(PlanMessages.UnknownTemplate,
            "The plan was made from the template {0}, which does not exist. Restore the template or correct the plan's template code.",
            "Der Plan wurde aus der Vorlage {0} erstellt, die es nicht gibt. Stellen Sie die Vorlage wieder her oder berichtigen Sie den Vorlagencode des Plans."),
        new(PlanMessages.DateCannotHold,
            "{0} cannot hold: {1} is the earliest date. {2}",
            "Der {0} ist nicht zu halten: frühestens geht der {1}. {2}"),
        new(PlanMessages.NoDay0,
            "The plan {0} has no Day 0. Enter the date on which its opportunity was won.",
            "Der Plan {0} hat keinen Tag 0. Tragen Sie das Datum ein, an dem seine Verkaufschance gewonnen wurde."),

        Item("WELCOME_EMAIL", "Welcome e-mail", "Begrüßungs-E-Mail"),
        Item("WELCOME_CALL", "Welcome call", "Begrüßungsanruf"),
        Item("CSM_WELCOME", "Welcome from the customer success manager", "Begrüßung durch den Customer Success Manager"),
        Item("KICKOFF", "Kick-off", "Kick-off"),
        Item("DELIVERY_TIMELINE", "Delivery timeline", "Lieferzeitplan"),
        Item("TRAINING", "Training", "Schulung"),
        Item("FIRST_BILL", "First bill explained", "Erste Rechnung erklärt"),
        Item("COMPLETION", "Completion meeting", "Abschlusstreffen"),
        Item("LINE_ACCEPTED", "Delivery accepted", "Lieferung abgenommen"),
        Item("EXECUTIVE", "Executive engagement", "Treffen der Geschäftsleitungen"),
        Item("WIN_REVIEW", "Win review", "Rückblick auf den Abschluss"),
        Item("FIRST_VALUE", "First value", "Erster Nutzen"),
        Item("IMPACT_REVIEW", "Impact review", "Wirkungsrückblick"),
        Item("MATERIAL_1", "First material", "Erstes Material"),
        Item("MATERIAL_2", "Second material", "Zweites Material"),
        Item("MATERIAL_3", "Third material", "Drittes Material"),
        Item("MATERIAL_4", "Fourth material", "Viertes Material"),
        Item("COMMUNITY", "Community invitation", "Einladung in die Community"),
        Item("WEBINAR", "Webinar invitation", "Einladung zum Webinar"),
        Item("PROACTIVE_SUPPORT", "Proactive support", "Vorausschauende Unterstützung"),
        Item("COMPLETE", "Onboarding complete", "Onboarding abgeschlossen"),
    ];

    private static CatalogueEntry Item(string code, string english, string german) => new(OnboardingMessages.ItemPrefix + code, english, german);
}
