using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Why a template was chosen, what is wrong with one, and what its versions do not allow.</summary>
internal static class TemplateMessages
{
    /// <summary>Chosen for the monthly value.</summary>
    public static Message ChosenByMonthlyValue(decimal value, decimal minimum) => new(
        "template.chosen-by-monthly-value",
        "The monthly value of {0} reaches {1}.",
        "Der Monatswert von {0} erreicht {1}.",
        value, minimum);

    /// <summary>Chosen for the size of the customer.</summary>
    public static Message ChosenByEmployees(int employees, int minimum) => new(
        "template.chosen-by-employees",
        "The customer has {0} employees, at least {1}.",
        "Der Kunde hat {0} Beschäftigte, mindestens {1}.",
        employees, minimum);

    /// <summary>Chosen because no minimum was reached.</summary>
    public static Message ChosenBelowAll(int employees) => new(
        "template.chosen-below-all",
        "The customer has {0} employees and no higher rule applies.",
        "Der Kunde hat {0} Beschäftigte und keine höhere Regel trifft zu.",
        employees);

    /// <summary>Chosen because the size of the customer is not known.</summary>
    public static Message ChosenUnknownSize { get; } = new(
        "template.chosen-unknown-size",
        "The size of the customer is not known and no higher rule applies.",
        "Die Größe des Kunden ist nicht bekannt und keine höhere Regel trifft zu.");

    /// <summary>Items wait for each other in a circle.</summary>
    public static Message ItemsInCircle(string path) => new(
        "template.items-in-circle",
        "Items of the template wait for each other: {0}. Remove one of these dependencies.",
        "Elemente der Vorlage warten aufeinander: {0}. Entfernen Sie eine dieser Abhängigkeiten.",
        path);

    /// <summary>The code of the template is empty, too long or has other characters than A-Z, 0-9 and _.</summary>
    public static Message BadTemplateCode(string code, int longest) => new(
        "template.bad-template-code",
        "The template code '{0}' does not work. Use the letters A to Z, digits and underscores, at most {1}.",
        "Der Vorlagencode „{0}“ geht nicht. Verwenden Sie die Buchstaben A bis Z, Ziffern und Unterstriche, höchstens {1}.",
        code, longest);

    /// <summary>The template ends before Day 1.</summary>
    public static Message BadLength(int days) => new(
        "template.bad-length",
        "The template is {0} days long. Give it at least one day.",
        "Die Vorlage ist {0} Tage lang. Geben Sie ihr mindestens einen Tag.",
        days);

    /// <summary>Several rows have one code.</summary>
    public static Message CodeTwice(string code, int rows) => new(
        "template.code-twice",
        "{1} rows have the code {0}. Give each row a code of its own.",
        "{1} Zeilen haben den Code {0}. Geben Sie jeder Zeile einen eigenen Code.",
        code, rows);

    /// <summary>A joint plan has no row that lies far enough after the kick-off.</summary>
    public static Message JointPlanTooShort(int days) => new(
        "template.joint-plan-too-short",
        "A joint plan needs a row at least {0} days after the kick-off. Add one.",
        "Ein gemeinsamer Plan braucht eine Zeile mindestens {0} Tage nach dem Kick-off. Fügen Sie eine hinzu.",
        days);

    /// <summary>The code of a row is empty, too long or has other characters than A-Z, 0-9 and _.</summary>
    public static Message BadItemCode(string code, int longest) => new(
        "template.bad-item-code",
        "The row code '{0}' does not work. Use the letters A to Z, digits and underscores, at most {1}.",
        "Der Zeilencode „{0}“ geht nicht. Verwenden Sie die Buchstaben A bis Z, Ziffern und Unterstriche, höchstens {1}.",
        code, longest);

    /// <summary>An offset is too large.</summary>
    public static Message OffsetTooLarge(string code, int offset, int largest) => new(
        "template.offset-too-large",
        "{0} is due {1} days from its event. Use at most {2} days, before or after.",
        "{0} ist {1} Tage nach seinem Ereignis fällig. Verwenden Sie höchstens {2} Tage, davor oder danach.",
        code, offset, largest);

    /// <summary>A duration is negative or too long.</summary>
    public static Message BadDuration(string code, int workingDays, int longest) => new(
        "template.bad-duration",
        "{0} takes {1} working days. Use 0 to {2}.",
        "{0} dauert {1} Arbeitstage. Verwenden Sie 0 bis {2}.",
        code, workingDays, longest);

    /// <summary>A row says when it is due until its anchor is known, but counts from that very anchor, or from the win.</summary>
    public static Message UselessDateUntilKnown(string code) => new(
        "template.useless-date-until-known",
        "{0} has a date until its event is known, but needs none. Remove that date.",
        "{0} hat ein Datum, bis sein Ereignis bekannt ist, braucht aber keines. Entfernen Sie dieses Datum.",
        code);

    /// <summary>The condition of a row can never hold, its values leave no room.</summary>
    public static Message ConditionNeverHolds(string code) => new(
        "template.condition-never-holds",
        "The condition of {0} can never hold: the value asked for at least is not below the limit. Correct the two values.",
        "Die Bedingung von {0} kann nie zutreffen: Der verlangte Mindestwert liegt nicht unter der Grenze. Korrigieren Sie die beiden Werte.",
        code);

    /// <summary>A row waits for a row that is not there.</summary>
    public static Message UnknownPredecessor(string code, string predecessor) => new(
        "template.unknown-predecessor",
        "{0} waits for {1}, which the template does not have. Add that row or remove the dependency.",
        "{0} wartet auf {1}; diese Zeile hat die Vorlage nicht. Fügen Sie sie hinzu oder entfernen Sie die Abhängigkeit.",
        code, predecessor);

    /// <summary>A row waits twice for one row.</summary>
    public static Message PredecessorTwice(string code, string predecessor) => new(
        "template.predecessor-twice",
        "{0} waits for {1} more than once. Keep one of the dependencies.",
        "{0} wartet mehrmals auf {1}. Behalten Sie eine der Abhängigkeiten.",
        code, predecessor);

    /// <summary>A lag is too large.</summary>
    public static Message LagTooLarge(string code, string predecessor, int lagWorkingDays) => new(
        "template.lag-too-large",
        "{0} waits for {1} with a lag of {2} working days. Use a smaller lag.",
        "{0} wartet auf {1} mit einem Abstand von {2} Arbeitstagen. Verwenden Sie einen kleineren Abstand.",
        code, predecessor, lagWorkingDays);

    /// <summary>An anchor that is always known was given a source.</summary>
    public static Message AnchorNeedsNoSource(Anchor anchor) => new(
        "template.anchor-needs-no-source",
        "The date of this event is always known: {0}. Remove the row that it is planned from.",
        "Das Datum dieses Ereignisses ist immer bekannt: {0}. Entfernen Sie die Zeile, nach der es geplant wird.",
        anchor);

    /// <summary>Rows count from an anchor that is planned from a row that is not there.</summary>
    public static Message UnknownAnchorSource(Anchor anchor, string code) => new(
        "template.unknown-anchor-source",
        "Rows count from an event ({0}) that is planned from {1}, which the template does not have. Add that row or name another.",
        "Zeilen zählen ab einem Ereignis ({0}), das nach {1} geplant wird; diese Zeile hat die Vorlage nicht. Fügen Sie sie hinzu oder nennen Sie eine andere.",
        anchor, code);

    /// <summary>An anchor has several sources.</summary>
    public static Message AnchorSourceTwice(Anchor anchor) => new(
        "template.anchor-source-twice",
        "Several rows plan one event: {0}. Keep one of them.",
        "Mehrere Zeilen planen ein Ereignis: {0}. Behalten Sie eine davon.",
        anchor);

    /// <summary>A published version is locked and there is no draft to edit.</summary>
    public static Message VersionIsLocked(string code) => new(
        "template.version-is-locked",
        "The published version of {0} is locked. Start a new draft.",
        "Die veröffentlichte Version von {0} ist gesperrt. Beginnen Sie einen neuen Entwurf.",
        code);

    /// <summary>There is no draft to publish.</summary>
    public static Message NoDraft(string code) => new(
        "template.no-draft",
        "There is no draft of {0} to publish. Start a new draft.",
        "Es gibt keinen Entwurf von {0} zum Veröffentlichen. Beginnen Sie einen neuen Entwurf.",
        code);
}
