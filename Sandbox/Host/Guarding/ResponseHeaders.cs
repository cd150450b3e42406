using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Guarding;

/// <summary>
/// The headers of every answer. The content policy is the strict one that an administrator can switch on in Dataverse: no script in the
/// page, no eval, nothing from elsewhere; what breaks under it breaks here first.
/// </summary>
internal static class ResponseHeaders
{
    /// <summary>The policy.</summary>
    public const string ContentPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' blob: data:; "
        + "connect-src 'self'; frame-src 'self' blob:; frame-ancestors 'self'; form-action 'self'; object-src 'none'; base-uri 'none'";

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return next(context);
    }
}
