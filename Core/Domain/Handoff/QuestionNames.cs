using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>What the questions of the handoff's checklist are called.</summary>
internal static class QuestionNames
{
    private const string Prefix = "handoff.question.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Name(HandoffCodes.Goals, "Goals and value metric", "Ziele und Nutzenkennzahl"),
        Name(HandoffCodes.SuccessCriteria, "Success criteria in the customer's words", "Erfolgskriterien in den Worten des Kunden"),
        Name(HandoffCodes.Stakeholders, "Stakeholder map", "Ansprechpartner"),
        Name(HandoffCodes.Scope, "Scope and products sold", "Umfang und verkaufte Produkte"),
        Name(HandoffCodes.Promises, "Promises", "Zusagen"),
        Name(HandoffCodes.PlanReadiness, "Readiness of the program plan", "Stand des Programmplans"),
        Name(HandoffCodes.Timeline, "Timeline and target go-live", "Zeitplan und angestrebter Start"),
        Name(HandoffCodes.Risks, "Risks and concerns", "Risiken und Bedenken"),
        Name(HandoffCodes.Commercial, "Commercial terms", "Vertragsdaten"),
        Name(HandoffCodes.WhyBought, "Why they bought", "Kaufgründe"),
        Name(HandoffCodes.Technical, "Technical environment", "Technische Umgebung"),
    }.ToDictionary(name => name.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values;

    /// <summary>The name of a question.</summary>
    /// <param name="code">Code of the question.</param>
    /// <returns>The code itself as the name where it is not one that ships.</returns>
    public static Message Of(string code) => Names.TryGetValue(code, out var name) ? name : new(Prefix + "other", "{0}", "{0}", code);

    private static Message Name(string code, string english, string german) => new(Prefix + code, english, german);
}
