using System.Collections.Generic;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>The faults of a template and of what is done with its versions.</summary>
internal static class TemplateTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(TemplateMessages.BadTemplateCode,
            "The template code '{0}' does not work. Use the letters A to Z, digits and underscores, at most {1}.",
            "Der Vorlagencode „{0}“ geht nicht. Verwenden Sie die Buchstaben A bis Z, Ziffern und Unterstriche, höchstens {1}."),
        new(TemplateMessages.BadLength,
            "The template is {0} days long. Give it at least one day.",
            "Die Vorlage ist {0} Tage lang. Geben Sie ihr mindestens einen Tag."),
        new(TemplateMessages.CodeTwice,
            "{1} rows have the code {0}. Give each row a code of its own.",
            "{1} Zeilen haben den Code {0}. Geben Sie jeder Zeile einen eigenen Code."),
        new(TemplateMessages.JointPlanTooShort,
            "A joint plan needs a row at least {0} days after the kick-off. Add one.",
            "Ein gemeinsamer Plan braucht eine Zeile mindestens {0} Tage nach dem Kick-off. Fügen Sie eine hinzu."),
        new(TemplateMessages.BadItemCode,
            "The row code '{0}' does not work. Use the letters A to Z, digits and underscores, at most {1}.",
            "Der Zeilencode „{0}“ geht nicht. Verwenden Sie die Buchstaben A bis Z, Ziffern und Unterstriche, höchstens {1}."),
        new(TemplateMessages.OffsetTooLarge,
            "{0} is due {1} days from its event. Use at most {2} days, before or after.",
            "{0} ist {1} Tage nach seinem Ereignis fällig. Verwenden Sie höchstens {2} Tage, davor oder danach."),
        new(TemplateMessages.BadDuration,
            "{0} takes {1} working days. Use 0 to {2}.",
            "{0} dauert {1} Arbeitstage. Verwenden Sie 0 bis {2}."),
        new(TemplateMessages.UselessDateUntilKnown,
            "{0} has a date until its event is known, but needs none. Remove that date.",
            "{0} hat ein Datum, bis sein Ereignis bekannt ist, braucht aber keines. Entfernen Sie dieses Datum."),
        new(TemplateMessages.ConditionNeverHolds,
            "The condition of {0} can never hold: the value asked for at least is not below the limit. Correct the two values.",
            "Die Bedingung von {0} kann nie zutreffen: Der verlangte Mindestwert liegt nicht unter der Grenze. Korrigieren Sie die beiden Werte."),
        new(TemplateMessages.UnknownPredecessor,
            "{0} waits for {1}, which the template does not have. Add that row or remove the dependency.",
            "{0} wartet auf {1}; diese Zeile hat die Vorlage nicht. Fügen Sie sie hinzu oder entfernen Sie die Abhängigkeit."),
        new(TemplateMessages.PredecessorTwice,
            "{0} waits for {1} more than once. Keep one of the dependencies.",
            "{0} wartet mehrmals auf {1}. Behalten Sie eine der Abhängigkeiten."),
        new(TemplateMessages.LagTooLarge,
            "{0} waits for {1} with a lag of {2} working days. Use a smaller lag.",
            "{0} wartet auf {1} mit einem Abstand von {2} Arbeitstagen. Verwenden Sie einen kleineren Abstand."),
        new(TemplateMessages.AnchorNeedsNoSource,
            "The date of this event is always known: {0}. Remove the row that it is planned from.",
            "Das Datum dieses Ereignisses ist immer bekannt: {0}. Entfernen Sie die Zeile, nach der es geplant wird."),
        new(TemplateMessages.UnknownAnchorSource,
            "Rows count from an event ({0}) that is planned from {1}, which the template does not have. Add that row or name another.",
            "Zeilen zählen ab einem Ereignis ({0}), das nach {1} geplant wird; diese Zeile hat die Vorlage nicht. Fügen Sie sie hinzu oder nennen Sie eine andere."),
        new(TemplateMessages.AnchorSourceTwice,
            "Several rows plan one event: {0}. Keep one of them.",
            "Mehrere Zeilen planen ein Ereignis: {0}. Behalten Sie eine davon."),
        new(TemplateMessages.VersionIsLocked,
            "The published version of {0} is locked. Start a new draft.",
            "Die veröffentlichte Version von {0} ist gesperrt. Beginnen Sie einen neuen Entwurf."),
        new(TemplateMessages.NoDraft,
            "There is no draft of {0} to publish. Start a new draft.",
            "Es gibt keinen Entwurf von {0} zum Veröffentlichen. Beginnen Sie einen neuen Entwurf."),
    ];
}
