using System.Data.Common;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Host;
using CrmOnboarding.Live.Sweeping;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Sandbox.Import;
using CrmOnboarding.Sandbox.Store;
using Spectre.Console;

namespace CrmOnboarding.Demo.Serving;

/// <summary>Shows the app of an organization in a browser until somebody stops it.</summary>
/// <param name="console">Where the address is printed.</param>
/// <param name="port">Port on the loopback address, 0 to 65535; 0 takes a free one.</param>
internal sealed class AppPreview(IAnsiConsole console, int port)
{
    /// <summary>The port where none is named.</summary>
    public const int UsualPort = 5180;

    private const int HighestPort = 65535;

    /// <summary>Opens the file of an earlier run, brings its solution up to date and shows the app.</summary>
    /// <exception cref="InputException">The file or the solution cannot be used.</exception>
    public int ShowFile(string solution, string file)
    {
        try
        {
            using var organization = SandboxOrganization.Open(new SandboxOptions { DatabasePath = file });
            organization.ImportSolution(solution);
            Show(organization);
            return DemoCommand.Success;
        }
        catch (Exception refused) when (refused is StoreException or DbException)
        {
            throw new InputException($"The database '{file}' cannot be opened; name a new file, or one of an earlier run, with --db.");
        }
        catch (SolutionImportException refused)
        {
            throw new InputException($"'{solution}' cannot be imported: {refused.Message}");
        }
    }

    /// <summary>Shows the app until Ctrl+C.</summary>
    /// <exception cref="InputException">The port cannot be used.</exception>
    public void Show(SandboxOrganization organization) => ShowAsync(organization).GetAwaiter().GetResult();

    /// <summary>Starts the preview of an organization with its people and its days.</summary>
    /// <exception cref="InputException">The port cannot be used.</exception>
    public async Task<PreviewHost> StartAsync(SandboxOrganization organization)
    {
        if (port is < 0 or > HighestPort)
        {
            throw new InputException($"'{port}' is no port; name one from 0 to {HighestPort} with --port.");
        }

        var administrator = new PreviewPeople(organization.SystemService, organization.SystemUserId).Ensure();
        var options = new PreviewOptions
        {
            Port = port,
            FirstUserId = administrator,
            EachDay = static (each, _) => new Sweep(each.SystemService).Run(),
        };
        try
        {
            return await PreviewHost.StartAsync(organization, options);
        }
        catch (IOException)
        {
            throw new InputException($"Port {port} is taken; name another with --port, or 0 for any free one.");
        }
    }

    private async Task ShowAsync(SandboxOrganization organization)
    {
        await using var host = await StartAsync(organization);
        console.Line($"The app is at {host.Address} (a preview, not Dynamics 365). Ctrl+C ends it.");
        await host.WaitForEndAsync();
    }
}
