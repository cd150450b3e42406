using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// Moves the due dates that follow from a changed item and writes why, in one change of dates that can be undone; a fixed date that cannot
/// be kept says so and stays.
/// </summary>
/// <remarks>
/// At most two reads of the plan's template, one of its items and one of its history; two writes when dates move. Running twice writes
/// nothing new: what stands where it should does not move, and what is told is not told again.
/// </remarks>
internal sealed class FollowDates(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="changed">The changed item with its plan.</param>
    /// <param name="cause">What happened to its date; null when nothing did, or when it is not known.</param>
    /// <param name="before">Due date before; null when not known.</param>
    /// <param name="changes">What the item changes on its plan; null when it cannot matter.</param>
    /// <param name="by">Who changed the item.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public void Run(
        ChangedMilestone changed, ScheduleCause? cause, Date? before, PlanChanges? changes, EntityReference by, DateTime occurredOn)
    {
        var movesAnchors = changes?.ChangedAnchors.Count > 0;
        if (!movesAnchors && (cause is null || !MayMoveOthers(changed, cause, before)))
        {
            return;
        }

        var plan = changed.PlanRow;
        var items = MilestoneRows.All(service, plan);
        var template = plan.MadeFrom.WithItems(service);
        var dependent = PlanDependencies.Of(items, template, plan.OpportunityId);
        var moves = cause is null
            ? changes!.MovedMilestones(template, dependent)
            : Cascaded(changed, cause, before, changes, items,
                new PlanSchedule(template, plan.Anchors, dependent, plan.Calendar.Days(service)));
        new ScheduleChange
        {
            Plan = plan,
            What = WhatHappened(changed.Milestone, cause),
            Of = changed.Milestone.Id,
            By = by,
            At = occurredOn,
        }.Apply(service, AsBefore(items, changed.Milestone.Id, cause, before), AsMoved(items, changed, cause), moves);
        trace.Line("Plan {0}: {1} dates follow.", plan.Id, moves.Count);
    }

    private static Message WhatHappened(Milestone item, ScheduleCause? cause) => cause switch
    {
        ScheduleCause.MilestonesMoved => RescheduleMessages.MovedByHand(item.DisplayName),
        ScheduleCause.MilestoneFinished { On: { } on } => RescheduleMessages.Finished(item.DisplayName, on),
        _ => RescheduleMessages.Changed(item.DisplayName),
    };

    /// <summary>The items as they stood before a person moved one of them.</summary>
    private static IReadOnlyList<Milestone> AsBefore(IReadOnlyList<Milestone> items, Guid changed, ScheduleCause? cause, Date? before) =>
        cause is ScheduleCause.MilestonesMoved && before is { } dueOn
            ? [.. items.Select(item => item.Id == changed ? item with { DueOn = dueOn } : item)]
            : items;

    /// <summary>The items as they stand; the one that a person moved says so in the history.</summary>
    private static IReadOnlyList<Milestone> AsMoved(IReadOnlyList<Milestone> items, ChangedMilestone changed, ScheduleCause? cause) =>
        cause is ScheduleCause.MilestonesMoved
            ? [.. items.Select(item => item.Id == changed.Milestone.Id
                ? item with { DateReason = Catalogue.Render(PlanningMessages.MovedByHand, changed.PlanRow.Profile.Language) }
                : item)]
            : items;

    private static IReadOnlyList<Entity> Cascaded(
        ChangedMilestone changed, ScheduleCause cause, Date? before, PlanChanges? changes, IReadOnlyList<Milestone> items,
        PlanSchedule schedule)
    {
        // A fixed date moved by hand is meant.
        schedule = schedule.Change(changed.Milestone.Id, item => item with { DueOn = before ?? item.DueOn, IsLocked = false });
        var batch = Cascade.Preview(schedule, cause);
        var rows = CascadeRows.Of(batch, items, new DateReasons(items, changed.PlanRow.Profile.Language));
        if (changes is not null && ChangedBefore(changed, cause, changes, schedule) is { Count: > 0 } anchors)
        {
            foreach (var row in changes.MovedMilestones(schedule.Template, Cascade.Apply(schedule, batch).Items, anchors))
            {
                rows[row.Id] = row;
            }
        }

        return [.. rows.Values];
    }

    /// <summary>
    /// The anchors that something other than this change made known or unknown and that nothing has followed yet: a deal that joined the
    /// plan, for instance, makes delivery unknown again.
    /// </summary>
    private static IReadOnlyList<Anchor> ChangedBefore(
        ChangedMilestone changed, ScheduleCause cause, PlanChanges changes, PlanSchedule schedule)
    {
        if (changes.ChangedAnchors.Count == 0 || cause is not ScheduleCause.MilestoneFinished finished)
        {
            return changes.ChangedAnchors;
        }

        var until = schedule.Change(changed.Milestone.Id, item => item with
        {
            Status = finished.Before is null ? MilestoneStatus.Open : MilestoneStatus.Done,
            CompletedOn = finished.Before,
        }).Anchors;
        return [.. changes.ChangedAnchors.Where(anchor => until[anchor] == changes.Anchors[anchor])];
    }

    private bool MayMoveOthers(ChangedMilestone changed, ScheduleCause cause, Date? before)
    {
        if (cause is ScheduleCause.MilestoneFinished finished && (finished.On ?? changed.Milestone.DueOn) == (finished.Before ?? before))
        {
            return false;
        }
        // An anchor that is not known yet is planned from the item that achieves it.
        return changed.PlanRow.Template.AnchorSources.Any(source => source.PlannedFrom == changed.Milestone.Code)
            || cause is ScheduleCause.MilestonesMoved
            || changed.PlanRow.MadeFrom.WithItems(service)
                .Items.Any(item => item.Dependencies.Any(waiting => waiting.Predecessor == changed.Milestone.Code));
    }
}
