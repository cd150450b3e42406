using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads charts and dashboards.</summary>
internal static class DashboardReader
{
    /// <summary>Charts of an Entity element.</summary>
    public static IEnumerable<ChartMetadata> Charts(XElement entity, string table) => entity
        .Elements("Visualizations").Elements("visualization")
        .Select(chart => new ChartMetadata(
            chart.Id("savedqueryvisualizationid", chart.Value("savedqueryvisualizationid")),
            table,
            chart.Labels("LocalizedNames"),
            Inner(chart, "datadescription"),
            Inner(chart, "presentationdescription"),
            chart.Flag("isdefault", whenMissing: false)));

    /// <summary>All dashboards, plain and interactive.</summary>
    public static IEnumerable<DashboardMetadata> Dashboards(XElement customizations) =>
        from element in customizations.Elements("Dashboards").Elements()
            .Concat(customizations.Elements("InteractionCentricDashboards").Elements())
        select new DashboardMetadata(
            element.Id("FormId", element.Value("FormId")),
            element.Labels("LocalizedNames"),
            element.Name.LocalName == "InteractionCentricDashboard",
            element.Descendants("form").FirstOrDefault()?.ToString(SaveOptions.DisableFormatting) ?? "<form />");

    private static string Inner(XElement parent, string name) =>
        parent.Element(name)?.Elements().FirstOrDefault()?.ToString(SaveOptions.DisableFormatting)
            ?? parent.Value(name) ?? string.Empty;
}
