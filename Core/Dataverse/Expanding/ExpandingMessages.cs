using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Expanding;

/// <summary>What is said about chances of expansion.</summary>
internal static class ExpandingMessages
{
    /// <summary>What an opportunity is called that was made of a chance.</summary>
    public static Message NameOf(string plan, string chance) => new("expanding.name", "{0}: {1}", "{0}: {1}", plan, chance);

    /// <summary>The row was deleted, or its reader may not see it.</summary>
    public static Message Gone { get; } = new(
        "expanding.gone",
        "The chance is no longer there. Open the view Expansions again.",
        "Die Chance ist nicht mehr da. Öffnen Sie die Ansicht Erweiterungen erneut.");

    /// <summary>A risk is no chance.</summary>
    public static Message NoChance(string name) => new(
        "expanding.no-chance",
        "'{0}' is a risk; only a chance becomes an opportunity. Choose one in the view Expansions.",
        "'{0}' ist ein Risiko; nur eine Chance wird zur Verkaufschance. Wählen Sie eine in der Ansicht Erweiterungen.",
        name);

    /// <summary>Its plan has no customer.</summary>
    public static Message NoCustomer(string name) => new(
        "expanding.no-customer",
        "The plan of '{0}' names no customer. Enter the customer on the plan, and try again.",
        "Der Plan zu '{0}' nennt keinen Kunden. Tragen Sie den Kunden am Plan ein, und versuchen Sie es erneut.",
        name);
}
