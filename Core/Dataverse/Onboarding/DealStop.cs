using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A deal is no longer won: its workstreams are suspended while it is open again, and closed when it is lost; the plan with them when none
/// of its workstreams is left.
/// </summary>
internal sealed class DealStop(IOrganizationService service, TraceLog trace, Guid opportunityId, PlanRow plan)
{
    /// <summary>Runs the pass.</summary>
    /// <param name="isLost">True: the workstreams are closed. False: they are suspended; what is closed already stays closed.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(bool isLost, DateTime occurredOn)
    {
        var today = Date.FromDateTime(occurredOn);
        var workstreams = WorkstreamRow.All(service, plan.Id);
        var own = workstreams.Where(workstream => workstream.OpportunityId == opportunityId).ToList();
        var items = PlanItem.All(service, plan);

        if (isLost)
        {
            CancelOpen(items.Where(item => own.Any(workstream => workstream.Id == item.WorkstreamId)));
        }

        foreach (var workstream in own.Where(workstream => workstream.Status != WorkstreamStatus.Cancelled))
        {
            Stop(workstream, isLost, today);
        }

        // Two deals of one plan can be reopened at the same moment: who writes last must see what the other wrote.
        var isShared = own.Count < workstreams.Count;
        var states = (isShared ? WorkstreamRow.All(service, plan.Id) : workstreams)
            .Select(workstream => workstream.OpportunityId != opportunityId ? workstream.Status
                : isLost ? WorkstreamStatus.Cancelled
                : workstream.Status == WorkstreamStatus.Cancelled ? workstream.Status : WorkstreamStatus.Suspended)
            .ToList();
        if (states.All(state => state == WorkstreamStatus.Cancelled))
        {
            StopPlan(PlanStatus.Cancelled, items, today);
        }
        else if (states.All(state => PlanItem.IsOutOfPlan(state)))
        {
            StopPlan(PlanStatus.Suspended, items, today);
        }
        else
        {
            GoOnWithout(own, items, occurredOn);
        }

        trace.Line("Plan {0}: {1} workstreams of the deal {2}.", plan.Id, own.Count, isLost ? "closed" : "suspended");
    }

    private void Stop(WorkstreamRow workstream, bool isLost, Date today)
    {
        var status = isLost ? WorkstreamStatus.Cancelled : WorkstreamStatus.Suspended;
        if (workstream.Status == status)
        {
            return;
        }

        var row = new Entity(WorkstreamTable.LogicalName, workstream.Id) { [WorkstreamTable.Status] = ChoiceValues.Write(status) };
        PlanChanges.SetDate(row, WorkstreamTable.SuspendedOn, workstream.SuspendedOn, isLost ? null : today);
        service.Update(row);
    }

    private void StopPlan(PlanStatus status, IReadOnlyList<PlanItem> items, Date today)
    {
        if (status == PlanStatus.Cancelled)
        {
            CancelOpen(items.Where(item => item.WorkstreamId is null));
            CloseRisks(today);
        }

        if (plan.Status == status)
        {
            return;
        }

        service.Update(new Entity(PlanTable.LogicalName, plan.Id)
        {
            [PlanTable.Status] = ChoiceValues.Write(status),
            [PlanTable.SuspendedOn] = status == PlanStatus.Suspended ? today.ToDateTime() : null,
            [PlanTable.NextContactOn] = null,
            [PlanTable.NextContactReason] = null,
            [PlanTable.NextEvaluationOn] = null,
        });
    }

    private void GoOnWithout(IReadOnlyList<WorkstreamRow> own, IReadOnlyList<PlanItem> items, DateTime occurredOn)
    {
        var left = PlanDependencies.Snapshots(
            [
                .. items.Select(item => own.Any(workstream => workstream.Id == item.WorkstreamId)
                    ? item with { Snapshot = item.Snapshot with { IsSuspended = true } }
                    : item),
            ],
            plan.Template,
            plan.OpportunityId);
        var changes = PlanChanges.Of(plan, plan.Anchors, left, occurredOn);
        foreach (var moved in changes.MovedItems(plan.Template, left))
        {
            service.Update(moved);
        }

        if (changes.Row.Attributes.Count > 0)
        {
            service.Update(changes.Row);
        }
    }

    private void CancelOpen(IEnumerable<PlanItem> items)
    {
        foreach (var item in items.Where(item => item.Snapshot.Status == ItemStatus.Open))
        {
            service.Update(new Entity(MilestoneTable.LogicalName, item.Snapshot.Id)
            {
                [MilestoneTable.Status] = ChoiceValues.Write(ItemStatus.Cancelled),
            });
        }
    }

    private void CloseRisks(Date today)
    {
        var query = new QueryExpression(RiskTable.LogicalName) { ColumnSet = new ColumnSet(RiskTable.Id) };
        query.Criteria.AddCondition(RiskTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.Criteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed));
        foreach (var risk in service.Read(query))
        {
            service.Update(new Entity(RiskTable.LogicalName, risk.Id)
            {
                [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed),
                [RiskTable.ClosedOn] = today.ToDateTime(),
            });
        }
    }
}
