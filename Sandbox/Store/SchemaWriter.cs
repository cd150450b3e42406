using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// Makes the database fit the metadata: creates missing tables, adds missing columns, indexes lookups and alternate keys. Never drops
/// anything. Activities appear together in activitypointer, which is a view over their tables.
/// </summary>
internal sealed class SchemaWriter(StoreDatabase database)
{
    private const string ActivityView = "activitypointer";

    // System lookups that every row has and nobody searches by; an index would only slow every write.
    private static readonly HashSet<string> s_notIndexed = new(StringComparer.Ordinal)
    {
        "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "owningbusinessunit", "owninguser", "owningteam",
        "organizationid", "transactioncurrencyid",
    };

    /// <summary>Brings the database up to the metadata.</summary>
    /// <exception cref="StoreException">A new alternate key is violated by existing rows.</exception>
    /// <exception cref="InvalidOperationException">A column exists with another type.</exception>
    public void Apply(OrganizationMetadata metadata)
    {
        foreach (var table in metadata.Tables.Values.Where(table => table.LogicalName != ActivityView))
        {
            var existing = ColumnsOf(table.LogicalName);
            if (existing.Count == 0)
            {
                Create(table);
            }
            else
            {
                AddColumns(table, existing);
            }

            CreateIndexes(table);
        }

        CreateActivityView(metadata);
    }

    private void Create(TableMetadata table)
    {
        var columns = table.Columns.Where(column => column.IsStored)
            .Select(column => Declaration(column) + (column.Type == ColumnType.PrimaryKey ? " NOT NULL PRIMARY KEY" : string.Empty));
        database.Execute($"CREATE TABLE {SqlNames.Quote(table.LogicalName)} ({string.Join(", ", columns)}) STRICT");
    }

    private void AddColumns(TableMetadata table, Dictionary<string, string> existing)
    {
        foreach (var column in table.Columns.Where(column => column.IsStored))
        {
            if (existing.TryGetValue(column.LogicalName, out var type))
            {
                if (!SqlNames.TypeOf(column).StartsWith(type, StringComparison.Ordinal))
                {
                    throw new InvalidOperationException(
                        $"Column {table.LogicalName}.{column.LogicalName} exists with another type; a column's type cannot change.");
                }

                if (column.IsPolymorphic && !existing.ContainsKey(SqlNames.TypeColumn(column.LogicalName)))
                {
                    throw new InvalidOperationException(
                        $"Lookup {table.LogicalName}.{column.LogicalName} exists with one target; it cannot get more.");
                }
            }
            else
            {
                foreach (var declaration in Declaration(column).Split(", "))
                {
                    database.Execute($"ALTER TABLE {SqlNames.Quote(table.LogicalName)} ADD COLUMN {declaration}");
                }
            }
        }
    }

    private void CreateIndexes(TableMetadata table)
    {
        // With the id behind the lookup: results are ordered by id in the end, so that children come out sorted.
        foreach (var column in table.Columns.Where(column => column.IsLookup && !s_notIndexed.Contains(column.LogicalName)))
        {
            database.Execute(
                $"CREATE INDEX IF NOT EXISTS {SqlNames.Quote($"lookup${table.LogicalName}${column.LogicalName}")} "
                + $"ON {SqlNames.Quote(table.LogicalName)} ({SqlNames.Quote(column.LogicalName)}, "
                    + $"{SqlNames.Quote(table.PrimaryIdColumn)})");
        }

        foreach (var key in table.Keys)
        {
            // Rows with an empty key column are not compared, as in Dataverse.
            database.Execute(
                $"CREATE UNIQUE INDEX IF NOT EXISTS {SqlNames.Quote($"key${table.LogicalName}${key.LogicalName}")} "
                + $"ON {SqlNames.Quote(table.LogicalName)} ({string.Join(", ", key.Columns.Select(SqlNames.Quote))})");
        }
    }

    private void CreateActivityView(OrganizationMetadata metadata)
    {
        if (metadata.FindTable(ActivityView) is not { } pointer)
        {
            return;
        }

        var columns = pointer.Columns.Where(column => column.IsStored).ToList();
        var parts = metadata.Tables.Values.Where(table => table.IsActivity && table.LogicalName != ActivityView)
            .Select(table => $"SELECT {string.Join(", ", columns.Select(column => Selection(table, column)))} "
                + $"FROM {SqlNames.Quote(table.LogicalName)}");
        database.Execute($"DROP VIEW IF EXISTS {ActivityView}");
        database.Execute($"CREATE VIEW {ActivityView} AS {string.Join(" UNION ALL ", parts)}");
    }

    private static string Selection(TableMetadata table, ColumnMetadata column)
    {
        var name = SqlNames.Quote(column.LogicalName);
        if (column.LogicalName == "activitytypecode")
        {
            return $"'{table.LogicalName}' AS {name}";
        }

        var source = table.FindColumn(column.LogicalName) is null ? "NULL AS " + name : name;
        if (!column.IsPolymorphic)
        {
            return source;
        }

        var type = SqlNames.Quote(SqlNames.TypeColumn(column.LogicalName));
        return table.FindColumn(column.LogicalName) switch
        {
            null => $"{source}, NULL AS {type}",
            { IsPolymorphic: true } => $"{source}, {type}",
            var single => $"{source}, '{single.Targets[0]}' AS {type}",
        };
    }

    private static string Declaration(ColumnMetadata column)
    {
        var declaration = $"{SqlNames.Quote(column.LogicalName)} {SqlNames.TypeOf(column)}";
        return column.IsPolymorphic ? $"{declaration}, {SqlNames.Quote(SqlNames.TypeColumn(column.LogicalName))} TEXT" : declaration;
    }

    private Dictionary<string, string> ColumnsOf(string table)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        using var statement = database.Prepare("SELECT name, type FROM pragma_table_info(?1)");
        statement.Bind(1, table);
        while (statement.Step())
        {
            columns[statement.Text(0)!] = statement.Text(1)!;
        }

        return columns;
    }
}
