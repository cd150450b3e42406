using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Solutions;
using CrmOnboarding.Host.Views;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Security;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Shell;

/// <summary>Pages with the rows of a table, in one of its views.</summary>
internal sealed class ListPages(PageFrames frames, PageRenderer pages)
{
    public Task ShowAsync(PageRequest page)
    {
        var viewer = page.Viewer;
        if (page.Table is not { } table || !viewer.May(AccessRight.Read, table.LogicalName))
        {
            var sentence = page.Table is null ? viewer.Texts.NotThere : viewer.Texts.NotAllowed;
            return pages.WriteAsync(
                page.Context,
                "Shell/Views/Message",
                new MessagePage(frames.Of(page.Context, viewer, sentence, page.App), sentence),
                page.Table is null ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden);
        }

        var views = ViewsOf(page, table);
        var view = views.FirstOrDefault(each => each.Id == page.Id("viewid")) ?? views[0];
        var result = ViewResult.Run(viewer, view, ViewRequest.Of(page.Context.Request.Query));
        var frame = frames.Of(page.Context, viewer, viewer.Read(view.Names), page.App, subArea => subArea.Table == table.LogicalName);
        return pages.WriteAsync(page.Context, "Shell/Views/List", new ListPage(frame, page.App.UniqueName, views, result));
    }

    private static IReadOnlyList<ViewDefinition> ViewsOf(PageRequest page, TableMetadata table)
    {
        var views = page.App.Choose(ViewDefinition.Of(page.Viewer.Metadata, table.LogicalName, ViewDefinition.Public));
        return views.Count > 0 ? views : [ViewDefinition.Default(page.Viewer.Metadata, table)];
    }
}

/// <summary>The rows of a table.</summary>
/// <param name="Frame">What stands around the page.</param>
/// <param name="App">Unique name of the app.</param>
/// <param name="Views">The views that one can choose.</param>
/// <param name="Result">The rows.</param>
internal sealed record ListPage(PageFrame Frame, string App, IReadOnlyList<ViewDefinition> Views, ViewResult Result) : IFramedPage
{
    /// <summary>The rows as a table.</summary>
    public Grid Grid => new(Frame, App, Result, Frame.Title, IsSortable: true);
}
