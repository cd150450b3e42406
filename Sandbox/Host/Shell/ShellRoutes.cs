using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Solutions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrmOnboarding.Host.Shell;

/// <summary>The pages of an app, at the addresses that model-driven apps have.</summary>
internal sealed class ShellRoutes(ViewerSessions sessions, PageFrames frames, PageRenderer pages)
{
    private readonly ListPages _lists = new(frames, pages);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowFirstAsync);
        routes.MapGet(Addresses.Main, ShowAsync);
    }

    private Task ShowFirstAsync(HttpContext context)
    {
        var viewer = sessions.Of(context);
        if (PageFrames.AppsOf(viewer) is [var app, ..])
        {
            context.Response.Redirect(Addresses.App(app.UniqueName));
            return Task.CompletedTask;
        }

        return ShowMessageAsync(context, viewer, viewer.Texts.NoApp, StatusCodes.Status200OK);
    }

    private Task ShowAsync(HttpContext context)
    {
        var viewer = sessions.Of(context);
        var query = context.Request.Query;
        var app = PageFrames.AppsOf(viewer).FirstOrDefault(
            each => !query.ContainsKey("appname") || each.UniqueName == query["appname"].ToString());
        if (app is null)
        {
            return ShowMessageAsync(context, viewer, viewer.Texts.NoApp, StatusCodes.Status404NotFound);
        }

        var page = new PageRequest(context, viewer, app);
        return query["pagetype"].ToString() switch
        {
            "" => GoToFirstAsync(page),
            "entitylist" => _lists.ShowAsync(page),
            _ => ShowMessageAsync(context, viewer, viewer.Texts.NotThere, StatusCodes.Status404NotFound, app),
        };
    }

    private Task GoToFirstAsync(PageRequest page)
    {
        var first = frames.Of(page.Context, page.Viewer, string.Empty, page.App).Navigation!.Areas
            .SelectMany(area => area.Groups).SelectMany(group => group.Links).FirstOrDefault();
        if (first is null)
        {
            return ShowMessageAsync(page.Context, page.Viewer, page.Viewer.Texts.NotAllowed, StatusCodes.Status200OK, page.App);
        }

        page.Context.Response.Redirect(first.Address);
        return Task.CompletedTask;
    }

    private Task ShowMessageAsync(HttpContext context, Viewer viewer, string sentence, int status, AppDefinition? app = null) =>
        pages.WriteAsync(
            context, "Shell/Views/Message", new MessagePage(frames.Of(context, viewer, sentence, app), sentence), status);
}
