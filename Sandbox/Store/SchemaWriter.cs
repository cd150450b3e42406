using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// Makes the database fit the metadata: tables, columns, indexes of lookups and alternate keys. Activities appear together in
/// activitypointer, which is a view over their tables.
/// </summary>
internal sealed class SchemaWriter(StoreDatabase database)
{
    /// <summary>The view in which activities of all kinds appear.</summary>
    public const string ActivityView = "activitypointer";

    // There are few of them for many rows, and most lookups of them are never searched by: an index would only slow every write. A large
    // table that is searched by one gets it then.
    private static readonly HashSet<string> s_few = new(StringComparer.Ordinal)
    {
        "systemuser", "team", "businessunit", "organization", "transactioncurrency",
    };

    /// <summary>Adds what the database lacks. Drops nothing.</summary>
    /// <exception cref="StoreException">A new alternate key is violated by existing rows.</exception>
    /// <exception cref="InvalidOperationException">A column exists with another type.</exception>
    public void Extend(OrganizationMetadata metadata) => Write(metadata, drops: false);

    /// <summary>Adds what the database lacks and drops what the metadata no longer has, with its data.</summary>
    /// <inheritdoc cref="Extend" path="/exception"/>
    public void Fit(OrganizationMetadata metadata) => Write(metadata, drops: true);

    /// <summary>Stores the numbers of a decimal column with more digits than before.</summary>
    public void AddDigits(string table, ColumnMetadata column, int digits) => database.Execute(
        $"UPDATE {SqlNames.Quote(table)} SET {SqlNames.Quote(column.LogicalName)} = {SqlNames.Quote(column.LogicalName)} * 1"
            + new string('0', digits));

    /// <summary>Whether a column has an index from the beginning.</summary>
    public static bool IsIndexed(ColumnMetadata column) =>
        column.Type == ColumnType.PrimaryKey || (column.IsLookup && !column.Targets.All(s_few.Contains));

    private void Write(OrganizationMetadata metadata, bool drops)
    {
        // First of all: while it is there, no column that it shows can go.
        database.Execute($"DROP VIEW IF EXISTS {ActivityView}");
        List<TableMetadata> tables = [.. metadata.Tables.Values.Where(table => table.LogicalName != ActivityView)];
        if (drops)
        {
            DropTables(tables.Select(table => table.LogicalName).ToHashSet(StringComparer.Ordinal));
        }

        var indexes = tables.SelectMany(Indexes).ToDictionary(index => index.Name, index => index.Sql, StringComparer.Ordinal);
        var kept = DropIndexes(indexes, drops);
        foreach (var table in tables)
        {
            var existing = ColumnsOf(table.LogicalName);
            if (existing.Count == 0)
            {
                Create(table);
                continue;
            }

            AddColumns(table, existing);
            if (drops)
            {
                DropColumns(table, existing.Keys);
            }
        }

        foreach (var (_, sql) in indexes.Where(index => !kept.Contains(index.Key)))
        {
            database.Execute(sql);
        }

        CreateActivityView(metadata);
    }

    // Tables whose names start with a dollar sign are the organization's own record.
    private void DropTables(HashSet<string> expected)
    {
        foreach (var (name, _) in Existing("table").Where(table => !table.Name.StartsWith('$') && !expected.Contains(table.Name)))
        {
            database.Execute($"DROP TABLE {SqlNames.Quote(name)}");
        }
    }

    // An index by its name may be of other columns than it was.
    private HashSet<string> DropIndexes(Dictionary<string, string> expected, bool unknownToo)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, sql) in Existing("index"))
        {
            if (expected.GetValueOrDefault(name) == sql)
            {
                kept.Add(name);
            }
            else if (unknownToo || expected.ContainsKey(name))
            {
                database.Execute($"DROP INDEX {SqlNames.Quote(name)}");
            }
        }

        return kept;
    }

    private void DropColumns(TableMetadata table, IEnumerable<string> existing)
    {
        var expected = table.Columns.Where(column => column.IsStored).SelectMany(StoredNames).ToHashSet(StringComparer.Ordinal);
        foreach (var name in existing.Where(name => !expected.Contains(name)))
        {
            database.Execute($"ALTER TABLE {SqlNames.Quote(table.LogicalName)} DROP COLUMN {SqlNames.Quote(name)}");
        }
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

    private static IEnumerable<(string Name, string Sql)> Indexes(TableMetadata table)
    {
        // With the id behind the lookup: results are ordered by id in the end, so that children come out sorted.
        foreach (var column in table.Columns.Where(column => column.IsLookup && IsIndexed(column)))
        {
            var name = $"lookup${table.LogicalName}${column.LogicalName}";
            yield return (
                name,
                $"CREATE INDEX {SqlNames.Quote(name)} ON {SqlNames.Quote(table.LogicalName)} "
                    + $"({SqlNames.Quote(column.LogicalName)}, {SqlNames.Quote(table.PrimaryIdColumn)})");
        }

        foreach (var key in table.Keys)
        {
            // Rows with an empty key column are not compared, as in Dataverse.
            var name = $"key${table.LogicalName}${key.LogicalName}";
            yield return (
                name,
                $"CREATE UNIQUE INDEX {SqlNames.Quote(name)} ON {SqlNames.Quote(table.LogicalName)} "
                    + $"({string.Join(", ", key.Columns.Select(SqlNames.Quote))})");
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

    private static IEnumerable<string> StoredNames(ColumnMetadata column) => column.IsPolymorphic
        ? [column.LogicalName, SqlNames.TypeColumn(column.LogicalName)]
        : [column.LogicalName];

    // What was made by a statement of its own; SQLite's automatic indexes have none.
    private List<(string Name, string Sql)> Existing(string type)
    {
        var found = new List<(string, string)>();
        using var statement = database.Prepare("SELECT name, sql FROM sqlite_master WHERE type=?1 AND sql IS NOT NULL");
        statement.Bind(1, type);
        while (statement.Step())
        {
            found.Add((statement.Text(0)!, statement.Text(1)!));
        }

        return found;
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
