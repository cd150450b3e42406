using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>A changed item with its plan, its workstream and the items beside it there: the result of one query.</summary>
internal sealed record ChangedMilestone
{
    private const string Plan = "plan";
    private const string Line = "line";
    private const string Beside = "beside";

    /// <summary>Id of the item.</summary>
    public required Guid Id { get; init; }

    /// <summary>Code of the item.</summary>
    public required string Code { get; init; }

    /// <summary>State of the item.</summary>
    public required ItemStatus Status { get; init; }

    /// <summary>Date it is due now; null when none is stored.</summary>
    public required Date? DueOn { get; init; }

    /// <summary>Date it was done; null when none is stored.</summary>
    public required Date? CompletedOn { get; init; }

    /// <summary>The plan.</summary>
    public required PlanRow PlanRow { get; init; }

    /// <summary>The workstream; null for an item of scope plan.</summary>
    public required ChangedWorkstream? Workstream { get; init; }

    /// <summary>Whether the workstream still has an open item that counts towards completion; then the plan has one too.</summary>
    public bool HasOpenBeside => Workstream is { } workstream
        && workstream.Items.Any(item => item.Status == ItemStatus.Open && item.IsRequired && item.Phase != Phase.Adopt);

    /// <summary>
    /// The item's row with a completion date that fits its status, for who set the status alone: done without a date was done today, and
    /// what is open again was not done. Null when the two fit.
    /// </summary>
    /// <param name="today">The date of the event.</param>
    public Entity? DateToCorrect(Date today)
    {
        if (Status == ItemStatus.Done && CompletedOn is null)
        {
            return new Entity(MilestoneTable.LogicalName, Id) { [MilestoneTable.CompletedOn] = today.ToDateTime() };
        }

        if (Status == ItemStatus.Open && CompletedOn is not null)
        {
            return new Entity(MilestoneTable.LogicalName, Id) { [MilestoneTable.CompletedOn] = null };
        }

        return null;
    }

    /// <summary>Reads an item; null when it, its plan, or both are gone.</summary>
    public static ChangedMilestone? Find(IOrganizationService service, Guid milestoneId)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                MilestoneTable.Code, MilestoneTable.Status, MilestoneTable.DueOn, MilestoneTable.CompletedOn,
                MilestoneTable.PlanId, MilestoneTable.WorkstreamId),
        };
        query.Criteria.AddCondition(MilestoneTable.Id, ConditionOperator.Equal, milestoneId);
        var plan = query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanRow.Columns);
        StoredTemplate.Join(plan);
        OwnerProfile.Join(plan);
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Line,
                WorkstreamTable.Status, WorkstreamTable.Day0On, WorkstreamTable.CompletedOn)
            .Outer(WorkstreamTable.Id, MilestoneTable.LogicalName, MilestoneTable.WorkstreamId, Beside, PlanItem.Columns);
        var rows = service.Read(query);
        return rows.Count == 0 || rows[0].Reference(MilestoneTable.PlanId) is not { } planId ? null : From(rows, planId.Id);
    }

    private static ChangedMilestone From(IReadOnlyList<Row> rows, Guid planId)
    {
        var plan = PlanRow.From(planId, rows[0].Linked(Plan));
        return new ChangedMilestone
        {
            Id = rows[0].Id,
            Code = rows[0].Text(MilestoneTable.Code) ?? string.Empty,
            Status = rows[0].Choice<ItemStatus>(MilestoneTable.Status) ?? ItemStatus.Open,
            DueOn = rows[0].Date(MilestoneTable.DueOn),
            CompletedOn = rows[0].Date(MilestoneTable.CompletedOn),
            PlanRow = plan,
            Workstream = rows[0].Reference(MilestoneTable.WorkstreamId) is { } workstream ? WorkstreamOf(rows, workstream.Id, plan) : null,
        };
    }

    private static ChangedWorkstream WorkstreamOf(IReadOnlyList<Row> rows, Guid id, PlanRow plan)
    {
        var line = rows[0].Linked(Line);
        var status = line.Choice<WorkstreamStatus>(WorkstreamTable.Status) ?? WorkstreamStatus.InProgress;
        var day0 = line.Date(WorkstreamTable.Day0On) ?? plan.Anchors.WonOn;
        var items = rows
            .Select(row => row.Linked(Beside))
            .Where(item => item.Key(MilestoneTable.Id) is not null)
            .Select(item => PlanItem.SnapshotOf(item, ItemScope.Line, day0, PlanItem.IsOutOfPlan(status)));
        return new ChangedWorkstream(id, status, line.Date(WorkstreamTable.CompletedOn), [.. items]);
    }
}

/// <summary>The workstream of a changed item.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Its state.</param>
/// <param name="CompletedOn">Date every required item of it was done or waived; null while one is open.</param>
/// <param name="Items">Its items, the changed one among them.</param>
internal sealed record ChangedWorkstream(Guid Id, WorkstreamStatus Status, Date? CompletedOn, IReadOnlyList<ItemSnapshot> Items);
