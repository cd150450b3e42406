using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>A stored workstream.</summary>
/// <param name="Id">Its id.</param>
/// <param name="OpportunityId">The deal it belongs to; null when that was deleted.</param>
/// <param name="Line">Position in that deal, from 1.</param>
/// <param name="Status">Its state.</param>
/// <param name="Day0">Day 0 of the deal.</param>
/// <param name="CompletedOn">Date every required item of it was done or waived; null while one is open.</param>
/// <param name="SuspendedOn">Date it was suspended; null while it is not.</param>
/// <param name="Row">The row, for the columns that describe the line.</param>
internal sealed record WorkstreamRow(
    Guid Id, Guid? OpportunityId, int Line, WorkstreamStatus Status, Date? Day0, Date? CompletedOn, Date? SuspendedOn, Row Row)
{
    private static readonly string[] Columns =
    [
        WorkstreamTable.OpportunityId, WorkstreamTable.Line, WorkstreamTable.Status, WorkstreamTable.Day0On, WorkstreamTable.CompletedOn,
        WorkstreamTable.SuspendedOn, WorkstreamTable.Name, WorkstreamTable.ProductName, WorkstreamTable.ProductId, WorkstreamTable.Quantity,
    ];

    /// <summary>All workstreams of a plan, in the order of their ids.</summary>
    public static IReadOnlyList<WorkstreamRow> All(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(WorkstreamTable.PlanId, ConditionOperator.Equal, planId);
        query.AddOrder(WorkstreamTable.Id, OrderType.Ascending);
        return
        [
            .. service.Read(query).Select(row => new WorkstreamRow(
                row.Id,
                row.Reference(WorkstreamTable.OpportunityId)?.Id,
                row.Whole(WorkstreamTable.Line) ?? 0,
                row.Choice<WorkstreamStatus>(WorkstreamTable.Status) ?? WorkstreamStatus.InProgress,
                row.Date(WorkstreamTable.Day0On),
                row.Date(WorkstreamTable.CompletedOn),
                row.Date(WorkstreamTable.SuspendedOn),
                row)),
        ];
    }
}
