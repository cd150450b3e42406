using CrmOnboarding.Sandbox.Faults;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Writes joins, subqueries for links that only filter, and the rows a reader may see.</summary>
internal sealed class LinkWriter(QueryScope scope)
{
    /// <summary>Whether some join can give a root row more than once.</summary>
    public bool Multiplies { get; private set; }

    /// <summary>Writes the links of a table into FROM; links that only filter go to the conditions of WHERE.</summary>
    public void WriteJoins(SqlText from, List<SqlText> where, IReadOnlyList<QueryLink> links, JoinedTable parent,
        ConditionWriter conditions)
    {
        foreach (var link in links)
        {
            switch (link.Kind)
            {
                case LinkKind.Inner:
                    WriteJoin(from, where, link, parent, conditions);
                    break;
                case LinkKind.Outer:
                    WriteOuterJoin(from, where, link, parent, conditions);
                    break;
                case LinkKind.FirstMatch:
                    WriteFirstMatch(from, where, link, parent, conditions);
                    break;
                default:
                    var exists = new SqlText();
                    WriteExists(exists, link, parent, conditions);
                    where.Add(exists);
                    break;
            }
        }
    }

    /// <summary>Writes a condition on related rows.</summary>
    public void WriteExists(SqlText sql, QueryLink link, JoinedTable parent, ConditionWriter conditions)
    {
        if (link.Kind == LinkKind.All)
        {
            // Related rows exist, and none satisfies the filter.
            WriteSubquery(sql, "EXISTS (", link with { Filter = null, Links = [] }, parent, conditions);
            WriteSubquery(sql, " AND NOT EXISTS (", link, parent, conditions);
            return;
        }

        WriteSubquery(sql, link.Kind == LinkKind.NotAny ? "NOT EXISTS (" : "EXISTS (", link, parent, conditions);
    }

    /// <summary>Restricts a table to what the reader may see; a table that may not be read at all is a fault.</summary>
    public void WriteSecurity(SqlText sql, JoinedTable table, string prefix)
    {
        var filter = scope.Environment.Security.ReadFilterOf(table.Table, scope.Environment.User.Id);
        if (filter.IsUnrestricted)
        {
            return;
        }

        if (filter.IsDenied)
        {
            throw ServiceFaults.Of(
                ErrorCodes.PrivilegeDenied,
                $"Principal user (Id={scope.Environment.User.Id}, type=8) is missing prvRead{table.Table.SchemaName} privilege "
                    + $"(OTC={table.Table.ObjectTypeCode})");
        }

        sql.Add(prefix).Add("(");
        if (filter.Owners.Count > 0)
        {
            sql.Add(table.Sql, "ownerid").Add(" IN ").List(filter.Owners.Cast<object?>());
        }

        if (filter.BusinessUnits.Count > 0)
        {
            sql.Add(filter.Owners.Count > 0 ? " OR " : string.Empty);
            sql.Add(table.Sql, "owningbusinessunit").Add(" IN ").List(filter.BusinessUnits.Cast<object?>());
        }

        sql.Add(")");
    }

    private void WriteJoin(SqlText from, List<SqlText> where, QueryLink link, JoinedTable parent, ConditionWriter conditions)
    {
        var joined = Add(link);
        from.Add(" JOIN \"").Add(joined.Table.LogicalName).Add("\" ").Add(joined.Sql);
        WriteOn(from, link, joined, parent, conditions);
        WriteJoins(from, where, link.Links, joined, conditions);
    }

    private void WriteOuterJoin(SqlText from, List<SqlText> where, QueryLink link, JoinedTable parent, ConditionWriter conditions)
    {
        var joined = Add(link);
        if (link.Links.All(nested => nested.Kind == LinkKind.Outer))
        {
            from.Add(" LEFT JOIN \"").Add(joined.Table.LogicalName).Add("\" ").Add(joined.Sql);
            WriteOn(from, link, joined, parent, conditions);
            WriteJoins(from, where, link.Links, joined, conditions);
            return;
        }

        // What is joined inside an outer link restricts the link's rows, not the parent's.
        var inner = new List<SqlText>();
        from.Add(" LEFT JOIN (\"").Add(joined.Table.LogicalName).Add("\" ").Add(joined.Sql);
        WriteJoins(from, inner, link.Links, joined, conditions);
        from.Add(")");
        WriteOn(from, link, joined, parent, conditions);
        foreach (var condition in inner)
        {
            from.Add(" AND ").Add(condition);
        }
    }

    private void WriteFirstMatch(SqlText from, List<SqlText> where, QueryLink link, JoinedTable parent, ConditionWriter conditions)
    {
        var joined = scope.AddLink(link);
        var candidate = scope.AddHidden(link);
        from.Add(" JOIN \"").Add(joined.Table.LogicalName).Add("\" ").Add(joined.Sql).Add(" ON ")
            .Add(joined.Sql, joined.Table.PrimaryIdColumn);
        from.Add(" = (SELECT ").Add(candidate.Sql, candidate.Table.PrimaryIdColumn).Add(" FROM \"").Add(candidate.Table.LogicalName)
            .Add("\" ").Add(candidate.Sql);
        from.Add(" WHERE ");
        WriteMatch(from, link, candidate, parent);
        WriteSecurity(from, candidate, " AND ");
        conditions.Write(from, link.Filter, candidate, " AND ");
        from.Add(" ORDER BY ").Add(candidate.Sql, candidate.Table.PrimaryIdColumn).Add(" LIMIT 1)");
        WriteJoins(from, where, link.Links, joined, conditions);
    }

    private void WriteSubquery(SqlText sql, string opening, QueryLink link, JoinedTable parent, ConditionWriter conditions)
    {
        if (link.Columns.All || link.Columns.Columns.Count > 0)
        {
            throw QueryFaults.BadCondition($"The link to '{link.Table}' only filters, so it gives no columns.");
        }

        var related = scope.AddHidden(link);
        var where = new List<SqlText>();
        sql.Add(opening).Add("SELECT 1 FROM \"").Add(related.Table.LogicalName).Add("\" ").Add(related.Sql);
        WriteJoins(sql, where, link.Links, related, conditions);
        sql.Add(" WHERE ");
        WriteMatch(sql, link, related, parent);
        WriteSecurity(sql, related, " AND ");
        conditions.Write(sql, link.Filter, related, " AND ");
        foreach (var condition in where)
        {
            sql.Add(" AND ").Add(condition);
        }

        sql.Add(")");
    }

    private JoinedTable Add(QueryLink link)
    {
        var joined = scope.AddLink(link);
        Multiplies |= link.From != joined.Table.PrimaryIdColumn;
        return joined;
    }

    private void WriteOn(SqlText from, QueryLink link, JoinedTable joined, JoinedTable parent, ConditionWriter conditions)
    {
        from.Add(" ON ");
        WriteMatch(from, link, joined, parent);
        WriteSecurity(from, joined, " AND ");
        conditions.Write(from, link.Filter, joined, " AND ");
    }

    private static void WriteMatch(SqlText sql, QueryLink link, JoinedTable joined, JoinedTable parent)
    {
        var from = joined.Column(link.From);
        var to = parent.Column(link.To);
        sql.Add(joined.Sql, from.LogicalName).Add(" = ").Add(parent.Sql, to.LogicalName);
    }
}
