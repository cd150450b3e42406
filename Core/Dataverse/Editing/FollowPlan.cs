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
/// Somebody edited a plan itself: its parts follow a status set by hand, its open rows follow its people, and it is evaluated at once.
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

        var old = new Row(before);
        // The onboarding itself names the moment in the same write; it has done already what follows.
        if (!written.Contains(PlanTable.ChangedOn) && Differs(PlanTable.Status))
        {
            FollowStatus(plan, old.Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding, occurredOn);
        }

        // A cover moves the rows itself, and marks them.
        if (!written.Contains(PlanTable.CoveredForId)
            && new[] { PlanTable.CsmId, PlanTable.ProjectManagerId, SystemColumns.OwnerId }.Any(Differs))
        {
            new FollowPeople(service, trace, plan).Run(old);
        }

        if (new[] { PlanTable.CsmId, PlanTable.ProjectManagerId, PlanTable.Segment, PlanTable.Day0On, PlanTable.Status }.Any(Differs)
            && !written.Contains(PlanTable.EvaluationRequestedOn))
        {
            EvaluationRequests.AskFor(service, trace, planId, occurredOn);
        }

        bool Differs(string column) => written.Contains(column) && !old.Holds(column, new Row(written).Value(column));
    }

    private void FollowStatus(PlanRow plan, PlanStatus before, DateTime occurredOn)
    {
        if (plan.IsAtRest)
        {
            Stop(plan, occurredOn);
        }
        else if (before is PlanStatus.Suspended or PlanStatus.Cancelled)
        {
            GoOn(plan, before, occurredOn);
        }
    }

    /// <summary>The deals of the plan that are still won resume as if they were won again; those that are open stay suspended.</summary>
    private void GoOn(PlanRow plan, PlanStatus before, DateTime occurredOn)
    {
        var deals = WorkstreamRow.All(service, plan.Id)
            .Select(workstream => workstream.Key?.OpportunityId ?? workstream.OpportunityId)
            .OfType<Guid>()
            .Distinct();
        foreach (var id in deals)
        {
            if (DealQuery.Find(service, id) is { State: OpportunityTable.StateWon } deal)
            {
                new DealResumption(service, trace, deal, plan, before).Run(deal.WonOn(occurredOn), occurredOn);
            }
        }
    }

    private void Stop(PlanRow plan, DateTime occurredOn)
    {
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
