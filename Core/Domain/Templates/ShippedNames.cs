using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>What the rows of the templates that ship are called.</summary>
internal static class ShippedNames
{
    private const string Prefix = "item.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Name("WELCOME_EMAIL", "Welcome e-mail", "Begrüßungs-E-Mail"),
        Name("WELCOME_CALL", "Welcome call", "Begrüßungsanruf"),
        Name("SIGNATURE", "Signature confirmed", "Unterschrift bestätigt"),
        Name("SELLER_WELCOME", "Welcome from the sales representative", "Begrüßung durch den Vertrieb"),
        Name("BILLING_INFO", "Billing information", "Informationen zur Abrechnung"),
        Name("CSM_WELCOME", "Welcome from the customer success manager", "Begrüßung durch den Customer Success Manager"),
        Name("KICKOFF", "Kick-off", "Kick-off"),
        Name("DELIVERY_TIMELINE", "Delivery timeline", "Lieferzeitplan"),
        Name("TRAINING", "Training", "Schulung"),
        Name("FIRST_BILL", "First bill explained", "Erste Rechnung erklärt"),
        Name("COMPLETION", "Completion meeting", "Abschlusstreffen"),
        Name("LINE_ACCEPTED", "Delivery accepted", "Lieferung abgenommen"),
        Name("LINE_ACTIVE", "Product switched on", "Produkt freigeschaltet"),
        Name("EXECUTIVE", "Executive engagement", "Treffen der Geschäftsleitungen"),
        Name("WIN_REVIEW", "Win review", "Rückblick auf den Abschluss"),
        Name("FIRST_VALUE", "First value", "Erster Nutzen"),
        Name("IMPACT_REVIEW", "Impact review", "Wirkungsrückblick"),
        Name("MATERIAL_1", "First material", "Erstes Material"),
        Name("MATERIAL_2", "Second material", "Zweites Material"),
        Name("MATERIAL_3", "Third material", "Drittes Material"),
        Name("MATERIAL_4", "Fourth material", "Viertes Material"),
        Name("COMMUNITY", "Community invitation", "Einladung in die Community"),
        Name("WEBINAR", "Webinar invitation", "Einladung zum Webinar"),
        Name("PROACTIVE_SUPPORT", "Proactive support", "Proaktive Unterstützung"),
        Name("COMPLETE", "Onboarding complete", "Onboarding abgeschlossen"),
    }.ToDictionary(name => name.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values;

    /// <summary>The name of a row.</summary>
    /// <param name="code">Code of the row.</param>
    /// <returns>Null for a code that no template that ships has.</returns>
    public static Message? Of(string code) => Names.TryGetValue(code, out var name) ? name : null;

    private static Message Name(string code, string english, string german) => new(Prefix + code, english, german);
}
