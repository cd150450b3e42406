using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>A date that was moved, and who caused it.</summary>
/// <param name="OldDueOn">Date it was due before.</param>
/// <param name="NewDueOn">Date it was due after.</param>
/// <param name="CausedBy">Who caused the move.</param>
internal sealed record Reschedule(Date OldDueOn, Date NewDueOn, DelayParty CausedBy);

/// <summary>
/// Attributes every slipped working day of an item, or of the end of a plan, to its cause. The parts always sum to the total.
/// </summary>
/// <remarks>
/// <para>
/// The slip is the working days after the baseline up to and including the end, in the calendar that the baseline was planned with.
/// Each is booked once, by the first of these that holds: days that were closed since are Holidays; days that a reschedule moved the due
/// date over belong to the last one that did; of the rest, as many as the item waited within its time, the last waiting first, belong to
/// those it waited for, because without that waiting it would have ended so much earlier; what then remains is ours.
/// </para>
/// <para>An item that ended early has slipped 0 days and is early by some; nothing is booked.</para>
/// </remarks>
internal sealed class DelayLedger
{
    private readonly int[] _days;

    private DelayLedger(int[] days, int earlyByDays)
    {
        _days = days;
        EarlyByDays = earlyByDays;
    }

    /// <summary>Working days that slipped, from 0: the sum of all parts.</summary>
    public int TotalDays => _days.Sum();

    /// <summary>Working days by which it ended early, from 0; 0 when it slipped.</summary>
    public int EarlyByDays { get; }

    /// <summary>Working days booked to a party, from 0.</summary>
    public int this[DelayParty party] => _days[(int)party];

    /// <summary>Books a slip.</summary>
    /// <param name="baselineOn">Date first planned.</param>
    /// <param name="endOn">Date it was done or, while it is open, is forecast for.</param>
    /// <param name="workedFrom">First day on which it could be worked on; waiting before that delayed nothing.</param>
    /// <param name="baselineCalendar">The calendar the baseline was planned with.</param>
    /// <param name="calendar">The calendar as it is now; the same where no day was closed since.</param>
    /// <param name="reschedules">The moves of its due date, in the order in which they were made.</param>
    /// <param name="waits">
    /// The times it waited, in any order. Where two overlap, the one that started first counts; of two that started on one day, the party
    /// that is listed first.
    /// </param>
    public static DelayLedger Book(
        Date baselineOn,
        Date endOn,
        Date workedFrom,
        WorkingCalendar baselineCalendar,
        WorkingCalendar calendar,
        IReadOnlyList<Reschedule> reschedules,
        IReadOnlyList<WaitingInterval> waits)
    {
        var days = new int[Enum.GetValues(typeof(DelayParty)).Length];
        var total = baselineCalendar.Difference(baselineOn, endOn);
        if (total <= 0)
        {
            return new DelayLedger(days, -total);
        }

        // Spans between boundaries are each of one kind, so that whole spans are counted and no day is walked over.
        var unexplained = 0;
        foreach (var span in SpansOf(baselineOn, endOn, reschedules))
        {
            var planned = baselineCalendar.Difference(span.After, span.UpTo);
            var closedSince = Math.Max(0, planned - calendar.Difference(span.After, span.UpTo));
            days[(int)DelayParty.Holidays] += closedSince;
            if (span.CausedBy is { } party)
            {
                days[(int)party] += planned - closedSince;
            }
            else
            {
                unexplained += planned - closedSince;
            }
        }

        foreach (var wait in LatestFirst(waits, workedFrom, endOn, calendar))
        {
            var booked = Math.Min(unexplained, wait.Days);
            days[(int)wait.On] += booked;
            unexplained -= booked;
        }

        days[(int)DelayParty.Us] += unexplained;
        return new DelayLedger(days, earlyByDays: 0);
    }

    /// <summary>The slip cut at every date a reschedule starts or ends at; each span with the last reschedule that moved over it.</summary>
    private static IEnumerable<Span> SpansOf(Date baselineOn, Date endOn, IReadOnlyList<Reschedule> reschedules)
    {
        var boundaries = reschedules
            .SelectMany(move => new[] { move.OldDueOn, move.NewDueOn })
            .Select(date => Date.Min(Date.Max(date, baselineOn), endOn))
            .Concat([baselineOn, endOn])
            .Distinct()
            .OrderBy(date => date)
            .ToList();
        for (var i = 1; i < boundaries.Count; i++)
        {
            var after = boundaries[i - 1];
            var upTo = boundaries[i];
            var lastMove = reschedules.LastOrDefault(move => move.OldDueOn <= after && upTo <= move.NewDueOn);
            yield return new Span(after, upTo, lastMove?.CausedBy);
        }
    }

    /// <summary>Working days waited for each party within the time of the item, the last waiting first, no day twice.</summary>
    private static IEnumerable<Wait> LatestFirst(
        IReadOnlyList<WaitingInterval> waits, Date workedFrom, Date endOn, WorkingCalendar calendar)
    {
        var counted = new List<Wait>();
        var countedUpTo = workedFrom.AddDays(-1);
        foreach (var wait in waits.OrderBy(wait => wait.From).ThenBy(wait => wait.On))
        {
            var after = Date.Max(countedUpTo, wait.From.AddDays(-1));
            var upTo = Date.Min(wait.Until ?? endOn, endOn);
            if (upTo <= after)
            {
                continue;
            }

            counted.Add(new Wait(wait.On, calendar.Difference(after, upTo)));
            countedUpTo = upTo;
        }

        counted.Reverse();
        return counted;
    }

    private readonly record struct Span(Date After, Date UpTo, DelayParty? CausedBy);

    private readonly record struct Wait(DelayParty On, int Days);
}
