using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Reads milestones. Deactivated rows count nowhere: every query here leaves them out.</summary>
internal static class MilestoneRows
{
    private const string Workstream = "workstream";

    private static readonly string[] LineColumns = [WorkstreamTable.Status, WorkstreamTable.Day0On, WorkstreamTable.OpportunityId];

    private static readonly WorkstreamStatus[] OutOfPlan =
        [WorkstreamStatus.Suspended, WorkstreamStatus.Cancelled, WorkstreamStatus.Draft];

    /// <summary>The columns that <see cref="From(Row, PlanRow, Row?)"/> reads.</summary>
    public static readonly string[] Columns =
    [
        MilestoneTable.Id, MilestoneTable.Name, MilestoneTable.Code, MilestoneTable.Phase, MilestoneTable.Channel, MilestoneTable.OwnerRole,
        MilestoneTable.Status, MilestoneTable.IsRequired, MilestoneTable.Anchor, MilestoneTable.OffsetDays, MilestoneTable.OffsetUnit,
        MilestoneTable.BaselineOn, MilestoneTable.DueOn, MilestoneTable.CompletedOn, MilestoneTable.WorkstreamId,
        MilestoneTable.IsDateLocked, MilestoneTable.DateReason, MilestoneTable.Purpose, MilestoneTable.InvitedOn,
        MilestoneTable.ConfirmedOn, MilestoneTable.DateConflict, MilestoneTable.RequiresPayment,
        MilestoneTable.WaitingOn,
    ];

    private static readonly string[] CompletionColumns =
    [
        MilestoneTable.Phase, MilestoneTable.Status, MilestoneTable.IsRequired, MilestoneTable.CompletedOn,
    ];

    /// <summary>All milestones of a plan, in the order of their ids.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="plan">The plan.</param>
    public static IReadOnlyList<Milestone> All(IOrganizationService service, PlanRow plan)
    {
        var query = Of([plan.Id]);
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Workstream, LineColumns);
        return [.. service.ReadAll(query).Select(row => From(row, plan, row.Linked(Workstream)))];
    }

    /// <summary>
    /// The milestones of a workstream that <see cref="Milestone.BelongsToOnboarding"/>, with no more than says whether they are complete,
    /// and since when. One call.
    /// </summary>
    /// <param name="service">Where to read.</param>
    /// <param name="line">The workstream, which takes part in its plan.</param>
    /// <param name="day0">Its Day 0.</param>
    public static IReadOnlyList<Milestone> OfLine(IOrganizationService service, Guid line, Date day0)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(CompletionColumns) };
        query.Criteria.AddCondition(MilestoneTable.WorkstreamId, ConditionOperator.Equal, line);
        OnboardingOnly(query.Criteria);
        query.Criteria.ActiveOnly();
        return [.. service.ReadAll(query).Select(row => From(row, day0, WorkstreamStatus.InProgress))];
    }

    /// <summary>The query for the milestones of plans, in the order of their ids; without the plan.</summary>
    public static QueryExpression Of(object[] planIds)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. Columns, .. MaterialRows.Columns]),
        };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.In, planIds);
        query.Criteria.ActiveOnly();
        query.AddOrder(MilestoneTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>
    /// The query for the workstreams of plans, deactivated ones included. Read beside their milestones and not joined to each: a workstream
    /// has several.
    /// </summary>
    public static QueryExpression Lines(object[] planIds)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. LineColumns, .. MaterialRows.LineColumns]),
        };
        query.Criteria.AddCondition(WorkstreamTable.PlanId, ConditionOperator.In, planIds);
        query.AddOrder(WorkstreamTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>
    /// Whether a plan has a milestone that <see cref="Milestone.IsOpen"/> and <see cref="Milestone.CountsTowardsCompletion"/>. One call,
    /// and one row at most, however long the plan is.
    /// </summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    public static bool HasOpenThatCounts(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(MilestoneTable.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(MilestoneTable.PlanId, ConditionOperator.Equal, planId);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        OnboardingOnly(query.Criteria);
        query.Criteria.ActiveOnly();
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Workstream);
        // No line has no state either: a milestone of the whole plan.
        Running(query.Criteria.AddFilter(LogicalOperator.Or), Workstream);
        return service.Read(query).Count > 0;
    }

    /// <summary>Whether a line of a deal has a milestone that <see cref="Milestone.TakesPart"/>. One call, and one row at most.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="dealId">The deal.</param>
    public static bool TakesPart(IOrganizationService service, Guid planId, Guid dealId)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName) { ColumnSet = new ColumnSet(WorkstreamTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(WorkstreamTable.OpportunityId, ConditionOperator.Equal, dealId);
        query.Criteria.AddCondition(WorkstreamTable.PlanId, ConditionOperator.Equal, planId);
        Running(query.Criteria.AddFilter(LogicalOperator.Or), null);
        var milestones = query.Inner(WorkstreamTable.Id, MilestoneTable.LogicalName, MilestoneTable.WorkstreamId, "milestone");
        milestones.LinkCriteria.AddCondition(
            MilestoneTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(MilestoneStatus.Cancelled));
        milestones.LinkCriteria.ActiveOnly();
        return service.Read(query).Count > 0;
    }

    /// <summary>The workstream of a milestone; null for one of the whole plan.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="lines">Workstreams out of <see cref="Lines"/>, by their ids; those of its plan among them.</param>
    public static Row? LineOf(Row milestone, IReadOnlyDictionary<Guid, Row> lines) =>
        milestone.Reference(MilestoneTable.WorkstreamId) is { } id && lines.TryGetValue(id.Id, out var line) ? line : null;

    /// <summary>A milestone out of <see cref="Of"/>.</summary>
    /// <param name="row">The milestone.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="line">Its workstream; null for a milestone of the whole plan.</param>
    public static Milestone From(Row row, PlanRow plan, Row? line) => From(
        row,
        line?.Date(WorkstreamTable.Day0On) ?? plan.Anchors.WonOn,
        line?.Choice<WorkstreamStatus>(WorkstreamTable.Status),
        line?.Reference(WorkstreamTable.OpportunityId)?.Id);

    /// <summary>A milestone as the rules see it.</summary>
    /// <param name="row">The milestone's columns: the row itself, or a linked view of another row.</param>
    /// <param name="day0">Day 0 of its workstream; of the plan for a milestone of the whole plan.</param>
    /// <param name="workstream">State of its workstream; null for a milestone of the whole plan.</param>
    /// <param name="dealId">The deal of its workstream; null where it is not asked about.</param>
    public static Milestone From(Row row, Date day0, WorkstreamStatus? workstream, Guid? dealId = null) => new()
    {
        Id = row.Key(MilestoneTable.Id) ?? row.Id,
        Code = row.Text(MilestoneTable.Code) ?? string.Empty,
        Name = row.Text(MilestoneTable.Name),
        Phase = row.Choice<Phase>(MilestoneTable.Phase) ?? Phase.Launch,
        Channel = row.Choice<Channel>(MilestoneTable.Channel) ?? Channel.Document,
        Role = row.Choice<OwnerRole>(MilestoneTable.OwnerRole),
        Purpose = row.Choice<ItemPurpose>(MilestoneTable.Purpose),
        InvitedOn = row.Date(MilestoneTable.InvitedOn),
        ConfirmedOn = row.Date(MilestoneTable.ConfirmedOn),
        Status = row.Choice<MilestoneStatus>(MilestoneTable.Status) ?? MilestoneStatus.Open,
        IsRequired = row.Yes(MilestoneTable.IsRequired),
        RequiresPayment = row.Yes(MilestoneTable.RequiresPayment),
        WorkstreamId = row.Reference(MilestoneTable.WorkstreamId)?.Id,
        DealId = dealId,
        Due = new Timing(
            row.Choice<Anchor>(MilestoneTable.Anchor) ?? Anchor.Win,
            row.Whole(MilestoneTable.OffsetDays) ?? 0,
            row.Choice<OffsetUnit>(MilestoneTable.OffsetUnit) ?? OffsetUnit.CalendarDays),
        CountsFromAnchor = row.Whole(MilestoneTable.OffsetDays) is not null || row.Option(MilestoneTable.Anchor) is not null,
        Day0 = day0,
        DueOn = Sane(row.Date(MilestoneTable.DueOn), day0) ?? day0,
        BaselineOn = Sane(row.Date(MilestoneTable.BaselineOn), day0),
        CompletedOn = Sane(row.Date(MilestoneTable.CompletedOn), day0),
        IsLocked = row.Yes(MilestoneTable.IsDateLocked),
        DateReason = row.Text(MilestoneTable.DateReason),
        IsSuspended = IsOutOfPlan(workstream),
    };

    /// <summary>Leaves out the milestones that do not <see cref="Milestone.BelongsToOnboarding"/>.</summary>
    public static void OnboardingOnly(FilterExpression milestones)
    {
        milestones.AddCondition(MilestoneTable.IsRequired, ConditionOperator.Equal, true);
        milestones.AddCondition(MilestoneTable.Phase, ConditionOperator.NotEqual, ChoiceValues.Number(Phase.Adopt));
    }

    /// <summary>Leaves out the workstreams that <see cref="IsOutOfPlan"/>.</summary>
    /// <param name="either">Takes the conditions, of which one is enough.</param>
    /// <param name="alias">The link of the workstreams; null where they are the rows that are asked for.</param>
    private static void Running(FilterExpression either, string? alias)
    {
        either.AddCondition(alias, WorkstreamTable.Status, ConditionOperator.Null);
        either.AddCondition(
            alias, WorkstreamTable.Status, ConditionOperator.NotIn,
            [.. OutOfPlan.Select(status => (object)ChoiceValues.Number(status))]);
    }

    /// <summary>
    /// The date, moved into the century around Day 0: one typed as 9999 leaves no room for the calendar, and one bad row must not stop the
    /// evaluation of a plan.
    /// </summary>
    private static Date? Sane(Date? date, Date day0) => date is { } typed
        ? Date.Min(Date.Max(typed, day0.AddDays(-EvaluationLimits.MostDaysFromDay0)), day0.AddDays(EvaluationLimits.MostDaysFromDay0))
        : null;

    /// <summary>Whether milestones of a workstream in this state neither hold the plan up nor move.</summary>
    public static bool IsOutOfPlan(WorkstreamStatus? status) => status is { } known && OutOfPlan.Contains(known);
}
