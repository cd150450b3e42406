using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Playing;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// Brings completion, anchors and dates of a workstream and its plan in line with a changed item, and asks for an evaluation.
/// </summary>
/// <remarks>
/// It follows what is stored, not what the event says, so it can run twice and in any order. Mostly one to three reads and at most one
/// write; one more read when the change matters to the plan as a whole, and one where its workstream has nothing open; more when dates
/// follow (<see cref="FollowDates"/>).
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class FollowMilestone(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="milestoneId">The changed item.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="written">The columns that the event wrote; null when not known.</param>
    /// <param name="before">Dates of the item before the event; null when not known.</param>
    /// <param name="by">Whose event it is.</param>
    public void Run(Guid milestoneId, DateTime occurredOn, Entity? written, Entity? before, EntityReference by)
    {
        while (!Follow(milestoneId, occurredOn, written, before, by))
        {
            trace.Line("Somebody else wrote the plan meanwhile; looking again.");
        }
    }

    private bool Follow(Guid milestoneId, DateTime occurredOn, Entity? written, Entity? before, EntityReference by)
    {
        if (ChangedMilestone.Find(service, milestoneId) is not { } changed)
        {
            trace.Line("The milestone or its plan is gone; nothing to do.");
            return true;
        }

        var plan = changed.PlanRow;
        if (changed.DateToCorrect(plan.Profile.DateOf(occurredOn), written, before) is { } corrected)
        {
            // Writing the date is a separate event, which does the rest. That also holds while the plan is suspended; it is caught up
            // later.
            service.Update(corrected);
            trace.Line("Completion date brought in line with the status.");
            return true;
        }

        if (plan.IsAtRest || MilestoneRows.IsOutOfPlan(changed.Workstream?.Status))
        {
            trace.Line("Plan {0} or the line is suspended or closed; nothing to do.", plan.Id);
            return true;
        }

        var changes = MattersToPlan(changed)
            ? PlanChanges.Of(plan, plan.Anchors, MilestoneGroups.Of(service, plan), occurredOn, plan.Calendar.Days(service))
            : null;
        new FollowDates(service, trace).Run(
            changed,
            ChangeOfDate.CauseOf(changed, written, before),
            before is null ? null : new Row(before).Date(MilestoneTable.DueOn),
            changes,
            by,
            occurredOn);
        var planRow = changes?.Row ?? StampOnly(plan, occurredOn);
        var lineRow = changed.Workstream is { } workstream
            ? FollowWorkstream(workstream, changed.Milestone.Day0, plan.Profile.DateOf(occurredOn))
            : null;
        // The plan last: it is the row that most executions want. It is written each time, so that another execution that read the plan
        // before this milestone changed sees that it must look again.
        Write(lineRow);
        planRow[PlanTable.ChangedOn] = occurredOn;
        trace.Line("Plan {0}: {1} columns changed, workstream {2}.", plan.Id, planRow.Attributes.Count, lineRow?.Attributes.Count ?? 0);
        if (!plan.Write(service, planRow))
        {
            return false;
        }

        if (changed.StartsPlays && changed.WasCompleted(before))
        {
            new StartedPlays(service, trace).Run(
                plan.Id, changed.Milestone.Code, new EntityReference(MilestoneTable.LogicalName, milestoneId), milestoneId.ToString("N"),
                occurredOn);
        }

        return true;
    }

    /// <summary>
    /// Whether the item can complete the plan, take its completion back or date it otherwise, or move an anchor. While another item is
    /// open, whose completion the plan waits for, it can do nothing of the first three.
    /// </summary>
    private bool MattersToPlan(ChangedMilestone changed)
    {
        var plan = changed.PlanRow;
        return CanMoveAnchor(plan, changed.Milestone)
            || (changed.Milestone.BelongsToOnboarding
                && (plan.CompletedOn is not null
                    || !(changed.Workstream is { HasOpen: true } || MilestoneRows.HasOpenThatCounts(service, plan.Id))));
    }

    /// <summary>
    /// Whether the item can make an anchor known, move it or take it back. One of a later deal cannot while the deal that made the plan
    /// takes part (<see cref="LaterDeals"/>); one read tells.
    /// </summary>
    private bool CanMoveAnchor(PlanRow plan, Milestone milestone) =>
        plan.Template.AnchorSources.Any(source => source.AchievedBy == milestone.Code)
        && (milestone.DealId is not { } deal || plan.OpportunityId is not { } madeBy || deal == madeBy
            || !MilestoneRows.TakesPart(service, plan.Id, madeBy));

    private static Entity StampOnly(PlanRow plan, DateTime occurredOn)
    {
        var row = new Entity(PlanTable.LogicalName, plan.Id);
        if (EvaluationRequests.Stamp(plan.Status, plan.EvaluationRequestedOn, plan.EvaluationAnsweredOn, occurredOn) is { } stamp)
        {
            row[PlanTable.EvaluationRequestedOn] = stamp;
        }

        return row;
    }

    private Entity FollowWorkstream(ChangedWorkstream workstream, Date day0, Date today)
    {
        var row = new Entity(WorkstreamTable.LogicalName, workstream.Id);
        var completedOn = workstream.HasOpen
            ? null
            : PlanProgress.CompletedOn(MilestoneRows.OfLine(service, workstream.Id, day0), workstream.CompletedOn ?? today);
        PlanChanges.SetDate(row, WorkstreamTable.CompletedOn, workstream.CompletedOn, completedOn);
        var status = completedOn is null ? WorkstreamStatus.InProgress : WorkstreamStatus.Completed;
        if (workstream.Status != status)
        {
            row[WorkstreamTable.Status] = ChoiceValues.Write(status);
        }

        return row;
    }

    private void Write(Entity? row)
    {
        if (row is { Attributes.Count: > 0 })
        {
            service.Update(row);
        }
    }
}
