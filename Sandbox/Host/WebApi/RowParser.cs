using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.WebApi;

/// <summary>Reads rows that callers send: values by column, lookups by @odata.bind, related rows to be made with them.</summary>
internal sealed partial class RowParser(ApiModel model)
{
    private const string Bind = "@odata.bind";

    /// <summary>The row of an object.</summary>
    /// <exception cref="ApiFault">It has a property that the table has not, or a value that is none of its column.</exception>
    public Entity Parse(ApiTable table, JsonElement json)
    {
        var row = new Entity(table.Table.LogicalName);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name.EndsWith(Bind, StringComparison.Ordinal))
            {
                var navigation = Single(table, property.Name[..^Bind.Length]);
                row[navigation.Relationship.ReferencingColumn] = Reference(property.Value.GetString());
            }
            else if (!property.Name.Contains('@', StringComparison.Ordinal))
            {
                Add(row, table, property);
            }
        }

        if (row.Attributes.TryGetValue(table.Table.PrimaryIdColumn, out var id) && id is Guid given)
        {
            row.Id = given;
        }

        return row;
    }

    /// <summary>The row that an address names, for instance /accounts(00000000-...).</summary>
    public EntityReference? Reference(string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return null;
        }

        var match = Address().Match(address);
        return match.Success && model.FindSet(match.Groups["set"].Value) is { } target
            && Guid.TryParse(match.Groups["id"].Value, out var id)
            ? new EntityReference(target.Table.LogicalName, id)
            : throw ApiFault.Bad($"'{address}' names no row; write it like /accounts(00000000-0000-0000-0000-000000000001).");
    }

    /// <summary>A value of a column.</summary>
    public static object? ValueOf(ColumnMetadata column, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return column.Type switch
            {
                ColumnType.Integer => value.GetInt32(),
                ColumnType.BigInteger => value.GetInt64(),
                ColumnType.Decimal => value.GetDecimal(),
                ColumnType.Double => value.GetDouble(),
                ColumnType.Money => new Money(value.GetDecimal()),
                ColumnType.Boolean => value.GetBoolean(),
                ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(value.GetInt32()),
                ColumnType.MultiChoice => new OptionSetValueCollection(
                    [.. value.GetString()!.Split(',').Select(part => new OptionSetValue(int.Parse(part, CultureInfo.InvariantCulture)))]),
                ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => value.GetGuid(),
                ColumnType.DateTime => Moment(value.GetString()!),
                ColumnType.Image or ColumnType.File => value.GetBytesFromBase64(),
                _ => value.GetString(),
            };
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or OverflowException)
        {
            throw ApiFault.Bad($"'{value}' is no value of the property {ApiTable.PropertyOf(column)}.");
        }
    }

    private void Add(Entity row, ApiTable table, JsonProperty property)
    {
        if (table.Columns.TryGetValue(property.Name, out var column))
        {
            if (column.IsLookup)
            {
                throw ApiFault.Bad(
                    $"The lookup {property.Name} is set by its navigation property with {Bind}, not by its value.");
            }

            row[column.LogicalName] = ValueOf(column, property.Value);
        }
        else if (table.Navigations.TryGetValue(property.Name, out var navigation))
        {
            AddRelated(row, navigation, property.Value);
        }
        else
        {
            throw Unknown(table, property.Name);
        }
    }

    private void AddRelated(Entity row, ApiNavigation navigation, JsonElement value)
    {
        var target = model.Table(navigation.Table);
        if (!navigation.IsCollection)
        {
            row[navigation.Relationship.ReferencingColumn] = value.ValueKind == JsonValueKind.Null
                ? null
                : throw ApiFault.NotSupported($"Making the row that {navigation.Name} points at with the row");
            return;
        }

        row.RelatedEntities[new Relationship(navigation.Relationship.Name)] = new EntityCollection(
            [.. value.EnumerateArray().Select(each => Parse(target, each))])
        {
            EntityName = navigation.Table,
        };
    }

    private static ApiNavigation Single(ApiTable table, string name) =>
        table.Navigations.GetValueOrDefault(name) is { IsCollection: false } navigation
            ? navigation
            : throw Unknown(table, name);

    private static ApiFault Unknown(ApiTable table, string name) =>
        ApiFault.Bad($"The property '{name}' does not exist on type 'Microsoft.Dynamics.CRM.{table.Table.LogicalName}'.");

    private static DateTime Moment(string text) => DateTime.Parse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    [GeneratedRegex("(^|/)(?<set>[A-Za-z0-9_]+)\\((?<id>[0-9a-fA-F-]{36})\\)$")]
    private static partial Regex Address();
}
