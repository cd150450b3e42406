using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Reads FetchXML. An element, attribute or value it does not know is a fault, never skipped.</summary>
internal static class FetchXmlParser
{
    private static readonly HashSet<string> FetchAttributes = new(StringComparer.Ordinal)
    {
        "version", "count", "page", "paging-cookie", "utc-offset", "aggregate", "aggregatelimit", "distinct", "top", "mapping",
        "min-active-row-version", "output-format", "returntotalrecordcount", "no-lock", "savedqueryid", "latematerialize",
        "options", "useraworderby",
    };

    private static readonly HashSet<string> EntityAttributes = new(StringComparer.Ordinal)
    {
        "name", "enableprefiltering", "prefilterparametername",
    };

    private static readonly HashSet<string> ColumnAttributes = new(StringComparer.Ordinal)
    {
        "name", "alias", "aggregate", "groupby", "dategrouping", "distinct", "usertimezone", "build", "addedby",
    };

    private static readonly HashSet<string> ConditionAttributes = new(StringComparer.Ordinal)
    {
        "attribute", "operator", "value", "valueof", "entityname", "uiname", "uitype", "uihidden", "column",
    };

    private static readonly HashSet<string> LinkAttributes = new(StringComparer.Ordinal)
    {
        "name", "from", "to", "alias", "link-type", "visible", "intersect", "enableprefiltering", "prefilterparametername",
    };

    private static readonly HashSet<string> OrderAttributes = new(StringComparer.Ordinal)
    {
        "attribute", "alias", "descending", "entityname",
    };

    private static readonly HashSet<string> FilterAttributes = new(StringComparer.Ordinal)
    {
        "type", "isquickfindfields", "overridequickfindrecordlimitenabled", "overridequickfindrecordlimitdisabled", "bypassquickfind",
        "hint",
    };

    /// <summary>The query of a FetchXML text.</summary>
    public static TableQuery Parse(string? fetchXml)
    {
        if (string.IsNullOrWhiteSpace(fetchXml))
        {
            throw QueryFaults.EmptyXml();
        }

        XElement root;
        try
        {
            root = PlainXml.Parse(fetchXml);
        }
        catch (XmlException e)
        {
            throw QueryFaults.InvalidXml($"Invalid XML at line {e.LineNumber}, position {e.LinePosition} of the FetchXML.");
        }

        if (root.Name.LocalName != "fetch")
        {
            throw QueryFaults.UnexpectedNode(root.Name.LocalName, "the document");
        }

        CheckAttributes(root, FetchAttributes);
        XElement? entity = null;
        foreach (var child in root.Elements())
        {
            if (child.Name.LocalName is "order")
            {
                throw QueryFaults.UnexpectedNode("order", "fetch");
            }

            if (child.Name.LocalName != "entity" || entity is not null)
            {
                throw QueryFaults.UnexpectedNode(child.Name.LocalName, "fetch");
            }

            entity = child;
        }

        return entity is null ? throw QueryFaults.MissingElement("fetch", "entity") : Read(root, entity);
    }

    private static TableQuery Read(XElement fetch, XElement entity)
    {
        CheckAttributes(entity, EntityAttributes);
        var body = ReadBody(entity);
        var top = Number(fetch, "top");
        var count = Number(fetch, "count");
        var page = Number(fetch, "page");
        if (top is not null && (page is not null || fetch.Attribute("paging-cookie") is not null))
        {
            throw QueryFaults.BadTop("The top attribute can't be specified with paging attribute page.");
        }

        return new TableQuery
        {
            Table = Required(entity, "name"),
            Columns = body.Columns,
            Filter = body.Filter,
            Links = body.Links,
            Orders = body.Orders,
            Top = top,
            Distinct = Flag(fetch, "distinct"),
            Aggregate = Flag(fetch, "aggregate"),
            AggregateLimit = Number(fetch, "aggregatelimit"),
            Page = new PageRequest(page ?? 1, count ?? 0, (string?)fetch.Attribute("paging-cookie"), Flag(fetch, "returntotalrecordcount")),
            DatesAreUserLocal = true,
            RawOrder = Flag(fetch, "useraworderby"),
        };
    }

    private sealed record Body(ColumnSelection Columns, QueryFilter? Filter, List<QueryLink> Links, List<QueryOrder> Orders);

    private static Body ReadBody(XElement element)
    {
        // An entity that names no column gives all of them; a link gives none.
        var all = element.Name.LocalName == "entity" && !element.Elements().Any(child => child.Name.LocalName is "attribute" or "no-attrs");
        List<SelectedColumn> columns = [];
        List<QueryFilter> filters = [];
        List<QueryLink> links = [];
        List<QueryOrder> orders = [];
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "attribute":
                    columns.Add(ReadColumn(child));
                    break;
                case "all-attributes":
                    all = true;
                    break;
                case "no-attrs":
                    break;
                case "filter":
                    filters.Add(ReadFilter(child));
                    break;
                case "link-entity":
                    links.Add(ReadLink(child));
                    break;
                case "order":
                    orders.Add(ReadOrder(child));
                    break;
                default:
                    throw QueryFaults.UnexpectedNode(child.Name.LocalName, element.Name.LocalName);
            }
        }

        var filter = filters.Count switch
        {
            0 => null,
            1 => filters[0],
            _ => new QueryFilter(LogicalOperator.And, [], filters, []),
        };
        return new Body(all ? ColumnSelection.Every : new ColumnSelection(false, columns), filter, links, orders);
    }

    private static SelectedColumn ReadColumn(XElement element)
    {
        CheckAttributes(element, ColumnAttributes);
        return new SelectedColumn(
            Required(element, "name"),
            (string?)element.Attribute("alias"),
            (string?)element.Attribute("aggregate") switch
            {
                null => AggregateFunction.None,
                "count" => AggregateFunction.Count,
                "countcolumn" => AggregateFunction.CountColumn,
                "sum" => AggregateFunction.Sum,
                "avg" => AggregateFunction.Average,
                "min" => AggregateFunction.Minimum,
                "max" => AggregateFunction.Maximum,
                var other => throw QueryFaults.BadAggregate($"The aggregate '{other}' is not valid."),
            },
            Flag(element, "groupby"),
            (string?)element.Attribute("dategrouping") switch
            {
                null => DatePart.None,
                "day" => DatePart.Day,
                "week" => DatePart.Week,
                "month" => DatePart.Month,
                "quarter" => DatePart.Quarter,
                "year" => DatePart.Year,
                "fiscal-period" => DatePart.FiscalPeriod,
                "fiscal-year" => DatePart.FiscalYear,
                var other => throw QueryFaults.BadAggregate($"The date grouping '{other}' is not valid."),
            },
            Flag(element, "distinct"),
            element.Attribute("usertimezone") is null || Flag(element, "usertimezone"));
    }

    private static QueryFilter ReadFilter(XElement element)
    {
        CheckAttributes(element, FilterAttributes);
        var type = (string?)element.Attribute("type") switch
        {
            null or "and" => LogicalOperator.And,
            "or" => LogicalOperator.Or,
            var other => throw QueryFaults.UnknownFilterType(other),
        };
        List<QueryCondition> conditions = [];
        List<QueryFilter> filters = [];
        List<QueryLink> links = [];
        foreach (var child in element.Elements())
        {
            switch (child.Name.LocalName)
            {
                case "condition":
                    conditions.Add(ReadCondition(child));
                    break;
                case "filter":
                    filters.Add(ReadFilter(child));
                    break;
                case "link-entity":
                    links.Add(ReadLink(child));
                    break;
                default:
                    throw QueryFaults.UnexpectedNode(child.Name.LocalName, "filter");
            }
        }

        return new QueryFilter(type, conditions, filters, links);
    }

    private static QueryCondition ReadCondition(XElement element)
    {
        CheckAttributes(element, ConditionAttributes);
        List<object?> values = [];
        if (element.Attribute("value") is { } single)
        {
            values.Add(single.Value);
        }

        foreach (var child in element.Elements())
        {
            if (child.Name.LocalName != "value")
            {
                throw QueryFaults.UnexpectedNode(child.Name.LocalName, "condition");
            }

            values.Add(child.Value);
        }

        return new QueryCondition(
            NullIfEmpty((string?)element.Attribute("entityname")),
            Required(element, "attribute"),
            FetchOperators.Parse(Required(element, "operator")),
            values,
            NullIfEmpty((string?)element.Attribute("valueof")));
    }

    private static QueryLink ReadLink(XElement element)
    {
        CheckAttributes(element, LinkAttributes);
        var body = ReadBody(element);
        return new QueryLink
        {
            Table = Required(element, "name"),
            From = Required(element, "from"),
            To = Required(element, "to"),
            Alias = NullIfEmpty((string?)element.Attribute("alias")),
            Kind = (string?)element.Attribute("link-type") switch
            {
                null or "inner" => LinkKind.Inner,
                "outer" => LinkKind.Outer,
                "exists" or "in" => LinkKind.Exists,
                "matchfirstrowusingcrossapply" => LinkKind.FirstMatch,
                "any" => LinkKind.Any,
                "not any" => LinkKind.NotAny,
                "all" => LinkKind.All,
                "not all" => LinkKind.NotAll,
                var other => throw QueryFaults.UnknownJoin(other),
            },
            Columns = body.Columns,
            Filter = body.Filter,
            Links = body.Links,
            Orders = body.Orders,
        };
    }

    private static QueryOrder ReadOrder(XElement element)
    {
        CheckAttributes(element, OrderAttributes);
        var descending = Flag(element, "descending");
        var link = NullIfEmpty((string?)element.Attribute("entityname"));
        return element.Attribute("alias") is { } alias
            ? new QueryOrder(link, alias.Value, descending, ByAlias: true)
            : new QueryOrder(link, Required(element, "attribute"), descending);
    }

    private static void CheckAttributes(XElement element, HashSet<string> known)
    {
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration && !known.Contains(attribute.Name.LocalName))
            {
                throw QueryFaults.InvalidXml($"The attribute '{attribute.Name.LocalName}' of <{element.Name.LocalName}> is not supported.");
            }
        }
    }

    private static string Required(XElement element, string attribute) =>
        NullIfEmpty((string?)element.Attribute(attribute)) ?? throw QueryFaults.MissingElement(element.Name.LocalName, attribute);

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static bool Flag(XElement element, string attribute) => (string?)element.Attribute(attribute) switch
    {
        null or "false" or "0" => false,
        "true" or "1" => true,
        var other =>
            throw QueryFaults.InvalidXml($"The attribute '{attribute}' of <{element.Name.LocalName}> is '{other}'; it is true or false."),
    };

    private static int? Number(XElement element, string attribute)
    {
        var text = (string?)element.Attribute(attribute);
        return text is null ? null
            : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
            : throw QueryFaults.InvalidXml($"The attribute '{attribute}' of <{element.Name.LocalName}> is '{text}'; it is a number.");
    }
}
