using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>What is wrong with a working calendar.</summary>
internal static class CalendarMessages
{
    /// <summary>All seven days of the working week are off.</summary>
    public static Message NoWorkingDayInWeek { get; } = new(
        "calendar.no-working-day-in-week",
        "The calendar has no working day in the week. Mark at least one day of the week as a working day.",
        "Der Kalender hat keinen Arbeitstag in der Woche. Kennzeichnen Sie mindestens einen Wochentag als Arbeitstag.");

    /// <summary>The holidays that recur every year leave no working day at all.</summary>
    public static Message NoWorkingDayInYear { get; } = new(
        "calendar.no-working-day-in-year",
        "The holidays that recur every year leave no working day. Remove or shorten some of them.",
        "Die jährlich wiederkehrenden Feiertage lassen keinen Arbeitstag übrig. Entfernen oder verkürzen Sie einige davon.");

    /// <summary>No working day is left before 9999-12-31 or after 0001-01-01.</summary>
    public static Message NoWorkingDayLeft(Date from) => new(
        "calendar.no-working-day-left",
        "There is no working day left, looking from {0}. Check the date and the holidays of the calendar.",
        "Vom {0} aus gibt es keinen Arbeitstag mehr. Prüfen Sie das Datum und die Feiertage des Kalenders.",
        from);

    /// <summary>A holiday ends before it starts.</summary>
    public static Message HolidayEndsBeforeStart(string name, Date start, Date end) => new(
        "calendar.holiday-ends-before-start",
        "The holiday {0} starts on {1} and ends on {2}. Let it end on its first day or later.",
        "Der Feiertag {0} beginnt am {1} und endet am {2}. Lassen Sie ihn frühestens an seinem ersten Tag enden.",
        name, start, end);

    /// <summary>A holiday that recurs every year lasts a year or longer.</summary>
    public static Message RecurringHolidayTooLong(string name, Date start, Date end) => new(
        "calendar.recurring-holiday-too-long",
        "The holiday {0}, from {1} to {2}, recurs every year but lasts a year or longer. Shorten it, or let it not recur.",
        "Der Feiertag {0} vom {1} bis {2} kehrt jedes Jahr wieder, dauert aber ein Jahr oder länger. Verkürzen Sie ihn oder lassen Sie ihn nicht wiederkehren.",
        name, start, end);
}
