using System.ServiceModel;
using CrmOnboarding.Host.Charts;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Shell.Records;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Host.Views;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Shell;

/// <summary>Pages with a dashboard.</summary>
internal sealed class DashboardPages(PageFrames frames, PageRenderer pages, MessagePages messages)
{
    public Task ShowAsync(PageRequest page)
    {
        var all = page.App.Choose(DashboardDefinition.All(page.Viewer.Metadata));
        var dashboard = all.FirstOrDefault(each => each.Id == page.Id("id")) ?? (page.Id("id") is null ? all.FirstOrDefault() : null);
        if (dashboard is null)
        {
            return messages.NotThereAsync(page);
        }

        var frame = frames.Of(
            page.Context, page.Viewer, page.Viewer.Read(dashboard.Names), page.App, subArea => subArea.DashboardId == dashboard.Id);
        return pages.WriteAsync(page.Context, "Shell/Views/Dashboard", new DashboardPage(frame, page.App, dashboard, all));
    }
}

/// <summary>A dashboard.</summary>
/// <param name="Frame">What stands around the page.</param>
/// <param name="App">The app.</param>
/// <param name="Dashboard">The dashboard.</param>
/// <param name="All">The dashboards that one can choose.</param>
internal sealed record DashboardPage(
    PageFrame Frame, AppDefinition App, DashboardDefinition Dashboard, IReadOnlyList<DashboardDefinition> All) : IFramedPage
{
    /// <summary>The rows of a cell.</summary>
    public RelatedRows RowsOf(FormCell cell) => RelatedRows.Of(Frame, App, cell, parent: null);
}

/// <summary>A chart beside or in place of rows.</summary>
/// <param name="Data">Its values; null where it cannot be drawn.</param>
/// <param name="Refusal">Why it cannot be drawn, or null.</param>
internal sealed record ChartPart(ChartData? Data, string? Refusal)
{
    /// <summary>Runs a chart over the rows of a grid.</summary>
    public static ChartPart Of(Sessions.Viewer viewer, Guid id, ViewDefinition view, ViewRequest request)
    {
        if (ChartDefinition.Find(viewer.Metadata, id) is not { } chart)
        {
            return new ChartPart(null, viewer.Texts.NotDrawn(id.ToString()));
        }

        try
        {
            return new ChartPart(ChartData.Run(viewer, chart, view, request), null);
        }
        catch (FaultException<OrganizationServiceFault> refused)
        {
            return new ChartPart(null, $"{viewer.Read(chart.Names)}: {Faults.SentenceOf(refused)}");
        }
    }
}
