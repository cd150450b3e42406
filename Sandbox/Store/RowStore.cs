using System.Globalization;
using System.Text;
using CrmOnboarding.Sandbox.Faults;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// Rows by id: insert, update, delete, read. Checks nothing but what the database checks; whatever Dataverse would refuse has been
/// refused by the message handlers. Every write counts the organization's row version up and passes the fault hooks.
/// </summary>
internal sealed class RowStore
{
    // A bound per table, so that a walk through a large table does not fill the memory.
    private const int MostSeen = 10_000;

    private readonly StoreDatabase _database;
    private readonly TableShapes _shapes;
    private readonly FaultHooks _faults;

    // Rows seen lately, for lookups that name them again and again. Metadata that changes has other shapes, and with them no rows.
    private readonly Dictionary<TableShape, HashSet<Guid>> _seen = [];

    /// <param name="database">The database.</param>
    /// <param name="shapes">Its tables.</param>
    /// <param name="faults">Where tests throw.</param>
    /// <param name="lastVersion">Highest row version given so far.</param>
    public RowStore(StoreDatabase database, TableShapes shapes, FaultHooks faults, long lastVersion)
    {
        _database = database;
        _shapes = shapes;
        _faults = faults;
        LastVersion = lastVersion;
        database.RolledBack += _seen.Clear;
    }

    /// <summary>Highest row version given so far.</summary>
    public long LastVersion { get; private set; }

    /// <summary>Raised after a row was written, with the values of an insert or update: what was cached of them is stale.</summary>
    public event Action<RowWrite, RowValues?>? Written;

    /// <summary>The stored form of a table that exists.</summary>
    public TableShape Shape(string table) => _shapes.Of(table);

    /// <summary>Inserts a row. Columns that are not set are empty.</summary>
    /// <exception cref="StoreException">Its id or an alternate key exists already.</exception>
    public void Insert(RowValues row)
    {
        var shape = row.Shape;
        var write = new RowWrite(RowWriteKind.Insert, shape.Table.LogicalName, (Guid)row[shape.Id]!);
        _faults.BeforeRow?.Invoke(write);
        if (shape.Version is { } version)
        {
            row.Set(version, ++LastVersion);
        }

        using (var statement = _database.Prepare(shape.InsertSql))
        {
            foreach (var column in shape.Columns)
            {
                ColumnCodec.Bind(statement, column.Parameter, column.Metadata, row[column]);
            }

            statement.Run();
        }

        Written?.Invoke(write, row);
        _faults.AfterRow?.Invoke(write);
    }

    /// <summary>Writes the set columns of a row.</summary>
    /// <returns>False when there is no such row.</returns>
    /// <exception cref="StoreException">An alternate key exists already.</exception>
    public bool Update(RowValues row, Guid id)
    {
        var shape = row.Shape;
        var write = new RowWrite(RowWriteKind.Update, shape.Table.LogicalName, id);
        _faults.BeforeRow?.Invoke(write);
        if (shape.Version is { } version)
        {
            row.Set(version, ++LastVersion);
        }

        bool found;
        using (var statement = _database.Prepare(UpdateSql(row)))
        {
            var parameter = 1;
            foreach (var column in row.SetColumns)
            {
                ColumnCodec.Bind(statement, parameter, column.Metadata, row[column]);
                parameter += column.Width;
            }

            statement.Bind(parameter, id);
            found = statement.Run() > 0;
        }

        Written?.Invoke(write, row);
        _faults.AfterRow?.Invoke(write);
        return found;
    }

    /// <summary>Deletes a row.</summary>
    /// <returns>False when there is no such row.</returns>
    public bool Delete(string table, Guid id)
    {
        var write = new RowWrite(RowWriteKind.Delete, table, id);
        _faults.BeforeRow?.Invoke(write);
        bool found;
        _seen.GetValueOrDefault(Shape(table))?.Remove(id);
        using (var statement = _database.Prepare(Shape(table).DeleteSql))
        {
            statement.Bind(1, id);
            found = statement.Run() > 0;
        }

        Written?.Invoke(write, null);
        _faults.AfterRow?.Invoke(write);
        return found;
    }

    /// <summary>Whether the row exists.</summary>
    public bool Exists(string table, Guid id)
    {
        var shape = Shape(table);
        if (!_seen.TryGetValue(shape, out var seen))
        {
            _seen.Add(shape, seen = []);
        }

        if (seen.Contains(id))
        {
            return true;
        }

        using var statement = _database.Prepare(shape.ExistsSql);
        statement.Bind(1, id);
        if (!statement.Step())
        {
            return false;
        }

        if (seen.Count >= MostSeen)
        {
            seen.Clear();
        }

        return seen.Add(id);
    }

    /// <summary>
    /// Reads columns of a row: raw values, absent where empty, lookups without name; the id and the row version always.
    /// </summary>
    /// <param name="table">Logical name.</param>
    /// <param name="id">Id.</param>
    /// <param name="columns">Logical names of columns that exist; empty for all.</param>
    /// <returns>The row, or null when there is none.</returns>
    public Entity? Read(string table, Guid id, IReadOnlyList<string> columns)
    {
        var shape = Shape(table);
        IReadOnlyList<StoredColumn> stored = columns.Count == 0 ? shape.Columns : Columns(shape, columns);
        using var statement = _database.Prepare(shape.SelectSql(stored));
        statement.Bind(1, id);
        if (!statement.Step())
        {
            return null;
        }

        var row = new Entity(table, id);
        var index = 0;
        foreach (var column in stored)
        {
            if (ColumnCodec.Read(statement, index, column.Metadata) is { } value)
            {
                row.Attributes[column.Metadata.LogicalName] = value;
            }

            index += column.Width;
        }

        if (shape.Version is { } version && row.Attributes.TryGetValue(version.Metadata.LogicalName, out var number))
        {
            row.RowVersion = ((long)number).ToString(CultureInfo.InvariantCulture);
            if (columns.Count > 0 && !columns.Contains(version.Metadata.LogicalName))
            {
                row.Attributes.Remove(version.Metadata.LogicalName);
            }
        }

        row.Attributes[shape.Table.PrimaryIdColumn] = id;
        return row;
    }

    /// <summary>One value of a row; null when it is empty or there is no such row.</summary>
    public object? Value(string table, Guid id, string column)
    {
        var shape = Shape(table);
        var stored = shape.Find(column)!;
        using var statement = _database.Prepare(shape.SelectSql([stored]));
        statement.Bind(1, id);
        return statement.Step() ? ColumnCodec.Read(statement, 0, stored.Metadata) : null;
    }

    /// <summary>The primary name of a row; null when it has none or does not exist.</summary>
    public string? NameOf(string table, Guid id)
    {
        if (Shape(table).NameSql is not { } sql)
        {
            return null;
        }

        using var statement = _database.Prepare(sql);
        statement.Bind(1, id);
        return statement.Step() ? statement.Text(0) : null;
    }

    /// <summary>Ids of rows whose columns have the values, at most <paramref name="most"/>, in order of insertion.</summary>
    public List<Guid> Find(string table, IReadOnlyList<(string Column, object? Value)> conditions, int most = int.MaxValue)
    {
        var shape = Shape(table);
        var sql = new StringBuilder("SELECT ").Append(SqlNames.Quote(shape.Table.PrimaryIdColumn))
            .Append(" FROM ").Append(SqlNames.Quote(table)).Append(" WHERE ");
        sql.AppendJoin(
            " AND ", conditions.Select(condition => SqlNames.Quote(condition.Column) + (condition.Value is null ? " IS NULL" : "=?")));
        using var statement = _database.Prepare(sql.Append(" LIMIT ?").ToString());
        var parameter = 1;
        foreach (var (column, value) in conditions)
        {
            if (value is EntityReference reference)
            {
                statement.Bind(parameter++, reference.Id);
            }
            else if (value is not null)
            {
                ColumnCodec.Bind(statement, parameter++, shape.Find(column)!.Metadata, value);
            }
        }

        statement.Bind(parameter, most);
        var ids = new List<Guid>();
        while (statement.Step())
        {
            ids.Add(statement.Guid(0));
        }

        return ids;
    }

    private static List<StoredColumn> Columns(TableShape shape, IReadOnlyList<string> names)
    {
        var columns = new List<StoredColumn>(names.Count + 1);
        foreach (var name in names)
        {
            if (shape.Find(name) is { } column)
            {
                columns.Add(column);
            }
        }

        if (shape.Version is { } version && !columns.Contains(version))
        {
            columns.Add(version);
        }

        if (columns.Count == 0)
        {
            columns.Add(shape.Id);
        }

        return columns;
    }

    private static string UpdateSql(RowValues row)
    {
        var sql = new StringBuilder("UPDATE ", 128).Append(SqlNames.Quote(row.Shape.Table.LogicalName)).Append(" SET ");
        var first = true;
        foreach (var column in row.SetColumns)
        {
            sql.Append(first ? string.Empty : ",").Append(SqlNames.Quote(column.Metadata.LogicalName)).Append("=?");
            if (column.Metadata.IsPolymorphic)
            {
                sql.Append(',').Append(SqlNames.Quote(SqlNames.TypeColumn(column.Metadata.LogicalName))).Append("=?");
            }

            first = false;
        }

        return sql.Append(" WHERE ").Append(SqlNames.Quote(row.Shape.Table.PrimaryIdColumn)).Append("=?").ToString();
    }
}
