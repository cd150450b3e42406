using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>
/// What stays as it is while a component lives: who owns a table's rows, the kind of a column, the columns of a key. Whoever wants it
/// otherwise removes the component and makes one by another name.
/// </summary>
internal static class ChangeRules
{
    /// <exception cref="SolutionImportException">A component would change what cannot change.</exception>
    public static void Check(OrganizationMetadata before, OrganizationMetadata after)
    {
        foreach (var table in after.Tables.Values)
        {
            if (before.FindTable(table.LogicalName) is not { } old)
            {
                continue;
            }

            if (ProblemOf(old, table) is { } problem)
            {
                throw new SolutionImportException(problem);
            }

            foreach (var column in table.Columns)
            {
                if (old.FindColumn(column.LogicalName) is { } was && ProblemOf(was, column) is { } change)
                {
                    throw new SolutionImportException($"Column {table.LogicalName}.{column.LogicalName} {change}");
                }
            }
        }
    }

    private static string? ProblemOf(TableMetadata old, TableMetadata table)
    {
        if (old.Ownership != table.Ownership || old.IsActivity != table.IsActivity || old.IsIntersect != table.IsIntersect)
        {
            return $"Table {table.LogicalName} exists with another kind of owner or as another kind of table, which cannot change.";
        }

        var key = table.Keys.FirstOrDefault(key => old.Keys.Any(was => was.LogicalName == key.LogicalName
            && !was.Columns.SequenceEqual(key.Columns)));
        return key is null
            ? null
            : $"Key {key.LogicalName} of {table.LogicalName} exists with other columns; make a key with another name.";
    }

    private static string? ProblemOf(ColumnMetadata old, ColumnMetadata column)
    {
        if (old.Type != column.Type)
        {
            return $"exists with the type {old.Type}; a column's type cannot change to {column.Type}.";
        }

        if (old.DateBehavior != column.DateBehavior)
        {
            return $"exists with the date behavior {old.DateBehavior}, which cannot change to {column.DateBehavior}.";
        }

        if (column.Type == ColumnType.Decimal && column.Precision < old.Precision)
        {
            return "would lose digits of the numbers that are there.";
        }

        return column.IsPolymorphic && !old.IsPolymorphic ? "exists with one target; a lookup cannot get more." : null;
    }
}
