using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>What the defaults that ship are called: templates, their rows, engagement rules and the calendar.</summary>
internal static class ShippedNames
{
    private const string ItemPrefix = "item.";
    private const string TemplatePrefix = "template.name.";
    private const string RulePrefix = "rule.name.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Item("WELCOME_EMAIL", "Welcome e-mail", "Begrüßungs-E-Mail"),
        Item("WELCOME_CALL", "Welcome call", "Begrüßungsanruf"),
        Item("SIGNATURE", "Signature confirmed", "Unterschrift bestätigt"),
        Item("SELLER_WELCOME", "Welcome from the sales representative", "Begrüßung durch den Vertrieb"),
        Item("BILLING_INFO", "Billing information", "Informationen zur Abrechnung"),
        Item("CSM_WELCOME", "Welcome from the customer success manager", "Begrüßung durch den Customer Success Manager"),
        Item("KICKOFF", "Kick-off", "Kick-off"),
        Item("DELIVERY_TIMELINE", "Delivery timeline", "Lieferzeitplan"),
        Item("TRAINING", "Training", "Schulung"),
        Item("FIRST_BILL", "First bill explained", "Erste Rechnung erklärt"),
        Item("COMPLETION", "Completion meeting", "Abschlusstreffen"),
        Item("LINE_ACCEPTED", "Delivery accepted", "Lieferung abgenommen"),
        Item("LINE_ACTIVE", "Product switched on", "Produkt freigeschaltet"),
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
        Item("PROACTIVE_SUPPORT", "Proactive support", "Proaktive Unterstützung"),
        Item("COMPLETE", "Onboarding complete", "Onboarding abgeschlossen"),
        Item("HONEYMOON_GOALS", "Verify the goals with the customer and deepen them", "Ziele mit dem Kunden prüfen und vertiefen"),
        Item("HONEYMOON_YEAR", "Draw up the joint plan for the next twelve months",
            "Den gemeinsamen Plan für die nächsten zwölf Monate aufstellen"),
        Item("HONEYMOON_STORY", "Ask for the success story", "Nach der Erfolgsgeschichte fragen"),
        Item("TROUGH_ASK", "Ask the customer what is harder than expected", "Den Kunden fragen, was schwerer fällt als erwartet"),
        Item("TROUGH_SETTLE", "Settle what keeps the customer from working", "Lösen, was den Kunden bei der Arbeit aufhält"),
        Item("TROUGH_RESULT", "Show the customer a first result", "Dem Kunden ein erstes Ergebnis zeigen"),
        Item("ROI_CASE_STUDY", "Write the ROI case study with the customer", "Die ROI-Fallstudie mit dem Kunden schreiben"),
        Item("INTRODUCTIONS", "Ask for introductions to others who might benefit",
            "Um Kontakte zu anderen bitten, denen es nützen könnte"),
        Item("LAUNCH_CHECK", "Check whether the earlier launch can be kept, and answer the customer",
            "Prüfen, ob der frühere Start zu halten ist, und dem Kunden antworten"),
        Item("EXPANSION_TALK", "Find out what the other teams want to reach", "Herausfinden, was die anderen Teams erreichen wollen"),
        Named(TemplatePrefix, "HONEYMOON", "Play: honeymoon", "Ablauf: Anfangshoch"),
        Named(TemplatePrefix, "TROUGH_RECOVERY", "Play: out of the trough", "Ablauf: aus der Talsohle"),
        Named(TemplatePrefix, "REFERENCE", "Play: case study and introductions", "Ablauf: Fallstudie und Kontakte"),
        Named(TemplatePrefix, "EARLY_LAUNCH", "Play: launch wanted sooner", "Ablauf: früherer Start gewünscht"),
        Named(TemplatePrefix, "EXPANSION", "Play: expansion to other teams", "Ablauf: Ausweitung auf weitere Teams"),
        Named(TemplatePrefix, ShippedTemplates.Launch90Code, "90-day launch", "Start in 90 Tagen"),
        Named(TemplatePrefix, ShippedTemplates.High60Code, "High touch, 60 days", "Hohe Betreuung, 60 Tage"),
        Named(TemplatePrefix, ShippedTemplates.Medium60Code, "Medium touch, 60 days", "Mittlere Betreuung, 60 Tage"),
        Named(TemplatePrefix, ShippedTemplates.Digital60Code, "Digital, 60 days", "Digitale Betreuung, 60 Tage"),
        Named(RulePrefix, "LAUNCH", "High monthly value", "Hoher Monatswert"),
        Named(RulePrefix, "HIGH", "Large customers", "Große Kunden"),
        Named(RulePrefix, "MEDIUM", "Medium customers", "Mittlere Kunden"),
        Named(RulePrefix, "DIGITAL", "Everybody else", "Alle anderen"),
    }.ToDictionary(name => name.Code, StringComparer.Ordinal);

    /// <summary>What the calendar that ships is called.</summary>
    public static Message Calendar { get; } = new("calendar.name", "Monday to Friday", "Montag bis Freitag");

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values.Concat([Calendar]);

    /// <summary>The name of a template's row.</summary>
    /// <param name="code">Code of the row.</param>
    /// <returns>Null for a code that no template that ships has.</returns>
    public static Message? OfItem(string code) => Find(ItemPrefix + code);

    /// <summary>The name of a template; null for a code that none that ships has.</summary>
    public static Message? OfTemplate(string code) => Find(TemplatePrefix + code);

    /// <summary>The name of an engagement rule; null for a code that none that ships has.</summary>
    public static Message? OfRule(string code) => Find(RulePrefix + code);

    /// <summary>Whether a text is a name that ships, in either language: such a name follows its reader's language.</summary>
    public static bool IsUnchanged(Message? shipped, string? text) =>
        shipped is not null && (text == shipped.English || text == shipped.German);

    private static Message? Find(string key) => Names.TryGetValue(key, out var name) ? name : null;

    private static Message Item(string code, string english, string german) => Named(ItemPrefix, code, english, german);

    private static Message Named(string prefix, string code, string english, string german) => new(prefix + code, english, german);
}
