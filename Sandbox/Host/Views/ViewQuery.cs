using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Views;

/// <summary>Makes the query of a view and a request: the view's own FetchXML, with more conditions, another order and a page.</summary>
internal static class ViewQuery
{
    /// <summary>Rows that a platform's search looks at hold the text at the start; with this sign in front, anywhere.</summary>
    private const char Wildcard = '*';

    /// <summary>The whole query.</summary>
    public static XElement Of(OrganizationMetadata metadata, ViewDefinition view, ViewRequest request)
    {
        var fetch = new XElement(view.Fetch);
        fetch.SetAttributeValue("page", request.Page);
        fetch.SetAttributeValue("count", request.Size);
        fetch.SetAttributeValue("returntotalrecordcount", "true");
        Restrict(metadata, fetch, view, request);
        if (request.SortBy is { } sort)
        {
            Sort(fetch.Element("entity")!, sort, request.Descending);
        }

        return fetch;
    }

    /// <summary>Adds what a request asks for to a query over the view's table.</summary>
    public static void Restrict(OrganizationMetadata metadata, XElement fetch, ViewDefinition view, ViewRequest request)
    {
        var entity = fetch.Element("entity")!;
        if (request.Parent is { } parent)
        {
            var isParent = new XElement(
                "filter", Condition(parent.Column, "eq", parent.Id.ToString("D", CultureInfo.InvariantCulture)));
            entity.Add(parent.Pairs is not { } pairs ? isParent : new XElement(
                "link-entity",
                new XAttribute("name", pairs.Table),
                new XAttribute("from", pairs.Column),
                new XAttribute("to", view.Table.PrimaryIdColumn),
                isParent));
        }

        if (request.Search is { Length: > 0 } search)
        {
            AddSearch(metadata, entity, view.Table, search);
        }

        foreach (var (name, filter) in request.Filters)
        {
            if (view.Table.FindColumn(name) is { } column)
            {
                AddFilter(metadata, entity, column, filter);
            }
        }
    }

    /// <summary>Columns that a search in a table looks into: those of its quick find view, or its name.</summary>
    public static IReadOnlyList<ColumnMetadata> SearchedColumns(OrganizationMetadata metadata, TableMetadata table)
    {
        var quickFind = ViewDefinition.Of(metadata, table.LogicalName, ViewDefinition.QuickFind).FirstOrDefault();
        var names = quickFind?.Fetch.Descendants("filter").Where(filter => filter.Attribute("isquickfindfields") is not null)
            .Descendants("condition").Select(condition => condition.Attribute("attribute")?.Value).OfType<string>() ?? [];
        List<ColumnMetadata> columns = [.. names.Select(table.FindColumn).OfType<ColumnMetadata>()];
        if (columns.Count == 0 && table.PrimaryNameColumn is { } name)
        {
            columns.Add(table.FindColumn(name)!);
        }

        return columns;
    }

    private static void Sort(XElement entity, string name, bool descending)
    {
        var parts = name.Split('.');
        var place = parts.Length == 1
            ? entity
            : entity.Descendants("link-entity").FirstOrDefault(link => link.Attribute("alias")?.Value == parts[0]);
        if (place is null)
        {
            return;
        }

        entity.Descendants("order").Remove();
        place.Add(new XElement(
            "order", new XAttribute("attribute", parts[^1]), new XAttribute("descending", descending ? "true" : "false")));
    }

    private static void AddSearch(OrganizationMetadata metadata, XElement entity, TableMetadata table, string search)
    {
        var pattern = Pattern(search);
        var any = new XElement("filter", new XAttribute("type", "or"));
        foreach (var column in SearchedColumns(metadata, table))
        {
            if (column.Type is ColumnType.Text or ColumnType.Memo)
            {
                any.Add(Condition(column.LogicalName, "like", pattern));
            }
            else if (column.IsLookup)
            {
                any.Add(NameConditions(metadata, entity, column, pattern));
            }
            else if (column.Type is ColumnType.Integer && int.TryParse(search, NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
            {
                any.Add(Condition(column.LogicalName, "eq", search));
            }
        }

        // A search in columns that cannot hold the text finds nothing, not everything.
        entity.Add(any.HasElements ? any : new XElement("filter", Condition(table.PrimaryIdColumn, "null", null)));
    }

    private static void AddFilter(OrganizationMetadata metadata, XElement entity, ColumnMetadata column, ColumnFilter filter)
    {
        var all = new XElement("filter", new XAttribute("type", "and"));
        if (filter.Value is { } value)
        {
            all.Add(column.IsLookup
                ? new XElement("filter", new XAttribute("type", "or"), NameConditions(metadata, entity, column, $"%{Escape(value)}%"))
                : column.Type is ColumnType.Text or ColumnType.Memo ? Condition(column.LogicalName, "like", $"%{Escape(value)}%")
                : Condition(column.LogicalName, column.Type == ColumnType.MultiChoice ? "contain-values" : "eq", value));
        }

        var isDate = column.Type == ColumnType.DateTime;
        if (filter.From is { } from)
        {
            all.Add(Condition(column.LogicalName, isDate ? "on-or-after" : "ge", from));
        }

        if (filter.To is { } to)
        {
            all.Add(Condition(column.LogicalName, isDate ? "on-or-before" : "le", to));
        }

        entity.Add(all);
    }

    /// <summary>Conditions on the names of the rows that a lookup may point at, and the links that they need.</summary>
    private static IEnumerable<XElement> NameConditions(
        OrganizationMetadata metadata, XElement entity, ColumnMetadata column, string pattern)
    {
        foreach (var target in column.Targets.Select(metadata.FindTable).OfType<TableMetadata>())
        {
            if (target.PrimaryNameColumn is not { } name)
            {
                continue;
            }

            var alias = $"named_{column.LogicalName}_{target.LogicalName}";
            if (!entity.Elements("link-entity").Any(link => link.Attribute("alias")?.Value == alias))
            {
                entity.Add(new XElement(
                    "link-entity",
                    new XAttribute("name", target.LogicalName),
                    new XAttribute("from", target.PrimaryIdColumn),
                    new XAttribute("to", column.LogicalName),
                    new XAttribute("link-type", "outer"),
                    new XAttribute("alias", alias)));
            }

            var condition = Condition(name, "like", pattern);
            condition.SetAttributeValue("entityname", alias);
            yield return condition;
        }
    }

    private static XElement Condition(string column, string operation, string? value)
    {
        var condition = new XElement("condition", new XAttribute("attribute", column), new XAttribute("operator", operation));
        if (operation == "contain-values")
        {
            condition.Add(new XElement("value", value));
        }
        else if (value is not null)
        {
            condition.SetAttributeValue("value", value);
        }

        return condition;
    }

    private static string Pattern(string search) => search[0] == Wildcard
        ? $"%{Escape(search.TrimStart(Wildcard))}%"
        : $"{Escape(search)}%";

    // What people type is text, not a pattern.
    private static string Escape(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);
}
