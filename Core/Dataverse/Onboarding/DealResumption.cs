using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A deal that was suspended or closed is won again: its workstreams go on, planned anew from the new Day 0; what was done stays done. Lines
/// that the deal gained get workstreams, those of lines it no longer has are closed.
/// </summary>
internal sealed class DealResumption(IOrganizationService service, TraceLog trace, DealRow deal, OnboardingRows rows, PlanRow plan)
{
    private readonly WorkingCalendar _calendar = WorkingCalendar.MondayToFriday;

    /// <summary>Runs the pass.</summary>
    /// <param name="wonOn">The new Day 0 of the deal.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(Date wonOn, DateTime occurredOn)
    {
        var own = WorkstreamRow.All(service, plan.Id)
            .Where(workstream => workstream.OpportunityId == deal.Id)
            .ToDictionary(workstream => workstream.Id);
        CreateMissing(own, wonOn);
        var stored = PlanItem.All(service, plan);
        var isFirstDeal = plan.OpportunityId == deal.Id;
        var anchors = isFirstDeal
            ? plan.Anchors.With(Anchor.Win, wonOn).With(Anchor.ContractSigned, deal.ContractSignedOn)
            : plan.Anchors;

        var items = stored.Select(item => Resumed(item, own, wonOn, anchors.WonOn)).ToList();
        var snapshots = PlanDependencies.Snapshots(items, plan.Template, plan.OpportunityId);
        var changes = PlanChanges.Of(plan, anchors, snapshots, occurredOn);
        var resumed = new HashSet<Guid>(items
            .Where(item => IsReplanned(item, own, isFirstDeal) || changes.ChangedAnchors.Contains(item.Snapshot.Due.Anchor))
            .Select(item => item.Snapshot.Id));
        var dates = PlanProgress.Resume(plan.Template, changes.Anchors, snapshots, _calendar, resumed)
            .ToDictionary(change => change.ItemId, change => change.NewDueOn);

        WriteItems(stored, items, dates);
        if (changes.Row.Attributes.Count > 0)
        {
            service.Update(changes.Row);
        }
        // The first line last: its state says that the pass is complete.
        foreach (var workstream in own.Values.OrderByDescending(workstream => workstream.Line))
        {
            Resume(workstream, items.Where(item => item.WorkstreamId == workstream.Id), wonOn, occurredOn);
        }

        trace.Line("Plan {0}: {1} workstreams resumed from {2}, {3} items planned anew.", plan.Id, own.Count, wonOn, dates.Count);
    }

    private bool IsSold(WorkstreamRow workstream) => workstream.Line <= deal.Lines.Count;

    /// <summary>The item as it stands once the deal is resumed.</summary>
    private PlanItem Resumed(PlanItem item, Dictionary<Guid, WorkstreamRow> own, Date dealDay0, Date planDay0)
    {
        var snapshot = item.Snapshot;
        if (item.WorkstreamId is not { } id)
        {
            return item with { Snapshot = Reopened(snapshot, plan.Status == PlanStatus.Cancelled) with { Day0 = planDay0 } };
        }

        if (!own.TryGetValue(id, out var workstream))
        {
            return item;
        }

        if (!IsSold(workstream))
        {
            return item with { Snapshot = snapshot.Status == ItemStatus.Open ? snapshot with { Status = ItemStatus.Cancelled } : snapshot };
        }

        return item with
        {
            Snapshot = Reopened(snapshot, workstream.Status == WorkstreamStatus.Cancelled) with { Day0 = dealDay0, IsSuspended = false },
        };
    }

    private static ItemSnapshot Reopened(ItemSnapshot item, bool wasClosedWithDeal) =>
        wasClosedWithDeal && item.Status == ItemStatus.Cancelled ? item with { Status = ItemStatus.Open } : item;

    private bool IsReplanned(PlanItem item, Dictionary<Guid, WorkstreamRow> own, bool isFirstDeal) =>
        item.WorkstreamId is { } id
            ? own.TryGetValue(id, out var workstream) && IsSold(workstream)
            : isFirstDeal || plan.Status is PlanStatus.Suspended or PlanStatus.Cancelled;

    private void WriteItems(IReadOnlyList<PlanItem> stored, IReadOnlyList<PlanItem> items, Dictionary<Guid, Date> dates)
    {
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i].Snapshot;
            var row = new Entity(MilestoneTable.LogicalName, item.Id);
            if (item.Status != stored[i].Snapshot.Status)
            {
                row[MilestoneTable.Status] = ChoiceValues.Write(item.Status);
            }

            if (dates.TryGetValue(item.Id, out var dueOn))
            {
                row[MilestoneTable.DueOn] = dueOn.ToDateTime();
                row[MilestoneTable.DateReason] = null;
            }

            if (row.Attributes.Count > 0)
            {
                service.Update(row);
            }
        }
    }

    private void CreateMissing(Dictionary<Guid, WorkstreamRow> own, Date wonOn)
    {
        var missing = deal.Lines.Where(line => own.Values.All(workstream => workstream.Line != line.Number)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        var lead = own.Values.First(workstream => workstream.Line == 1);
        var draft = PlanBuilder.AddDeal(deal.ToDeal(wonOn, EngagementModel.Choose(deal.MonthlyValueInBaseCurrency, deal.Employees).Segment), plan.Template, _calendar, plan.Anchors);
        foreach (var line in missing)
        {
            var row = rows.Workstream(plan.Id, draft, line);
            row[WorkstreamTable.LeadWorkstreamId] = new EntityReference(WorkstreamTable.LogicalName, lead.Id);
            service.Create(row);
        }
    }

    private void Resume(WorkstreamRow workstream, IEnumerable<PlanItem> items, Date wonOn, DateTime occurredOn)
    {
        var row = new Entity(WorkstreamTable.LogicalName, workstream.Id);
        var status = WorkstreamStatus.Cancelled;
        if (IsSold(workstream))
        {
            var completedOn = PlanProgress.CompletedOn(items.Select(item => item.Snapshot), workstream.CompletedOn ?? Date.FromDateTime(occurredOn));
            status = completedOn is null ? WorkstreamStatus.InProgress : WorkstreamStatus.Completed;
            PlanChanges.SetDate(row, WorkstreamTable.Day0On, workstream.Day0, wonOn);
            PlanChanges.SetDate(row, WorkstreamTable.CompletedOn, workstream.CompletedOn, completedOn);
            rows.DescribeLineWhereChanged(row, deal.Lines[workstream.Line - 1], workstream.Row);
        }

        PlanChanges.SetDate(row, WorkstreamTable.SuspendedOn, workstream.SuspendedOn, null);
        if (workstream.Status != status)
        {
            row[WorkstreamTable.Status] = ChoiceValues.Write(status);
        }

        if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }
}
