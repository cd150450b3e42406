using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Errors;

/// <summary>What is said when a step could not be finished.</summary>
internal static class ErrorMessages
{
    /// <summary>Something nobody foresaw.</summary>
    public static Message Unexpected(Guid correlationId) => new(
        "error.unexpected",
        "Onboarding could not finish this step. Try again; if it fails again, give your administrator this ID: {0}.",
        "Das Onboarding konnte diesen Schritt nicht abschließen. Versuchen Sie es erneut; "
            + "schlägt er wieder fehl, nennen Sie Ihrem Administrator diese ID: {0}.",
        correlationId.ToString());

    /// <summary>Something that can pass by itself.</summary>
    public static Message Temporary(Guid correlationId) => new(
        "error.temporary",
        "The system was busy, so onboarding could not finish this step. Try again in a few minutes; "
            + "if it fails again, give your administrator this ID: {0}.",
        "Das System war ausgelastet, deshalb konnte das Onboarding diesen Schritt nicht abschließen. "
            + "Versuchen Sie es in einigen Minuten erneut; schlägt er wieder fehl, nennen Sie Ihrem Administrator diese ID: {0}.",
        correlationId.ToString());

    /// <summary>A query found more rows than one page holds.</summary>
    public static Message TooManyRows(int pageSize) => new(
        "error.too-many-rows",
        "The plan has more than {0} records of one kind. Split the plan, or remove some.",
        "Der Plan hat mehr als {0} Datensätze einer Art. Teilen Sie den Plan auf, oder entfernen Sie einige.",
        pageSize);

    /// <summary>A caller hands back where to go on, and it is nothing that an answer said.</summary>
    public static Message NoContinuation(string text) => new(
        "error.no-continuation",
        "'{0}' is not where an answer ended. Hand back the last answer's Next unchanged, or nothing to begin anew.",
        "'{0}' ist keine Stelle, an der eine Antwort endete. Geben Sie Next der letzten Antwort unverändert zurück, "
            + "oder nichts, um von vorn zu beginnen.",
        text);
}
