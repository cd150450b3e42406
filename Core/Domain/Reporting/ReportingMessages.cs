using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>What reports say, and what they refuse.</summary>
internal static class ReportingMessages
{
    /// <summary>An empty cell (T-16).</summary>
    public static Message NoData { get; } = new("report.no-data", "no data", "keine Daten");

    /// <summary>An industry or a group that is not known.</summary>
    public static Message NotKnown { get; } = new("report.not-known", "not known", "nicht bekannt");

    /// <summary>The heading of the atlas as text for Excel: its columns, with a mark between them.</summary>
    public static Message AtlasHeading { get; } = new(
        "report.atlas-heading",
        "From day|Until day|Kind|Customer industry|Vendor industry|Items|Median day done|On time %",
        "Von Tag|Bis Tag|Art|Branche des Kunden|Branche des Anbieters|Punkte|Erledigt am Tag (Median)|Pünktlich %");

    /// <summary>The trust index is no measurement (formulas.md section 5).</summary>
    public static Message Illustrative { get; } = new(
        "report.illustrative",
        "Illustrative and not calibrated: the index shows how contact and silence add up, it measures nobody's trust.",
        "Zur Veranschaulichung und nicht kalibriert: Der Index zeigt, wie sich Kontakt und Stille auswirken, er misst kein Vertrauen.");

    /// <summary>A report ends before it begins.</summary>
    public static Message EndsBeforeItBegins(Date from, Date until) => new(
        "report.ends-before-it-begins",
        "The first day is {0} and the last {1}. Choose a last day that is not earlier.",
        "Der erste Tag ist der {0}, der letzte der {1}. Wählen Sie einen letzten Tag, der nicht früher liegt.",
        from, until);

    /// <summary>A report is grouped by something else.</summary>
    public static Message UnknownGroup(string group) => new(
        "report.unknown-group",
        "Plans cannot be grouped by '{0}'. Choose segment, industry or product.",
        "Pläne lassen sich nicht nach „{0}“ gruppieren. Wählen Sie segment, industry oder product.",
        group);

    /// <summary>A value of a choice that the choice does not have.</summary>
    public static Message UnknownOption(string parameter, int value) => new(
        "report.unknown-option",
        "'{0}' is {1}, which is no value of the choice. Choose one, or leave it out for all.",
        "„{0}“ ist {1}, das ist kein Wert der Auswahl. Wählen Sie einen, oder lassen Sie ihn für alle weg.",
        parameter, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A number of a message lies outside its range.</summary>
    public static Message OutOfRange(string parameter, int value, int least, int most) => new(
        "report.out-of-range",
        "'{0}' is {1}; it must be between {2} and {3}.",
        "„{0}“ ist {1}; erlaubt ist {2} bis {3}.",
        parameter, value, least, most);

    /// <summary>What was learnt about an item of a template.</summary>
    /// <param name="count">How often it was done.</param>
    /// <param name="planned">When it was planned.</param>
    /// <param name="medianOffset">When it was done.</param>
    /// <param name="slip">How far off that is.</param>
    /// <param name="onTimePercent">Share on time.</param>
    public static Message Learnt(int count, Message planned, decimal medianOffset, Message slip, decimal onTimePercent) => new(
        "report.learnt",
        "{0} done: planned for {1}, done on day {2} (median), {3}; {4} percent on time.",
        "{0} erledigt: geplant für {1}, erledigt am Tag {2} (Median), {3}; {4} Prozent pünktlich.",
        count, planned, medianOffset, slip, onTimePercent);

    /// <summary>The same, and whom most slipped days are booked to.</summary>
    public static Message LearntWithCause(
        int count, Message planned, decimal medianOffset, Message slip, decimal onTimePercent, DelayParty cause) => new(
        "report.learnt-with-cause",
        "{0} done: planned for {1}, done on day {2} (median), {3}; {4} percent on time; most delay: {5}.",
        "{0} erledigt: geplant für {1}, erledigt am Tag {2} (Median), {3}; {4} Prozent pünktlich; meiste Verspätung: {5}.",
        count, planned, medianOffset, slip, onTimePercent, cause);

    /// <summary>When an item is planned.</summary>
    public static Message PlannedDay(int offset, Anchor anchor, OffsetUnit unit) => new(
        "report.planned-day", "day {0} ({1}, {2})", "Tag {0} ({1}, {2})", offset, anchor, unit);

    /// <summary>An item is usually late, or just on time.</summary>
    public static Message Late(decimal days) => new("report.slip-late", "{0} working days late", "{0} Arbeitstage zu spät", days);

    /// <summary>An item is usually early.</summary>
    public static Message Early(decimal days) => new("report.slip-early", "{0} working days early", "{0} Arbeitstage zu früh", days);

    /// <summary>No row of a template has a better day.</summary>
    /// <param name="code">The template.</param>
    /// <param name="version">Its version.</param>
    /// <param name="count">How often an item must have been done.</param>
    /// <param name="days">How many working days it must be off its plan.</param>
    public static Message NothingToPropose(string code, int version, int count, int days) => new(
        "report.nothing-to-propose",
        "Version {1} of {0} can stay as it is: no item was done {2} times or more with a median of {3} working days or more off its plan.",
        "Version {1} von {0} kann bleiben, wie sie ist: Kein Punkt wurde mindestens {2}-mal erledigt und lag dabei im Median mindestens "
            + "{3} Arbeitstage neben dem Plan.",
        code, version, count, days);
}
