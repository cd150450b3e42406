using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>Which days of the week are worked. Immutable; always has at least one working day.</summary>
internal sealed class WorkingWeek
{
    private const int DaysPerWeek = 7;

    // Indexed from Monday, as day number 0 (0001-01-01) is a Monday.
    private readonly bool[] _isWorking = new bool[DaysPerWeek];
    private readonly int[] _workingDaysBefore = new int[DaysPerWeek];

    /// <summary>Makes a week.</summary>
    /// <param name="workingDays">The days that are worked; repeats are harmless.</param>
    /// <exception cref="DomainException">No day is worked.</exception>
    public WorkingWeek(IEnumerable<DayOfWeek> workingDays)
    {
        foreach (var day in workingDays)
        {
            _isWorking[((int)day + DaysPerWeek - 1) % DaysPerWeek] = true;
        }

        WorkingDaysPerWeek = _isWorking.Count(isWorking => isWorking);
        if (WorkingDaysPerWeek == 0)
        {
            throw new DomainException(CalendarMessages.NoWorkingDayInWeek);
        }

        for (var i = 1; i < DaysPerWeek; i++)
        {
            _workingDaysBefore[i] = _workingDaysBefore[i - 1] + (_isWorking[i - 1] ? 1 : 0);
        }
    }

    /// <summary>Monday to Friday.</summary>
    public static WorkingWeek MondayToFriday { get; } =
        new([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]);

    /// <summary>How many days of a week are worked, 1 to 7.</summary>
    public int WorkingDaysPerWeek { get; }

    /// <summary>Whether a date falls on a day of the week that is worked.</summary>
    public bool IsWorkingDay(Date date) => _isWorking[date.DayNumber % DaysPerWeek];

    /// <summary>How many days from 0001-01-01 up to, not including, a day number are worked. Constant time.</summary>
    internal int CountBefore(int dayNumber) =>
        dayNumber / DaysPerWeek * WorkingDaysPerWeek + _workingDaysBefore[dayNumber % DaysPerWeek];
}
