using System;
using System.Collections.Generic;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Reads the questions of handoffs. Deactivated rows count nowhere.</summary>
internal static class HandoffItemRows
{
    /// <summary>
    /// The query for the questions of handoffs and for all questions of plans, in the order of their ids; without the plan.
    /// </summary>
    /// <param name="handoffIds">The handoffs; may be none.</param>
    /// <param name="planIds">The plans; may be none.</param>
    public static QueryExpression Of(object[] handoffIds, object[] planIds)
    {
        var query = Query();
        var either = query.Criteria.AddFilter(LogicalOperator.Or);
        if (handoffIds.Length > 0)
        {
            either.AddCondition(HandoffItemTable.HandoffId, ConditionOperator.In, handoffIds);
        }

        if (planIds.Length > 0)
        {
            either.AddCondition(HandoffItemTable.PlanId, ConditionOperator.In, planIds);
        }

        return query;
    }

    /// <summary>The questions of a handoff, in the order of their ids. One call.</summary>
    public static IReadOnlyList<Row> OfHandoff(IOrganizationService service, Guid handoffId) =>
        service.Read(Of(handoffIds: [handoffId], planIds: []));

    /// <summary>A question as the rules see it.</summary>
    public static HandoffItem From(Row row) => new()
    {
        Code = row.Text(HandoffItemTable.Code) ?? string.Empty,
        Sequence = row.Whole(HandoffItemTable.Sequence) ?? 0,
        Weight = row.Decimal(HandoffItemTable.Weight) ?? 0m,
        IsBlocker = row.Yes(HandoffItemTable.IsBlocker),
        BlockerMet = row.Yes(HandoffItemTable.BlockerMet) ? true : null,
        PartsDone = row.Whole(HandoffItemTable.PartsDone) ?? 0,
        PartsTotal = row.Whole(HandoffItemTable.PartsTotal) ?? 1,
        IsNotApplicable = row.Yes(HandoffItemTable.IsNotApplicable),
        Provenance = row.Choice<Provenance>(HandoffItemTable.Provenance),
        MissingParts = new ValueList<string>(row.Entries(HandoffItemTable.MissingParts, ',')),
    };

    private static QueryExpression Query()
    {
        var query = new QueryExpression(HandoffItemTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoffItemTable.HandoffId, HandoffItemTable.Code, HandoffItemTable.Sequence, HandoffItemTable.Weight,
                HandoffItemTable.IsBlocker, HandoffItemTable.BlockerMet, HandoffItemTable.PartsDone, HandoffItemTable.PartsTotal,
                HandoffItemTable.IsNotApplicable, HandoffItemTable.Provenance, HandoffItemTable.MissingParts),
        };
        query.Criteria.ActiveOnly();
        query.AddOrder(HandoffItemTable.Id, OrderType.Ascending);
        return query;
    }
}
