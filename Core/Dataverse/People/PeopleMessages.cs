using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.People;

/// <summary>Why somebody who is named cannot take something over.</summary>
internal static class PeopleMessages
{
    /// <summary>Nobody is named, or somebody who does not exist.</summary>
    public static Message Unknown { get; } = new(
        "people.unknown",
        "Nobody of this organization is named. Choose a person or team of it.",
        "Es ist niemand aus dieser Organisation genannt. Wählen Sie eine Person oder ein Team daraus.");

    /// <summary>A disabled user.</summary>
    public static Message IsDisabled(string name) => new(
        "people.is-disabled",
        "{0} is disabled and cannot own records. Choose somebody else.",
        "{0} ist deaktiviert und kann nichts besitzen. Wählen Sie jemand anderen.",
        name);

    /// <summary>No role lets them read plans.</summary>
    public static Message CannotOwn(string name) => new(
        "people.cannot-own",
        "{0} has no role that can read onboarding plans. Give {0} one first.",
        "{0} hat keine Rolle, die Onboarding-Pläne lesen darf. Geben Sie {0} zuerst eine.",
        name);
}
