using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored workstream.</summary>
internal sealed class WorkstreamRow
{
    private static readonly string[] Columns =
    [
        WorkstreamTable.OpportunityId, WorkstreamTable.WorkstreamKey, WorkstreamTable.Line, WorkstreamTable.Status, WorkstreamTable.Day0On,
        WorkstreamTable.CompletedOn, WorkstreamTable.SuspendedOn, WorkstreamTable.Name, WorkstreamTable.ProductName,
        WorkstreamTable.ProductId, WorkstreamTable.Quantity, WorkstreamTable.DealMark,
    ];

    /// <summary>Its id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its key; null when somebody made it by hand.</summary>
    public required WorkstreamKey? Key { get; init; }

    /// <summary>The deal it belongs to; null when that was deleted.</summary>
    public required Guid? OpportunityId { get; init; }

    /// <summary>Number within that deal, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Its state.</summary>
    public required WorkstreamStatus Status { get; init; }

    /// <summary>Day 0 of the deal.</summary>
    public required Date? Day0 { get; init; }

    /// <summary>Date every required milestone of it was done or waived; null while one is open.</summary>
    public required Date? CompletedOn { get; init; }

    /// <summary>Date it was suspended; null while it is not.</summary>
    public required Date? SuspendedOn { get; init; }

    /// <summary>The row, for the columns that describe the line.</summary>
    public required Row Row { get; init; }

    /// <summary>Whether it belongs to a deal: by its key, which nobody edits, or where it has none by its lookup.</summary>
    public bool IsOf(Guid opportunityId) => (Key?.OpportunityId ?? OpportunityId) == opportunityId;

    /// <summary>The workstreams of a plan that are not deactivated, in the order of their ids. One call.</summary>
    public static IReadOnlyList<WorkstreamRow> All(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(WorkstreamTable.PlanId, ConditionOperator.Equal, planId);
        query.Criteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        query.AddOrder(WorkstreamTable.Id, OrderType.Ascending);
        return [.. service.Read(query).Select(From)];
    }

    /// <summary>The plan with workstreams of a deal; null when there are none. One call.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="opportunityId">The deal.</param>
    /// <param name="customerId">Only those made for this customer; null for any, those that still run first.</param>
    public static Guid? PlanOf(IOrganizationService service, Guid opportunityId, Guid? customerId = null)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName)
        {
            ColumnSet = new ColumnSet(WorkstreamTable.PlanId, WorkstreamTable.WorkstreamKey),
            TopCount = Queries.PageSize,
        };
        query.Criteria.AddCondition(WorkstreamTable.WorkstreamKey, ConditionOperator.BeginsWith, WorkstreamKey.StartOf(opportunityId));
        query.AddOrder(WorkstreamTable.Status, OrderType.Ascending);
        query.AddOrder(WorkstreamTable.Id, OrderType.Ascending);
        return service.Read(query)
            .Where(row => customerId is null || WorkstreamKey.Read(row.Text(WorkstreamTable.WorkstreamKey))?.CustomerId == customerId)
            .Select(row => row.Reference(WorkstreamTable.PlanId)?.Id)
            .FirstOrDefault();
    }

    private static WorkstreamRow From(Row row) => new()
    {
        Id = row.Id,
        Key = WorkstreamKey.Read(row.Text(WorkstreamTable.WorkstreamKey)),
        OpportunityId = row.Reference(WorkstreamTable.OpportunityId)?.Id,
        Line = row.Whole(WorkstreamTable.Line) ?? 0,
        Status = row.Choice<WorkstreamStatus>(WorkstreamTable.Status) ?? WorkstreamStatus.InProgress,
        Day0 = row.Date(WorkstreamTable.Day0On),
        CompletedOn = row.Date(WorkstreamTable.CompletedOn),
        SuspendedOn = row.Date(WorkstreamTable.SuspendedOn),
        Row = row,
    };
}
