using System.ComponentModel;
using System.Diagnostics;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.WebResources;

/// <summary>
/// The built files that are committed are those of the sources, byte for byte, and the sources pass their own tests and the rules of the
/// solution checker. Left out with one sentence where Node or its packages cannot be had: nothing else needs them.
/// </summary>
[TestFixture]
[NonParallelizable]
internal sealed class BuiltPageTests
{
    private static readonly string s_folder = Repository.PathOf("WebResources");

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        var (exitCode, version) = await RunAsync("node", "--version");
        if (exitCode != 0 || !Version.TryParse(version.Trim().TrimStart('v'), out var node) || node.Major < 20)
        {
            Assert.Ignore("There is no Node 20 or later here; where there is, this test builds the pages again.");
        }

        if (!Directory.Exists(Path.Combine(s_folder, "node_modules")) && (await RunAsync("npm", "ci")).ExitCode != 0)
        {
            Assert.Ignore("The packages of the pages cannot be had here; where they can, this test builds the pages again.");
        }
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task Build_OfTheSources_GivesTheCommittedFiles()
    {
        var target = Directory.CreateTempSubdirectory("crm-pages-");
        try
        {
            var (exitCode, output) = await RunAsync("node", "build/build.mjs", target.FullName);
            Assert.That(exitCode, Is.Zero, output);
            var built = target.EnumerateFiles("*", SearchOption.AllDirectories)
                .ToDictionary(file => Path.GetRelativePath(target.FullName, file.FullName).Replace('\\', '/'));
            var committed = Repository.PathOf("Solution/src/WebResources");
            Assert.Multiple(() =>
            {
                Assert.That(built, Is.Not.Empty);
                foreach (var (name, file) in built)
                {
                    var place = Path.Combine(committed, name);
                    Assert.That(
                        File.Exists(place) && File.ReadAllBytes(place).AsSpan().SequenceEqual(File.ReadAllBytes(file.FullName)),
                        $"{name} is not what its sources give; run npm run build in WebResources.");
                }
            });
        }
        finally
        {
            target.Delete(recursive: true);
        }
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task Check_TypesRulesAndTests_FindsNothing()
    {
        var (exitCode, output) = await RunAsync("npm", "run", "check");
        Assert.That(exitCode, Is.Zero, output);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = s_folder,
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
