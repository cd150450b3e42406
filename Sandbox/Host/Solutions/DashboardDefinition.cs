using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>A dashboard: tabs, sections and cells like a form's.</summary>
/// <param name="Id">FormId.</param>
/// <param name="Names">What people read.</param>
/// <param name="IsInteractive">Whether it has streams in place of grids.</param>
/// <param name="Tabs">Its tabs.</param>
internal sealed record DashboardDefinition(Guid Id, Labels Names, bool IsInteractive, IReadOnlyList<FormTab> Tabs)
{
    /// <summary>All dashboards by name.</summary>
    public static IReadOnlyList<DashboardDefinition> All(OrganizationMetadata metadata) =>
    [
        .. metadata.Components.Dashboards.OrderBy(dashboard => dashboard.Names.ToString(), StringComparer.Ordinal)
            .Select(dashboard => new DashboardDefinition(
                dashboard.Id,
                dashboard.Names,
                dashboard.IsInteractive,
                [.. XElement.Parse(dashboard.FormXml).Elements("tabs").Elements("tab").Select(FormTab.Read)])),
    ];
}
