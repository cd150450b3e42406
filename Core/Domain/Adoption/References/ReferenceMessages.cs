using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.References;

/// <summary>Why a customer is not asked for a reference.</summary>
internal static class ReferenceMessages
{
    /// <summary>Why a customer is not asked for a reference now.</summary>
    public static Message NotNow(IReadOnlyList<Message> reasons) => new(
        "reference.not-now",
        "Do not ask for a reference now. {0}",
        "Bitten Sie jetzt nicht um eine Referenz. {0}",
        reasons.Aggregate(static (first, then) => new Message("reference.then", "{0} {1}", "{0} {1}", first, then)));

    /// <summary>The customer's health is not green.</summary>
    public static Message NotGreen(HealthBand health) => new(
        "reference.not-green",
        "The customer's health is not green: {0}.",
        "Die Gesundheit des Kunden ist nicht grün: {0}.",
        health);

    /// <summary>A high or critical risk is open.</summary>
    public static Message SevereRisk { get; } = new(
        "reference.severe-risk",
        "A high or critical risk is open.",
        "Ein hohes oder kritisches Risiko ist offen.");

    /// <summary>The customer was asked often enough.</summary>
    public static Message AskedOften(int times, int days) => new(
        "reference.asked-often",
        "The customer was asked {0} times in {1} days.",
        "Der Kunde wurde in {1} Tagen {0}-mal gefragt.",
        times, days);

    /// <summary>The win review was not held yet.</summary>
    public static Message BeforeWinReview { get; } = new(
        "reference.before-win-review",
        "The win review has not been held yet.",
        "Der Rückblick auf den Abschluss hat noch nicht stattgefunden.");

    /// <summary>The customer has not agreed.</summary>
    public static Message NoConsent { get; } = new(
        "reference.no-consent",
        "The customer has not agreed to be named.",
        "Der Kunde hat nicht zugestimmt, genannt zu werden.");

    /// <summary>The customer refused.</summary>
    public static Message Refused { get; } = new(
        "reference.refused",
        "The customer has declined.",
        "Der Kunde hat abgelehnt.");
}
