using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// Indexes in the order that views sort by, so that a page of a large table costs what a page of a small one costs. Only for an
/// organization that people look at: each makes writing a row of its table slower.
/// </summary>
internal static class ViewIndexes
{
    private const int Public = 0;

    /// <summary>Creates those that are missing.</summary>
    public static void Create(StoreDatabase database, OrganizationMetadata metadata)
    {
        foreach (var (table, column) in SortedColumns(metadata).Distinct())
        {
            database.Execute(
                $"CREATE INDEX IF NOT EXISTS {SqlNames.Quote($"view${table.LogicalName}${column}")} ON {SqlNames.Quote(table.LogicalName)} "
                    + $"({SqlNames.Quote(column)}, {SqlNames.Quote(table.PrimaryIdColumn)})");
        }
    }

    // Lookups and choices are sorted by what people read, which is in no index.
    private static IEnumerable<(TableMetadata Table, string Column)> SortedColumns(OrganizationMetadata metadata) =>
        from view in metadata.Components.SavedQueries
        where view.QueryType == Public && view.FetchXml.Length > 0
        let table = metadata.FindTable(view.Table)
        where table is { IsActivity: false }
        let order = XElement.Parse(view.FetchXml).Elements("entity").Elements("order").FirstOrDefault()
        let column = table.FindColumn((string?)order?.Attribute("attribute") ?? string.Empty)
        where column is { IsStored: true, IsLookup: false, IsOption: false }
        select (table, column.LogicalName);
}
