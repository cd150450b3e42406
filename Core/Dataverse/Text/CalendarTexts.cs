using System.Collections.Generic;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Text;

/// <summary>Texts of the working calendar's errors.</summary>
internal static class CalendarTexts
{
    /// <summary>The entries of this class.</summary>
    public static IReadOnlyList<CatalogueEntry> Entries { get; } =
    [
        new(DateMessages.DateOutOfRange,
            "Day number {0} is not a date. Use a date from the year 1 to the year 9999.",
            "Die Tagesnummer {0} ist kein Datum. Verwenden Sie ein Datum vom Jahr 1 bis zum Jahr 9999."),
        new(DateMessages.AddedDaysOutOfRange,
            "{1} days after {0} is not a date. Use fewer days.",
            "{1} Tage nach dem {0} ergeben kein Datum. Verwenden Sie weniger Tage."),
        new(CalendarMessages.NoWorkingDayInWeek,
            "The calendar has no working day in the week. Mark at least one day of the week as a working day.",
            "Der Kalender hat keinen Arbeitstag in der Woche. Kennzeichnen Sie mindestens einen Wochentag als Arbeitstag."),
        new(CalendarMessages.NoWorkingDayInYear,
            "The holidays that recur every year leave no working day. Remove or shorten some of them.",
            "Die jährlich wiederkehrenden Feiertage lassen keinen Arbeitstag übrig. Entfernen oder verkürzen Sie einige davon."),
        new(CalendarMessages.NoWorkingDayLeft,
            "There is no working day left, looking from {0}. Check the date and the holidays of the calendar.",
            "Vom {0} aus gibt es keinen Arbeitstag mehr. Prüfen Sie das Datum und die Feiertage des Kalenders."),
        new(CalendarMessages.HolidayEndsBeforeStart,
            "The holiday {0} starts on {1} and ends on {2}. Let it end on its first day or later.",
            "Der Feiertag {0} beginnt am {1} und endet am {2}. Lassen Sie ihn frühestens an seinem ersten Tag enden."),
        new(CalendarMessages.RecurringHolidayTooLong,
            "The holiday {0}, from {1} to {2}, recurs every year but lasts a year or longer. Shorten it, or let it not recur.",
            "Der Feiertag {0} vom {1} bis {2} kehrt jedes Jahr wieder, dauert aber ein Jahr oder länger. Verkürzen Sie ihn oder lassen Sie ihn nicht wiederkehren."),
    ];
}
