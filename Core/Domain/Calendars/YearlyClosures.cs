using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>
/// The closures that recur every year, counted without walking the years. Immutable.
/// </summary>
/// <remarks>
/// A year is one of 14 kinds (the weekday of 1 January, leap or not), and the calendar repeats after 400 years, a whole number of weeks.
/// So 14 sorted lists of closed working days and one table of 400 running totals answer every question: the year by its place in the
/// cycle, the day within the year by binary search.
/// </remarks>
internal sealed class YearlyClosures
{
    private const int YearsPerCycle = 400;
    private const int WeeksPerCycle = 20871;
    private const int LeapYear = 4;
    private const int CommonYear = 1;

    // For each kind of year: the closed days, as days of the year from 1, that the week alone would work; ascending.
    private readonly int[][] _closedDays = new int[14][];

    // Closed days in the years of a cycle before the one with this index; the last entry is the whole cycle.
    private readonly int[] _closedBeforeYear = new int[YearsPerCycle + 1];

    private readonly bool _isEmpty;

    /// <summary>Makes the index.</summary>
    /// <param name="week">The working week; a closure on a day that is off anyway counts for nothing.</param>
    /// <param name="holidays">The closures; those that do not recur are ignored.</param>
    /// <exception cref="DomainException">No working day is left in any year.</exception>
    public YearlyClosures(WorkingWeek week, IEnumerable<Holiday> holidays)
    {
        var recurring = holidays.Where(holiday => holiday.RecursYearly).ToList();
        _isEmpty = recurring.Count == 0;
        if (_isEmpty)
        {
            return;
        }

        var closedCommon = ClosedDays(recurring, CommonYear);
        var closedLeap = ClosedDays(recurring, LeapYear);
        for (var kind = 0; kind < _closedDays.Length; kind++)
        {
            var firstWeekday = kind / 2;
            _closedDays[kind] = (kind % 2 == 1 ? closedLeap : closedCommon)
                .Where(dayOfYear => week.IsWorkingDay(Date.FromDayNumber(firstWeekday + dayOfYear - 1)))
                .ToArray();
        }

        for (var i = 0; i < YearsPerCycle; i++)
        {
            _closedBeforeYear[i + 1] = _closedBeforeYear[i] + _closedDays[KindOf(i + 1, FirstDayOf(i + 1))].Length;
        }

        if (_closedBeforeYear[YearsPerCycle] == WeeksPerCycle * week.WorkingDaysPerWeek)
        {
            throw new DomainException(CalendarMessages.NoWorkingDayInYear);
        }
    }

    /// <summary>Whether a date that the week works is closed.</summary>
    public bool IsClosed(Date date)
    {
        if (_isEmpty)
        {
            return false;
        }

        Locate(date.DayNumber, out _, out var kind, out var dayOfYear);
        return Array.BinarySearch(_closedDays[kind], dayOfYear) >= 0;
    }

    /// <summary>
    /// How many days before a day number are closed although the week would work them. Logarithmic in the closures of a year.
    /// </summary>
    public int CountBefore(int dayNumber)
    {
        if (_isEmpty)
        {
            return 0;
        }

        Locate(dayNumber, out var year, out var kind, out var dayOfYear);
        var position = Array.BinarySearch(_closedDays[kind], dayOfYear);
        var withinYear = position >= 0 ? position : ~position;
        return (year - 1) / YearsPerCycle * _closedBeforeYear[YearsPerCycle] + _closedBeforeYear[(year - 1) % YearsPerCycle] + withinYear;
    }

    private static void Locate(int dayNumber, out int year, out int kind, out int dayOfYear)
    {
        // The day after 9999-12-31 comes up when everything to the end of the calendar is counted.
        year = dayNumber > Date.MaxValue.DayNumber ? Date.MaxValue.Year + 1 : Date.FromDayNumber(dayNumber).Year;
        var firstDay = FirstDayOf(year);
        kind = KindOf(year, firstDay);
        dayOfYear = dayNumber - firstDay + 1;
    }

    private static int FirstDayOf(int year)
    {
        var before = year - 1;
        return before * 365 + before / 4 - before / 100 + before / 400;
    }

    private static int KindOf(int year, int firstDay) =>
        firstDay % 7 * 2 + (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 1 : 0);

    /// <summary>Days of the year, from 1, that the closures name in a year; each once.</summary>
    private static SortedSet<int> ClosedDays(IEnumerable<Holiday> recurring, int year)
    {
        var daysInYear = DateTime.IsLeapYear(year) ? 366 : 365;
        var closed = new SortedSet<int>();
        foreach (var holiday in recurring)
        {
            // 29 February in a common year: what starts there starts the day after, what ends there ends the day before.
            var first = DayOfYear(holiday.Start, year, missingDay: 1);
            var last = DayOfYear(holiday.End, year, missingDay: 0);
            if (MonthAndDay(holiday.Start) <= MonthAndDay(holiday.End))
            {
                closed.UnionWith(Enumerable.Range(first, Math.Max(0, last - first + 1)));
            }
            else
            {
                closed.UnionWith(Enumerable.Range(1, last));
                closed.UnionWith(Enumerable.Range(first, daysInYear - first + 1));
            }
        }

        return closed;
    }

    private static int DayOfYear(Date date, int year, int missingDay)
    {
        var exists = date.Day <= DateTime.DaysInMonth(year, date.Month);
        var dayInYear = exists ? new Date(year, date.Month, date.Day) : new Date(year, 2, 28).AddDays(missingDay);
        return dayInYear - new Date(year, 1, 1) + 1;
    }

    private static int MonthAndDay(Date date) => date.Month * 100 + date.Day;
}
