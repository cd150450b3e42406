using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>
/// The closures that happen once, merged into disjoint spans with running totals, so that a count costs one binary search. Immutable.
/// </summary>
internal sealed class SingleClosures
{
    private readonly Func<int, int> _openDaysBefore;
    private readonly int[] _starts;
    private readonly int[] _ends;
    private readonly int[] _closedBeforeSpan;

    /// <summary>Makes the index.</summary>
    /// <param name="holidays">The closures; recurring ones are ignored.</param>
    /// <param name="openDaysBefore">Number of days before a day number that would be worked without these closures.</param>
    public SingleClosures(IEnumerable<Holiday> holidays, Func<int, int> openDaysBefore)
    {
        _openDaysBefore = openDaysBefore;
        var starts = new List<int>();
        var ends = new List<int>();
        foreach (var holiday in holidays.Where(holiday => !holiday.RecursYearly).OrderBy(holiday => holiday.Start))
        {
            var last = ends.Count - 1;
            if (last >= 0 && holiday.Start.DayNumber <= ends[last])
            {
                ends[last] = Math.Max(ends[last], holiday.End.DayNumber);
            }
            else
            {
                starts.Add(holiday.Start.DayNumber);
                ends.Add(holiday.End.DayNumber);
            }
        }

        _starts = starts.ToArray();
        _ends = ends.ToArray();
        _closedBeforeSpan = new int[_starts.Length + 1];
        for (var i = 0; i < _starts.Length; i++)
        {
            _closedBeforeSpan[i + 1] = _closedBeforeSpan[i] + openDaysBefore(_ends[i] + 1) - openDaysBefore(_starts[i]);
        }
    }

    /// <summary>Whether a date is closed.</summary>
    public bool IsClosed(Date date)
    {
        var span = LastSpanFrom(date.DayNumber);
        return span >= 0 && date.DayNumber <= _ends[span];
    }

    /// <summary>How many days before a day number are closed that would otherwise be worked. Logarithmic in the closures.</summary>
    public int CountBefore(int dayNumber)
    {
        var span = LastSpanFrom(dayNumber);
        if (span < 0)
        {
            return 0;
        }

        return dayNumber > _ends[span]
            ? _closedBeforeSpan[span + 1]
            : _closedBeforeSpan[span] + _openDaysBefore(dayNumber) - _openDaysBefore(_starts[span]);
    }

    /// <summary>Index of the last span that starts on or before a day number; -1 when there is none.</summary>
    private int LastSpanFrom(int dayNumber)
    {
        var position = Array.BinarySearch(_starts, dayNumber);
        return position >= 0 ? position : ~position - 1;
    }
}
