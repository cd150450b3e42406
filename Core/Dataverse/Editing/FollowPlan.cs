using System;
using System.Linq;
using CrmOnboarding.Dataverse.Onboarding;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Editing;

/// <summary>
/// Somebody edited a plan itself: its workstreams follow a status set by hand, its open rows follow its people, and it is evaluated at
/// once.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class FollowPlan(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="written">The columns that were written.</param>
    /// <param name="before">The plan's columns before.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(Guid planId, Entity written, Entity before, DateTime occurredOn)
    {
        if (PlanRow.Find(service, planId) is not { IsArchived: false } plan)
        {
            trace.Line("Plan {0} is gone or archived; nothing to do.", planId);
            return;
        }

        // The onboarding itself names the moment in the same write; it has done already what follows.
        if (!written.Contains(PlanTable.ChangedOn) && written.Contains(PlanTable.Status))
        {
            Stop(plan, occurredOn);
        }

        var old = new Row(before);
        if (new[] { PlanTable.CsmId, PlanTable.ProjectManagerId, SystemColumns.OwnerId }.Any(Differs))
        {
            new FollowPeople(service, trace, plan).Run(old);
        }

        if (new[] { PlanTable.CsmId, PlanTable.ProjectManagerId, PlanTable.Segment, PlanTable.Day0On, PlanTable.Status }.Any(Differs)
            && !written.Contains(PlanTable.EvaluationRequestedOn)
            && EvaluationRequests.Stamp(plan.Status, plan.EvaluationRequestedOn, plan.EvaluatedOn, occurredOn) is { } stamp)
        {
            service.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.EvaluationRequestedOn] = stamp });
            trace.Line("Plan {0}: evaluation asked for.", plan.Id);
        }

        bool Differs(string column) => written.Contains(column) && !old.Holds(column, new Row(written).Value(column));
    }

    private void Stop(PlanRow plan, DateTime occurredOn)
    {
        if (plan.Status is not (PlanStatus.Cancelled or PlanStatus.Suspended))
        {
            return;
        }

        var isCancelled = plan.Status == PlanStatus.Cancelled;
        var status = isCancelled ? WorkstreamStatus.Cancelled : WorkstreamStatus.Suspended;
        if (isCancelled)
        {
            Cancelling.OpenItems(service, MilestoneRows.All(service, plan));
        }

        foreach (var workstream in WorkstreamRow.All(service, plan.Id)
            .Where(each => each.Status != status && each.Status != WorkstreamStatus.Cancelled))
        {
            var row = new Entity(WorkstreamTable.LogicalName, workstream.Id) { [WorkstreamTable.Status] = ChoiceValues.Write(status) };
            PlanChanges.SetDate(
                row, WorkstreamTable.SuspendedOn, workstream.SuspendedOn, isCancelled ? null : plan.Profile.DateOf(occurredOn));
            service.Update(row);
        }

        var stop = new PlanStop(service, plan);
        if (isCancelled)
        {
            stop.Cancel(occurredOn);
        }
        else
        {
            stop.Suspend(occurredOn);
        }

        trace.Line("Plan {0}: its parts follow the status set by hand.", plan.Id);
    }
}
