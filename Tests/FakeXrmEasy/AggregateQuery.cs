using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.FakeXrmEasy;

/// <summary>
/// Groups of an aggregate FetchXML query: FakeXrmEasy 1.x takes every choice for the same value when it groups. The rows are the fake's;
/// grouping and the maximum of dates, all that the product asks for, are done here.
/// </summary>
internal static class AggregateQuery
{
    /// <summary>The query as XML when it aggregates; null when not.</summary>
    public static XElement? Read(QueryBase query) =>
        query is FetchExpression fetch && XElement.Parse(fetch.Query) is var xml && (bool?)xml.Attribute("aggregate") == true ? xml : null;

    /// <summary>Runs it.</summary>
    public static EntityCollection Run(IOrganizationService rows, XElement query)
    {
        var table = (string)query.Element("entity")!.Attribute("name")!;
        var columns = query.Descendants("attribute").Select(attribute => new Column(attribute)).ToList();
        query.Attribute("aggregate")!.Remove();
        foreach (var attribute in query.Descendants("attribute"))
        {
            attribute.ReplaceAttributes(attribute.Attribute("name"));
        }

        var groups = rows.RetrieveMultiple(new FetchExpression(query.ToString())).Entities
            .GroupBy(row => string.Join("|", columns.Where(column => column.IsGroup).Select(column => column.Key(row))));
        return new EntityCollection([.. groups.Select(group => Group(table, [.. group], columns))]);
    }

    private static Entity Group(string table, IReadOnlyList<Entity> rows, IEnumerable<Column> columns)
    {
        var result = new Entity(table);
        foreach (var column in columns)
        {
            var value = column.IsGroup ? column.Value(rows[0]) : rows.Select(column.Value).OfType<DateTime>().Cast<DateTime?>().Max();
            if (value is not null)
            {
                result[column.Alias] = new AliasedValue(table, column.Name, value);
            }
        }

        return result;
    }

    private sealed class Column
    {
        private readonly string _path;

        public Column(XElement attribute)
        {
            Name = (string)attribute.Attribute("name")!;
            Alias = (string)attribute.Attribute("alias")!;
            IsGroup = (bool?)attribute.Attribute("groupby") == true;
            if (!IsGroup && (string?)attribute.Attribute("aggregate") != "max")
            {
                throw new NotSupportedException($"The driver does not aggregate: {attribute}");
            }

            var link = attribute.Parent!.Name.LocalName == "link-entity"
                ? (string)attribute.Parent.Attribute("alias")! + "."
                : string.Empty;
            _path = link + Name;
        }

        public string Name { get; }

        public string Alias { get; }

        public bool IsGroup { get; }

        public object? Value(Entity row) => !row.Contains(_path) ? null : row[_path] is AliasedValue aliased ? aliased.Value : row[_path];

        public string? Key(Entity row) => Value(row) switch
        {
            OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
            EntityReference reference => reference.Id.ToString(),
            var value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }
}
