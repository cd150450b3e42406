using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>What the parts of an answer to the handoff's checklist are called.</summary>
internal static class PartNames
{
    private const string Prefix = "handoff.part.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Name("goal", "the goal", "das Ziel"),
        Name("metric", "the metric", "die Kennzahl"),
        Name("target", "the target value", "der Zielwert"),
        Name("date", "the date", "das Datum"),
        Name("reason", "the reason", "der Grund"),
        Name("text", "the text", "der Text"),
        Name("length", "more detail (at least 40 characters)", "mehr Einzelheiten (mindestens 40 Zeichen)"),
        Name("confirmation", "the customer's confirmation", "die Bestätigung des Kunden"),
        Name("champion", "the champion", "der Fürsprecher"),
        Name("economic-buyer", "the economic buyer", "der wirtschaftliche Entscheider"),
        Name("daily-user", "a daily user", "ein täglicher Anwender"),
        Name("bill-recipient", "the bill recipient", "der Rechnungsempfänger"),
        Name("executive-peer", "the executive peer", "der Ansprechpartner in der Geschäftsleitung"),
        Name("quantity", "the quantity of a line", "die Menge einer Position"),
        Name("notes", "the environment or notes of a line", "die Umgebung oder Anmerkungen zu einer Position"),
        Name("promises", "the promises, or that there are none", "die Zusagen oder dass es keine gibt"),
        Name("due-day", "the due day of a promise", "der Fälligkeitstag einer Zusage"),
        Name("plan", "the rest of the plan", "der Rest des Plans"),
        Name("concerns", "the concerns, or that there are none", "die Bedenken oder dass es keine gibt"),
        Name("term", "the term in months", "die Laufzeit in Monaten"),
        Name("monthly-value", "the monthly value", "der Monatswert"),
        Name("setup-fee", "the set-up fee", "die Einrichtungsgebühr"),
        Name("bill-start", "the first day that is billed", "der erste berechnete Tag"),
        Name("pain", "the pain", "der Anlass"),
        Name("reasons", "the reasons", "die Gründe"),
        Name("alternatives", "the alternatives", "die Alternativen"),
        Name("environment", "the environment, or that it does not apply", "die Umgebung oder dass sie keine Rolle spielt"),
    }.ToDictionary(name => name.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values;

    /// <summary>The name of a part.</summary>
    /// <param name="code">Code of the part.</param>
    /// <returns>The code itself as the name where it is not one that ships.</returns>
    public static Message Of(string code) => Names.TryGetValue(code, out var name) ? name : new(Prefix + "other", "{0}", "{0}", code);

    private static Message Name(string code, string english, string german) => new(Prefix + code, english, german);
}
