using System.Globalization;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Host.Preview;

/// <summary>What only a preview has: whom one looks as, the clock, the queue, and the log of what ran.</summary>
internal sealed class PreviewRoutes(
    SandboxOrganization organization, PreviewOptions options, ViewerSessions sessions, ExecutionHistory history, PageFrames frames,
    PageRenderer pages)
{
    /// <summary>The page of what ran.</summary>
    public const string LogPath = "/preview/log";

    private readonly ClockDesk _clock = new(organization, options.EachDay);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(LogPath, ShowLogAsync);
        routes.MapPost("/preview/user", context => AnswerAsync(context, SwitchUser));
        routes.MapPost("/preview/settings", context => AnswerAsync(context, ChangeSettings));
        routes.MapPost("/preview/queue", context => AnswerAsync(context, RunQueue));
        routes.MapPost("/preview/clock", context => AnswerAsync(context, MoveClock));
    }

    private static async Task AnswerAsync(HttpContext context, Action<HttpContext, IFormCollection> change)
    {
        var form = await context.Request.ReadFormAsync();
        change(context, form);
        context.Response.Redirect(Addresses.Back(form["back"]));
    }

    private Task ShowLogAsync(HttpContext context)
    {
        var viewer = sessions.Of(context);
        return pages.WriteAsync(
            context, "Preview/Views/Log", new LogPage(frames.Of(context, viewer, viewer.Texts.Log), history.Items));
    }

    private void SwitchUser(HttpContext context, IFormCollection form)
    {
        if (Guid.TryParse(form["user"], out var user))
        {
            sessions.Choose(context, user);
        }
    }

    // The settings of a user are a row, as people change it in their personal options; the look belongs to the browser.
    private void ChangeSettings(HttpContext context, IFormCollection form)
    {
        if (int.TryParse(form["language"], NumberStyles.None, CultureInfo.InvariantCulture, out var language))
        {
            var user = sessions.Of(context).UserId;
            organization.SystemService.Update(
                new Entity("usersettings", user) { ["uilanguageid"] = language, ["localeid"] = language });
        }

        if (form.ContainsKey("theme"))
        {
            Appearance.Choose(context, form["theme"]);
        }
    }

    private void RunQueue(HttpContext context, IFormCollection form)
    {
        var report = _clock.RunQueue();
        Notices.Leave(context, sessions.Of(context).Texts.Ran(report.Succeeded, report.Failed));
    }

    private void MoveClock(HttpContext context, IFormCollection form)
    {
        var texts = sessions.Of(context).Texts;
        var today = _clock.Today;
        var target = form["by"].ToString() switch
        {
            "day" => today.AddDays(1),
            "week" => today.AddDays(7),
            _ => DateOnly.TryParseExact(
                form["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : today,
        };
        if (target <= today || target > today.AddDays(ClockDesk.MostDays))
        {
            Notices.Leave(context, texts.ClockGoesForward(today.ToString("d", CultureInfo.GetCultureInfo(texts.Tag)), ClockDesk.MostDays));
            return;
        }

        var report = _clock.MoveTo(target);
        Notices.Leave(context, texts.Ran(report.Succeeded, report.Failed));
    }
}
