using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Facts;

/// <summary>Reads what people record about the customers of plans: one query a table, whatever the number of plans.</summary>
internal static class FactQuery
{
    /// <summary>The column by which all child tables name their plan.</summary>
    public const string PlanColumn = MilestoneTable.PlanId;

    /// <summary>The rows of plans that nobody deactivated, in the order of their ids.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="idColumn">Its own id.</param>
    /// <param name="columns">What to read.</param>
    /// <param name="planIds">The plans.</param>
    public static QueryExpression Of(string table, string idColumn, string[] columns, object[] planIds)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, PlanColumn]) };
        query.Criteria.AddCondition(PlanColumn, ConditionOperator.In, planIds);
        query.Criteria.ActiveOnly();
        query.AddOrder(idColumn, OrderType.Ascending);
        return query;
    }
}
