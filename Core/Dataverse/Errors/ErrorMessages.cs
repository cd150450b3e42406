using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Errors;

/// <summary>What is said when a step could not be finished.</summary>
internal static class ErrorMessages
{
    /// <summary>Something nobody foresaw.</summary>
    public static Message Unexpected(Guid correlationId) => new(
        "error.unexpected",
        "Onboarding could not finish this step. Try again; if it fails again, give your administrator this id: {0}.",
        "Das Onboarding konnte diesen Schritt nicht abschließen. Versuchen Sie es erneut; schlägt es wieder fehl, nennen Sie Ihrem Administrator diese ID: {0}.",
        correlationId.ToString());

    /// <summary>Something that can pass by itself.</summary>
    public static Message Temporary(Guid correlationId) => new(
        "error.temporary",
        "Onboarding could not finish this step because the system was busy. It can be repeated without harm; its id is {0}.",
        "Das Onboarding konnte diesen Schritt nicht abschließen, weil das System ausgelastet war. Er kann gefahrlos wiederholt werden; seine ID ist {0}.",
        correlationId.ToString());

    /// <summary>A query found more rows than one page holds.</summary>
    public static Message TooManyRows(string table, int pageSize) => new(
        "error.too-many-rows",
        "The table {0} has more than {1} rows for this plan. Split the plan or remove rows.",
        "Die Tabelle {0} hat mehr als {1} Zeilen zu diesem Plan. Teilen Sie den Plan oder entfernen Sie Zeilen.",
        table, pageSize);
}
