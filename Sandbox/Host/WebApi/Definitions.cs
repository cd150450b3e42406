using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.WebApi;

/// <summary>EntityDefinitions, as far as clients need them to find a set: names and keys of tables.</summary>
internal sealed partial class Definitions(ApiModel model, ApiRequest request)
{
    private static readonly string[] s_properties =
    [
        "LogicalName", "SchemaName", "EntitySetName", "PrimaryIdAttribute", "PrimaryNameAttribute", "ObjectTypeCode", "IsActivity",
    ];

    /// <summary>All tables, or those of a filter on one of their names.</summary>
    public ApiAnswer All()
    {
        var tables = model.Metadata.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal).AsEnumerable();
        if (request.Query.TryGetValue("$filter", out var filter))
        {
            var match = ByName().Match(filter);
            if (!match.Success)
            {
                throw ApiFault.NotSupported($"The filter {filter} on EntityDefinitions");
            }

            var (property, value) = (match.Groups["property"].Value, match.Groups["value"].Value);
            tables = tables.Where(table => (string?)Of(table)[property] == value);
        }

        return new ApiAnswer(StatusCodes.Status200OK, new JsonObject { ["value"] = new JsonArray([.. tables.Select(Selected)]) });
    }

    /// <summary>One table.</summary>
    public ApiAnswer One(string key)
    {
        var match = Key().Match(key);
        return match.Success && model.Metadata.FindTable(match.Groups["name"].Value) is { } table
            ? new ApiAnswer(StatusCodes.Status200OK, Selected(table))
            : throw ApiFault.NotFound($"There is no table {key}.");
    }

    private JsonObject Selected(TableMetadata table)
    {
        var all = Of(table);
        if (request.Query.TryGetValue("$select", out var select))
        {
            var names = select.Split(',', StringSplitOptions.TrimEntries);
            if (names.FirstOrDefault(name => !s_properties.Contains(name)) is { } unknown)
            {
                throw ApiFault.NotSupported($"The property {unknown} of EntityDefinitions");
            }

            foreach (var name in s_properties.Except(names))
            {
                all.Remove(name);
            }
        }

        return all;
    }

    private static JsonObject Of(TableMetadata table) => new()
    {
        ["LogicalName"] = table.LogicalName,
        ["SchemaName"] = table.SchemaName,
        ["EntitySetName"] = table.EntitySetName,
        ["PrimaryIdAttribute"] = table.PrimaryIdColumn,
        ["PrimaryNameAttribute"] = table.PrimaryNameColumn,
        ["ObjectTypeCode"] = table.ObjectTypeCode,
        ["IsActivity"] = table.IsActivity,
    };

    [GeneratedRegex("^(?<property>LogicalName|EntitySetName|SchemaName) eq '(?<value>[^']*)'$")]
    private static partial Regex ByName();

    [GeneratedRegex("^LogicalName='(?<name>[^']+)'$")]
    private static partial Regex Key();
}
