using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrmOnboarding.Host.Shell;

/// <summary>The web resources of the imported solutions, at the two addresses that the platform gives them.</summary>
internal sealed class WebResourceRoutes(SandboxOrganization organization)
{
    private const string Folder = "/WebResources/";

    private static readonly Dictionary<int, string> s_types = new()
    {
        [1] = "text/html; charset=utf-8",
        [2] = "text/css; charset=utf-8",
        [3] = "text/javascript; charset=utf-8",
        [4] = "text/xml; charset=utf-8",
        [5] = "image/png",
        [6] = "image/jpeg",
        [7] = "image/gif",
        [9] = "text/xml; charset=utf-8",
        [10] = "image/x-icon",
        [11] = "image/svg+xml",
        [12] = "text/xml; charset=utf-8",
    };

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Folder + "{**name}", (HttpContext context, string name) => Answer(context, name, isVersioned: false));
        routes.MapGet("/{version}" + Folder + "{**name}", (HttpContext context, string name) => Answer(context, name, isVersioned: true));
    }

    /// <summary>Where a web resource is.</summary>
    public static string AddressOf(string name) => Folder + string.Join('/', name.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The web resource with a name, or null. Names are compared as they are written.</summary>
    public static WebResourceMetadata? Find(OrganizationMetadata metadata, string name) =>
        metadata.Components.WebResources.FirstOrDefault(resource => resource.Name == name);

    private IResult Answer(HttpContext context, string name, bool isVersioned)
    {
        if (Find(organization.Metadata, name) is not { } resource || !s_types.TryGetValue(resource.Type, out var type))
        {
            return Results.Text($"No solution has a web resource {name}.", statusCode: StatusCodes.Status404NotFound);
        }

        if (isVersioned)
        {
            context.Response.Headers.CacheControl = "private, max-age=31536000, immutable";
        }

        return Results.Bytes(resource.Content.ToArray(), type);
    }
}
