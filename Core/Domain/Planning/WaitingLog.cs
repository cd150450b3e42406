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

/// <summary>The times in which items wait.</summary>
internal static class WaitingLog
{
    /// <summary>
    /// Whom items wait for on a day. Of several waits the one that began last says so; a wait of the whole plan says nothing of an item.
    /// </summary>
    /// <param name="waits">The waits of a plan, in any order.</param>
    /// <param name="day">The day.</param>
    public static IReadOnlyDictionary<Guid, DelayParty> WaitingOn(IEnumerable<WaitingInterval> waits, EvaluationDate day) => waits
        .Where(wait => wait.MilestoneId != Guid.Empty && day.Reached(wait.From) && !(wait.Until is { } until && day.Elapsed(until, 1)))
        .GroupBy(wait => wait.MilestoneId)
        .ToDictionary(waiting => waiting.Key, waiting => waiting.OrderBy(wait => wait.From).ThenBy(wait => wait.On).Last().On);
}
