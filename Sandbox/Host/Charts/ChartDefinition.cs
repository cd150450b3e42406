using System.Xml.Linq;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Charts;

/// <summary>A chart: its query and how it is drawn.</summary>
/// <param name="Id">SavedQueryVisualizationId.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Names">What people read.</param>
/// <param name="Fetch">The aggregate query; never changed, always copied.</param>
/// <param name="Category">Alias of the values along the axis.</param>
/// <param name="Split">Alias of the values that each bar is divided by, or null.</param>
/// <param name="Measures">Aliases of the measures.</param>
/// <param name="Kinds">Kind of each series, as the file names it.</param>
/// <param name="IsByMonth">Whether the categories are the months of a year, which the query answers as numbers.</param>
internal sealed record ChartDefinition(
    Guid Id, string Table, Labels Names, XElement Fetch, string Category, string? Split, IReadOnlyList<string> Measures,
    IReadOnlyList<string> Kinds, bool IsByMonth)
{
    /// <summary>All charts of a table that can be drawn, the default first.</summary>
    public static IReadOnlyList<ChartDefinition> Of(OrganizationMetadata metadata, string table) =>
    [
        .. metadata.Components.Charts.Where(chart => chart.Table == table)
            .OrderByDescending(chart => chart.IsDefault).ThenBy(chart => chart.Names.ToString(), StringComparer.Ordinal)
            .Select(Read).OfType<ChartDefinition>(),
    ];

    /// <summary>The chart with an id; null where there is none or it names no query.</summary>
    public static ChartDefinition? Find(OrganizationMetadata metadata, Guid id) =>
        metadata.Components.Charts.FirstOrDefault(chart => chart.Id == id) is { } chart ? Read(chart) : null;

    private static ChartDefinition? Read(ChartMetadata chart)
    {
        if (chart.DataXml.Length == 0)
        {
            return null;
        }

        var data = XElement.Parse(chart.DataXml);
        var fetch = data.Descendants("fetch").FirstOrDefault();
        var category = data.Descendants("category").FirstOrDefault()?.Text("alias");
        if (fetch?.Element("entity") is null || category is null)
        {
            return null;
        }

        var groups = fetch.Descendants("attribute").Where(attribute => attribute.Flag("groupby", whenMissing: false))
            .Select(attribute => attribute.Text("alias")).OfType<string>();
        var presentation = chart.PresentationXml.Length == 0 ? new XElement("Chart") : XElement.Parse(chart.PresentationXml);
        return new ChartDefinition(
            chart.Id,
            chart.Table,
            chart.Names,
            fetch,
            category,
            groups.FirstOrDefault(alias => alias != category),
            [.. data.Descendants("measure").Select(measure => measure.Text("alias")).OfType<string>().Distinct()],
            [.. presentation.Elements("Series").Elements("Series").Select(series => series.Text("ChartType") ?? "Column")],
            fetch.Descendants("attribute").Any(
                attribute => attribute.Text("alias") == category && attribute.Text("dategrouping") == "month"));
    }
}
