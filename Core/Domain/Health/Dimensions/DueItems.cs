using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>
/// The required milestones that count for the schedule, by the day they are due. Thousands of milestones fall due on some dozens of days,
/// and the schedule is asked about for every way to green that is tried.
/// </summary>
internal sealed class DueItems
{
    /// <summary>No milestones.</summary>
    public static readonly DueItems None = new([]);

    private readonly Day[] _days;

    private DueItems(Day[] days) => _days = days;

    /// <summary>Counts the milestones that are required, and open or done.</summary>
    public static DueItems Of(IEnumerable<Milestone> milestones)
    {
        var days = new Dictionary<Date, Day>();
        foreach (var item in milestones.Where(Counts))
        {
            days.TryGetValue(item.DueOn, out var day);
            days[item.DueOn] = day.With(item.DueOn, 1, item.Weight, item.Status == MilestoneStatus.Open ? 1 : 0);
        }

        return days.Count == 0 ? None : new DueItems([.. days.Values]);
    }

    /// <summary>The same once open milestones are done.</summary>
    public DueItems WhenDone(IEnumerable<Milestone> items)
    {
        var days = (Day[])_days.Clone();
        foreach (var item in items.Where(item => Counts(item) && item.Status == MilestoneStatus.Open))
        {
            var at = Array.FindIndex(days, day => day.DueOn == item.DueOn);
            days[at] = days[at].With(item.DueOn, 0, item.Weight, -1);
        }

        return new DueItems(days);
    }

    /// <summary>What was due so far, and how much of it is overdue: open from the day after its due date.</summary>
    public DueSoFar On(EvaluationDate day)
    {
        var total = default(DueSoFar);
        foreach (var due in _days.Where(due => day.Reached(due.DueOn)))
        {
            var isOverdue = due.Open > 0 && day.Elapsed(due.DueOn, 1);
            total = new DueSoFar(
                total.Items + due.Items,
                total.Weight + due.Weight,
                total.Overdue + (isOverdue ? due.Open : 0),
                total.OverdueWeight + (isOverdue ? due.OpenWeight : 0),
                total.LastOn is { } last ? Date.Max(last, due.DueOn) : due.DueOn);
        }

        return total;
    }

    private static bool Counts(Milestone item) => item.IsRequired && item.Status is MilestoneStatus.Open or MilestoneStatus.Done;

    private readonly struct Day(Date dueOn, int items, decimal weight, int open, decimal openWeight)
    {
        public Date DueOn => dueOn;

        public int Items => items;

        public decimal Weight => weight;

        public int Open => open;

        public decimal OpenWeight => openWeight;

        /// <summary>With so many more milestones of a weight, and so many more open ones.</summary>
        public Day With(Date on, int moreItems, decimal each, int moreOpen) => new(
            on, items + moreItems, weight + (moreItems * each), open + moreOpen, openWeight + (moreOpen * each));
    }
}

/// <summary>What was due up to a day.</summary>
/// <param name="items">Milestones.</param>
/// <param name="weight">Their weight.</param>
/// <param name="overdue">Those of them that are overdue.</param>
/// <param name="overdueWeight">Weight of the overdue ones.</param>
/// <param name="lastOn">The last day on which something was due; null when nothing was.</param>
internal readonly struct DueSoFar(int items, decimal weight, int overdue, decimal overdueWeight, Date? lastOn)
{
    /// <summary>Milestones that were due.</summary>
    public int Items => items;

    /// <summary>Their weight.</summary>
    public decimal Weight => weight;

    /// <summary>Those of them that are overdue.</summary>
    public int Overdue => overdue;

    /// <summary>Weight of the overdue ones.</summary>
    public decimal OverdueWeight => overdueWeight;

    /// <summary>The last day on which something was due; null when nothing was.</summary>
    public Date? LastOn => lastOn;
}
