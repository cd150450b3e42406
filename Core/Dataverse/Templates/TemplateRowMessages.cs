using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Templates;

/// <summary>What is wrong with the rows of a template, and what may not be done with them.</summary>
internal static class TemplateRowMessages
{
    /// <summary>Name of an item of a line.</summary>
    public static Message ItemOfLine(string item, string product) => new(
        "onboarding.item-of-line",
        "{0}: {1}",
        "{0}: {1}",
        item, product);

    /// <summary>A version is gone.</summary>
    public static Message Gone { get; } = new(
        "template-row.gone",
        "This version of the template no longer exists. Refresh the list, and choose another one.",
        "Diese Version der Vorlage gibt es nicht mehr. Aktualisieren Sie die Liste, und wählen Sie eine andere.");

    /// <summary>A plan names a template that does not exist.</summary>
    public static Message NotThere(string code) => new(
        "template-row.not-there",
        "The plan was made from the template {0}, which no longer exists. Restore the template or correct the plan's template code.",
        "Der Plan wurde aus der Vorlage {0} erstellt, die es nicht mehr gibt. "
            + "Stellen Sie die Vorlage wieder her oder korrigieren Sie den Vorlagencode des Plans.",
        code);

    /// <summary>The rows make no usable template.</summary>
    public static Message Unusable(string code, int version, Message faults) => new(
        "template-row.unusable",
        "The template {0}, version {1}, cannot be used. {2}",
        "Die Vorlage {0}, Version {1}, kann nicht verwendet werden. {2}",
        code, version, faults);

    /// <summary>One thing that is wrong and the rest.</summary>
    public static Message And(Message first, Message next) => new(
        "template-row.and",
        "{0} {1}",
        "{0} {1}",
        first, next);

    /// <summary>A column is empty or has a choice that the rules do not know.</summary>
    public static Message Missing(string code, Message column) => new(
        "template-row.missing",
        "{0} has no valid value in '{1}'. Choose one.",
        "{0} hat keinen gültigen Wert in „{1}“. Wählen Sie einen aus.",
        code, column);

    /// <summary>What an item waits for cannot be read.</summary>
    public static Message BadDependency(string code, string text) => new(
        "template-row.bad-dependency",
        "{0} waits for '{1}', which cannot be read. Enter a code, or a code with type and working days, such as KICKOFF FS+2.",
        "{0} wartet auf „{1}“, das nicht lesbar ist. Geben Sie einen Code ein, oder einen Code mit Art und Arbeitstagen, z. B. "
            + "KICKOFF FS+2.",
        code, text);

    /// <summary>A segment that there is not.</summary>
    public static Message BadSegment(string code, string text) => new(
        "template-row.bad-segment",
        "{0} is only for the segment '{1}', which does not exist. Use High, Medium or Digital.",
        "{0} gilt nur für das Segment „{1}“, das es nicht gibt. Verwenden Sie High, Medium oder Digital.",
        code, text);

    /// <summary>A complexity that there is not.</summary>
    public static Message BadComplexity(string code, string text) => new(
        "template-row.bad-complexity",
        "{0} is only for the complexity '{1}', which does not exist. Use High, Moderate or Low.",
        "{0} gilt nur für die Komplexität „{1}“, die es nicht gibt. Verwenden Sie High, Moderate oder Low.",
        code, text);

    /// <summary>The author of a version would publish it alone.</summary>
    public static Message NeedsAnother(string code, int version) => new(
        "template-row.needs-another",
        "Version {1} of {0} is your own work. Put it in review and ask another administrator to publish it, or set the number of "
            + "approvers to 0 in the ruleset.",
        "Version {1} von {0} ist Ihre eigene Arbeit. Geben Sie sie zur Prüfung, und bitten Sie einen anderen Administrator, sie zu "
            + "veröffentlichen, oder setzen Sie die Zahl der Freigebenden im Regelsatz auf 0.",
        code, version);

    /// <summary>A version in review was to change.</summary>
    public static Message IsInReview(string code, int version) => new(
        "template-row.is-in-review",
        "Version {1} of {0} is in review. Publish it, or set it back to draft to change it.",
        "Version {1} von {0} ist in Prüfung. Veröffentlichen Sie sie, oder setzen Sie sie auf Entwurf zurück, um sie zu ändern.",
        code, version);

    /// <summary>A draft was to be retired.</summary>
    public static Message NeverPublished(string code, int version) => new(
        "template-row.never-published",
        "Version {1} of {0} was never published, so it cannot be retired. Delete it if you do not need it.",
        "Version {1} von {0} wurde nie veröffentlicht und kann deshalb nicht zurückgezogen werden. Löschen Sie sie, wenn Sie sie nicht "
            + "brauchen.",
        code, version);

    /// <summary>A new version without a code and without a version to copy.</summary>
    public static Message NoCode { get; } = new(
        "template-row.no-code",
        "A template needs a code. Enter one, or choose the version that this one replaces.",
        "Eine Vorlage braucht einen Code. Geben Sie einen ein, oder wählen Sie die Version, die sie ablöst.");

    /// <summary>A new version was not to start as a draft.</summary>
    public static Message StartsAsDraft(string code) => new(
        "template-row.starts-as-draft",
        "A new version of {0} starts as a draft. Save it as a draft, add its items, then publish it.",
        "Eine neue Version von {0} beginnt als Entwurf. "
            + "Speichern Sie sie als Entwurf, fügen Sie ihre Punkte hinzu, und veröffentlichen Sie sie dann.",
        code);

    /// <summary>There is a draft already.</summary>
    public static Message DraftExists(string code, int version) => new(
        "template-row.draft-exists",
        "There is already a draft of {0}, version {1}. Edit or delete that one.",
        "Es gibt bereits einen Entwurf von {0}, Version {1}. Bearbeiten oder löschen Sie diesen.",
        code, version);

    /// <summary>A version that is no draft was to be deleted.</summary>
    public static Message CannotBeDeleted(string code, int version) => new(
        "template-row.cannot-be-deleted",
        "Version {1} of {0} was published, and plans may be based on it. Retire it instead of deleting it.",
        "Version {1} von {0} wurde veröffentlicht und kann Plänen zugrunde liegen. Ziehen Sie sie zurück, statt sie zu löschen.",
        code, version);

    /// <summary>The completion of an item is to start a play, and no item is chosen.</summary>
    public static Message NoStartingItem { get; } = new(
        "template-row.no-starting-item",
        "The play starts when an item is completed. Choose the item in 'Starts After Item'.",
        "Der Ablauf startet, wenn ein Punkt erledigt ist. Wählen Sie den Punkt in „Startet nach Punkt“.");
}
