using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>A period in which an item waited for somebody.</summary>
/// <param name="MilestoneId">The item; empty for the whole plan.</param>
/// <param name="On">Whom it waited for.</param>
/// <param name="From">First day of waiting.</param>
/// <param name="Until">Last day of waiting, included; null while it continues.</param>
internal sealed record WaitingInterval(Guid MilestoneId, DelayParty On, Date From, Date? Until);

/// <summary>Keeps the waiting times of items as their waiting state changes.</summary>
internal static class WaitingLog
{
    /// <summary>Whom an item waits for now; null: nobody, it is being worked on.</summary>
    public static DelayParty? WaitingOn(IEnumerable<WaitingInterval> log, Guid itemId) =>
        log.LastOrDefault(interval => interval.MilestoneId == itemId && interval.Until is null)?.On;

    /// <summary>
    /// The log after the waiting state of an item changed: what went on ends the day before, a new time starts with the day. A time that
    /// would end before it started, both changes on one day, is dropped. The same state again changes nothing.
    /// </summary>
    /// <param name="log">The log until now, in the order of events.</param>
    /// <param name="itemId">The item.</param>
    /// <param name="on">Whom it waits for from now on; null: nobody.</param>
    /// <param name="day">The day of the change.</param>
    public static IReadOnlyList<WaitingInterval> Change(IReadOnlyList<WaitingInterval> log, Guid itemId, DelayParty? on, Date day)
    {
        if (WaitingOn(log, itemId) == on)
        {
            return log;
        }

        var changed = log
            .Select(interval => interval.MilestoneId == itemId && interval.Until is null
                ? interval with { Until = day.AddDays(-1) }
                : interval)
            .Where(interval => interval.Until is null || interval.Until >= interval.From)
            .ToList();
        if (on is { } party)
        {
            changed.Add(new WaitingInterval(itemId, party, day, Until: null));
        }

        return changed;
    }
}
