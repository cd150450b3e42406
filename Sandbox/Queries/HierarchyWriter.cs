using CrmOnboarding.Sandbox.Metadata;
using Op = Microsoft.Xrm.Sdk.Query.ConditionOperator;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Writes the operators that walk a hierarchy: under, above, and the people who report to the user.</summary>
internal sealed class HierarchyWriter(QueryScope scope)
{
    /// <summary>Rows below or above a row, by the table's lookup to itself.</summary>
    /// <param name="sql">Written to.</param>
    /// <param name="table">Table of the column.</param>
    /// <param name="column">The id of the table, or a lookup to the table of the hierarchy.</param>
    /// <param name="op">Under, UnderOrEqual, NotUnder, Above or AboveOrEqual.</param>
    /// <param name="id">The row that is walked from.</param>
    public void Write(SqlText sql, JoinedTable table, ColumnMetadata column, Op op, object id)
    {
        var hierarchy = column.Type == ColumnType.PrimaryKey ? table.Table
            : column.Targets.Count == 1 ? scope.Find(column.Targets[0])
            : throw QueryFaults.OperatorNotForColumn(table.Table.LogicalName, column.LogicalName, column.Type.ToString(), op.ToString());
        var parent = scope.Environment.Metadata.ManyToOneOf(hierarchy.LogicalName)
            .FirstOrDefault(relationship => relationship.IsHierarchical)?.ReferencingColumn
            ?? throw QueryFaults.BadCondition($"The table '{hierarchy.LogicalName}' has no hierarchy.");
        sql.Add(op == Op.NotUnder ? "(" : string.Empty);
        sql.Add(table.Sql, column.LogicalName).Add(op == Op.NotUnder ? " NOT IN (" : " IN (");
        Walk(sql, hierarchy, parent, id, down: op is Op.Under or Op.UnderOrEqual or Op.NotUnder);

        // Not under leaves the row itself in; under and above leave it out.
        sql.Add(op is Op.UnderOrEqual or Op.AboveOrEqual ? ")" : " WHERE level > 0)");
        if (op == Op.NotUnder)
        {
            sql.Add(" OR ").Add(table.Sql, column.LogicalName).Add(" IS NULL)");
        }
    }

    /// <summary>The user, everybody below the user, and perhaps the user's teams.</summary>
    public void WriteUserHierarchy(SqlText sql, JoinedTable table, ColumnMetadata column, bool withTeams)
    {
        var user = scope.Environment.User;
        sql.Add("(").Add(table.Sql, column.LogicalName).Add(" IN (");
        Walk(sql, scope.Find("systemuser"), "parentsystemuserid", user.Id, down: true);
        sql.Add(")");
        if (withTeams && user.Teams.Count > 0)
        {
            sql.Add(" OR ").Add(table.Sql, column.LogicalName).Add(" IN ").List(user.Teams.Cast<object?>());
        }

        sql.Add(")");
    }

    private static void Walk(SqlText sql, TableMetadata hierarchy, string parent, object id, bool down)
    {
        sql.Add("WITH RECURSIVE h(id, level) AS (SELECT ").Parameter(id).Add(", 0 UNION SELECT r.\"");
        sql.Add(down ? hierarchy.PrimaryIdColumn : parent).Add("\", h.level + 1 FROM \"").Add(hierarchy.LogicalName)
            .Add("\" r JOIN h ON r.\"");
        sql.Add(down ? parent : hierarchy.PrimaryIdColumn).Add("\" = h.id WHERE h.level < 100) SELECT id FROM h");
    }
}
