using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>A view: its query and its columns.</summary>
/// <param name="Id">SavedQueryId.</param>
/// <param name="Table">The table.</param>
/// <param name="Names">What people read.</param>
/// <param name="QueryType">0 public, 1 advanced find, 2 associated, 4 quick find, 64 lookup.</param>
/// <param name="IsDefault">Whether it is the default of its type.</param>
/// <param name="Fetch">The fetch element; never changed, always copied.</param>
/// <param name="Columns">The columns shown, in order.</param>
internal sealed record ViewDefinition(
    Guid Id, TableMetadata Table, Labels Names, int QueryType, bool IsDefault, XElement Fetch, IReadOnlyList<ViewColumn> Columns)
{
    /// <summary>Query type of the views that people choose from.</summary>
    public const int Public = 0;

    /// <summary>Query type of the view beside a row of another table.</summary>
    public const int Associated = 2;

    /// <summary>Query type of the view that says which columns a search looks into.</summary>
    public const int QuickFind = 4;

    /// <summary>Query type of the view in which lookups search.</summary>
    public const int Lookup = 64;

    /// <summary>All views of a table and type, the default first, then by name.</summary>
    public static IReadOnlyList<ViewDefinition> Of(OrganizationMetadata metadata, string table, int queryType) =>
    [
        .. metadata.Components.SavedQueries.Where(view => view.Table == table && view.QueryType == queryType)
            .OrderByDescending(view => view.IsDefault).ThenBy(view => view.Names.ToString(), StringComparer.Ordinal)
            .Select(view => Read(metadata, view)).OfType<ViewDefinition>(),
    ];

    /// <summary>The view with an id, or null.</summary>
    public static ViewDefinition? Find(OrganizationMetadata metadata, Guid id) =>
        metadata.Components.SavedQueries.FirstOrDefault(view => view.Id == id) is { } view ? Read(metadata, view) : null;

    /// <summary>What the platform shows for a table of which no solution brings a view: its rows by name.</summary>
    public static ViewDefinition Default(OrganizationMetadata metadata, TableMetadata table)
    {
        List<string> columns = table.PrimaryNameColumn is { } name ? [name] : [table.PrimaryIdColumn];
        columns.AddRange(new[] { "statuscode", "ownerid", "createdon" }.Where(table.HasColumn));
        var entity = new XElement(
            "entity",
            new XAttribute("name", table.LogicalName),
            columns.Prepend(table.PrimaryIdColumn).Distinct().Select(column => new XElement("attribute", new XAttribute("name", column))),
            new XElement("order", new XAttribute("attribute", columns[0]), new XAttribute("descending", "false")));
        return new ViewDefinition(
            Guid.Empty,
            table,
            table.DisplayCollectionName,
            Public,
            IsDefault: true,
            new XElement("fetch", new XAttribute("version", "1.0"), new XAttribute("mapping", "logical"), entity),
            [.. columns.Select((column, index) => ViewColumn.Of(metadata, table, entity, column, index == 0 ? 300 : 150))]);
    }

    private static ViewDefinition? Read(OrganizationMetadata metadata, SavedQueryMetadata view)
    {
        if (metadata.FindTable(view.Table) is not { } table || view.FetchXml.Length == 0)
        {
            return null;
        }

        var fetch = XElement.Parse(view.FetchXml);
        var entity = fetch.Element("entity") ?? new XElement("entity", new XAttribute("name", view.Table));
        var cells = view.LayoutXml.Length == 0 ? [] : XElement.Parse(view.LayoutXml).Descendants("cell");
        return new ViewDefinition(
            view.Id,
            table,
            view.Names,
            view.QueryType,
            view.IsDefault,
            fetch,
            [
                .. cells.Where(cell => cell.Text("name") is not null && cell.Text("ishidden") is not ("1" or "true"))
                    .Select(cell => ViewColumn.Of(metadata, table, entity, cell.Text("name")!, cell.Number("width", 150))),
            ]);
    }
}

/// <summary>A column of a view.</summary>
/// <param name="Name">Name in the rows that the query gives: the column, or alias.column of a linked table.</param>
/// <param name="Column">Its column, or null for one that no table has.</param>
/// <param name="Table">The table of the column.</param>
/// <param name="Alias">Alias of the link, or null for a column of the view's own table.</param>
/// <param name="Width">Width in pixels, as the layout says.</param>
internal sealed record ViewColumn(string Name, ColumnMetadata? Column, TableMetadata? Table, string? Alias, int Width)
{
    public static ViewColumn Of(OrganizationMetadata metadata, TableMetadata table, XElement entity, string name, int width)
    {
        if (name.Split('.') is not [var alias, var linked])
        {
            return new ViewColumn(name, table.FindColumn(name), table, null, width);
        }

        var link = entity.Descendants("link-entity").FirstOrDefault(each => each.Text("alias") == alias);
        var other = metadata.FindTable(link?.Text("name") ?? string.Empty);
        return new ViewColumn(name, other?.FindColumn(linked), other, alias, width);
    }
}
