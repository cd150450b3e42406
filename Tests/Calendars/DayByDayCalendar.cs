using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Calendars;

/// <summary>
/// The working calendar as formulas.md section 1 words it, one day at a time: slow, obvious, and written without a look at the real one.
/// </summary>
internal sealed class DayByDayCalendar(IReadOnlyCollection<DayOfWeek> workingDays, IReadOnlyCollection<Holiday> closures)
{
    public bool IsWorkingDay(Date date) => workingDays.Contains(date.DayOfWeek) && !closures.Any(closure => Closes(closure, date));

    public Date Roll(Date date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    public Date RollBack(Date date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(-1);
        }

        return date;
    }

    public Date Add(Date date, int workingDaysToAdd)
    {
        if (workingDaysToAdd == 0)
        {
            return Roll(date);
        }

        for (var left = Math.Abs(workingDaysToAdd); left > 0;)
        {
            date = date.AddDays(Math.Sign(workingDaysToAdd));
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        return date;
    }

    public int Difference(Date from, Date to)
    {
        if (to < from)
        {
            return -Difference(to, from);
        }

        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>
    /// A yearly closure is tried with its start in the year of the date and in the year before, for those across the turn of the year.
    /// </summary>
    private static bool Closes(Holiday closure, Date date)
    {
        if (!closure.RecursYearly)
        {
            return closure.Start <= date && date <= closure.End;
        }

        foreach (var year in new[] { date.Year - 1, date.Year })
        {
            var endYear = year + closure.End.Year - closure.Start.Year;
            if (OnOrAfter(year, closure.Start) <= date && date <= OnOrBefore(endYear, closure.End))
            {
                return true;
            }
        }

        return false;
    }

    private static Date OnOrAfter(int year, Date day) =>
        day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new Date(year, 3, 1) : new Date(year, day.Month, day.Day);

    private static Date OnOrBefore(int year, Date day) =>
        day is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new Date(year, 2, 28) : new Date(year, day.Month, day.Day);
}
