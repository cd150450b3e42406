using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrmOnboarding.Host.Pages;

/// <summary>The host's own style sheets and scripts, which stand in its assembly.</summary>
internal static class AssetRoutes
{
    /// <summary>Path in front of their names.</summary>
    public const string Path = "/preview-assets/";

    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var name in typeof(AssetRoutes).Assembly.GetManifestResourceNames())
        {
            if (!s_types.TryGetValue(System.IO.Path.GetExtension(name), out var type))
            {
                continue;
            }

            using var stream = typeof(AssetRoutes).Assembly.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            var content = bytes.ToArray();
            routes.MapGet(Path + name, (HttpContext context) =>
            {
                // The files change only with the host; the address of a page names its start, so a browser never shows an old one.
                context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
                return Results.Bytes(content, type);
            });
        }
    }
}
