namespace CrmOnboarding.Sandbox.Queries;

/// <summary>How large a query may be.</summary>
internal static class QueryLimits
{
    /// <summary>Most links of a query, those that only filter included.</summary>
    public const int MostLinks = 15;

    /// <summary>Most conditions and links of a query together.</summary>
    public const int MostConditions = 500;

    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The query is larger.</exception>
    public static void Check(TableQuery query)
    {
        var size = Of(query.Filter) + Of(query.Links);
        if (size.Links > MostLinks)
        {
            throw QueryFaults.TooManyLinks();
        }

        if (size.Links + size.Conditions > MostConditions)
        {
            throw QueryFaults.TooManyConditions();
        }
    }

    private static Size Of(IReadOnlyList<QueryLink> links)
    {
        var size = default(Size);
        foreach (var link in links)
        {
            size += new Size(1, 0) + Of(link.Filter) + Of(link.Links);
        }

        return size;
    }

    private static Size Of(QueryFilter? filter)
    {
        if (filter is null)
        {
            return default;
        }

        var size = new Size(0, filter.Conditions.Count) + Of(filter.Links);
        foreach (var nested in filter.Filters)
        {
            size += Of(nested);
        }

        return size;
    }

    private readonly record struct Size(int Links, int Conditions)
    {
        public static Size operator +(Size left, Size right) => new(left.Links + right.Links, left.Conditions + right.Conditions);
    }
}
