using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CrmOnboarding.Host.WebApi;

/// <summary>The Web API at its addresses, versions 9.0 to 9.2: the parts that pages and their clients use. The rest is refused by
/// name.</summary>
internal sealed class WebApiRoutes(SandboxOrganization organization, ViewerSessions sessions)
{
    private ApiModel? _model;

    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var version in new[] { "v9.0", "v9.1", "v9.2" })
        {
            var root = $"/api/data/{version}/";
            routes.MapPost(root + "$batch", context => AnswerBatchAsync(context, root));
            routes.Map(root + "{**resource}", context => AnswerAsync(context, root));
        }
    }

    // The model is that of the solutions; an import makes another.
    private ApiModel Model()
    {
        var metadata = organization.Metadata;
        if (_model?.Metadata != metadata)
        {
            _model = new ApiModel(metadata);
        }

        return _model;
    }

    private async Task AnswerAsync(HttpContext context, string root)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var resource = Uri.UnescapeDataString(request.Path.Value![root.Length..]);
        var (_, query) = ApiRequest.Split("?" + request.QueryString.Value?.TrimStart('?'));
        var headers = request.Headers.ToDictionary(
            header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        var asked = new ApiRequest(
            request.Method, resource, query, headers, await reader.ReadToEndAsync(), $"{request.Scheme}://{request.Host}{root}");
        var answer = new Api(Model(), sessions.Of(context).Service).Answer(asked);

        context.Response.StatusCode = answer.Status;
        // The server's clock, as HTTP has it in every answer: here it is the organization's, which stands until somebody moves it.
        context.Response.Headers.Date = organization.Clock.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        foreach (var (name, value) in answer.Headers())
        {
            context.Response.Headers[name] = value;
        }

        if (asked.Headers.GetValueOrDefault("Prefer") is { Length: > 0 } preferred)
        {
            context.Response.Headers["Preference-Applied"] = preferred;
        }

        if (answer.Body is JsonValue number && asked.Resource.EndsWith("/$count", StringComparison.Ordinal))
        {
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync(number.ToJsonString());
        }
        else if (answer.Body is { } body)
        {
            context.Response.ContentType = "application/json; odata.metadata=minimal";
            await context.Response.WriteAsync(body.ToJsonString());
        }
    }

    private async Task AnswerBatchAsync(HttpContext context, string root)
    {
        var request = context.Request;
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        body.Position = 0;
        var service = sessions.Of(context).Service;
        var boundary = "batchresponse_" + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        var goesOn = request.Headers["Prefer"].ToString().Contains("odata.continue-on-error", StringComparison.OrdinalIgnoreCase);
        var batch = new Batch(new Api(Model(), service), service, $"{request.Scheme}://{request.Host}{root}");
        try
        {
            var answer = await batch.AnswerAsync(request.ContentType ?? string.Empty, body, goesOn, boundary);
            context.Response.Headers["OData-Version"] = "4.0";
            context.Response.ContentType = $"multipart/mixed; boundary={boundary}";
            await context.Response.WriteAsync(answer);
        }
        catch (Exception exception) when (ApiFault.Of(exception) is { } fault)
        {
            context.Response.StatusCode = fault.Status;
            await context.Response.WriteAsync(ApiAnswer.Of(fault).Body!.ToJsonString());
        }
    }
}
