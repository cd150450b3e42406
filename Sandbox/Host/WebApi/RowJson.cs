using System.Globalization;
using System.Text.Json.Nodes;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>Writes rows as the Web API does: with their version, and beside each value what the caller prefers to read.</summary>
internal sealed class RowJson(ApiModel model, ApiRequest request)
{
    private const string Formatted = "OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string LookupWay = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>Version of a row as an ETag; null when it was not read.</summary>
    public static string? TagOf(Entity row) => row.Attributes.TryGetValue("versionnumber", out var version)
        ? string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\"")
        : null;

    /// <summary>A row.</summary>
    /// <param name="table">Its table.</param>
    /// <param name="row">The row.</param>
    /// <param name="selected">Names of the properties that are wanted; null for all.</param>
    public JsonObject Of(ApiTable table, Entity row, IReadOnlyList<string>? selected)
    {
        var json = new JsonObject();
        if (TagOf(row) is { } tag)
        {
            json["@odata.etag"] = tag;
        }

        var id = ApiTable.PropertyOf(table.Table.Columns[0]);
        foreach (var name in selected?.Append(id).Distinct() ?? table.Columns.Keys)
        {
            var column = table.Columns[name];
            var value = row.Attributes.TryGetValue(column.LogicalName, out var read) ? read : null;
            if (value is null && column.Type == ColumnType.PrimaryKey)
            {
                value = row.Id;
            }

            AddAnnotations(json, table, row, name, column, value);
            json[name] = ValueOf(column, value);
        }

        return json;
    }

    /// <summary>A value without its column: of an aliased column, or of an answer.</summary>
    public static JsonNode? ValueOf(object? value) => value switch
    {
        null => null,
        AliasedValue aliased => ValueOf(aliased.Value),
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        OptionSetValueCollection options => string.Join(',', options.Select(option => option.Value)),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        Guid id => id,
        bool flag => flag,
        int number => number,
        long number => number,
        decimal number => number,
        double number => number,
        string text => text,
        string[] texts => new JsonArray([.. texts.Select(text => JsonValue.Create(text))]),
        byte[] bytes => Convert.ToBase64String(bytes),
        _ => value.ToString(),
    };

    private static JsonNode? ValueOf(ColumnMetadata column, object? value) => value is DateTime day
        && column.DateBehavior == DateBehavior.DateOnly ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : ValueOf(value);

    private void AddAnnotations(JsonObject json, ApiTable table, Entity row, string name, ColumnMetadata column, object? value)
    {
        if (value is EntityReference reference)
        {
            if (request.WantsAnnotation(LookupWay) && table.NavigationOf(column, reference.LogicalName) is { } way)
            {
                json[$"{name}@{LookupWay}"] = way.Name;
            }

            if (request.WantsAnnotation(LookupTable))
            {
                json[$"{name}@{LookupTable}"] = reference.LogicalName;
            }
        }

        if (value is not null && request.WantsAnnotation(Formatted)
            && row.FormattedValues.TryGetValue(column.LogicalName, out var text) && text is not null)
        {
            json[$"{name}@{Formatted}"] = text;
        }
    }

    /// <summary>A row of which no table says what it holds: the result of FetchXML, with its aliases.</summary>
    public JsonObject OfFetched(ApiTable table, Entity row)
    {
        List<string> known = [.. row.Attributes.Keys.Select(table.Table.FindColumn).OfType<ColumnMetadata>().Select(ApiTable.PropertyOf)];
        var json = Of(table, row, [.. known.Where(table.Columns.ContainsKey)]);
        foreach (var (name, value) in row.Attributes.Where(attribute => attribute.Value is AliasedValue))
        {
            json[name] = ValueOf(value);
            if (request.WantsAnnotation(Formatted) && row.FormattedValues.TryGetValue(name, out var text))
            {
                json[$"{name}@{Formatted}"] = text;
            }
        }

        return json;
    }

    /// <summary>A row that an answer holds, with its kind.</summary>
    public JsonNode? OfAnswer(object? value) => value switch
    {
        EntityReference reference => new JsonObject
        {
            ["@odata.type"] = "#Microsoft.Dynamics.CRM." + reference.LogicalName,
            [model.Table(reference.LogicalName).Table.PrimaryIdColumn] = reference.Id,
        },
        Entity { LogicalName.Length: > 0 } row => OfFetched(model.Table(row.LogicalName), row),
        EntityCollection rows => new JsonArray([.. rows.Entities.Select(OfAnswer)]),
        _ => ValueOf(value),
    };
}
