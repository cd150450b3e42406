using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A chart of a table: rows by one column, counted or with one measure.</summary>
internal sealed record NewChart
{
    private static readonly string[] Aggregates = ["count", "sum", "avg", "min", "max"];
    private static readonly string[] DateGroupings = ["day", "week", "month", "quarter", "year"];

    /// <summary>Schema name of the table.</summary>
    public required string Table { get; init; }

    public required BilingualText Label { get; init; }

    public required BilingualText Description { get; init; }

    /// <summary>column, bar, line, area, pie or funnel.</summary>
    public required string Type { get; init; }

    /// <summary>Logical name of the column that rows are grouped by.</summary>
    public required string Group { get; init; }

    /// <summary>How a date is grouped; null for other columns.</summary>
    public string? DateGrouping { get; init; }

    /// <summary>Logical name of the column that is measured; null to count rows.</summary>
    public string? Measure { get; init; }

    /// <summary>count, sum, avg, min or max.</summary>
    public string Aggregate { get; init; } = "count";

    /// <exception cref="InputException">A value is not possible, or the chart exists.</exception>
    public void AddTo(Draft draft)
    {
        var table = TableColumns.FindTable(draft, Table);
        var measure = Measure ?? table.LogicalName + "id";
        TableColumns.Require(draft, table.LogicalName, "--group", Group);
        TableColumns.Require(draft, table.LogicalName, "--measure", measure);
        if (!Aggregates.Contains(Aggregate) || Measure is null && Aggregate != "count")
        {
            throw new InputException(
                $"--aggregate is '{Aggregate}'. Write count, or --measure with one of {string.Join(", ", Aggregates)}.");
        }

        var isDate = table.FindColumn(Group)?.Type == "datetime";
        if (isDate != DateGrouping is not null || DateGrouping is not null && !DateGroupings.Contains(DateGrouping))
        {
            throw new InputException(
                isDate
                    ? $"--group is a date. Write --by with one of {string.Join(", ", DateGroupings)}."
                    : $"--group is '{Group}', which is no date. Leave --by out.");
        }

        var (type, properties) = Type switch
        {
            "column" => ("Column", "PointWidth=0.75, MaxPixelPointWidth=40"),
            "bar" => ("Bar", "PointWidth=0.75, MaxPixelPointWidth=40"),
            "line" => ("Line", "PointWidth=0.75, MaxPixelPointWidth=40"),
            "area" => ("Area", "PointWidth=0.75, MaxPixelPointWidth=40"),
            "pie" => ("pie", "PieLabelStyle=Inside, PieDrawingStyle=Default"),
            _ => ("Funnel", "FunnelLabelStyle=Outside, FunnelNeckHeight=0, FunnelPointGap=1, FunnelNeckWidth=5"),
        };
        var id = ComponentId.Braced($"{Table}/chart/{Label.English}").ToUpperInvariant();
        var chart = Template.Fill("Chart", id, [
            .. Template.Gaps("label", Label), .. Template.Gaps("description", Description),
            ("id", id), ("table", table.LogicalName), ("group", Group), ("measure", measure), ("aggregate", Aggregate),
            ("type", type), ("properties", properties),
        ]);
        if (DateGrouping is not null)
        {
            chart.Descendants("attribute").First().Add(new XAttribute("dategrouping", DateGrouping));
        }

        draft.Add($"Entities/{Table}/Visualizations/{id}.xml", chart);
        Placeholders.Require(draft, $"Entities/{Table}", "Visualizations");
        draft.LeftToDecide.Add("Where people meet it: a dashboard, or the chart pane of a view.");
    }
}
