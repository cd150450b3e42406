using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>An aggregate query as SQL.</summary>
/// <param name="Sql">SELECT with FROM, WHERE and GROUP BY.</param>
/// <param name="Root">The root table.</param>
/// <param name="Columns">What each attribute of the result is.</param>
/// <param name="RowsOrdinal">Result column with the number of rows that went into a group.</param>
/// <param name="HasGroups">Whether rows are grouped; without groups there is one result.</param>
/// <param name="Limit">Most rows that may be read.</param>
internal sealed record CompiledAggregate(
    SqlText Sql, JoinedTable Root, IReadOnlyList<AggregateColumn> Columns, int RowsOrdinal, bool HasGroups, int Limit);

/// <summary>One attribute of an aggregate's result.</summary>
/// <param name="Alias">Its name.</param>
/// <param name="Table">The table of its column.</param>
/// <param name="Column">The column it is made of.</param>
/// <param name="Selected">The aggregate or group.</param>
/// <param name="Ordinal">Its result column; of an average the sum. A polymorphic lookup has the next one too, for the table.</param>
/// <param name="CountOrdinal">Of an average the result column with the count; else -1.</param>
internal sealed record AggregateColumn(
    string Alias, JoinedTable Table, ColumnMetadata Column, SelectedColumn Selected, int Ordinal, int CountOrdinal);

/// <summary>Turns aggregate FetchXML into SQL.</summary>
internal sealed class AggregateCompiler
{
    /// <summary>Rows an aggregate may read.</summary>
    public const int MaximumRows = 50000;

    private readonly TableQuery _query;
    private readonly QueryScope _scope;
    private readonly SqlText _select = new();
    private readonly List<SqlText> _groups = [];
    private readonly List<AggregateColumn> _columns = [];
    private readonly Dictionary<string, SqlText> _sortable = new(StringComparer.Ordinal);
    private int _ordinals;

    private AggregateCompiler(TableQuery query, QueryScope scope)
    {
        _query = query;
        _scope = scope;
    }

    /// <summary>Compiles an aggregate query.</summary>
    public static CompiledAggregate Compile(TableQuery query, QueryEnvironment environment)
    {
        var scope = new QueryScope(environment, query.DatesAreUserLocal);
        var root = scope.AddRoot(query.Table, query.Columns);
        var from = QueryCompiler.WriteFrom(query, scope, root, new LinkWriter(scope));
        return new AggregateCompiler(query, scope).Compile(root, from);
    }

    private CompiledAggregate Compile(JoinedTable root, SqlText from)
    {
        QueryCompiler.PageSize(_query);
        foreach (var table in _scope.Tables)
        {
            if (table.Columns.All)
            {
                throw QueryFaults.PlainColumnInAggregate("*");
            }

            foreach (var selected in table.Columns.Columns)
            {
                Add(table, selected);
            }
        }

        if (_columns.Count == 0)
        {
            throw QueryFaults.BadAggregate("An aggregate fetch needs an aggregate or a groupby.");
        }

        var rows = AddExpression(new SqlText().Add("COUNT(*)"));
        var sql = new SqlText().Add("SELECT ").Add(_select).Add(from);
        for (var i = 0; i < _groups.Count; i++)
        {
            sql.Add(i == 0 ? " GROUP BY " : ", ").Add(_groups[i]);
        }

        WriteOrder(sql);
        return new CompiledAggregate(sql, root, _columns, rows, _groups.Count > 0,
            Math.Min(_query.AggregateLimit ?? MaximumRows, MaximumRows));
    }

    private void Add(JoinedTable table, SelectedColumn selected)
    {
        if (selected.Function == AggregateFunction.None && !selected.GroupBy)
        {
            throw QueryFaults.PlainColumnInAggregate(selected.Name);
        }

        var column = table.Column(selected.Name);
        var alias = selected.Alias ?? throw QueryFaults.AggregateWithoutAlias(selected.Name);
        if (_sortable.ContainsKey(alias))
        {
            throw QueryFaults.BadAlias(alias, "it is used twice.");
        }

        var plain = new SqlText().Add(table.Sql, column.LogicalName);
        if (selected.GroupBy)
        {
            AddGroup(table, selected, column, alias, plain);
            return;
        }

        var expression = selected.Function switch
        {
            AggregateFunction.Count => new SqlText().Add("COUNT(*)"),
            AggregateFunction.CountColumn => new SqlText().Add(selected.Distinct ? "COUNT(DISTINCT " : "COUNT(").Add(plain).Add(")"),
            AggregateFunction.Minimum => Ordered(table, column, selected, "MIN(", plain),
            AggregateFunction.Maximum => Ordered(table, column, selected, "MAX(", plain),
            _ => Number(table, column, selected, "SUM(", plain),
        };
        _sortable.Add(alias, selected.Function == AggregateFunction.Average ? Number(table, column, selected, "AVG(", plain) : expression);
        var ordinal = AddExpression(expression);
        var count = selected.Function == AggregateFunction.Average ? AddExpression(new SqlText().Add("COUNT(").Add(plain).Add(")")) : -1;
        _columns.Add(new AggregateColumn(alias, table, column, selected, ordinal, count));
    }

    private void AddGroup(JoinedTable table, SelectedColumn selected, ColumnMetadata column, string alias, SqlText plain)
    {
        if (selected.DateGrouping == DatePart.None)
        {
            _groups.Add(plain);
            var ordinal = AddExpression(plain);
            if (column.IsPolymorphic)
            {
                var typeColumn = new SqlText().Add(table.Sql, Store.SqlNames.TypeColumn(column.LogicalName));
                _groups.Add(typeColumn);
                AddExpression(typeColumn);
            }

            _sortable.Add(alias, new OrderWriter(_scope, _query.RawOrder).Expression(table, column));
            _columns.Add(new AggregateColumn(alias, table, column, selected, ordinal, -1));
            return;
        }

        if (column.Type != ColumnType.DateTime)
        {
            throw QueryFaults.BadAggregate($"The column '{column.LogicalName}' is no date, so it has no date grouping.");
        }

        var zone = column.DateBehavior == DateBehavior.UserLocal && selected.UserTimeZone ? _scope.Environment.User.Zone.Id : null;
        var part = new SqlText().Add(SqlFunctions.DatePartName).Add("(").Add(plain).Add(", ").Parameter((long)selected.DateGrouping)
            .Add(", ").Parameter(zone).Add(")");

        // By its place in the select list: an expression with parameters equals no other.
        _groups.Add(new SqlText().Add(_ordinals + 1));
        _sortable.Add(alias, new SqlText().Add(_ordinals + 1));
        _columns.Add(new AggregateColumn(alias, table, column, selected, AddExpression(part), -1));
    }

    private void WriteOrder(SqlText sql)
    {
        var first = true;
        foreach (var order in _query.Orders)
        {
            if (!order.ByAlias)
            {
                throw QueryFaults.BadAggregate($"The order by '{order.Column}' of an aggregate fetch must name an alias.");
            }

            var expression = _sortable.GetValueOrDefault(order.Column) ?? throw QueryFaults.UnknownAlias(order.Column);
            sql.Add(first ? " ORDER BY " : ", ").Add(expression).Add(order.Descending ? " DESC" : string.Empty);
            first = false;
        }

        if (_groups.Count > 0)
        {
            // A total order, so that results and pages repeat.
            foreach (var group in _groups)
            {
                sql.Add(first ? " ORDER BY " : ", ").Add(group);
                first = false;
            }
        }

    }

    private static SqlText Number(JoinedTable table, ColumnMetadata column, SelectedColumn selected, string function, SqlText plain) =>
        column.Type is ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal
            or ColumnType.Money or ColumnType.Double
            ? new SqlText().Add(function).Add(plain).Add(")")
            : throw Unsuitable(table, column, selected);

    private static SqlText Ordered(JoinedTable table, ColumnMetadata column, SelectedColumn selected, string function, SqlText plain) =>
        column.Type is ColumnType.DateTime or ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal or ColumnType.Money
            or ColumnType.Double
            ? new SqlText().Add(function).Add(plain).Add(")")
            : throw Unsuitable(table, column, selected);

    private static Exception Unsuitable(JoinedTable table, ColumnMetadata column, SelectedColumn selected) =>
        QueryFaults.BadAggregate($"The aggregate {selected.Function} cannot be taken of '{table.Table.LogicalName}.{column.LogicalName}', "
            + $"which is {column.Type}.");

    private int AddExpression(SqlText expression)
    {
        _select.Add(_ordinals == 0 ? string.Empty : ", ").Add(expression);
        return _ordinals++;
    }
}
