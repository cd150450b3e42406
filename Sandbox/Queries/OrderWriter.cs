using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// Sort orders as SQL expressions. People sort by what they read: a lookup by the name of its row, a choice by its
/// label in the user's language, unless the query asks for raw values.
/// </summary>
internal sealed class OrderWriter(QueryScope scope, bool raw)
{
    private const string AsText = " COLLATE " + TextCollation.Name + ")";

    /// <summary>The expression that a column is sorted by.</summary>
    public SqlText Expression(JoinedTable table, ColumnMetadata column)
    {
        var sql = new SqlText();
        if (!raw && column.IsOption)
        {
            WriteLabel(sql, table, column);
        }
        else if (!raw && column.IsLookup)
        {
            WriteName(sql, table, column);
        }
        else
        {
            sql.Add(table.Sql, column.LogicalName);
        }

        return sql;
    }

    /// <summary>How the sort value of a column is read.</summary>
    public ColumnType KindOf(ColumnMetadata column) => !raw && (column.IsOption || column.IsLookup) ? ColumnType.Text : column.Type;

    private void WriteLabel(SqlText sql, JoinedTable table, ColumnMetadata column)
    {
        sql.Add("(CASE ").Add(table.Sql, column.LogicalName);
        foreach (var option in column.Options)
        {
            sql.Add(" WHEN ").Add(option.Value).Add(" THEN ").Parameter(option.Labels.In(scope.Environment.User.Language));
        }

        sql.Add(column.Options.Count == 0 ? " WHEN NULL THEN NULL END" : " END").Add(AsText);
    }

    private void WriteName(SqlText sql, JoinedTable table, ColumnMetadata column)
    {
        var targets = column.Targets
            .Select(target => scope.Environment.Metadata.FindTable(target))
            .Where(target => target?.PrimaryNameColumn is not null)
            .ToList();
        if (targets.Count == 0)
        {
            sql.Add(table.Sql, column.LogicalName);
            return;
        }

        sql.Add(targets.Count == 1 ? "(" : "(coalesce(");
        for (var i = 0; i < targets.Count; i++)
        {
            var target = targets[i]!;
            var alias = scope.NextAlias();
            sql.Add(i == 0 ? "(SELECT " : ", (SELECT ").Add(alias, target.PrimaryNameColumn!).Add(" FROM \"").Add(target.LogicalName)
                .Add("\" ").Add(alias);
            sql.Add(" WHERE ").Add(alias, target.PrimaryIdColumn).Add(" = ").Add(table.Sql, column.LogicalName).Add(")");
        }

        sql.Add(targets.Count == 1 ? string.Empty : ")").Add(AsText);
    }
}
