using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Security;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Pages;

/// <summary>Makes the frame of a page: the bar of the preview and the links of the app.</summary>
internal sealed class PageFrames(SandboxOrganization organization, PageToken token)
{
    /// <summary>The frame of the page that a request asks for.</summary>
    /// <param name="context">The request.</param>
    /// <param name="viewer">Who looks.</param>
    /// <param name="title">Title of the page.</param>
    /// <param name="app">The app, or null for a page without one.</param>
    /// <param name="isCurrent">Whether the page belongs to a link of the app.</param>
    public PageFrame Of(
        HttpContext context, Viewer viewer, string title, AppDefinition? app = null, Func<SiteMapSubArea, bool>? isCurrent = null)
    {
        var people = People.All(organization);
        var now = viewer.Profile.ToLocal(organization.Clock.UtcNow);
        return new PageFrame
        {
            Viewer = viewer,
            Token = token,
            Title = title,
            Bar = new PreviewBar(
                people.Single(person => person.Id == viewer.UserId),
                people,
                now.ToString("g", viewer.Culture),
                DateOnly.FromDateTime(organization.Clock.UtcNow),
                organization.QueuedJobs),
            Navigation = app is null ? null : NavigationOf(viewer, app, isCurrent ?? (_ => false)),
            Notice = Notices.Take(context),
            Theme = Appearance.Of(context),
            Address = context.Request.Path + context.Request.QueryString,
        };
    }

    /// <summary>The apps that a viewer may open.</summary>
    public static IReadOnlyList<AppDefinition> AppsOf(Viewer viewer) =>
        [.. AppDefinition.All(viewer.Metadata).Where(app => viewer.HasOneOf(app.RoleIds))];

    private static Navigation NavigationOf(Viewer viewer, AppDefinition app, Func<SiteMapSubArea, bool> isCurrent) => new(
        app.UniqueName,
        viewer.Read(app.Name),
        [
            .. AppsOf(viewer).Where(other => other.UniqueName != app.UniqueName)
                .Select(other => new NavigationLink(viewer.Read(other.Name), Addresses.App(other.UniqueName), IsCurrent: false)),
        ],
        [
            .. app.Areas.Select(area => new NavigationArea(
                    viewer.Read(area.Titles),
                    [
                        .. area.Groups.Select(group => new NavigationGroup(
                                viewer.Read(group.Titles),
                                [
                                    .. group.SubAreas.Where(subArea => IsVisible(viewer, subArea))
                                        .Select(subArea => Link(viewer, app, subArea, isCurrent)),
                                ]))
                            .Where(group => group.Links.Count > 0),
                    ]))
                .Where(area => area.Groups.Count > 0),
        ]);

    private static NavigationLink Link(Viewer viewer, AppDefinition app, SiteMapSubArea subArea, Func<SiteMapSubArea, bool> isCurrent)
    {
        var title = viewer.Read(subArea.Titles);
        if (title.Length == 0 && subArea.Table is { } table)
        {
            title = viewer.Read(viewer.Metadata.Tables[table].DisplayCollectionName);
        }
        else if (title.Length == 0 && subArea.DashboardId is { } dashboard)
        {
            title = viewer.Metadata.Components.Dashboards.FirstOrDefault(each => each.Id == dashboard) is { } found
                ? viewer.Read(found.Names)
                : subArea.Id;
        }

        return new NavigationLink(
            title.Length == 0 ? subArea.Id : title, Addresses.SubArea(app.UniqueName, subArea), isCurrent(subArea));
    }

    /// <summary>Whether a viewer sees a link: the table is there and may be read, and so is whatever else the link asks for.</summary>
    private static bool IsVisible(Viewer viewer, SiteMapSubArea subArea)
    {
        if ((subArea.Table ?? subArea.View?.Table) is { } table
            && (viewer.Metadata.FindTable(table) is null || !viewer.May(AccessRight.Read, table)))
        {
            return false;
        }

        return subArea.Privileges.All(privilege => viewer.Metadata.FindTable(privilege.Table) is not null
            && privilege.Rights.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .All(right => MayDo(viewer, right, privilege.Table)));
    }

    private static bool MayDo(Viewer viewer, string right, string table) => right == "All"
        ? Enum.GetValues<AccessRight>().All(each => viewer.May(each, table))
        : Enum.TryParse<AccessRight>(right, out var one) && viewer.May(one, table);
}
