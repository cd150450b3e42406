using System.Collections.Generic;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>What is wrong with the rows of a template, and what may not be done with them.</summary>
internal static class TemplateRowTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(TemplateRowMessages.Unusable,
            "The template {0}, version {1}, cannot be used. {2}",
            "Die Vorlage {0}, Version {1}, lässt sich nicht verwenden. {2}"),
        new(TemplateRowMessages.And, "{0} {1}", "{0} {1}"),
        new(TemplateRowMessages.Missing,
            "{0} has no valid value in '{1}'. Choose one.",
            "{0} hat keinen gültigen Wert in „{1}“. Wählen Sie einen."),
        new(TemplateRowMessages.BadDependency,
            "{0} waits for '{1}', which cannot be read. Write a code, or a code with type and working days such as KICKOFF FS+2.",
            "{0} wartet auf „{1}“; das ist nicht lesbar. Schreiben Sie einen Code oder einen Code mit Art und Arbeitstagen wie KICKOFF FS+2."),
        new(TemplateRowMessages.BadSegment,
            "{0} is only for the segment '{1}', which does not exist. Use High, Medium or Digital.",
            "{0} ist nur für das Segment „{1}“; das gibt es nicht. Verwenden Sie High, Medium oder Digital."),
        new(TemplateRowMessages.NoCode,
            "A template needs a code. Enter one, or choose the version that this is a new version of.",
            "Eine Vorlage braucht einen Code. Tragen Sie einen ein oder wählen Sie die Version, von der dies eine neue ist."),
        new(TemplateRowMessages.StartsAsDraft,
            "A new version of {0} starts as a draft. Save it as a draft, add its items, then publish it.",
            "Eine neue Version von {0} beginnt als Entwurf. Speichern Sie sie als Entwurf, ergänzen Sie ihre Punkte und veröffentlichen Sie sie dann."),
        new(TemplateRowMessages.DraftExists,
            "There is a draft of {0} already, version {1}. Edit or delete that one.",
            "Es gibt schon einen Entwurf von {0}, Version {1}. Bearbeiten oder löschen Sie diesen."),
        new(TemplateRowMessages.CannotBeDeleted,
            "Version {1} of {0} was published, and plans may rest on it. Retire it instead of deleting it.",
            "Version {1} von {0} wurde veröffentlicht, und Pläne können auf ihr beruhen. Ziehen Sie sie zurück, statt sie zu löschen."),

        Column(TemplateTable.Segment, "Segment", "Segment"),
        Column(TemplateItemTable.Kind, "Kind", "Art"),
        Column(TemplateItemTable.Phase, "Phase", "Phase"),
        Column(TemplateItemTable.Scope, "Scope", "Geltung"),
        Column(TemplateItemTable.Channel, "Channel", "Weg"),
        Column(TemplateItemTable.OwnerRole, "Owner Role", "Zuständige Rolle"),
        Column(TemplateItemTable.Anchor, "Anchor", "Ankerdatum"),
        Column(TemplateItemTable.OffsetDays, "Offset", "Abstand"),
    ];

    private static CatalogueEntry Column(string column, string english, string german) =>
        new(TemplateRowMessages.ColumnPrefix + column, english, german);
}
