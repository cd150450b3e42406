using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>An area of a site map.</summary>
/// <param name="Id">Id.</param>
/// <param name="Titles">What people read.</param>
/// <param name="Groups">Its groups.</param>
internal sealed record SiteMapArea(string Id, Labels Titles, IReadOnlyList<SiteMapGroup> Groups)
{
    /// <summary>The areas of an AppModuleSiteMap element.</summary>
    public static IReadOnlyList<SiteMapArea> Read(XElement siteMap) =>
    [
        .. siteMap.Elements("SiteMap").Elements("Area").Select(area => new SiteMapArea(
            area.Text("Id") ?? string.Empty,
            TitlesOf(area),
            [
                .. area.Elements("Group").Select(group => new SiteMapGroup(
                    group.Text("Id") ?? string.Empty,
                    TitlesOf(group),
                    [.. group.Elements("SubArea").Select(SiteMapSubArea.Read)])),
            ])),
    ];

    // Older site maps have one title in an attribute.
    private static Labels TitlesOf(XElement element) =>
        element.Titles() is { Texts.Count: > 0 } titles ? titles : Labels.English(element.Text("Title") ?? element.Text("Id") ?? "?");
}

/// <summary>A group of an area.</summary>
/// <param name="Id">Id.</param>
/// <param name="Titles">What people read.</param>
/// <param name="SubAreas">Its links.</param>
internal sealed record SiteMapGroup(string Id, Labels Titles, IReadOnlyList<SiteMapSubArea> SubAreas);

/// <summary>A link of a group.</summary>
/// <param name="Id">Id.</param>
/// <param name="Titles">What people read; empty for the name of the table or dashboard.</param>
/// <param name="Table">Logical name of the table whose rows it shows, or null.</param>
/// <param name="DashboardId">The dashboard it shows, or null.</param>
/// <param name="WebResource">Name of the page it shows, or null.</param>
/// <param name="View">The view of a table it shows, or null.</param>
/// <param name="Url">Any other address, or null.</param>
/// <param name="Privileges">What a user must be allowed to see it, beside reading the table.</param>
internal sealed record SiteMapSubArea(
    string Id, Labels Titles, string? Table, Guid? DashboardId, string? WebResource, (string Table, Guid Id)? View, string? Url,
    IReadOnlyList<(string Table, string Rights)> Privileges)
{
    private const string WebResourcePrefix = "$webresource:";

    public static SiteMapSubArea Read(XElement element)
    {
        var url = element.Text("Url");
        var dashboard = XmlReading.Id(element.Text("DefaultDashboard")) ?? DashboardIn(url);
        var view = ViewIn(url);
        var page = url?.StartsWith(WebResourcePrefix, StringComparison.OrdinalIgnoreCase) == true ? url[WebResourcePrefix.Length..] : null;
        return new SiteMapSubArea(
            element.Text("Id") ?? string.Empty,
            element.Titles() is { Texts.Count: > 0 } titles ? titles
                : element.Text("Title") is { } title ? Labels.English(title) : Labels.None,
            element.Text("Entity")?.ToLowerInvariant(),
            dashboard,
            page,
            view,
            dashboard is null && page is null && view is null ? url : null,
            [
                .. element.Elements("Privilege").Where(privilege => privilege.Text("Entity") is not null)
                    .Select(privilege => (privilege.Text("Entity")!.ToLowerInvariant(), privilege.Text("Privilege") ?? "Read")),
            ]);
    }

    private static Guid? DashboardIn(string? url) => Shows(url, "dashboard") ? XmlReading.Id(Parameter(url!, "id")) : null;

    private static (string Table, Guid Id)? ViewIn(string? url) =>
        Shows(url, "entitylist") && Parameter(url!, "etn") is { } table && XmlReading.Id(Parameter(url!, "viewid")) is { } id
            ? (table.ToLowerInvariant(), id)
            : null;

    private static bool Shows(string? url, string pageType) =>
        url?.Contains("pagetype=" + pageType, StringComparison.OrdinalIgnoreCase) == true;

    private static string? Parameter(string url, string name)
    {
        var part = url.Split('?', '&').FirstOrDefault(each => each.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase));
        return part is null ? null : Uri.UnescapeDataString(part[(name.Length + 1)..]);
    }
}
