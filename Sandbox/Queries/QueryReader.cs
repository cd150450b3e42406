using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Reads the query objects of the SDK.</summary>
internal static class QueryReader
{
    /// <summary>The query in the one form that is compiled.</summary>
    public static TableQuery Read(QueryBase? query) => query switch
    {
        QueryExpression expression => Read(expression),
        QueryByAttribute byAttribute => Read(byAttribute),
        FetchExpression fetch => FetchXmlParser.Parse(fetch.Query),
        null => throw QueryFaults.InvalidArgument("The query of RetrieveMultiple is missing."),
        _ => throw QueryFaults.InvalidArgument($"A query of type {query.GetType().Name} is not supported."),
    };

    private static TableQuery Read(QueryExpression query)
    {
        var columns = Read(query.ColumnSet);
        var links = Read(query.LinkEntities);
        return new TableQuery
        {
            Table = query.EntityName ?? throw QueryFaults.InvalidArgument("The query names no entity."),
            Columns = columns,
            Filter = Read(query.Criteria),
            Links = links,
            Orders = Read(query.Orders),
            Top = query.TopCount,
            Distinct = query.Distinct,
            Aggregate = AttributeExpressions.IsAggregate(columns) || links.Any(IsAggregate),
            Page = Read(query.PageInfo, query.TopCount),
        };
    }

    private static bool IsAggregate(QueryLink link) => AttributeExpressions.IsAggregate(link.Columns) || link.Links.Any(IsAggregate);

    private static TableQuery Read(QueryByAttribute query)
    {
        if (query.Attributes.Count == 0)
        {
            throw QueryFaults.ByAttributeEmpty();
        }

        if (query.Attributes.Count != query.Values.Count)
        {
            throw QueryFaults.ByAttributeMismatch(query.Attributes.Count, query.Values.Count);
        }

        var conditions = query.Attributes
            .Select((name, i) => query.Values[i] is { } value
                ? new QueryCondition(null, name, ConditionOperator.Equal, [value])
                : new QueryCondition(null, name, ConditionOperator.Null, []))
            .ToList();
        return new TableQuery
        {
            Table = query.EntityName ?? throw QueryFaults.InvalidArgument("The query names no entity."),
            Columns = Read(query.ColumnSet),
            Filter = new QueryFilter(LogicalOperator.And, conditions, [], []),
            Orders = Read(query.Orders),
            Top = query.TopCount,
            Page = Read(query.PageInfo, query.TopCount),
        };
    }

    private static ColumnSelection Read(ColumnSet? columns)
    {
        if (columns is null)
        {
            return ColumnSelection.None;
        }

        if (columns.AllColumns)
        {
            return ColumnSelection.Every;
        }

        var selected = new List<SelectedColumn>(columns.Columns.Count);
        foreach (var column in columns.Columns)
        {
            selected.Add(new SelectedColumn(column));
        }

        AttributeExpressions.AddTo(selected, columns);
        return selected.Count == 0 ? ColumnSelection.None : new ColumnSelection(false, selected);
    }

    private static QueryFilter? Read(FilterExpression? filter)
    {
        if (filter is null || (filter.Conditions.Count == 0 && filter.Filters.Count == 0))
        {
            return null;
        }

        var conditions = new QueryCondition[filter.Conditions.Count];
        for (var i = 0; i < conditions.Length; i++)
        {
            conditions[i] = Read(filter.Conditions[i]);
        }

        List<QueryFilter> filters = [];
        foreach (var nested in filter.Filters)
        {
            if (Read(nested) is { } read)
            {
                filters.Add(read);
            }
        }

        return new QueryFilter(filter.FilterOperator, conditions, filters, []);
    }

    private static QueryCondition Read(ConditionExpression condition)
    {
        var link = string.IsNullOrEmpty(condition.EntityName) ? null : condition.EntityName;
        var column = condition.AttributeName ?? throw QueryFaults.BadCondition("A condition names no attribute.");
        if (condition.CompareColumns)
        {
            return condition.Values is [string other]
                ? new QueryCondition(link, column, condition.Operator, [], other)
                : throw QueryFaults.BadCondition($"The condition on '{column}' compares columns: its one value is the name of the other.");
        }

        return new QueryCondition(link, column, condition.Operator, Values(condition));
    }

    private static IReadOnlyList<object?> Values(ConditionExpression condition)
    {
        if (condition.Values.Count == 0)
        {
            return [];
        }

        // An array passed as one value stays one: the platform compares the column with it and refuses.
        var values = new object?[condition.Values.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = condition.Values[i];
        }

        return values;
    }

    private static IReadOnlyList<QueryLink> Read(ICollection<LinkEntity> links)
    {
        if (links.Count == 0)
        {
            return [];
        }

        return [.. links.Select(link => new QueryLink
        {
            Table = link.LinkToEntityName ?? throw QueryFaults.InvalidArgument("A link names no entity."),
            From = link.LinkToAttributeName ?? throw QueryFaults.InvalidArgument(
                $"The link to '{link.LinkToEntityName}' names no attribute."),
            To = link.LinkFromAttributeName ?? throw QueryFaults.InvalidArgument(
                $"The link to '{link.LinkToEntityName}' names no attribute."),
            Alias = string.IsNullOrEmpty(link.EntityAlias) ? null : link.EntityAlias,
            Kind = Read(link.JoinOperator),
            Columns = Read(link.Columns),
            Filter = Read(link.LinkCriteria),
            Links = Read(link.LinkEntities),
            Orders = Read(link.Orders),
        })];
    }

    // By number: older SDKs do not name the later ones.
    private static LinkKind Read(JoinOperator join) => (int)join switch
    {
        0 or 2 => LinkKind.Inner,
        1 => LinkKind.Outer,
        3 or 4 => LinkKind.Exists,
        5 => LinkKind.FirstMatch,
        6 => LinkKind.Any,
        7 => LinkKind.NotAny,
        8 => LinkKind.All,
        9 => LinkKind.NotAll,
        _ => throw QueryFaults.UnknownJoin(join.ToString()),
    };

    private static IReadOnlyList<QueryOrder> Read(ICollection<OrderExpression> orders) => orders.Count == 0
        ? []
        : [.. orders.Select(Read)];

    private static QueryOrder Read(OrderExpression order)
    {
        var link = string.IsNullOrEmpty(order.EntityName) ? null : order.EntityName;
        var descending = order.OrderType == OrderType.Descending;
        return string.IsNullOrEmpty(order.Alias)
            ? new QueryOrder(link, order.AttributeName ?? throw QueryFaults.InvalidArgument("An order names no attribute."), descending)
            : new QueryOrder(link, order.Alias, descending, ByAlias: true);
    }

    private static PageRequest Read(PagingInfo? page, int? top)
    {
        if (page is null || (page.PageNumber == 0 && page.Count == 0 && page.PagingCookie is null && !page.ReturnTotalRecordCount))
        {
            return PageRequest.First;
        }

        if (top is not null && page.PageNumber > 0)
        {
            throw QueryFaults.BadTop("The Top.Count can't be specified with pagingInfo");
        }

        return new PageRequest(page.PageNumber == 0 ? 1 : page.PageNumber, page.Count, page.PagingCookie, page.ReturnTotalRecordCount);
    }
}
