using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What the state of the items says about the plan: complete or not, which anchors are known, which due dates follow.</summary>
/// <remarks>Pure functions over dependent; a suspended or cancelled item is not part of what is sold and counts nowhere.</remarks>
internal static class PlanProgress
{
    /// <summary>
    /// The date the onboarding was complete: the latest completion date once every required item outside Adopt is done or waived
    /// (templates.md). Also holds for one workstream, given its items only.
    /// </summary>
    /// <param name="items">Items of the plan, or of one workstream.</param>
    /// <param name="asOf">The date to give when all items were waived without a date.</param>
    /// <returns>Null while one is open, and when there is nothing to complete.</returns>
    public static Date? CompletedOn(IEnumerable<Milestone> items, Date asOf)
    {
        var counting = items.Where(item => item.CountsTowardsCompletion).ToList();
        if (counting.Count == 0 || counting.Any(item => item.Status == MilestoneStatus.Open))
        {
            return null;
        }

        return counting.Max(item => item.CompletedOn) ?? asOf;
    }

    /// <summary>When the last item that counts towards completion is due, or was done; null when nothing counts.</summary>
    public static Date? EndOn(IEnumerable<Milestone> items) =>
        items.Where(item => item.CountsTowardsCompletion).Max(item => (Date?)(item.FinishedOn ?? item.DueOn));

    /// <summary>
    /// The anchors that the items make known: the kick-off was held when KICKOFF was done; delivery is there when everything sold is
    /// delivered, that is when no LINE_ACCEPTED of the deal that made the plan is open, on the latest of their completion dates. A waived
    /// item is no longer waited for but has no date to give. Deals that joined later have their own delivery and change nothing.
    /// </summary>
    /// <param name="template">Says which items achieve the anchors.</param>
    /// <param name="known">
    /// Anchors known from elsewhere: the win, the signature, a payment. Those that the template has a source for are replaced; a signature
    /// that is stated stands.
    /// </param>
    /// <param name="items">All items of the plan.</param>
    public static AnchorDates Anchors(TemplateHeader template, AnchorDates known, IReadOnlyList<Milestone> items)
    {
        foreach (var source in template.AnchorSources)
        {
            if (source.Anchor == Anchor.ContractSigned && known[source.Anchor] is not null)
            {
                continue;
            }

            var sources = items.Where(item => item.Code == source.AchievedBy && item.LaterDealId is null && item.TakesPart).ToList();
            var date = sources.Any(item => item.Status == MilestoneStatus.Open)
                ? null
                : sources.Max(item => item.DoneOn);
            known = known.With(source.Anchor, date);
        }

        return known;
    }

    /// <summary>
    /// New due dates after some anchors became known, changed, or were taken back: of the open items that count from them, and of nothing
    /// else.
    /// </summary>
    /// <remarks>
    /// <para>
    /// In the 90-day plan that means: FIRST_VALUE stands 30 days after the due date of the last LINE_ACCEPTED and moves to 30 days after
    /// the real delivery. It does not wait for the completion meeting: value starts with what was delivered.
    /// </para>
    /// <para>
    /// Where delivery is taken back (a line reopened), FIRST_VALUE is planned from the lines again.
    /// </para>
    /// </remarks>
    /// <param name="template">The template of the plan.</param>
    /// <param name="anchors">The anchors as they are known now.</param>
    /// <param name="items">All items of the plan.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="changed">The anchors whose items get new dates.</param>
    /// <returns>Only items whose due date differs, in the order of <paramref name="items"/>.</returns>
    public static IReadOnlyList<DueDateChange> Redate(
        Template template, AnchorDates anchors, IReadOnlyList<Milestone> items, WorkingCalendar calendar, params Anchor[] changed) =>
        Redate(template, anchors, items, calendar, item => changed.Contains(item.Due.Anchor));

    /// <summary>
    /// New due dates after a suspended deal was won again: all its open items, and with the whole plan suspended all open items of scope
    /// plan too, are replanned from the new Day 0. What was done stays done.
    /// </summary>
    /// <param name="template">The template of the plan.</param>
    /// <param name="anchors">
    /// The anchors as they are known now; the win is the plan's Day 0, the new one when the plan itself resumes.
    /// </param>
    /// <param name="items">
    /// All items of the plan with the new <see cref="Milestone.Day0"/> where they resume, and no longer suspended.
    /// </param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="resumed">Which items resume.</param>
    /// <returns>Only items whose due date differs, in the order of <paramref name="items"/>.</returns>
    public static IReadOnlyList<DueDateChange> Resume(
        Template template, AnchorDates anchors, IReadOnlyList<Milestone> items, WorkingCalendar calendar, ISet<Guid> resumed) =>
        Redate(template, anchors, items, calendar, item => resumed.Contains(item.Id));

    /// <summary>The fixed dates that are too early once a deal is won again: they stay, and say so.</summary>
    /// <inheritdoc cref="Resume" />
    public static IReadOnlyList<CascadeConflict> FixedTooEarly(
        Template template, AnchorDates anchors, IReadOnlyList<Milestone> items, WorkingCalendar calendar, ISet<Guid> resumed)
    {
        if (!items.Any(item => IsFixed(item) && resumed.Contains(item.Id)))
        {
            return [];
        }

        var newDates = Resume(template, anchors, items, calendar, resumed)
            .ToDictionary(change => change.MilestoneId, change => change.NewDueOn);
        var dated = items.Select(item => newDates.TryGetValue(item.Id, out var dueOn) ? item with { DueOn = dueOn } : item).ToList();
        return [.. FixedTooEarly(template, anchors, dated, calendar).Where(conflict => resumed.Contains(conflict.MilestoneId))];
    }

    /// <summary>The fixed dates of open items that are earlier than what they depend on allows.</summary>
    /// <param name="template">The template of the plan.</param>
    /// <param name="anchors">The anchors as they are known now.</param>
    /// <param name="items">All items of the plan.</param>
    /// <param name="calendar">The plan's calendar.</param>
    public static IReadOnlyList<CascadeConflict> FixedTooEarly(
        Template template, AnchorDates anchors, IReadOnlyList<Milestone> items, WorkingCalendar calendar)
    {
        if (!items.Any(IsFixed))
        {
            return [];
        }

        var taking = items.Where(item => item.TakesPart).ToList();
        var graph = PlanGraph.Of(template, anchors, taking, calendar);
        var finish = taking.Select(item => item.FinishedOn ?? item.DueOn).ToArray();
        return
        [
            .. taking
                .Select((item, position) => new { Item = item, Required = graph.Earliest(position, finish) })
                .Where(each => IsFixed(each.Item) && each.Item.DueOn < each.Required.On)
                .Select(each => new CascadeConflict(
                    each.Item.Id, each.Item.DueOn, each.Required.On, Cascade.Why(each.Required, graph, finish, each.Item))),
        ];
    }

    private static bool IsFixed(Milestone item) => item is { IsLocked: true, IsOpen: true };

    /// <summary>The status of a plan that is neither suspended nor cancelled (T-06).</summary>
    /// <param name="completedOn">Date the onboarding was complete; null while it is not.</param>
    /// <param name="lastDayOn">Last day of the onboarding (<see cref="LastDayOn"/>).</param>
    /// <param name="today">The date to say it for. On the last day itself the plan is not overdue yet.</param>
    public static PlanStatus Status(Date? completedOn, Date lastDayOn, Date today)
    {
        if (completedOn is not null)
        {
            return PlanStatus.Adopting;
        }

        return today > lastDayOn ? PlanStatus.Overdue : PlanStatus.Onboarding;
    }

    /// <summary>
    /// The last day of the onboarding (T-06): the template's length after the newest deal in the plan, rolled to a working day as the
    /// items are, so that a plan whose items are all on time is never overdue.
    /// </summary>
    /// <param name="newestDay0">Day 0 of the newest deal in the plan (<see cref="NewestDay0"/>).</param>
    /// <param name="lengthDays">Last day of the template, counted from Day 0.</param>
    /// <param name="calendar">The plan's calendar.</param>
    public static Date LastDayOn(Date newestDay0, int lengthDays, WorkingCalendar calendar) =>
        calendar.Roll(newestDay0.AddDays(lengthDays));

    /// <summary>Day 0 of the newest deal that takes part in a plan.</summary>
    /// <param name="day0">Day 0 of the plan, the deal that made it.</param>
    /// <param name="items">Items of the plan; those that take no part do not count.</param>
    public static Date NewestDay0(Date day0, IEnumerable<Milestone> items) =>
        items.Where(item => item.TakesPart).Select(item => item.Day0).Aggregate(day0, Date.Max);

    /// <summary>
    /// Whether a deal won on a date joins a plan instead of starting a new cycle: the plan's onboarding is still open on that day. One
    /// completed on the day itself is not. A suspended plan takes the deal and resumes.
    /// </summary>
    /// <param name="status">The status of the plan.</param>
    /// <param name="completedOn">Date its onboarding was complete; null while it is not.</param>
    /// <param name="wonOn">Day 0 of the deal.</param>
    public static bool IsOpenFor(PlanStatus status, Date? completedOn, Date wonOn) =>
        status != PlanStatus.Cancelled && (completedOn is null || completedOn > wonOn);

    private static IReadOnlyList<DueDateChange> Redate(
        Template template, AnchorDates anchors, IReadOnlyList<Milestone> items, WorkingCalendar calendar,
        Func<Milestone, bool> isDatedAnew)
    {
        var taking = items.Where(item => item.TakesPart).ToList();
        var graph = PlanGraph.Of(template, anchors, taking, calendar);
        var finish = taking.Select(item => item.FinishedOn ?? item.DueOn).ToArray();
        foreach (var position in graph.Order)
        {
            if (taking[position] is { Status: MilestoneStatus.Open, IsLocked: false, CountsFromAnchor: true }
                && isDatedAnew(taking[position]))
            {
                finish[position] = graph.Earliest(position, finish).On;
            }
        }

        return taking
            .Select((item, i) => new DueDateChange(item.Id, item.DueOn, item.Status == MilestoneStatus.Open ? finish[i] : item.DueOn))
            .Where(change => change.NewDueOn != change.OldDueOn)
            .ToList();
    }
}

/// <summary>A new due date for a milestone.</summary>
/// <param name="MilestoneId">The milestone.</param>
/// <param name="OldDueOn">Date it was due until now.</param>
/// <param name="NewDueOn">Date it is due from now on; never equal to the old one.</param>
internal sealed record DueDateChange(Guid MilestoneId, Date OldDueOn, Date NewDueOn);
