namespace CrmOnboarding.Sandbox.Queries;

/// <summary>All that a select list depends on, besides the tables of the organization. Conditions and rights do not belong to it.</summary>
internal sealed class SelectShape : IEquatable<SelectShape>
{
    private readonly IReadOnlyList<JoinedTable> _tables;
    private readonly int _aliases;
    private readonly int _language;

    private SelectShape(TableQuery query, QueryScope scope, bool multiplies, List<SelectedOrder> orders)
    {
        _tables = scope.Tables;
        _aliases = scope.Aliases;
        _language = scope.Environment.User.Language;
        Distinct = query.Distinct;
        RawOrder = query.RawOrder;
        Multiplies = multiplies;
        Orders = orders;
    }

    /// <summary>Whether equal rows are given once.</summary>
    public bool Distinct { get; }

    /// <summary>Whether lookups and choices are sorted by what is stored and not by what is read.</summary>
    public bool RawOrder { get; }

    /// <summary>Whether some join can give a root row more than once.</summary>
    public bool Multiplies { get; }

    /// <summary>The levels of the sort order, most significant first.</summary>
    public IReadOnlyList<SelectedOrder> Orders { get; }

    /// <summary>The shape of a query whose FROM is written: its tables have their aliases.</summary>
    public static SelectShape Of(TableQuery query, QueryScope scope, bool multiplies)
    {
        var orders = new List<SelectedOrder>();
        Add(orders, query.Orders, scope.Root, scope);
        Add(orders, query.Links, scope);
        return new SelectShape(query, scope, multiplies, orders);
    }

    public bool Equals(SelectShape? other) =>
        other is not null
        && (_aliases, _language, Distinct, RawOrder, Multiplies)
            == (other._aliases, other._language, other.Distinct, other.RawOrder, other.Multiplies)
        && _tables.SequenceEqual(other._tables)
        && Orders.SequenceEqual(other.Orders);

    public override bool Equals(object? obj) => Equals(obj as SelectShape);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var table in _tables)
        {
            hash.Add(table);
        }

        return hash.ToHashCode();
    }

    private static void Add(List<SelectedOrder> orders, IReadOnlyList<QueryLink> links, QueryScope scope)
    {
        foreach (var link in links)
        {
            if (link.Orders.Count > 0)
            {
                Add(orders, link.Orders, scope.Resolve(link.Alias ?? link.Table, scope.Root), scope);
            }

            Add(orders, link.Links, scope);
        }
    }

    private static void Add(List<SelectedOrder> orders, IReadOnlyList<QueryOrder> added, JoinedTable current, QueryScope scope)
    {
        foreach (var order in added)
        {
            if (order.ByAlias)
            {
                throw QueryFaults.BadAlias(order.Column, "an order by alias needs an aggregate.");
            }

            orders.Add(new SelectedOrder(scope.Resolve(order.Link, current), order));
        }
    }
}

/// <summary>One level of a sort order.</summary>
/// <param name="Table">The table of its column.</param>
/// <param name="Order">The level as asked for.</param>
internal readonly record struct SelectedOrder(JoinedTable Table, QueryOrder Order);
