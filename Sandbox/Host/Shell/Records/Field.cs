using System.Globalization;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>A column on a form.</summary>
internal sealed class Field
{
    private const string ValuePrefix = "v.";
    private const string OriginalPrefix = "o.";

    private readonly Entity _row;
    private readonly string? _typed;

    /// <param name="viewer">Who looks.</param>
    /// <param name="app">Unique name of the app.</param>
    /// <param name="form">The form.</param>
    /// <param name="column">The column.</param>
    /// <param name="cell">Where it stands.</param>
    /// <param name="row">The row, as stored; an empty one with defaults for a new row.</param>
    /// <param name="isLocked">Whether nobody can change it here.</param>
    /// <param name="typed">What somebody typed that was not stored; null for nothing.</param>
    public Field(
        Viewer viewer, string app, FormDefinition form, ColumnMetadata column, FormCell cell, Entity row, bool isLocked, string? typed)
    {
        FormId = form.ElementId;
        Viewer = viewer;
        App = app;
        Column = column;
        _row = row;
        _typed = typed;
        IsLocked = isLocked;
        ControlId = cell.Control!.Id;
        Label = viewer.Read(cell.Labels) is { Length: > 0 } own ? own
            : viewer.Read(column.DisplayName) is { Length: > 0 } name ? name : column.LogicalName;
        Rows = Math.Max(cell.RowSpan, column.Type == ColumnType.Memo ? 2 : 1);
    }

    public Viewer Viewer { get; }

    public string App { get; }

    public ColumnMetadata Column { get; }

    public string Label { get; }

    /// <summary>Logical name of the row's table.</summary>
    public string Table => _row.LogicalName;

    /// <summary>Name of the row that a lookup field holds.</summary>
    public string LookupName => Text == Original ? Reading
        : FieldInput.Reference(Text) is { } typed ? Viewer.NameOf(typed)
        : string.Empty;

    /// <summary>Id of the control in the form.</summary>
    public string ControlId { get; }

    public bool IsLocked { get; }

    /// <summary>Rows of the grid that it covers.</summary>
    public int Rows { get; }

    public bool IsRequired => !IsLocked && Column.Required is RequiredLevel.Required or RequiredLevel.SystemRequired;

    public bool IsRecommended => !IsLocked && Column.Required == RequiredLevel.Recommended;

    /// <summary>Id of the form element that sends the field.</summary>
    public string FormId { get; }

    /// <summary>Id of the element in the page.</summary>
    public string ElementId => $"{FormId}-{ControlId}";

    /// <summary>Name of the field that sends the value.</summary>
    public string Name => NameOf(Column.LogicalName);

    /// <summary>Name of the field that sends what the value was.</summary>
    public string OriginalName => OriginalNameOf(Column.LogicalName);

    public object? Value => RowText.ValueOf(_row, Column.LogicalName);

    /// <summary>The stored value as the field sends it.</summary>
    public string Original => FieldInput.Text(Column, Value, Viewer);

    /// <summary>What stands in the field: what somebody typed last, or the stored value.</summary>
    public string Text => _typed ?? Original;

    /// <summary>What people read.</summary>
    public string Reading => RowText.Of(_row, Column.LogicalName, Viewer.Culture);

    /// <summary>The row that a lookup points at and that the viewer may open; null for none.</summary>
    public string? LookupAddress => Value is EntityReference reference && Viewer.CanOpen(reference.LogicalName)
        ? Addresses.Record(App, reference.LogicalName, reference.Id)
        : null;

    /// <summary>The choices that can be made: of a status those of the row's state.</summary>
    public IEnumerable<OptionMetadata> Options => Column.Type == ColumnType.Status
        ? Column.Options.Where(option => option.State == (_row.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0))
        : Column.Options;

    /// <summary>Type of the input element.</summary>
    public string InputType => Column.Type switch
    {
        ColumnType.Integer or ColumnType.Decimal or ColumnType.Double or ColumnType.Money => "number",
        ColumnType.DateTime => FieldInput.IsDay(Column) ? "date" : "datetime-local",
        _ => Column.Format switch
        {
            "email" => "email",
            "url" => "url",
            "phone" => "tel",
            _ => "text",
        },
    };

    public string? Min => Column.Type == ColumnType.DateTime ? null : Column.Min?.ToString(CultureInfo.InvariantCulture);

    public string? Max => Column.Type == ColumnType.DateTime ? null : Column.Max?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Smallest difference of numbers.</summary>
    public string? Step => Column.Type switch
    {
        ColumnType.Integer => "1",
        ColumnType.Decimal or ColumnType.Double or ColumnType.Money => Column.Precision == 0
            ? "1"
            : "0." + new string('0', Column.Precision - 1) + "1",
        _ => null,
    };

    /// <summary>Sign of the row's currency in front of an amount; null elsewhere.</summary>
    public string? Unit => Column.Type == ColumnType.Money ? Viewer.CurrencySign(_row) : null;

    /// <summary>Name of the field that sends the value of a column.</summary>
    public static string NameOf(string column) => ValuePrefix + column;

    /// <summary>Name of the field that sends what the value of a column was.</summary>
    public static string OriginalNameOf(string column) => OriginalPrefix + column;
}
