using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Risks;

/// <summary>What the risks are called that the rules raise.</summary>
internal static class RiskNames
{
    private const string Prefix = "risk.rule.";

    private static readonly Dictionary<string, Message> Names = new[]
    {
        Name(RiskCodes.Silent, "Silent customer", "Kunde ohne Kontakt"),
        Name(RiskCodes.Irregular, "Irregular contact", "Unregelmäßiger Kontakt"),
        Name(RiskCodes.ExternalShock, "External shock", "Störung von außen"),
        Name(RiskCodes.ChallengeWithoutHelp, "Challenge without help", "Herausforderung ohne Hilfe"),
        Name(RiskCodes.ExpectationMismatch, "Expectations do not match the plan", "Erwartungen passen nicht zum Plan"),
        Name(RiskCodes.PlanNotReady, "Handoff not ready", "Übergabe nicht bereit"),
        Name(RiskCodes.WelcomeMails, "Welcome e-mails late or out of order", "Begrüßungs-E-Mails verspätet oder vertauscht"),
        Name(RiskCodes.WrongPeople, "Wrong people at the kick-off", "Falsche Personen beim Kick-off"),
        Name(RiskCodes.Unresponsive, "Customer does not respond", "Kunde antwortet nicht"),
        Name(RiskCodes.KickoffPushed, "Kick-off pushed", "Kick-off verschoben"),
        Name(RiskCodes.TermsChanged, "Terms changed after signing", "Bedingungen nach der Unterschrift geändert"),
        Name(RiskCodes.TrainingBeforeKickoff, "Training demanded before the kick-off", "Schulung vor dem Kick-off verlangt"),
        Name(RiskCodes.ContentBeforeKickoff, "Content demanded before the kick-off", "Inhalte vor dem Kick-off verlangt"),
        Name(RiskCodes.AggressiveLaunch, "Launch wanted sooner", "Früherer Start gewünscht"),
        Name(RiskCodes.OtherTeams, "Expansion to other teams", "Ausweitung auf weitere Teams"),
        Name(RiskCodes.NoThankYou, "No thank-you", "Kein Dankeschön"),
        Name(RiskCodes.BillShock, "Bill shock", "Rechnungsschock"),
        Name(RiskCodes.LateDelivery, "Late delivery", "Späte Lieferung"),
        Name(RiskCodes.NoFutureContact, "No planned contact", "Kein geplanter Kontakt"),
        Name(RiskCodes.ColdFirstWeek, "Cold first week", "Schwache erste Woche"),
        Name(RiskCodes.LowUtilisation, "Low use", "Geringe Nutzung"),
        Name(RiskCodes.OnboardingOverdue, "Onboarding overdue", "Onboarding überfällig"),
        Name(RiskCodes.PaymentPending, "Payment pending", "Zahlung ausstehend"),
        Name(RiskCodes.TroughTooLong, "Long trough", "Lange Talsohle"),
        Name(RiskCodes.NoFirstValue, "No first value", "Kein erster Nutzen"),
        Name(RiskCodes.NoImpact, "No impact", "Keine Wirkung"),
        Name(RiskCodes.LongProcurement, "Long procurement", "Lange Beschaffung"),
        Name(RiskCodes.NoOwnerForRole, "No owner for a required role", "Nötige Rolle nicht besetzt"),
        Name(RiskCodes.ChampionLeft, "The champion has left", "Fürsprecher nicht mehr da"),
        Name(RiskCodes.EconomicBuyerLeft, "The economic buyer has left", "Wirtschaftlicher Entscheider nicht mehr da"),
        Name(RiskCodes.ExecutiveLeft, "The customer's executive has left", "Geschäftsleitung des Kunden nicht mehr da"),
        Name(RiskCodes.TwoPlans, "Two running plans of one customer", "Zwei laufende Pläne eines Kunden"),
    }.ToDictionary(name => name.Code.Substring(Prefix.Length), StringComparer.Ordinal);

    /// <summary>All names.</summary>
    public static IEnumerable<Message> All => Names.Values;

    /// <summary>The name of the risk that a rule raises.</summary>
    /// <param name="ruleCode">Id of the rule, e.g. H-18.</param>
    /// <returns>"Other risk" for a rule that there is not: a risk that a person made.</returns>
    public static Message Of(string ruleCode) => Names.TryGetValue(ruleCode, out var name) ? name : Other;

    private static Message Other { get; } = new(Prefix + "other", "Other risk", "Anderes Risiko");

    private static Message Name(string code, string english, string german) => new(Prefix + code, english, german);
}
