using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>
/// Working days: a week, less the closures of a chain of holiday sets in one region (formulas.md section 1). Whole days only.
/// </summary>
/// <remarks>
/// Immutable and safe to share. Everything is based on one count, the working days before a date, which takes logarithmic time; nothing
/// walks a span day by day. A closure on a day that is off anyway has no second effect.
/// </remarks>
internal sealed class WorkingCalendar
{
    private readonly WorkingWeek _week;
    private readonly IReadOnlyList<Holiday> _closures;
    private readonly YearlyClosures _yearly;
    private readonly SingleClosures _single;
    private readonly int _workingDaysInAll;

    /// <summary>Makes a calendar.</summary>
    /// <param name="week">Which days of the week are worked.</param>
    /// <param name="holidays">The closures; null for none.</param>
    /// <param name="region">Region code whose closures hold; null keeps only closures without a region.</param>
    /// <exception cref="DomainException">The closures that recur every year leave no working day at all.</exception>
    public WorkingCalendar(WorkingWeek week, HolidaySet? holidays = null, string? region = null)
    {
        _week = week;
        _closures = holidays is null ? [] : holidays.In(region).ToList();
        _yearly = new YearlyClosures(week, _closures);
        _single = new SingleClosures(_closures, dayNumber => week.CountBefore(dayNumber) - _yearly.CountBefore(dayNumber));
        _workingDaysInAll = CountBefore(Date.MaxValue.DayNumber + 1);
    }

    /// <summary>Monday to Friday without holidays.</summary>
    public static WorkingCalendar MondayToFriday { get; } = new(WorkingWeek.MondayToFriday);

    /// <summary>Whether a date is worked.</summary>
    public bool IsWorkingDay(Date date) => _week.IsWorkingDay(date) && !_yearly.IsClosed(date) && !_single.IsClosed(date);

    /// <summary>What closes a day that the week would work; null where nothing does.</summary>
    public Holiday? ClosureOn(Date date) =>
        _week.IsWorkingDay(date) ? _closures.FirstOrDefault(closure => closure.Closes(date)) : null;

    /// <summary>The first working day on or after a date.</summary>
    /// <exception cref="DomainException">There is none up to 9999-12-31.</exception>
    public Date Roll(Date date) => IsWorkingDay(date) ? date : Following(date, 1);

    /// <summary>The last working day on or before a date, where a maximum must be kept.</summary>
    /// <exception cref="DomainException">There is none back to 0001-01-01.</exception>
    public Date RollBack(Date date) => IsWorkingDay(date) ? date : Preceding(date, 1);

    /// <summary>The date a number of working days away. Friday plus 1 is Monday, and so is Saturday plus 1.</summary>
    /// <param name="date">The start, which is never counted itself.</param>
    /// <param name="workingDays">Positive: that many working days later; negative: earlier; 0: <see cref="Roll"/>.</param>
    /// <exception cref="DomainException">The calendar ends before that many working days are found.</exception>
    public Date Add(Date date, int workingDays) => workingDays switch
    {
        > 0 => Following(date, workingDays),
        < 0 => Preceding(date, -(long)workingDays),
        _ => Roll(date),
    };

    /// <summary>
    /// Working days from one date to another: how many lie after <paramref name="from"/> up to and including <paramref name="to"/>;
    /// the same with a minus sign when <paramref name="to"/> is earlier.
    /// </summary>
    /// <remarks>For two working days, <c>Add(from, Difference(from, to)) == to</c>.</remarks>
    public int Difference(Date from, Date to) => CountBefore(to.DayNumber + 1) - CountBefore(from.DayNumber + 1);

    /// <summary>The working day that is the given number of working days after a date.</summary>
    private Date Following(Date date, long count)
    {
        var target = CountBefore(date.DayNumber + 1) + count;
        var last = Date.MaxValue.DayNumber;
        if (_workingDaysInAll < target)
        {
            throw new DomainException(CalendarMessages.NoWorkingDayLeft(date));
        }

        // Gallop to a day by which there are enough, then bisect: the cost is the logarithm of the distance.
        long low = date.DayNumber;
        var step = count + 2;
        var high = Math.Min(low + step, last);
        while (CountBefore((int)high + 1) < target)
        {
            low = high;
            step *= 2;
            high = Math.Min(low + step, last);
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (CountBefore((int)middle + 1) >= target)
            {
                high = middle;
            }
            else
            {
                low = middle;
            }
        }

        return Date.FromDayNumber((int)high);
    }

    /// <summary>The working day that is the given number of working days before a date.</summary>
    private Date Preceding(Date date, long count)
    {
        var target = CountBefore(date.DayNumber) - count;
        if (target < 0)
        {
            throw new DomainException(CalendarMessages.NoWorkingDayLeft(date));
        }

        long high = date.DayNumber;
        var step = count + 2;
        var low = Math.Max(high - step, 0);
        while (CountBefore((int)low) > target)
        {
            high = low;
            step *= 2;
            low = Math.Max(high - step, 0);
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (CountBefore((int)middle) <= target)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Date.FromDayNumber((int)low);
    }

    /// <summary>
    /// How many days from 0001-01-01 up to, not including, a day number are worked. Every other question reduces to this one.
    /// </summary>
    private int CountBefore(int dayNumber) =>
        _week.CountBefore(dayNumber) - _yearly.CountBefore(dayNumber) - _single.CountBefore(dayNumber);
}
