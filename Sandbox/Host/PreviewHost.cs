using System.Net;
using CrmOnboarding.Host.ClientApi;
using CrmOnboarding.Host.Guarding;
using CrmOnboarding.Host.Pages;
using CrmOnboarding.Host.Preview;
using CrmOnboarding.Host.Sessions;
using CrmOnboarding.Host.Shell;
using CrmOnboarding.Host.Shell.Lookups;
using CrmOnboarding.Host.WebApi;
using CrmOnboarding.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrmOnboarding.Host;

/// <summary>
/// Serves the apps of an organization on the loopback address of this machine, until it is disposed. A preview, not Dynamics: every page
/// says so.
/// </summary>
public sealed class PreviewHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ExecutionHistory _history;

    private PreviewHost(WebApplication application, ExecutionHistory history, Uri address)
    {
        _application = application;
        _history = history;
        Address = address;
    }

    /// <summary>Where the preview is, for instance http://127.0.0.1:5080/.</summary>
    public Uri Address { get; }

    /// <summary>Starts serving.</summary>
    /// <param name="organization">The organization; the caller keeps and disposes it.</param>
    /// <param name="options">How.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<PreviewHost> StartAsync(SandboxOrganization organization, PreviewOptions options)
    {
        organization.IndexViews();
        // An empty builder reads no settings from files or the environment and writes no log.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Listen(IPAddress.Loopback, options.Port);
        });
        // A browser keeps its connections open; nobody waits for them when the preview ends.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddRoutingCore().AddLogging();
        PageRenderer.AddServices(builder.Services);
        var application = builder.Build();
        var history = new ExecutionHistory(organization.Executions);
        var token = new PageToken();
        var sessions = new ViewerSessions(organization, options.FirstUserId ?? organization.SystemUserId);
        var frames = new PageFrames(organization, token);
        var pages = new PageRenderer(application.Services);

        application.Use(Faults.AnswerAsync);
        application.Use(ResponseHeaders.AddAsync);
        application.Use(new RequestGuard(token).CheckAsync);
        application.UseRouting();
        AssetRoutes.Map(application);
        new PreviewRoutes(organization, options, sessions, history, frames, pages).Map(application);
        new ShellRoutes(sessions, frames, pages).Map(application);
        new LookupRoutes(sessions).Map(application);
        new WebResourceRoutes(organization).Map(application);
        new WebApiRoutes(organization, sessions).Map(application);
        new ClientApiRoutes(sessions, token).Map(application);

        await application.StartAsync();
        var address = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
        return new PreviewHost(application, history, new Uri(address + "/"));
    }

    /// <summary>Waits until the process is asked to end, by Ctrl+C or a signal.</summary>
    public Task WaitForEndAsync() => _application.WaitForShutdownAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _history.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
