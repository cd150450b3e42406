using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>What the frame of form scripts knows of the form around it.</summary>
internal static class FormFrames
{
    /// <summary>A script that says it all.</summary>
    public static string Script(Record record, FormScript script)
    {
        var fields = record.Form.Cells.Select(record.FieldOf).OfType<Field>().DistinctBy(field => field.Column.LogicalName);
        var form = new JsonObject
        {
            ["table"] = record.Table.LogicalName,
            ["id"] = record.IsNew ? null : record.Row.Id.ToString("D", CultureInfo.InvariantCulture),
            ["title"] = record.Title,
            ["isReadOnly"] = record.IsReadOnly,
            ["fields"] = new JsonArray([.. fields.Select(Of)]),
            ["handlers"] = new JsonArray([.. script.Handlers.Select(handler => new JsonObject
            {
                ["event"] = handler.Event,
                ["attribute"] = handler.Column,
                ["tab"] = handler.Tab,
                ["function"] = handler.Function,
                ["passesContext"] = handler.PassesContext,
                ["parameters"] = new JsonArray(),
            })]),
        };
        return $"window.previewForm = {form.ToJsonString()};";
    }

    private static JsonObject Of(Field field) => new()
    {
        ["column"] = field.Column.LogicalName,
        ["control"] = field.ControlId,
        ["label"] = field.Label,
        ["type"] = TypeOf(field.Column),
        ["isDay"] = field.Column.Type == ColumnType.DateTime && FieldInput.IsDay(field.Column),
        ["required"] = field.Column.Required switch
        {
            RequiredLevel.Required or RequiredLevel.SystemRequired => "required",
            RequiredLevel.Recommended => "recommended",
            _ => "none",
        },
        ["value"] = field.Text,
        ["original"] = field.Original,
        ["reading"] = field.Reading,
        ["options"] = JsonSerializer.SerializeToNode(field.Column.Options.Select(
            option => new { value = option.Value, text = field.Viewer.Read(option.Labels) })),
    };

    private static string TypeOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Memo => "memo",
        ColumnType.Integer or ColumnType.BigInteger => "integer",
        ColumnType.Decimal => "decimal",
        ColumnType.Double => "double",
        ColumnType.Money => "money",
        ColumnType.Boolean => "boolean",
        ColumnType.Choice or ColumnType.State or ColumnType.Status => "optionset",
        ColumnType.MultiChoice => "multiselectoptionset",
        ColumnType.DateTime => "datetime",
        _ => column.IsLookup ? "lookup" : "string",
    };
}
