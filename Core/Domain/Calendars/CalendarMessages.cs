using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>What is wrong with a working calendar.</summary>
internal static class CalendarMessages
{
    /// <summary>All seven days of the working week are off.</summary>
    public static Message NoWorkingDayInWeek { get; } = new(
        "calendar.no-working-day-in-week",
        "The calendar has no working day in the week. Mark at least one day of the week as a working day.",
        "Der Kalender hat keinen Arbeitstag in der Woche. Legen Sie mindestens einen Wochentag als Arbeitstag fest.");

    /// <summary>The holidays that recur every year leave no working day at all.</summary>
    public static Message NoWorkingDayInYear { get; } = new(
        "calendar.no-working-day-in-year",
        "The holidays that recur every year leave no working day. Remove or shorten some of them.",
        "Die jährlich wiederkehrenden Feiertage lassen keinen Arbeitstag übrig. Entfernen oder verkürzen Sie einige davon.");

    /// <summary>No working day is left before 9999-12-31 or after 0001-01-01.</summary>
    public static Message NoWorkingDayLeft(Date from) => new(
        "calendar.no-working-day-left",
        "There is no working day left, counting from {0}. Check the date and the holidays of the calendar.",
        "Ab dem {0} gibt es keinen Arbeitstag mehr. Prüfen Sie das Datum und die Feiertage des Kalenders.",
        from);

    /// <summary>Why an item moved away from a day: something closes it.</summary>
    public static Message ClosedOn(Date date, string closure) => new(
        "calendar.closed-on",
        "The calendar changed: {0} is closed ({1}).",
        "Der Kalender hat sich geändert: Der {0} ist geschlossen ({1}).",
        date, closure);

    /// <summary>Why an item moved, where no single closure says it.</summary>
    public static Message Changed(string calendar) => new(
        "calendar.changed",
        "The calendar {0} changed.",
        "Der Kalender {0} hat sich geändert.",
        calendar);

    /// <summary>A calendar is based on itself, through however many others.</summary>
    public static Message BasedOnItself(string calendar) => new(
        "calendar.based-on-itself",
        "The calendar {0} would be based on itself. Choose another parent, or none.",
        "Der Kalender {0} würde auf sich selbst beruhen. Wählen Sie einen anderen übergeordneten Kalender oder keinen.",
        calendar);

    /// <summary>A holiday ends before it starts.</summary>
    public static Message HolidayEndsBeforeStart(string name, Date start, Date end) => new(
        "calendar.holiday-ends-before-start",
        "The holiday {0} starts on {1} but ends on {2}. Enter an end on or after its first day.",
        "Der Feiertag {0} beginnt am {1}, endet aber am {2}. Geben Sie ein Ende ab seinem ersten Tag ein.",
        name, start, end);

    /// <summary>A holiday that recurs every year lasts a year or longer.</summary>
    public static Message RecurringHolidayTooLong(string name, Date start, Date end) => new(
        "calendar.recurring-holiday-too-long",
        "The holiday {0}, from {1} to {2}, recurs every year but lasts a year or longer. Shorten it, or do not let it recur.",
        "Der Feiertag {0} vom {1} bis {2} kehrt jedes Jahr wieder, dauert aber ein Jahr oder länger. "
            + "Verkürzen Sie ihn, oder lassen Sie ihn nicht wiederkehren.",
        name, start, end);
}
