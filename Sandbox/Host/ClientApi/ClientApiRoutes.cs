using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrmOnboarding.Host.ClientApi;

/// <summary>The scripts that give pages and web resources the client API.</summary>
internal sealed class ClientApiRoutes(ViewerSessions sessions, PageToken token)
{
    /// <summary>The script with what the client API knows; the query of a page behind it says of which.</summary>
    public const string ContextPath = "/preview/client-context.js";

    private const string GlobalContext = "ClientGlobalContext.js.aspx";
    private const string Script = "text/javascript; charset=utf-8";

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(ContextPath, (HttpContext context) => Results.Text(ContextOf(context), Script));
        // A page finds it some folders above its own, wherever that is.
        foreach (var folder in new[] { "/", "/WebResources/", "/{version}/" })
        {
            routes.MapGet(folder + GlobalContext, (HttpContext context) =>
                Results.Text(ContextOf(context) + "\n" + Assets.Text("xrm.js") + "\ndelete window.Xrm;", Script));
        }
    }

    private string ContextOf(HttpContext context) => new ClientContext(sessions.Of(context), token).Script(context.Request);
}
