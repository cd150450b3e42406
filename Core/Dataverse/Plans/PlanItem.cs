using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored item of a plan with the workstream it belongs to.</summary>
/// <param name="Snapshot">The item as the rules see it.</param>
/// <param name="WorkstreamId">Its workstream; null for items of scope plan.</param>
/// <param name="Name">Name that a person reads.</param>
/// <param name="DateReason">What moved its due date last, or why a fixed date cannot hold; null when nothing did.</param>
/// <param name="DealId">The deal of its workstream; null for items of scope plan and where the deal was deleted.</param>
internal sealed record PlanItem(ItemSnapshot Snapshot, Guid? WorkstreamId, string Name, string? DateReason, Guid? DealId)
{
    private const string Workstream = "workstream";

    /// <summary>The columns of the item that <see cref="SnapshotOf"/> reads.</summary>
    public static readonly string[] Columns =
    [
        MilestoneTable.Id, MilestoneTable.Code, MilestoneTable.Phase, MilestoneTable.Status, MilestoneTable.IsRequired,
        MilestoneTable.Anchor, MilestoneTable.OffsetDays, MilestoneTable.OffsetUnit, MilestoneTable.DueOn, MilestoneTable.CompletedOn,
    ];

    /// <summary>All items of a plan, in the order of their ids.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<PlanItem> All(IOrganizationService service, PlanRow plan)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
            [
                .. Columns, MilestoneTable.Name, MilestoneTable.BaselineOn, MilestoneTable.WorkstreamId, MilestoneTable.IsDateLocked,
                MilestoneTable.DateReason,
            ]),
        };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, plan.Id);
        query.AddOrder(MilestoneTable.Id, OrderType.Ascending);
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Workstream,
            WorkstreamTable.Status, WorkstreamTable.Day0On, WorkstreamTable.OpportunityId);
        return [.. service.Read(query).Select(row => From(row, plan))];
    }

    /// <summary>An item as the rules see it.</summary>
    /// <param name="item">The item's columns: the row itself, or a linked view of another row.</param>
    /// <param name="scope">Whether it belongs to the plan or to a line.</param>
    /// <param name="day0">Day 0 of its workstream; of the plan for items of scope plan.</param>
    /// <param name="isSuspended">Whether its workstream is suspended or cancelled.</param>
    public static ItemSnapshot SnapshotOf(Row item, ItemScope scope, Date day0, bool isSuspended) => new()
    {
        Id = item.Key(MilestoneTable.Id) ?? item.Id,
        Code = item.Text(MilestoneTable.Code) ?? string.Empty,
        Phase = item.Choice<Phase>(MilestoneTable.Phase) ?? Phase.Launch,
        Scope = scope,
        Status = item.Choice<ItemStatus>(MilestoneTable.Status) ?? ItemStatus.Open,
        IsRequired = item.Yes(MilestoneTable.IsRequired),
        Due = new Timing(
            item.Choice<Anchor>(MilestoneTable.Anchor) ?? Anchor.Win,
            item.Whole(MilestoneTable.OffsetDays) ?? 0,
            item.Choice<OffsetUnit>(MilestoneTable.OffsetUnit) ?? OffsetUnit.CalendarDays),
        Day0 = day0,
        DueOn = item.Date(MilestoneTable.DueOn) ?? day0,
        BaselineOn = item.Date(MilestoneTable.BaselineOn),
        CompletedOn = item.Date(MilestoneTable.CompletedOn),
        IsSuspended = isSuspended,
    };

    /// <summary>Whether items of a workstream in this state neither hold the plan up nor move.</summary>
    public static bool IsOutOfPlan(WorkstreamStatus? status) => status is WorkstreamStatus.Suspended or WorkstreamStatus.Cancelled;

    private static PlanItem From(Row row, PlanRow plan)
    {
        var workstream = row.Linked(Workstream);
        var workstreamId = row.Reference(MilestoneTable.WorkstreamId)?.Id;
        var snapshot = SnapshotOf(
            row,
            workstreamId is null ? ItemScope.Plan : ItemScope.Line,
            workstream.Date(WorkstreamTable.Day0On) ?? plan.Anchors.WonOn,
            IsOutOfPlan(workstream.Choice<WorkstreamStatus>(WorkstreamTable.Status)));
        return new PlanItem(
            snapshot with { IsLocked = row.Yes(MilestoneTable.IsDateLocked) },
            workstreamId,
            row.Text(MilestoneTable.Name) ?? snapshot.Code,
            row.Text(MilestoneTable.DateReason),
            workstream.Reference(WorkstreamTable.OpportunityId)?.Id);
    }
}
