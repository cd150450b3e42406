using CrmOnboarding.Sandbox;
using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Sessions;

/// <summary>Who looks: a cookie names the user, and a browser without one starts as the first user.</summary>
/// <param name="organization">The organization.</param>
/// <param name="firstUserId">The first user.</param>
internal sealed class ViewerSessions(SandboxOrganization organization, Guid firstUserId)
{
    private const string Cookie = "preview-user";

    /// <summary>The viewer of a request.</summary>
    public Viewer Of(HttpContext context)
    {
        var id = Guid.TryParse(context.Request.Cookies[Cookie], out var chosen) && IsEnabledUser(chosen) ? chosen : firstUserId;
        return new Viewer(organization, id);
    }

    /// <summary>Lets a browser go on as another user.</summary>
    public void Choose(HttpContext context, Guid userId)
    {
        if (IsEnabledUser(userId))
        {
            context.Response.Cookies.Append(
                Cookie,
                userId.ToString(),
                new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
        }
    }

    private bool IsEnabledUser(Guid id) => id == organization.SystemUserId || People.Find(organization, id) is not null;
}
