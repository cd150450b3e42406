using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Views;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell;

/// <summary>Rows as a table.</summary>
/// <param name="Frame">The page it stands on.</param>
/// <param name="App">Unique name of the app.</param>
/// <param name="Result">The rows.</param>
/// <param name="Title">What the table is called for who does not see it.</param>
/// <param name="IsSortable">Whether its headings sort.</param>
/// <param name="PicksForm">Id of the form that picked rows are sent with; null where rows cannot be picked.</param>
internal sealed record Grid(PageFrame Frame, string App, ViewResult Result, string Title, bool IsSortable, string? PicksForm = null)
{
    /// <summary>Picked rows are sent with no form: commands alone work on them.</summary>
    public const string NoForm = "";

    public Viewer Viewer => Frame.Viewer;

    /// <summary>Heading of a column.</summary>
    public string Heading(ViewColumn column)
    {
        if (column.Column is null)
        {
            return column.Name;
        }

        var name = Viewer.Read(column.Column.DisplayName) is { Length: > 0 } label ? label : column.Column.LogicalName;
        return column.Alias is null || column.Table is null ? name : $"{name} ({Viewer.Read(column.Table.DisplayName)})";
    }

    /// <summary>Name of a row.</summary>
    public string NameOf(Entity row) => Result.View.Table.PrimaryNameColumn is { } name && row.Contains(name)
        ? RowText.Of(row, name, Viewer.Culture)
        : Result.View.Columns.Select(column => RowText.Of(row, column.Name, Viewer.Culture)).FirstOrDefault(text => text.Length > 0)
            ?? row.Id.ToString();

    /// <summary>Text of a cell.</summary>
    public string Text(Entity row, ViewColumn column) => RowText.Of(row, column.Name, Viewer.Culture);

    /// <summary>Where a cell leads: the row itself from its name, the other row from a lookup; null for nowhere.</summary>
    public string? Address(Entity row, ViewColumn column)
    {
        var table = Result.View.Table;
        if (column.Alias is null && column.Name == table.PrimaryNameColumn)
        {
            return Addresses.Record(App, table.LogicalName, row.Id);
        }

        return RowText.ValueOf(row, column.Name) is EntityReference reference && Viewer.CanOpen(reference.LogicalName)
            ? Addresses.Record(App, reference.LogicalName, reference.Id)
            : null;
    }

    /// <summary>Whether a column's values stand at the end of their cells, as numbers do.</summary>
    public static bool IsNumber(ViewColumn column) => column.Column?.Type is ColumnType.Integer or ColumnType.BigInteger
        or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;

    /// <summary>ascending, descending or none.</summary>
    public string SortState(ViewColumn column) => Result.Request.SortBy != column.Name ? "none"
        : Result.Request.Descending ? "descending" : "ascending";

    /// <summary>The address of the page sorted by a column; the other way round when it is already.</summary>
    public string SortAddress(ViewColumn column)
    {
        var descending = SortState(column) == "ascending";
        var address = Addresses.With(Addresses.With(Frame.Address, "sort", column.Name), "desc", descending ? "1" : null);
        return Addresses.With(address, "page", null);
    }
}
