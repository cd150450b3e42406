using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// Finds which due dates follow from a cause, applies them, and undoes them. Every change names what it follows.
/// </summary>
/// <remarks>
/// <para>
/// An item moves only if what it rests on moved: its predecessors, or the item that its anchor is planned from. An item that stood just
/// where the rules put it follows in both directions. One that a person put later keeps that place until it is no longer late enough.
/// </para>
/// <para>Done, waived, cancelled, suspended and locked items never move; a locked one that cannot hold is a conflict.</para>
/// </remarks>
internal static class Cascade
{
    /// <summary>What would follow from a cause. Changes nothing.</summary>
    /// <param name="schedule">
    /// The plan before the cause. Where the cause is a finished item, it may be noted as done already: its due date is what was planned.
    /// </param>
    /// <param name="cause">What happened.</param>
    /// <exception cref="DomainException">The moved item is locked or not open, or items wait for each other in a circle.</exception>
    public static CascadeBatch Preview(PlanSchedule schedule, ScheduleCause cause)
    {
        var (before, after) = Around(schedule, cause);
        var taking = before.Items.Where(item => item.TakesPart).ToArray();
        var takingAfter = after.Items.Where(item => item.TakesPart).ToArray();
        var graphBefore = PlanGraph.Of(schedule.Template, before.AnchorDates, taking, schedule.Calendar);
        // Items rest on each other as before unless an anchor became known or was taken back.
        var graphAfter = after.AnchorDates.Equals(before.AnchorDates)
            ? graphBefore
            : PlanGraph.Of(schedule.Template, after.AnchorDates, takingAfter, schedule.Calendar);
        var finishBefore = Array.ConvertAll(taking, item => item.FinishedOn ?? item.DueOn);
        var finishAfter = Array.ConvertAll(takingAfter, item => item.FinishedOn ?? item.DueOn);

        var changes = new CascadeChange?[taking.Length];
        var conflicts = new CascadeConflict?[taking.Length];
        foreach (var position in graphAfter.Order)
        {
            var item = takingAfter[position];
            if (item.Status != MilestoneStatus.Open)
            {
                continue;
            }

            var requiredBefore = graphBefore.Earliest(position, finishBefore).On;
            var required = graphAfter.Earliest(position, finishAfter);
            var isMovedByHand = cause is ScheduleCause.MilestonesMoved moved && moved.NewDueOn.ContainsKey(item.Id);
            var dueOn = isMovedByHand || item.IsLocked ? item.DueOn : Follow(item.DueOn, requiredBefore, required.On);
            finishAfter[position] = dueOn;

            var oldDueOn = taking[position].DueOn;
            if (dueOn != oldDueOn)
            {
                var why = isMovedByHand
                    ? PlanningMessages.MovedByHand
                    : Why(required, graphAfter, finishAfter, item);
                changes[position] = new CascadeChange(item.Id, oldDueOn, dueOn, why);
            }

            if (dueOn < required.On && (isMovedByHand || required.On > requiredBefore))
            {
                var why = Why(required, graphAfter, finishAfter, item);
                conflicts[position] = new CascadeConflict(item.Id, dueOn, required.On, why);
            }
        }

        return new CascadeBatch(
            cause,
            [.. changes.OfType<CascadeChange>().OrderByDescending(change => change.Why.Equals(PlanningMessages.MovedByHand))],
            [.. conflicts.OfType<CascadeConflict>()]);
    }

    /// <summary>The plan with the due dates of a batch. Only due dates change; what caused them is entered on its own.</summary>
    public static PlanSchedule Apply(PlanSchedule schedule, CascadeBatch batch)
    {
        var newDates = batch.Changes.ToDictionary(change => change.MilestoneId, change => change.NewDueOn);
        return schedule.Change(item => newDates.TryGetValue(item.Id, out var dueOn) ? item with { DueOn = dueOn } : item);
    }

    /// <summary>
    /// Why changes cannot be undone: items of them were completed or moved again since. Empty when they can. An item that is gone is in
    /// nobody's way.
    /// </summary>
    public static IReadOnlyList<Message> ObstaclesToUndo(IReadOnlyList<Milestone> items, IEnumerable<DueDateChange> changes)
    {
        var byId = items.ToDictionary(item => item.Id);
        var obstacles = new List<Message>();
        foreach (var change in changes.Where(change => byId.ContainsKey(change.MilestoneId)))
        {
            var item = byId[change.MilestoneId];
            if (item.Status != MilestoneStatus.Open)
            {
                obstacles.Add(PlanningMessages.CompletedSince(item.DisplayName));
            }
            else if (item.DueOn != change.NewDueOn)
            {
                obstacles.Add(PlanningMessages.MovedSince(item.DisplayName, item.DueOn));
            }
        }

        return obstacles;
    }

    /// <summary>The plan with the due dates from before a batch.</summary>
    /// <exception cref="DomainException">It cannot be undone: the first of <see cref="ObstaclesToUndo"/>.</exception>
    public static PlanSchedule Undo(PlanSchedule schedule, CascadeBatch batch)
    {
        var obstacles = ObstaclesToUndo(schedule.Items, batch.Moves);
        if (obstacles.Count > 0)
        {
            throw new DomainException(obstacles[0]);
        }

        var oldDates = batch.Changes.ToDictionary(change => change.MilestoneId, change => change.OldDueOn);
        return schedule.Change(item => oldDates.TryGetValue(item.Id, out var dueOn) ? item with { DueOn = dueOn } : item);
    }

    /// <summary>Where an item goes when what it requires changes; shared with the forecast.</summary>
    internal static Date Follow(Date dueOn, Date requiredBefore, Date requiredNow)
    {
        if (requiredNow == requiredBefore)
        {
            return dueOn;
        }

        return dueOn == requiredBefore ? requiredNow : Date.Max(dueOn, requiredNow);
    }

    private static BeforeAndAfter Around(PlanSchedule schedule, ScheduleCause cause)
    {
        switch (cause)
        {
            case ScheduleCause.MilestonesMoved moved:
                foreach (var id in moved.NewDueOn.Keys)
                {
                    CheckMayMove(schedule.Item(id));
                }

                return new BeforeAndAfter(
                    Side.Of(schedule),
                    Side.Of(schedule.Change(each => moved.NewDueOn.TryGetValue(each.Id, out var newDueOn)
                        ? each with { DueOn = schedule.Calendar.Roll(newDueOn) }
                        : each)));

            case ScheduleCause.MilestoneFinished finished:
                return new BeforeAndAfter(
                    Side.Of(schedule.Change(finished.MilestoneId, each => Finished(each, finished.Before))),
                    Side.Of(schedule.Change(finished.MilestoneId, each => Finished(each, finished.On))));

            case ScheduleCause.AnchorSet set:
                var side = Side.Of(schedule);
                return new BeforeAndAfter(side, side with { AnchorDates = side.AnchorDates.With(set.Anchor, set.On) });

            default:
                throw new ArgumentException($"A cascade knows no cause {cause.GetType().Name}.", nameof(cause));
        }
    }

    private static void CheckMayMove(Milestone item)
    {
        if (item.Status != MilestoneStatus.Open || item.IsSuspended)
        {
            throw new DomainException(PlanningMessages.ItemIsNotOpen(item.DisplayName));
        }

        if (item.IsLocked)
        {
            throw new DomainException(PlanningMessages.ItemIsLocked(item.DisplayName, item.DueOn));
        }
    }

    // What was waived stays waived: it makes no anchor known.
    private static Milestone Finished(Milestone item, Date? on) => item with
    {
        Status = on is null ? MilestoneStatus.Open : item.Status == MilestoneStatus.Waived ? MilestoneStatus.Waived : MilestoneStatus.Done,
        CompletedOn = on,
    };

    /// <summary>Why a milestone cannot be due earlier; shared with deals that are won again.</summary>
    internal static Message Why(Requirement required, ItemGraph graph, Date[] finish, Milestone item)
    {
        if (required.Anchor is not { } anchor)
        {
            var predecessor = required.HeldBy!.Value;
            return PlanningMessages.FollowsPredecessor(graph.CodeOf(predecessor), finish[predecessor]);
        }

        return required.HeldBy is { } source
            ? PlanningMessages.FollowsPlannedAnchor(anchor, graph.CodeOf(source), finish[source])
            : PlanningMessages.FollowsAnchor(anchor, graph.KnownDateOf(anchor, item.Day0) ?? item.Day0);
    }

    private sealed record Side(AnchorDates AnchorDates, IReadOnlyList<Milestone> Items)
    {
        public static Side Of(PlanSchedule schedule) => new(schedule.Anchors, schedule.Items);
    }

    private sealed record BeforeAndAfter(Side Before, Side After);
}
