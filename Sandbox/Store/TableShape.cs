using System.Text;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>A column of a table as it is stored.</summary>
/// <param name="Metadata">The column.</param>
/// <param name="Ordinal">Position among the stored columns of its table, from 0.</param>
/// <param name="Parameter">First parameter of the insert statement, from 1; a polymorphic lookup has the next one too.</param>
internal sealed record StoredColumn(ColumnMetadata Metadata, int Ordinal, int Parameter)
{
    /// <summary>Quoted name, with the type column behind it for polymorphic lookups.</summary>
    public string SelectList { get; } = Metadata.IsPolymorphic
        ? SqlNames.Quote(Metadata.LogicalName) + "," + SqlNames.Quote(SqlNames.TypeColumn(Metadata.LogicalName))
        : SqlNames.Quote(Metadata.LogicalName);

    /// <summary>Number of SQL columns.</summary>
    public int Width => Metadata.IsPolymorphic ? 2 : 1;
}

/// <summary>A table as it is stored: its columns in order and the statements that do not depend on the row. Immutable.</summary>
internal sealed class TableShape
{
    private readonly Dictionary<string, StoredColumn> _byName;

    public TableShape(TableMetadata table)
    {
        Table = table;
        var columns = new List<StoredColumn>();
        var parameter = 1;
        foreach (var column in table.Columns.Where(column => column.IsStored))
        {
            columns.Add(new StoredColumn(column, columns.Count, parameter));
            parameter += columns[^1].Width;
        }

        Columns = [.. columns];
        _byName = columns.ToDictionary(column => column.Metadata.LogicalName, StringComparer.Ordinal);
        Id = _byName[table.PrimaryIdColumn];
        State = Find("statecode");
        Status = Find("statuscode");
        Version = Find("versionnumber");
        var name = SqlNames.Quote(table.LogicalName);
        var where = $" WHERE {SqlNames.Quote(table.PrimaryIdColumn)}=?1";
        InsertSql = $"INSERT INTO {name} ({string.Join(',', Columns.Select(column => column.SelectList))}) "
            + $"VALUES ({string.Join(',', Enumerable.Repeat('?', parameter - 1))})";
        DeleteSql = $"DELETE FROM {name}{where}";
        ExistsSql = $"SELECT 1 FROM {name}{where}";
        NameSql = table.PrimaryNameColumn is null ? null : $"SELECT {SqlNames.Quote(table.PrimaryNameColumn)} FROM {name}{where}";
    }

    public TableMetadata Table { get; }

    public StoredColumn[] Columns { get; }

    public StoredColumn Id { get; }

    public StoredColumn? State { get; }

    public StoredColumn? Status { get; }

    public StoredColumn? Version { get; }

    public string InsertSql { get; }

    public string DeleteSql { get; }

    public string ExistsSql { get; }

    /// <summary>Reads the primary name by id; null for a table without one.</summary>
    public string? NameSql { get; }

    public StoredColumn? Find(string column) => _byName.GetValueOrDefault(column);

    /// <summary>Statement that reads columns by id.</summary>
    public string SelectSql(IReadOnlyList<StoredColumn> columns)
    {
        var sql = new StringBuilder("SELECT ", 64 + (columns.Count * 24));
        for (var i = 0; i < columns.Count; i++)
        {
            sql.Append(i == 0 ? string.Empty : ",").Append(columns[i].SelectList);
        }

        return sql.Append(" FROM ").Append(SqlNames.Quote(Table.LogicalName))
            .Append(" WHERE ").Append(SqlNames.Quote(Table.PrimaryIdColumn)).Append("=?1").ToString();
    }
}

/// <summary>The stored tables of an organization's metadata, made on first use.</summary>
internal sealed class TableShapes(MetadataCatalog catalog)
{
    private readonly Dictionary<string, TableShape> _shapes = new(StringComparer.Ordinal);
    private OrganizationMetadata? _madeFrom;

    /// <summary>The table, which exists.</summary>
    public TableShape Of(string table)
    {
        if (_madeFrom != catalog.Current)
        {
            _shapes.Clear();
            _madeFrom = catalog.Current;
        }

        if (!_shapes.TryGetValue(table, out var shape))
        {
            shape = new TableShape(catalog.Current.Tables[table]);
            _shapes.Add(table, shape);
        }

        return shape;
    }
}
