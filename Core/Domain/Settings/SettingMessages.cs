using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Settings;

/// <summary>What is wrong with a ruleset.</summary>
internal static class SettingMessages
{
    /// <summary>What a ruleset is called.</summary>
    public static Message Name(int version) => new("setting.ruleset-name", "Ruleset {0}", "Regelsatz {0}", version);

    /// <summary>A ruleset must begin as a draft.</summary>
    public static Message StartsAsDraft { get; } = new(
        "setting.starts-as-draft",
        "A new ruleset is a draft. Save it as one, change its settings, and publish it then.",
        "Ein neuer Regelsatz ist ein Entwurf. Speichern Sie ihn als solchen, ändern Sie seine Einstellungen, und veröffentlichen Sie ihn "
            + "dann.");

    /// <summary>A ruleset that is gone, or has no settings left, says nothing.</summary>
    public static Message HasNoSettings { get; } = new(
        "setting.has-no-settings",
        "This ruleset no longer exists or has no settings. Refresh the list, and choose another one.",
        "Dieser Regelsatz ist nicht mehr vorhanden oder hat keine Einstellungen. Aktualisieren Sie die Liste, und wählen Sie einen "
            + "anderen.");

    /// <summary>There is a draft already.</summary>
    public static Message DraftExists(int version) => new(
        "setting.draft-exists",
        "Ruleset {0} is a draft already. Publish or delete it first.",
        "Regelsatz {0} ist bereits ein Entwurf. Veröffentlichen oder löschen Sie ihn zuerst.",
        version);

    /// <summary>What was published does not change any more.</summary>
    public static Message IsLocked(int version) => new(
        "setting.is-locked",
        "Ruleset {0} was published and can no longer be changed, because plans were evaluated by it. Create a new one.",
        "Regelsatz {0} wurde veröffentlicht und ist gesperrt, weil Pläne danach bewertet wurden. Legen Sie einen neuen an.",
        version);

    /// <summary>A plan that a draft would show in another colour.</summary>
    public static Message Changes(string plan, HealthBand before, HealthBand after) => new(
        "setting.changes", "{0}: {1} → {2}", "{0}: {1} → {2}", plan, before, after);

    /// <summary>A ruleset with faults is not published; every fault is named.</summary>
    public static Message CannotBePublished(Message faults) => new(
        "setting.cannot-be-published",
        "The ruleset cannot be published. {0}",
        "Der Regelsatz kann nicht veröffentlicht werden. {0}",
        faults);

    /// <summary>Two faults after each other.</summary>
    public static Message And(Message first, Message next) => new("setting.and", "{0} {1}", "{0} {1}", first, next);

    /// <summary>A setting that no rule knows.</summary>
    public static Message Unknown(string code) => new(
        "setting.unknown",
        "No rule has a setting '{0}'. Delete it, or correct its code.",
        "Keine Regel hat eine Einstellung „{0}“. Löschen Sie sie, oder berichtigen Sie ihren Code.",
        code);

    /// <summary>A setting has no value.</summary>
    public static Message Empty(string code) => new(
        "setting.empty",
        "The setting '{0}' has no value. Enter one, or delete the setting.",
        "Die Einstellung „{0}“ hat keinen Wert. Geben Sie einen ein, oder löschen Sie die Einstellung.",
        code);

    /// <summary>A value is out of bounds.</summary>
    public static Message OutOfBounds(string code, decimal value, decimal minimum, decimal maximum) => new(
        "setting.out-of-bounds",
        "'{0}' is {1}; it must be between {2} and {3}.",
        "„{0}“ ist {1}; möglich sind {2} bis {3}.",
        code, value, minimum, maximum);

    /// <summary>A value should be whole.</summary>
    public static Message NotWhole(string code, decimal value) => new(
        "setting.not-whole",
        "'{0}' is {1}; it must be a whole number.",
        "„{0}“ ist {1}; es muss eine ganze Zahl sein.",
        code, value);

    /// <summary>Weights that must sum to 100 do not.</summary>
    public static Message WeightsDoNotSum(string codes, decimal sum) => new(
        "setting.weights-do-not-sum",
        "The weights {0} sum to {1}; they must sum to 100.",
        "Die Gewichte {0} ergeben zusammen {1}; sie müssen 100 ergeben.",
        codes, sum);

    /// <summary>Two settings that must rise do not, so that what they bound would overlap.</summary>
    public static Message NotInOrder(string lower, decimal low, string higher, decimal high) => new(
        "setting.not-in-order",
        "'{0}' is {1} and '{2}' is {3}; the first must be lower than the second.",
        "„{0}“ ist {1} und „{2}“ ist {3}; das erste muss kleiner sein als das zweite.",
        lower, low, higher, high);
}
