using System.ComponentModel;
using System.Diagnostics;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Host.WebApi;

/// <summary>A public client of the Web API, which knows nothing of the preview, gets from it what it gets from Dataverse.</summary>
[TestFixture]
internal sealed class PublicClientTests
{
    [Test]
    [CancelAfter(180_000)]
    public async Task DynamicsWebApi_EveryCall_IsAnsweredAsDataverseDoes()
    {
        var folder = Repository.PathOf("Tests/WebApiClient");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            var installed = await RunAsync(folder, "npm", "ci", "--no-audit", "--no-fund");
            if (installed.ExitCode != 0)
            {
                Assert.Ignore("Node, or the package of the client, cannot be had here; where it can, this test runs it.");
            }
        }

        await using var host = await RunningHost.StartAsync(SandboxOrganization.Open());
        var (exitCode, output) = await RunAsync(
            folder, "node", "conformance.mjs", host.Browser.BaseAddress!.ToString(), await host.TokenAsync());
        Assert.That(output.Split('\n').Where(line => line.StartsWith("wrong", StringComparison.Ordinal)), Is.Empty);
        Assert.That(output.Split('\n').Count(line => line.StartsWith("ok ", StringComparison.Ordinal)), Is.GreaterThanOrEqualTo(28));
        Assert.That(exitCode, Is.Zero, output);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, output + await errors);
        }
        catch (Win32Exception)
        {
            return (-1, $"There is no {program}.");
        }
    }
}
