using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>A row in a form: what is stored, what somebody typed, and what may be changed.</summary>
internal sealed class Record
{
    private const int ActiveState = 0;

    private readonly IFormCollection? _typed;

    private Record(
        Viewer viewer, string app, TableMetadata table, FormDefinition form, Entity row, IFormCollection? typed, bool isReadOnly = false)
    {
        Viewer = viewer;
        App = app;
        Table = table;
        Form = form;
        Row = row;
        _typed = typed;
        IsNew = row.Id == Guid.Empty;
        State = row.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? ActiveState;
        IsReadOnly = isReadOnly || State != ActiveState
            || !(IsNew ? viewer.May(AccessRight.Create, table.LogicalName) : viewer.May(AccessRight.Write, row.ToEntityReference()));
    }

    public Viewer Viewer { get; }

    /// <summary>Unique name of the app.</summary>
    public string App { get; }

    public TableMetadata Table { get; }

    public FormDefinition Form { get; }

    public Entity Row { get; }

    /// <summary>Whether the row is not stored yet.</summary>
    public bool IsNew { get; }

    /// <summary>The row's state; 0 is the active one.</summary>
    public int State { get; }

    /// <summary>Whether the viewer can change nothing: the row is inactive, or the privilege is missing.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Whether the row is inactive.</summary>
    public bool IsInactive => State != ActiveState;

    /// <summary>Name of the row, or what a new one is called.</summary>
    public string Title => !IsNew && Table.PrimaryNameColumn is { } name && RowText.Of(Row, name, Viewer.Culture) is { Length: > 0 } text
        ? text
        : Viewer.Texts.New(Viewer.Read(Table.DisplayName));

    /// <summary>Reads a row with the columns of a form.</summary>
    /// <param name="viewer">Who looks.</param>
    /// <param name="app">Unique name of the app.</param>
    /// <param name="form">The form.</param>
    /// <param name="id">The row.</param>
    /// <param name="typed">What somebody typed and could not store; null for nothing.</param>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such row, or the viewer may not read
    /// it.</exception>
    public static Record Read(Viewer viewer, string app, FormDefinition form, Guid id, IFormCollection? typed = null)
    {
        var table = viewer.Metadata.Tables[form.Table];
        var names = ColumnsOf(table, form).Select(column => column.LogicalName)
            .Concat(new[] { table.PrimaryNameColumn, "statecode", "statuscode", "transactioncurrencyid" }.OfType<string>())
            .Where(name => table.FindColumn(name) is { IsValidForRead: true, IsStored: true }).Distinct();
        var row = viewer.Service.Retrieve(table.LogicalName, id, new ColumnSet([.. names]));
        return new Record(viewer, app, table, form, row, typed);
    }

    /// <summary>A row that is not stored yet, with the defaults of its columns.</summary>
    /// <param name="viewer">Who makes it.</param>
    /// <param name="app">Unique name of the app.</param>
    /// <param name="form">The form.</param>
    /// <param name="given">Values that the page it is made from gives, by column.</param>
    /// <param name="typed">What somebody typed and could not store; null for nothing.</param>
    public static Record New(
        Viewer viewer, string app, FormDefinition form, IReadOnlyDictionary<string, object> given, IFormCollection? typed = null)
    {
        var table = viewer.Metadata.Tables[form.Table];
        var row = new Entity(table.LogicalName);
        foreach (var column in table.Columns.Where(column => column.DefaultValue is not null))
        {
            row[column.LogicalName] = column.Type == ColumnType.Boolean
                ? column.DefaultValue == 1
                : new OptionSetValue(column.DefaultValue!.Value);
        }

        if (table.HasColumn("ownerid"))
        {
            row["ownerid"] = viewer.Reference;
        }

        foreach (var (column, value) in given.Where(each => table.HasColumn(each.Key)))
        {
            row[column] = value;
        }

        foreach (var (name, value) in row.Attributes.ToList())
        {
            if (viewer.Reading(table, name, value) is { } text)
            {
                row.FormattedValues[name] = text;
            }
        }

        return new Record(viewer, app, table, form, row, typed);
    }

    /// <summary>The field of a cell; null when the cell shows no column of the table.</summary>
    public Field? FieldOf(FormCell cell) =>
        cell.Control is { Kind: ControlKind.Column, Column: { } name } && Table.FindColumn(name) is { } column
            ? new Field(Viewer, App, Form, column, cell, Row, IsLocked(column, cell.Control), TypedText(name))
            : null;

    /// <summary>The fields that the viewer can change, each column once.</summary>
    public IEnumerable<Field> EditableFields() => Form.Cells.Select(FieldOf).OfType<Field>()
        .Where(field => !field.IsLocked).DistinctBy(field => field.Column.LogicalName);

    /// <summary>The same row, of which nothing can be changed.</summary>
    public Record ForReading() => new(Viewer, App, Table, Form, Row, null, isReadOnly: true);

    private bool IsLocked(ColumnMetadata column, FormControl control) =>
        IsReadOnly || control.IsDisabled || column.Source != ColumnSource.Simple || column.BaseOf is not null
        || column.Type is ColumnType.PrimaryKey or ColumnType.State or ColumnType.PartyList or ColumnType.Image or ColumnType.File
            or ColumnType.TableName or ColumnType.UniqueIdentifier or ColumnType.BigInteger
        || (column.Type == ColumnType.Status && IsNew)
        || !(IsNew ? column.IsValidForCreate : column.IsValidForUpdate);

    private string? TypedText(string column) =>
        _typed is not null && _typed.TryGetValue(Field.NameOf(column), out var values) ? string.Join(',', values.ToArray()) : null;

    private static IEnumerable<ColumnMetadata> ColumnsOf(TableMetadata table, FormDefinition form) => form.Cells
        .Select(cell => cell.Control?.Column).OfType<string>().Select(table.FindColumn).OfType<ColumnMetadata>();
}
