using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>An app: its areas and what it lists.</summary>
internal sealed class AppDefinition
{
    private const string Forms = "60";
    private const string Views = "26";

    private readonly ILookup<string, Guid> _components;

    private AppDefinition(AppMetadata app, XElement module, IReadOnlyList<SiteMapArea> areas)
    {
        UniqueName = app.UniqueName;
        Name = app.DisplayName;
        Areas = areas;
        RoleIds = [.. module.Elements("AppModuleRoleMaps").Elements("Role").Select(role => XmlReading.Id(role.Text("id"))).OfType<Guid>()];
        _components = module.Elements("AppModuleComponents").Elements("AppModuleComponent")
            .Where(component => XmlReading.Id(component.Text("id")) is not null)
            .ToLookup(component => component.Text("type") ?? string.Empty, component => XmlReading.Id(component.Text("id"))!.Value);
    }

    public string UniqueName { get; }

    public Labels Name { get; }

    public IReadOnlyList<SiteMapArea> Areas { get; }

    /// <summary>Roles that may open the app.</summary>
    public IReadOnlyList<Guid> RoleIds { get; }

    /// <summary>All apps of the organization that have a site map.</summary>
    public static IReadOnlyList<AppDefinition> All(OrganizationMetadata metadata) =>
    [
        .. metadata.Components.Apps.Where(app => app.SiteMapXml is not null)
            .Select(app => new AppDefinition(app, XElement.Parse(app.AppModuleXml), SiteMapArea.Read(XElement.Parse(app.SiteMapXml!)))),
    ];

    /// <summary>Of the forms of one kind and table those that the app shows: those it lists, or all when it lists none of them.</summary>
    public IReadOnlyList<FormDefinition> Choose(IReadOnlyList<FormDefinition> forms) => Choose(forms, form => form.Id, Forms);

    /// <summary>Of the public views of a table those that the app shows: those it lists, or all when it lists none of them.</summary>
    public IReadOnlyList<ViewDefinition> Choose(IReadOnlyList<ViewDefinition> views) => Choose(views, view => view.Id, Views);

    /// <summary>Of all dashboards those that the app shows: those it lists, or all when it lists none.</summary>
    public IReadOnlyList<DashboardDefinition> Choose(IReadOnlyList<DashboardDefinition> dashboards) =>
        Choose(dashboards, dashboard => dashboard.Id, Forms);

    private IReadOnlyList<T> Choose<T>(IReadOnlyList<T> all, Func<T, Guid> id, string type)
    {
        var listed = _components[type].ToHashSet();
        IReadOnlyList<T> chosen = [.. all.Where(item => listed.Contains(id(item)))];
        return chosen.Count > 0 ? chosen : all;
    }
}
