using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Turns a query into SQL over the store's tables. Aggregates: see <see cref="AggregateCompiler"/>.</summary>
internal static class QueryCompiler
{
    /// <summary>The platform's page size, and the most rows of a page or a top query.</summary>
    public const int MaximumPageSize = 5000;

    /// <summary>Compiles a query without aggregates.</summary>
    public static CompiledQuery Compile(TableQuery query, QueryEnvironment environment)
    {
        var scope = new QueryScope(environment, query.DatesAreUserLocal);
        var root = scope.AddRoot(query.Table, query.Columns);
        var links = new LinkWriter(scope);
        var from = WriteFrom(query, scope, root, links);
        return new SelectCompiler(query, scope, root, from, links.Multiplies).Compile();
    }

    /// <summary>Writes FROM and WHERE.</summary>
    public static SqlText WriteFrom(TableQuery query, QueryScope scope, JoinedTable root, LinkWriter links)
    {
        var conditions = new ConditionWriter(scope, links);
        var from = new SqlText().Add(" FROM \"").Add(root.Table.LogicalName).Add("\" ").Add(root.Sql);
        var linkConditions = new List<SqlText>();
        links.WriteJoins(from, linkConditions, query.Links, root, conditions);

        var where = new SqlText();
        conditions.Write(where, query.Filter, root);
        foreach (var condition in linkConditions)
        {
            where.Add(where.IsEmpty ? string.Empty : " AND ").Add(condition);
        }

        links.WriteSecurity(where, root, where.IsEmpty ? string.Empty : " AND ");
        return where.IsEmpty ? from.Add(" WHERE 1") : from.Add(" WHERE ").Add(where);
    }

    /// <summary>Checks what the caller says of pages.</summary>
    /// <returns>Rows per page.</returns>
    public static int PageSize(TableQuery query)
    {
        if (query.Top is { } top)
        {
            return top switch
            {
                <= 0 => throw QueryFaults.NotPositive("The top count", top),
                > MaximumPageSize => throw QueryFaults.BadTop(
                    $"The top count {top.ToString(CultureInfo.InvariantCulture)} is greater than {MaximumPageSize}."),
                _ => top,
            };
        }

        if (query.Page.Number < 1)
        {
            throw QueryFaults.NotPositive("The page number", query.Page.Number);
        }

        return query.Page.Size switch
        {
            < 0 => throw QueryFaults.NotPositive("The page size", query.Page.Size),
            0 => MaximumPageSize,
            var size => Math.Min(size, MaximumPageSize),
        };
    }
}

/// <summary>Writes the select list, the sort order and the page of one query.</summary>
internal sealed class SelectCompiler(TableQuery query, QueryScope scope, JoinedTable root, SqlText from, bool multiplies)
{
    private readonly SqlText _select = new();
    private readonly List<ResultColumn> _columns = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private int _ordinals;
    private int _idOrdinal = -1;

    public CompiledQuery Compile()
    {
        foreach (var table in scope.Tables)
        {
            AddColumns(table);
        }

        var size = QueryCompiler.PageSize(query);
        var keys = Order();
        var cookie = query.Page is { Number: > 1, Cookie: { Length: > 0 } text } ? PagingCookie.Parse(text) : null;
        var hasKeys = !query.Distinct && !multiplies && keys.TrueForAll(key => !key.Column.Contains('.', StringComparison.Ordinal));

        var sql = new SqlText().Add(query.Distinct ? "SELECT DISTINCT " : "SELECT ").Add(_select).Add(from);
        var isAfterCookie = hasKeys && cookie is not null && cookie.Page == query.Page.Number - 1 && cookie.Keys.Count == keys.Count;
        if (isAfterCookie)
        {
            WriteAfter(sql, keys, cookie!);
        }

        WriteOrder(sql, keys);
        sql.Add(" LIMIT ").Parameter((long)(query.Top is null ? size + 1 : size));
        if (!isAfterCookie && query.Page.Number > 1)
        {
            sql.Add(" OFFSET ").Parameter((long)(query.Page.Number - 1) * size);
        }

        return new CompiledQuery(sql, from, root, _columns, _idOrdinal, hasKeys ? keys : [], query.Page.Number, size, query.Top is null);
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

        if (ReferenceEquals(table, root) && _idOrdinal < 0 && (!query.Distinct || _columns.Count == 0))
        {
            // A row always carries its id.
            Add(table, table.Table.FindColumn(table.Table.PrimaryIdColumn)!, null);
        }
    }

    private void Add(JoinedTable table, ColumnMetadata column, string? alias)
    {
        var isRoot = ReferenceEquals(table, root);
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
        if (isRoot && alias is null && column.LogicalName == root.Table.PrimaryIdColumn)
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
        var writer = new OrderWriter(scope, query.RawOrder);
        var keys = new List<SortKey>();
        AddOrders(keys, writer, query.Orders, root);
        AddLinkOrders(keys, writer, query.Links);
        if (!query.Distinct)
        {
            // The order ends in the key, so that pages neither repeat nor miss a row.
            foreach (var table in multiplies ? scope.Tables : [root])
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

    private void AddLinkOrders(List<SortKey> keys, OrderWriter writer, IReadOnlyList<QueryLink> links)
    {
        foreach (var link in links)
        {
            if (link.Orders.Count > 0)
            {
                AddOrders(keys, writer, link.Orders, scope.Resolve(link.Alias ?? link.Table, root));
            }

            AddLinkOrders(keys, writer, link.Links);
        }
    }

    private void AddOrders(List<SortKey> keys, OrderWriter writer, IReadOnlyList<QueryOrder> orders, JoinedTable current)
    {
        foreach (var order in orders)
        {
            if (order.ByAlias)
            {
                throw QueryFaults.BadAlias(order.Column, "an order by alias needs an aggregate.");
            }

            var table = scope.Resolve(order.Link, current);
            var column = table.Column(order.Column);
            AddKey(keys, table, column, writer.Expression(table, column), order.Descending, column.Type == ColumnType.PrimaryKey
                ? column.Type : writer.KindOf(column));
        }
    }

    private void AddKey(List<SortKey> keys, JoinedTable table, ColumnMetadata column, SqlText expression, bool descending,
        ColumnType kind) =>
        keys.Add(new SortKey(Name(table, column), expression, descending, kind, query.Distinct ? -1 : AddExpression(expression)));

    private string Name(JoinedTable table, ColumnMetadata column) =>
        ReferenceEquals(table, root) ? column.LogicalName : $"{table.Name}.{column.LogicalName}";

    private static void WriteOrder(SqlText sql, List<SortKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            sql.Add(i == 0 ? " ORDER BY " : ", ").Add(keys[i].Expression).Add(keys[i].Descending ? " DESC" : string.Empty);
        }
    }

    /// <summary>Rows that come after the cookie's last: larger in some level and equal in all levels before it.</summary>
    private void WriteAfter(SqlText sql, List<SortKey> keys, PagingCookie cookie)
    {
        sql.Add(" AND (");
        for (var level = 0; level < keys.Count; level++)
        {
            sql.Add(level == 0 ? "(" : " OR (");
            for (var i = 0; i < level; i++)
            {
                sql.Add(keys[i].Expression).Add(" IS ").Parameter(SortValue.Parse(keys[i], cookie.Keys[i])).Add(" AND ");
            }

            var value = SortValue.Parse(keys[level], cookie.Keys[level]);
            if (value is null && keys[level].Descending)
            {
                // Nulls are smallest, so nothing comes after them.
                sql.Add("0");
            }
            else if (value is null)
            {
                sql.Add(keys[level].Expression).Add(" IS NOT NULL");
            }
            else if (keys[level].Descending)
            {
                sql.Add("(").Add(keys[level].Expression).Add(" < ").Parameter(value).Add(" OR ").Add(keys[level].Expression)
                    .Add(" IS NULL)");
            }
            else
            {
                sql.Add(keys[level].Expression).Add(" > ").Parameter(value);
            }

            sql.Add(")");
        }

        sql.Add(")");
    }
}
