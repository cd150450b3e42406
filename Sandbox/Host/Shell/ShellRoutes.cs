using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Shell.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrmOnboarding.Host.Shell;

/// <summary>The pages of an app, at the addresses that model-driven apps have.</summary>
internal sealed class ShellRoutes
{
    private readonly ViewerSessions _sessions;
    private readonly PageFrames _frames;
    private readonly PageRenderer _pages;
    private readonly MessagePages _messages;
    private readonly ListPages _lists;
    private readonly RecordPages _records;
    private readonly DashboardPages _dashboards;

    public ShellRoutes(ViewerSessions sessions, PageFrames frames, PageRenderer pages)
    {
        _sessions = sessions;
        _frames = frames;
        _pages = pages;
        _messages = new MessagePages(frames, pages);
        _lists = new ListPages(frames, pages, _messages);
        _records = new RecordPages(frames, pages, _messages);
        _dashboards = new DashboardPages(frames, pages, _messages);
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", ShowFirstAsync);
        routes.MapGet(Addresses.Main, context => InAppAsync(context, ShowAsync));
        routes.MapPost(Addresses.Main, context => InAppAsync(context, ActAsync));
    }

    private Task ShowFirstAsync(HttpContext context)
    {
        var viewer = _sessions.Of(context);
        if (PageFrames.AppsOf(viewer) is [var app, ..])
        {
            context.Response.Redirect(Addresses.App(app.UniqueName));
            return Task.CompletedTask;
        }

        return NoAppAsync(context, viewer, StatusCodes.Status200OK);
    }

    private Task InAppAsync(HttpContext context, Func<PageRequest, Task> answer)
    {
        var viewer = _sessions.Of(context);
        var query = context.Request.Query;
        var app = PageFrames.AppsOf(viewer).FirstOrDefault(
            each => !query.ContainsKey("appname") || each.UniqueName == query["appname"].ToString());
        return app is null
            ? NoAppAsync(context, viewer, StatusCodes.Status404NotFound)
            : answer(new PageRequest(context, viewer, app));
    }

    private Task ShowAsync(PageRequest page) => page.Parameter("pagetype") switch
    {
        null => GoToFirstAsync(page),
        "entitylist" => _lists.ShowAsync(page),
        "entityrecord" or "quickcreate" => _records.ShowAsync(page),
        "formframe" => _records.ShowFrameAsync(page),
        "formframe.js" => _records.ShowFrameScriptAsync(page),
        "dashboard" => _dashboards.ShowAsync(page),
        "webresource" => ShowPageFileAsync(page),
        _ => _messages.NotThereAsync(page),
    };

    private Task ActAsync(PageRequest page) => page.Parameter("pagetype") switch
    {
        "entitylist" => _lists.ActAsync(page),
        "entityrecord" or "quickcreate" => _records.ActAsync(page),
        _ => _messages.NotThereAsync(page),
    };

    private Task GoToFirstAsync(PageRequest page)
    {
        var first = _frames.Of(page.Context, page.Viewer, string.Empty, page.App).Navigation!.Areas
            .SelectMany(area => area.Groups).SelectMany(group => group.Links).FirstOrDefault();
        if (first is null)
        {
            return _messages.NotAllowedAsync(page);
        }

        page.Context.Response.Redirect(first.Address);
        return Task.CompletedTask;
    }

    private Task ShowPageFileAsync(PageRequest page)
    {
        var file = PageFile.Alone(page.Viewer, page.Parameter("webresourceName") ?? string.Empty, page.Parameter("data"));
        if (file.Name is null)
        {
            return _messages.NotThereAsync(page);
        }

        var frame = _frames.Of(page.Context, page.Viewer, file.Title, page.App, subArea => subArea.WebResource == file.Name);
        return _pages.WriteAsync(page.Context, "Shell/Views/WebResource", new WebResourcePage(frame, file));
    }

    private Task NoAppAsync(HttpContext context, Viewer viewer, int status) => _pages.WriteAsync(
        context,
        "Shell/Views/Message",
        new MessagePage(_frames.Of(context, viewer, viewer.Texts.NoApp), viewer.Texts.NoApp),
        status);
}
