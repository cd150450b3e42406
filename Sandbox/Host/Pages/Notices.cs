using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmOnboarding.Host.Pages;

/// <summary>A sentence about what was just done, which the next page shows once.</summary>
internal static class Notices
{
    private const string Cookie = "preview-notice";
    private const int Longest = 1000;

    /// <summary>Leaves a sentence for the next page.</summary>
    public static void Leave(HttpContext context, string sentence) => context.Response.Cookies.Append(
        Cookie,
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(sentence.Length > Longest ? sentence[..Longest] : sentence)),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });

    /// <summary>The sentence that was left, which is gone then; null for none.</summary>
    public static string? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 } left)
        {
            return null;
        }

        context.Response.Cookies.Delete(Cookie);
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(left));
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
