using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Moves rows of one plan to another, as only our own messages may.</summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="from">The plan that has them.</param>
/// <param name="to">The plan that gets them.</param>
internal sealed class MoveRows(IOrganizationService service, Guid from, Guid to)
{
    // All child tables name their plan alike.
    private const string PlanId = MilestoneTable.PlanId;

    /// <summary>Moves rows of a table, deactivated ones too: one read, and one write where there are any.</summary>
    /// <param name="table">The table.</param>
    /// <param name="which">Which of the plan's rows, and what to read of them; all where it adds nothing.</param>
    /// <param name="also">What else of a row changes with its plan; null for nothing.</param>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<Guid> Of(string table, Action<QueryExpression>? which = null, Action<Row, Entity>? also = null)
    {
        // The platform names the id of a row after its table.
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(table + "id") };
        query.Criteria.AddCondition(PlanId, ConditionOperator.Equal, from);
        query.AddOrder(table + "id", OrderType.Ascending);
        which?.Invoke(query);
        var rows = service.ReadAll(query);
        service.UpdateMany(rows.Select(row =>
        {
            var moved = new Entity(table, row.Id) { [PlanId] = new EntityReference(PlanTable.LogicalName, to) };
            also?.Invoke(row, moved);
            return moved;
        }));
        return [.. rows.Select(row => row.Id)];
    }
}
