using System.Text.RegularExpressions;
using CrmOnboarding.Host;
using CrmOnboarding.Sandbox;

namespace CrmOnboarding.Tests.Host;

/// <summary>A preview in this process, and a browser without scripts that speaks to it.</summary>
internal sealed partial class RunningHost : IAsyncDisposable
{
    private readonly PreviewHost _host;

    private RunningHost(PreviewHost host, SandboxOrganization organization)
    {
        _host = host;
        Organization = organization;
        Browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = host.Address };
    }

    public SandboxOrganization Organization { get; }

    public HttpClient Browser { get; }

    public static async Task<RunningHost> StartAsync(SandboxOrganization organization, PreviewOptions? options = null) =>
        new(await PreviewHost.StartAsync(organization, options ?? new PreviewOptions()), organization);

    /// <summary>The token of the pages.</summary>
    public async Task<string> TokenAsync() => Token().Match(await Browser.GetStringAsync("/preview/log")).Groups["value"].Value;

    /// <summary>Sends a form with the page's token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var all = fields.Append(("page-token", await TokenAsync())).Select(field => KeyValuePair.Create(field.Item1, field.Item2));
        return await Browser.PostAsync(path, new FormUrlEncodedContent(all));
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _host.DisposeAsync();
        Organization.Dispose();
    }

    [GeneratedRegex("name=\"page-token\" content=\"(?<value>[^\"]+)\"")]
    private static partial Regex Token();
}
