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
    /// <param name="which">Which of the plan's rows; all where it adds nothing.</param>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<Guid> Of(string table, Action<QueryExpression>? which = null)
    {
        // The platform names the id of a row after its table.
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(table + "id") };
        query.Criteria.AddCondition(PlanId, ConditionOperator.Equal, from);
        query.AddOrder(table + "id", OrderType.Ascending);
        which?.Invoke(query);
        var ids = service.ReadAll(query).Select(row => row.Id).ToList();
        service.UpdateMany(ids.Select(id => new Entity(table, id)
        {
            [PlanId] = new EntityReference(PlanTable.LogicalName, to),
        }));
        return ids;
    }
}
