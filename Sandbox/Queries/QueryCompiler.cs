using System.Globalization;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Turns a query into SQL over the store's tables. Aggregates: see <see cref="AggregateCompiler"/>.</summary>
internal static class QueryCompiler
{
    /// <summary>The platform's page size, and the most rows of a page or a top query.</summary>
    public const int MaximumPageSize = 5000;

    /// <summary>Compiles a query without aggregates.</summary>
    /// <param name="query">The query.</param>
    /// <param name="environment">Who asks, when, and about which tables.</param>
    /// <param name="lists">Select lists made before.</param>
    public static CompiledQuery Compile(TableQuery query, QueryEnvironment environment, SelectLists lists)
    {
        var scope = new QueryScope(environment, query.DatesAreUserLocal);
        var root = scope.AddRoot(query.Table, query.Columns);
        var links = new LinkWriter(scope);
        var from = WriteFrom(query, scope, root, links);
        var list = lists.Of(SelectShape.Of(query, scope, links.Multiplies), scope);
        var size = PageSize(query);
        var cookie = query.Page is { Number: > 1, Cookie: { Length: > 0 } text } ? PagingCookie.Parse(text) : null;
        var isAfterCookie = list.HasCookie && cookie is not null && cookie.Page == query.Page.Number - 1
            && cookie.Keys.Count == list.Keys.Count;

        var sql = new SqlText().Add(query.Distinct ? "SELECT DISTINCT " : "SELECT ").Add(list.Sql).Add(from);
        if (isAfterCookie)
        {
            WriteAfter(sql, list.Keys, cookie!);
        }

        WriteOrder(sql, list.Keys);
        var skipped = isAfterCookie ? 0 : (long)(query.Page.Number - 1) * size;
        if (query.Top is not null || size < MaximumPageSize || skipped > 0)
        {
            // Of the largest page the reader takes as many rows as it has: SQLite sorts what has no limit without making a table of it.
            sql.Add(" LIMIT ").Parameter((long)(query.Top is null ? size + 1 : size));
        }

        if (skipped > 0)
        {
            sql.Add(" OFFSET ").Parameter(skipped);
        }

        return new CompiledQuery(
            sql, from, root, list.Columns, list.IdOrdinal, list.HasCookie ? list.Keys : [], query.Page.Number, size, query.Top is null);
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

    private static void WriteOrder(SqlText sql, IReadOnlyList<SortKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            sql.Add(i == 0 ? " ORDER BY " : ", ").Add(keys[i].Expression).Add(keys[i].Descending ? " DESC" : string.Empty);
        }
    }

    /// <summary>Rows that come after the cookie's last: larger in some level and equal in all levels before it.</summary>
    private static void WriteAfter(SqlText sql, IReadOnlyList<SortKey> keys, PagingCookie cookie)
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
