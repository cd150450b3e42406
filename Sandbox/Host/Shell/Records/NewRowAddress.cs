using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell.Records;

/// <summary>Where a new row is made: in a quick create form over the page where the table has one, else on a page.</summary>
internal static class NewRowAddress
{
    private const string Column = "parentcolumn";
    private const string Row = "parentrow";

    /// <returns>The address, and whether it opens over the page; no address where the table has no form for it.</returns>
    public static (string? Address, bool IsDialog) Of(
        Viewer viewer, AppDefinition app, TableMetadata table, string back, string? column = null, EntityReference? parent = null)
    {
        var isQuick = parent is not null && table.IsQuickCreateEnabled
            && FormChoice.Of(viewer, app, table.LogicalName, FormDefinition.QuickCreate).Count > 0;
        if (!isQuick && FormChoice.Of(viewer, app, table.LogicalName, FormDefinition.Main).Count == 0)
        {
            return (null, false);
        }

        var address = Addresses.Of(
            ("appname", app.UniqueName),
            ("pagetype", isQuick ? "quickcreate" : "entityrecord"),
            ("etn", table.LogicalName),
            (Column, column),
            (Row, parent is null ? null : $"{parent.LogicalName}:{parent.Id}"),
            ("back", back));
        return (address, isQuick);
    }

    /// <summary>The values that such an address gives to the new row.</summary>
    public static IReadOnlyDictionary<string, object> GivenBy(PageRequest page)
    {
        if (page.Parameter(Column) is not { } column || page.Table?.FindColumn(column) is not { IsLookup: true } lookup
            || Rows.FieldInput.Reference(page.Parameter(Row) ?? string.Empty) is not { } parent
            || !lookup.Targets.Contains(parent.LogicalName))
        {
            return new Dictionary<string, object>();
        }

        // The name comes with the row; without the right to read it there is no such row for the viewer.
        var table = page.Viewer.Metadata.Tables[parent.LogicalName];
        var names = table.PrimaryNameColumn is { } name
            ? new Microsoft.Xrm.Sdk.Query.ColumnSet(name)
            : new Microsoft.Xrm.Sdk.Query.ColumnSet();
        var row = page.Viewer.Service.Retrieve(parent.LogicalName, parent.Id, names);
        parent.Name = table.PrimaryNameColumn is null ? null : row.GetAttributeValue<string>(table.PrimaryNameColumn);
        return new Dictionary<string, object> { [column] = parent };
    }
}
