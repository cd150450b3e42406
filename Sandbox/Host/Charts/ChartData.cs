using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Host.Rows;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Views;
using CrmOnboarding.Host.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.Charts;

/// <summary>The values of a chart.</summary>
/// <param name="Title">What people call it.</param>
/// <param name="Shape">How it is drawn.</param>
/// <param name="Categories">What stands along the axis.</param>
/// <param name="Series">The values, one for each category.</param>
internal sealed record ChartData(string Title, ChartShape Shape, IReadOnlyList<string> Categories, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>Runs a chart over the rows of a view.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The viewer may not read the table, or the query
    /// is refused.</exception>
    public static ChartData Run(Viewer viewer, ChartDefinition chart, ViewDefinition view, ViewRequest request)
    {
        var fetch = new XElement(chart.Fetch);
        var entity = fetch.Element("entity")!;
        // The rows are those of the view: its conditions and its links, without its columns and its order.
        foreach (var part in view.Fetch.Element("entity")?.Elements().Where(part => part.Name.LocalName is "filter" or "link-entity") ?? [])
        {
            var copy = new XElement(part);
            copy.DescendantsAndSelf().Elements().Where(each => each.Name.LocalName is "attribute" or "order" or "all-attributes").Remove();
            entity.Add(copy);
        }

        ViewQuery.Restrict(viewer.Metadata, fetch, view, request);
        var rows = viewer.Service.RetrieveMultiple(new FetchExpression(fetch.ToString(SaveOptions.DisableFormatting))).Entities;
        return Of(viewer, chart, rows);
    }

    private static ChartData Of(Viewer viewer, ChartDefinition chart, DataCollection<Entity> rows)
    {
        List<string> categories = [.. rows.Select(row => CategoryOf(viewer, chart, row)).Distinct()];
        var shape = ChartShapes.Of(chart.Kinds.Count > 0 ? chart.Kinds[0] : string.Empty);
        if (chart.Split is { } split && chart.Measures.Count > 0)
        {
            var byName = rows.GroupBy(row => Label(viewer, row, split));
            return new ChartData(
                viewer.Read(chart.Names),
                shape,
                categories,
                [.. byName.Select(group => new ChartSeries(group.Key, Values(viewer, chart, group, categories, chart.Measures[0])))]);
        }

        return new ChartData(
            viewer.Read(chart.Names),
            shape,
            categories,
            [
                .. chart.Measures.Select(
                    measure => new ChartSeries(viewer.Read(chart.Names), Values(viewer, chart, rows, categories, measure))),
            ]);
    }

    private static IReadOnlyList<decimal> Values(
        Viewer viewer, ChartDefinition chart, IEnumerable<Entity> rows, List<string> categories, string measure)
    {
        var sums = rows.GroupBy(row => CategoryOf(viewer, chart, row)).ToDictionary(
            group => group.Key, group => group.Sum(row => Number(RowText.ValueOf(row, measure))), StringComparer.Ordinal);
        return [.. categories.Select(category => sums.GetValueOrDefault(category))];
    }

    // People read the name of a month.
    private static string CategoryOf(Viewer viewer, ChartDefinition chart, Entity row) =>
        chart.IsByMonth && RowText.ValueOf(row, chart.Category) is int month and >= 1 and <= 12
            ? CultureInfo.GetCultureInfo(viewer.LanguageTag).DateTimeFormat.GetMonthName(month)
            : Label(viewer, row, chart.Category);

    private static string Label(Viewer viewer, Entity row, string alias) =>
        RowText.Of(row, alias, viewer.Culture) is { Length: > 0 } text ? text : viewer.Texts.Blank;

    private static decimal Number(object? value) => value switch
    {
        null => 0,
        Money money => money.Value,
        IConvertible number => number.ToDecimal(CultureInfo.InvariantCulture),
        _ => 0,
    };
}

/// <summary>One series of a chart.</summary>
/// <param name="Name">What people read.</param>
/// <param name="Values">A value for each category.</param>
internal sealed record ChartSeries(string Name, IReadOnlyList<decimal> Values);

/// <summary>How a chart is drawn.</summary>
internal enum ChartShape
{
    /// <summary>Upright bars beside each other.</summary>
    Column,

    /// <summary>Upright bars on top of each other.</summary>
    StackedColumn,

    /// <summary>Bars that lie below each other.</summary>
    Bar,

    /// <summary>Lying bars that continue each other.</summary>
    StackedBar,

    /// <summary>Lines.</summary>
    Line,

    /// <summary>Filled lines.</summary>
    Area,

    /// <summary>Slices of a circle.</summary>
    Pie,

    /// <summary>Slices of a ring.</summary>
    Doughnut,

    /// <summary>Centered bars.</summary>
    Funnel,

    /// <summary>Names with their number.</summary>
    Tag,
}

/// <summary>The shapes by the names that files give them.</summary>
internal static class ChartShapes
{
    /// <summary>The shape of a name in any casing; upright bars for one that is not known.</summary>
    public static ChartShape Of(string name) => name.ToLowerInvariant() switch
    {
        "stackedcolumn" or "stackedcolumn100" => ChartShape.StackedColumn,
        "bar" => ChartShape.Bar,
        "stackedbar" or "stackedbar100" => ChartShape.StackedBar,
        "line" => ChartShape.Line,
        "area" or "stackedarea" or "stackedarea100" => ChartShape.Area,
        "pie" => ChartShape.Pie,
        "doughnut" => ChartShape.Doughnut,
        "funnel" => ChartShape.Funnel,
        "tag" => ChartShape.Tag,
        _ => ChartShape.Column,
    };
}
