using System.Globalization;
using System.Xml.Linq;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.WebApi;

/// <summary>Makes the query of an address into a query of the service.</summary>
internal sealed class QueryReader(ApiModel model, ApiTable table, ApiRequest request)
{
    private const string Version = "versionnumber";

    private static readonly HashSet<string> s_options = new(StringComparer.Ordinal)
    {
        "$select", "$filter", "$orderby", "$top", "$expand", "$count", "$skiptoken",
    };

    private readonly ODataQueryOptionParser _parser = new(
        model.Edm, table.Type, table.Set, request.Query.Where(option => option.Key.StartsWith('$') && option.Key != "$skiptoken")
            .ToDictionary(option => option.Key, option => (string?)option.Value));

    /// <summary>The columns that the caller selects; null for all.</summary>
    public IReadOnlyList<string>? Selected { get; private set; }

    /// <summary>The related rows that the caller wants with each row.</summary>
    public IReadOnlyList<(ApiNavigation Navigation, IReadOnlyList<string>? Selected)> Expanded { get; private set; } = [];

    /// <summary>The columns to read.</summary>
    public ColumnSet Columns()
    {
        var unknown = request.Query.Keys.FirstOrDefault(name => name.StartsWith('$') && !s_options.Contains(name));
        if (unknown is not null)
        {
            throw ApiFault.NotSupported($"The option {unknown}");
        }

        var clause = _parser.ParseSelectAndExpand();
        Selected = SelectedOf(clause);
        Expanded = clause is null ? [] : [.. clause.SelectedItems.OfType<ExpandedNavigationSelectItem>().Select(ExpansionOf)];
        return ColumnsOf(table, Selected, Expanded.Where(each => !each.Navigation.IsCollection).Select(each => each.Navigation));
    }

    /// <summary>The query of a set.</summary>
    public QueryExpression Query()
    {
        var query = new QueryExpression(table.Table.LogicalName) { ColumnSet = Columns() };
        if (_parser.ParseFilter() is { } filter)
        {
            query.Criteria = new FilterReader(model, table, query).Read(filter.Expression);
        }

        for (var order = _parser.ParseOrderBy(); order is not null; order = order.ThenBy)
        {
            if (order.Expression is not SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } property)
            {
                throw ApiFault.NotSupported($"An order by {order.Expression.Kind}");
            }

            query.AddOrder(
                table.Columns[property.Property.Name].LogicalName,
                order.Direction == OrderByDirection.Descending ? OrderType.Descending : OrderType.Ascending);
        }

        var wantsCount = _parser.ParseCount() == true;
        if (_parser.ParseTop() is { } top)
        {
            query.TopCount = (int)top;
        }
        else
        {
            query.PageInfo = Page();
            query.PageInfo.ReturnTotalRecordCount = wantsCount;
        }

        return query;
    }

    /// <summary>The columns of a table that are read when some are selected.</summary>
    public static ColumnSet ColumnsOf(ApiTable table, IReadOnlyList<string>? selected, IEnumerable<ApiNavigation> needed)
    {
        var names = selected?.Select(name => table.Columns[name].LogicalName)
            ?? table.Columns.Values.Select(column => column.LogicalName);
        return new ColumnSet(
            [
                .. names.Concat(needed.Select(navigation => navigation.Relationship.ReferencingColumn))
                    .Append(table.Table.HasColumn(Version) ? Version : table.Table.PrimaryIdColumn).Distinct(),
            ]);
    }

    /// <summary>The link to the next page.</summary>
    public string NextLink(string cookie, int page)
    {
        var token = new XElement(
            "cookie", new XAttribute("pagenumber", page), new XAttribute("pagingcookie", Uri.EscapeDataString(cookie)));
        var options = request.Query.Where(option => option.Key != "$skiptoken")
            .Append(KeyValuePair.Create("$skiptoken", token.ToString(SaveOptions.DisableFormatting)));
        return request.Root + request.Resource + "?"
            + string.Join('&', options.Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value)}"));
    }

    private PagingInfo Page()
    {
        var page = new PagingInfo { PageNumber = 1, Count = request.PageSize ?? 5000 };
        if (request.Query.TryGetValue("$skiptoken", out var token))
        {
            var cookie = XElement.Parse(token);
            page.PageNumber = int.Parse((string)cookie.Attribute("pagenumber")!, CultureInfo.InvariantCulture);
            page.PagingCookie = Uri.UnescapeDataString((string)cookie.Attribute("pagingcookie")!);
        }

        return page;
    }

    private (ApiNavigation Navigation, IReadOnlyList<string>? Selected) ExpansionOf(ExpandedNavigationSelectItem item)
    {
        var name = item.PathToNavigationProperty.FirstSegment is NavigationPropertySegment segment
            ? segment.NavigationProperty.Name
            : throw ApiFault.NotSupported("An expansion of more than one step");
        if (item.FilterOption is not null || item.OrderByOption is not null || item.TopOption is not null || item.SkipOption is not null
            || item.SelectAndExpand.SelectedItems.OfType<ExpandedNavigationSelectItem>().Any())
        {
            throw ApiFault.NotSupported($"An expansion of {name} with more than $select");
        }

        return (table.Navigations[name], SelectedOf(item.SelectAndExpand));
    }

    private static IReadOnlyList<string>? SelectedOf(SelectExpandClause? clause)
    {
        var names = clause?.SelectedItems.OfType<PathSelectItem>()
            .Select(item => item.SelectedPath.FirstSegment.Identifier).ToList();
        return names is { Count: > 0 } && clause!.AllSelected == false ? names : null;
    }
}
