using Microsoft.AspNetCore.Http;

namespace CrmOnboarding.Host.Guarding;

/// <summary>
/// Lets through what comes from this host's own pages: the Host header must name the loopback address (a name that somebody else points
/// at it is refused), an Origin must be this one, and whoever changes something must bring the page's token.
/// </summary>
internal sealed class RequestGuard(PageToken token)
{
    private static readonly HashSet<string> s_hosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1" };

    public async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!s_hosts.Contains(request.Host.Host) || request.Host.Port != context.Connection.LocalPort)
        {
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This preview answers only as localhost or 127.0.0.1.");
        }
        else if (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}")
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "The request comes from another page than this preview's own.");
        }
        else if (!IsSafe(request) && !await token.IsInAsync(request))
        {
            await RefuseAsync(
                context,
                StatusCodes.Status403Forbidden,
                $"A request that changes something needs the page's token, as the field {PageToken.Field} or the header "
                    + $"{PageToken.Header}. Reload the page and try again.");
        }
        else
        {
            await next(context);
        }
    }

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence);
    }
}
