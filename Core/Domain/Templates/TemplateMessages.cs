using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>Why a template was chosen, what is wrong with one, and what its versions do not allow.</summary>
internal static class TemplateMessages
{
    /// <summary>Chosen for the monthly value.</summary>
    public static Message ChosenByMonthlyValue(decimal value, decimal minimum) => new(
        "template.chosen-by-monthly-value",
        "The monthly value is {0}; the rule applies from {1}.",
        "Der Monatswert beträgt {0}; die Regel gilt ab {1}.",
        value, minimum);

    /// <summary>Chosen for the size of the customer.</summary>
    public static Message ChosenByEmployees(int employees, int minimum) => new(
        "template.chosen-by-employees",
        "The customer has {0} employees; the rule applies from {1}.",
        "Der Kunde hat {0} Beschäftigte; die Regel gilt ab {1}.",
        employees, minimum);

    /// <summary>Chosen by a rule of an admin.</summary>
    public static Message ChosenByRule(string rule) => new(
        "template.chosen-by-rule",
        "The engagement rule \"{0}\" applies.",
        "Es gilt die Betreuungsregel „{0}“.",
        rule);

    /// <summary>The segment is not that of the rule.</summary>
    public static Message SegmentSetByHand(Message why, Segment segment, string reason) => new(
        "template.segment-set-by-hand",
        "{0} The account sets the segment to {1}: {2}",
        "{0} Die Firma legt das Segment „{1}“ fest: {2}",
        why, segment, reason);

    /// <summary>What starts a play is no word.</summary>
    public static Message BadTrigger(string template, string word) => new(
        "template.bad-trigger",
        "The play {0} is started by '{1}', which is neither a rule, an item, a colour nor a stage. Choose what starts it in 'Starts When'.",
        "Den Ablauf {0} startet '{1}'; das ist weder Regel noch Punkt, Farbe oder Stufe. Wählen Sie unter „Startet bei“, was ihn startet.",
        template, word);

    /// <summary>Only plays are started.</summary>
    public static Message NoPlay(string template) => new(
        "template.no-play",
        "The template {0} is no play, so nothing starts it. Empty 'Starts When', or choose the type Play.",
        "Die Vorlage {0} ist kein Ablauf, also startet sie nichts. Leeren Sie „Startet bei“, oder wählen Sie den Typ Ablauf.",
        template);

    /// <summary>A play without tasks.</summary>
    public static Message NothingToDo(string template) => new(
        "template.nothing-to-do",
        "The play {0} has no items, so it makes no task. Add one.",
        "Der Ablauf {0} hat keine Punkte, also entsteht keine Aufgabe. Fügen Sie einen hinzu.",
        template);

    /// <summary>Chosen because no minimum was reached.</summary>
    public static Message ChosenBelowAll(int employees) => new(
        "template.chosen-below-all",
        "The customer has {0} employees, and no higher rule applies.",
        "Der Kunde hat {0} Beschäftigte, und keine höhere Regel trifft zu.",
        employees);

    /// <summary>Chosen because the size of the customer is not known.</summary>
    public static Message ChosenUnknownSize { get; } = new(
        "template.chosen-unknown-size",
        "The size of the customer is not known, and no higher rule applies.",
        "Die Größe des Kunden ist nicht bekannt, und keine höhere Regel trifft zu.");

    /// <summary>Items wait for each other in a circle.</summary>
    public static Message ItemsInCircle(string path) => new(
        "template.items-in-circle",
        "Items of the template wait for each other in a circle: {0}. Remove one of these dependencies.",
        "Punkte der Vorlage warten im Kreis aufeinander: {0}. Entfernen Sie eine dieser Abhängigkeiten.",
        path);

    /// <summary>The code of the template is empty, too long or has other characters than A-Z, 0-9 and _.</summary>
    public static Message BadTemplateCode(string code, int longest) => new(
        "template.bad-template-code",
        "The template code '{0}' is not valid. Use the letters A to Z, digits and underscores, at most {1} characters.",
        "Der Vorlagencode „{0}“ ist ungültig. Verwenden Sie die Buchstaben A bis Z, Ziffern und Unterstriche, höchstens {1} Zeichen.",
        code, longest);

    /// <summary>The template ends before Day 1.</summary>
    public static Message BadLength(int days) => new(
        "template.bad-length",
        "The length of the template is {0} days. Enter at least 1.",
        "Die Länge der Vorlage beträgt {0} Tage. Geben Sie mindestens 1 ein.",
        days);

    /// <summary>The Care phase would begin after the end.</summary>
    public static Message CareAfterEnd(int careFromDay, int days) => new(
        "template.care-after-end",
        "Care begins on day {0}, but the template ends on day {1}. Enter an earlier day, or none.",
        "Die Betreuung beginnt an Tag {0}, die Vorlage endet aber an Tag {1}. Geben Sie einen früheren Tag ein oder keinen.",
        careFromDay, days);

    /// <summary>An item stands in a phase that is over, or has not begun, on its day.</summary>
    public static Message WrongSideOfCare(string code, Phase phase, int day, int careFromDay) => new(
        "template.wrong-side-of-care",
        "{0} is in the phase {1} on day {2}, but Care begins on day {3}. Change the phase, the day, or where Care begins.",
        "{0} steht an Tag {2} in der Phase „{1}“, die Betreuung beginnt aber an Tag {3}. "
            + "Ändern Sie die Phase, den Tag oder den Beginn der Betreuung.",
        code, phase, day, careFromDay);

    /// <summary>Several rows have one code.</summary>
    public static Message CodeTwice(string code, int rows) => new(
        "template.code-twice",
        "{1} items have the code {0}. Give each item its own code.",
        "{1} Punkte haben den Code {0}. Geben Sie jedem Punkt einen eigenen Code.",
        code, rows);

    /// <summary>Nothing in the template has to be done, so that its plans would never be complete.</summary>
    public static Message NothingRequired(string code) => new(
        "template.nothing-required",
        "Plans made from {0} could never be complete. Make at least one item outside the Adopt phase required, without a condition.",
        "Pläne aus {0} könnten nie abgeschlossen werden. Kennzeichnen Sie mindestens einen Punkt ohne Bedingung außerhalb der Phase "
            + "„Nutzung“ als erforderlich.",
        code);

    /// <summary>A week has too many touches; its days are counted from the win.</summary>
    public static Message CrowdedWeek(int firstDay, int lastDay, int mostTouches) => new(
        "template.crowded-week",
        "From Day {0} to Day {1}, the customer would be contacted more than {2} times. Move an item, or give items of one day to one role.",
        "Von Tag {0} bis Tag {1} würde der Kunde mehr als {2}-mal kontaktiert. Verschieben Sie einen Punkt, oder geben Sie die Punkte "
            + "eines Tages derselben Rolle.",
        firstDay, lastDay, mostTouches);

    /// <summary>A joint plan has no row that lies far enough after the kick-off.</summary>
    public static Message JointPlanTooShort(int days) => new(
        "template.joint-plan-too-short",
        "A joint plan needs an item at least {0} days after the kick-off. Add one.",
        "Ein gemeinsamer Plan braucht einen Punkt mindestens {0} Tage nach dem Kick-off. Fügen Sie einen hinzu.",
        days);

    /// <summary>The code of a row is empty, too long or has other characters than A-Z, 0-9 and _.</summary>
    public static Message BadItemCode(string code, int longest) => new(
        "template.bad-item-code",
        "The item code '{0}' is not valid. Use the letters A to Z, digits and underscores, at most {1} characters.",
        "Der Punktcode „{0}“ ist ungültig. Verwenden Sie die Buchstaben A bis Z, Ziffern und Unterstriche, höchstens {1} Zeichen.",
        code, longest);

    /// <summary>An offset is too large.</summary>
    public static Message OffsetTooLarge(string code, int offset, int largest) => new(
        "template.offset-too-large",
        "{0} has an offset of {1} days from its anchor. Use at most {2} days, before or after.",
        "{0} hat einen Abstand von {1} Tagen zum Ankerdatum. Verwenden Sie höchstens {2} Tage, davor oder danach.",
        code, offset, largest);

    /// <summary>A duration is negative or too long.</summary>
    public static Message BadDuration(string code, int workingDays, int longest) => new(
        "template.bad-duration",
        "{0} has a duration of {1} working days. Use 0 to {2}.",
        "{0} hat eine Dauer von {1} Arbeitstagen. Verwenden Sie 0 bis {2}.",
        code, workingDays, longest);

    /// <summary>A row says when it is due until its anchor is known, but counts from that very anchor, or from the win.</summary>
    public static Message UselessDateUntilKnown(string code) => new(
        "template.useless-date-until-known",
        "{0} has an interim anchor, but does not need one. Remove it.",
        "{0} hat ein vorläufiges Ankerdatum, braucht aber keines. Entfernen Sie es.",
        code);

    /// <summary>The condition of a row can never hold: its limits exclude each other.</summary>
    public static Message ConditionNeverHolds(string code) => new(
        "template.condition-never-holds",
        "{0} can never apply: its lower limit for the monthly value is not below its upper limit. Correct the two values.",
        "{0} kann nie zutreffen: Der Monatswert „ab“ liegt nicht unter dem Monatswert „unter“. Korrigieren Sie die beiden Werte.",
        code);

    /// <summary>A row waits for a row that is not there.</summary>
    public static Message UnknownPredecessor(string code, string predecessor) => new(
        "template.unknown-predecessor",
        "{0} waits for {1}, which the template does not have. Add that item or remove the dependency.",
        "{0} wartet auf {1}; diesen Punkt hat die Vorlage nicht. Fügen Sie ihn hinzu, oder entfernen Sie die Abhängigkeit.",
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
        "{0} wartet auf {1} mit einem Versatz von {2} Arbeitstagen. Verwenden Sie einen kleineren Versatz.",
        code, predecessor, lagWorkingDays);

    /// <summary>An anchor that is always known was given a source.</summary>
    public static Message AnchorNeedsNoSource(Anchor anchor) => new(
        "template.anchor-needs-no-source",
        "The anchor {0} is always known. Remove the item it is planned from.",
        "Das Ankerdatum „{0}“ ist immer bekannt. Entfernen Sie den Punkt, nach dem es geplant wird.",
        anchor);

    /// <summary>Rows count from an anchor that is planned from a row that is not there.</summary>
    public static Message UnknownAnchorSource(Anchor anchor, string code) => new(
        "template.unknown-anchor-source",
        "The anchor {0} is planned from {1}, which the template does not have. Add that item or name another.",
        "Das Ankerdatum „{0}“ wird nach {1} geplant; diesen Punkt hat die Vorlage nicht. "
            + "Fügen Sie ihn hinzu, oder nennen Sie einen anderen.",
        anchor, code);

    /// <summary>An anchor has several sources.</summary>
    public static Message AnchorSourceTwice(Anchor anchor) => new(
        "template.anchor-source-twice",
        "Several items plan the anchor {0}. Keep one of them.",
        "Mehrere Punkte planen das Ankerdatum „{0}“. Behalten Sie einen davon.",
        anchor);

    /// <summary>A published version is locked and there is no draft to edit.</summary>
    public static Message VersionIsLocked(string code) => new(
        "template.version-is-locked",
        "The published version of {0} is locked. Start a new draft.",
        "Die veröffentlichte Version von {0} ist gesperrt. Beginnen Sie einen neuen Entwurf.",
        code);
}
