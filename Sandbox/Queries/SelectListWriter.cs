using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Writes the select list and the sort order of one query.</summary>
internal sealed class SelectListWriter(SelectShape shape, QueryScope scope)
{
    private readonly SqlText _select = new();
    private readonly List<ResultColumn> _columns = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private int _ordinals;
    private int _idOrdinal = -1;

    public SelectList Write()
    {
        foreach (var table in scope.Tables)
        {
            AddColumns(table);
        }

        var keys = Order();
        var hasCookie = !shape.Distinct && !shape.Multiplies
            && keys.TrueForAll(key => !key.Column.Contains('.', StringComparison.Ordinal));
        return new SelectList(_select, [.. _columns], _idOrdinal, keys, hasCookie);
    }

    private void AddColumns(JoinedTable table)
    {
        if (table.Columns.All)
        {
            foreach (var column in table.Table.Columns)
            {
                if (column.IsValidForRead && column.IsStored)
                {
                    Add(table, column, null);
                }
            }
        }

        foreach (var selected in table.Columns.Columns)
        {
            if (selected.Function != AggregateFunction.None || selected.GroupBy)
            {
                throw QueryFaults.BadAggregate($"The column '{selected.Name}' has an aggregate or groupby, but the fetch is not marked as "
                    + "aggregate.");
            }

            Add(table, table.Column(selected.Name), selected.Alias);
        }

        if (ReferenceEquals(table, scope.Root) && _idOrdinal < 0 && (!shape.Distinct || _columns.Count == 0))
        {
            // A row always carries its id.
            Add(table, table.Table.FindColumn(table.Table.PrimaryIdColumn)!, null);
        }
    }

    private void Add(JoinedTable table, ColumnMetadata column, string? alias)
    {
        var isRoot = ReferenceEquals(table, scope.Root);
        var key = alias ?? (isRoot ? column.LogicalName : $"{table.Name}.{column.LogicalName}");
        if (!_keys.Add(key))
        {
            if (alias is not null)
            {
                throw QueryFaults.BadAlias(alias, "it is used twice.");
            }

            return;
        }

        var ordinal = AddColumn(table, column.LogicalName);
        if (column.IsPolymorphic)
        {
            AddColumn(table, SqlNames.TypeColumn(column.LogicalName));
        }

        _columns.Add(new ResultColumn(key, table, column, ordinal, alias is not null || !isRoot));
        if (isRoot && alias is null && column.LogicalName == scope.Root.Table.PrimaryIdColumn)
        {
            _idOrdinal = ordinal;
        }
    }

    private int AddColumn(JoinedTable table, string column)
    {
        _select.Add(_ordinals == 0 ? string.Empty : ", ").Add(table.Sql, column);
        return _ordinals++;
    }

    private int AddExpression(SqlText expression)
    {
        _select.Add(_ordinals == 0 ? string.Empty : ", ").Add(expression);
        return _ordinals++;
    }

    private List<SortKey> Order()
    {
        var writer = new OrderWriter(scope, shape.RawOrder);
        var keys = new List<SortKey>();
        foreach (var (table, order) in shape.Orders)
        {
            var column = table.Column(order.Column);
            AddKey(keys, table, column, writer.Expression(table, column), order.Descending, column.Type == ColumnType.PrimaryKey
                ? column.Type : writer.KindOf(column));
        }

        if (!shape.Distinct)
        {
            // The order ends in the key, so that pages neither repeat nor miss a row.
            foreach (var table in shape.Multiplies ? scope.Tables : [scope.Root])
            {
                var id = table.Table.FindColumn(table.Table.PrimaryIdColumn)!;
                if (!keys.Exists(key => key.Kind == ColumnType.PrimaryKey && key.Column == Name(table, id)))
                {
                    AddKey(keys, table, id, new SqlText().Add(table.Sql, id.LogicalName), false, ColumnType.PrimaryKey);
                }
            }
        }

        return keys;
    }

    private void AddKey(List<SortKey> keys, JoinedTable table, ColumnMetadata column, SqlText expression, bool descending,
        ColumnType kind) =>
        keys.Add(new SortKey(Name(table, column), expression, descending, kind, shape.Distinct ? -1 : AddExpression(expression)));

    private string Name(JoinedTable table, ColumnMetadata column) =>
        ReferenceEquals(table, scope.Root) ? column.LogicalName : $"{table.Name}.{column.LogicalName}";
}
