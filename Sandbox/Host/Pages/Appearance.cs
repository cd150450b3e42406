using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Pages;

/// <summary>Light or dark, as a browser chose.</summary>
internal static class Appearance
{
    /// <summary>The name of the light look.</summary>
    public const string Light = "light";

    /// <summary>The name of the dark look.</summary>
    public const string Dark = "dark";

    private const string Cookie = "preview-theme";

    /// <summary>light, dark, or null for like the system.</summary>
    public static string? Of(HttpContext context) => context.Request.Cookies[Cookie] is (Light or Dark) and var chosen ? chosen : null;

    /// <summary>Keeps a choice; null for like the system.</summary>
    public static void Choose(HttpContext context, string? theme)
    {
        if (theme is Light or Dark)
        {
            context.Response.Cookies.Append(
                Cookie, theme, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        }
        else
        {
            context.Response.Cookies.Delete(Cookie);
        }
    }
}
