using System.Net;
using System.Text;
using System.Text.Json;
using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.Host.WebApi;

/// <summary>A client of the Web API that brings the page's token.</summary>
internal sealed class ApiClient : IAsyncDisposable
{
    private readonly RunningHost _host;
    private readonly string _token;

    private ApiClient(RunningHost host, string token) => (_host, _token) = (host, token);

    public SandboxOrganization Organization => _host.Organization;

    public Uri Address => _host.Browser.BaseAddress!;

    public static async Task<ApiClient> StartAsync(SandboxOrganization organization)
    {
        var host = await RunningHost.StartAsync(organization);
        return new ApiClient(host, await host.TokenAsync());
    }

    public async Task<Answer> SendAsync(string method, string resource, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/data/v9.2/" + resource);
        request.Headers.Add("X-Page-Token", _token);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = new("application/json");
        }

        foreach (var (name, value) in headers)
        {
            if (name == "Content-Type")
            {
                request.Content!.Headers.Remove(name);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
            else
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        var answer = await _host.Browser.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new Answer(
            answer.StatusCode,
            text,
            answer.Headers.TryGetValues("OData-EntityId", out var ids) ? ids.Single() : null,
            answer.Headers.Date?.UtcDateTime);
    }

    public Task<Answer> GetAsync(string resource, params (string Name, string Value)[] headers) =>
        SendAsync("GET", resource, null, headers);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    /// <summary>An answer.</summary>
    /// <param name="Status">Status.</param>
    /// <param name="Text">Content.</param>
    /// <param name="EntityId">Address of the row that was written; null for none.</param>
    /// <param name="Date">The server's time, UTC.</param>
    internal sealed record Answer(HttpStatusCode Status, string Text, string? EntityId, DateTime? Date)
    {
        public JsonElement Json => JsonDocument.Parse(Text).RootElement;

        public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("value").EnumerateArray()];

        /// <summary>A property of each row, as text.</summary>
        public IEnumerable<string?> Values(string name) => Rows.Select(row => row.GetProperty(name).ToString());

        public string Error => Json.GetProperty("error").GetProperty("message").GetString()!;

        public string Code => Json.GetProperty("error").GetProperty("code").GetString()!;

        /// <summary>The id in the address of the row that was written.</summary>
        public Guid Id => Guid.Parse(EntityId!.Split('(')[1].TrimEnd(')'));
    }
}
