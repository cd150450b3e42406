namespace CrmOnboarding.Domain.Calendars;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class CalendarMessages
{
    /// <summary>All seven days of the working week are off: nothing.</summary>
    public const string NoWorkingDayInWeek = "calendar.no-working-day-in-week";

    /// <summary>The holidays that recur every year leave no working day at all: nothing.</summary>
    public const string NoWorkingDayInYear = "calendar.no-working-day-in-year";

    /// <summary>No working day is left before 9999-12-31 or after 0001-01-01: the date from which one was looked for.</summary>
    public const string NoWorkingDayLeft = "calendar.no-working-day-left";

    /// <summary>A holiday ends before it starts: its name, its start, its end.</summary>
    public const string HolidayEndsBeforeStart = "calendar.holiday-ends-before-start";

    /// <summary>A holiday that recurs every year lasts a year or longer: its name, its start, its end.</summary>
    public const string RecurringHolidayTooLong = "calendar.recurring-holiday-too-long";
}
