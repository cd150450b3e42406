using System.Diagnostics;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>
/// The shipping assembly says the same to the outside, whichever SDK it was compiled against. Needs a feed with Microsoft's packages.
/// </summary>
[TestFixture]
internal sealed class BothSdksTests
{
    [Test]
    [CancelAfter(300_000)]
    public void Build_AgainstEitherSdk_HasTheSamePublicTypesAndReferences()
    {
        if (!HasOfficialPackages)
        {
            Assert.Ignore("The feed has no Microsoft packages; where it has them, this test compares both builds.");
        }

        var official = BuildAgainst("official");
        var contracts = BuildAgainst("contracts");

        Assert.Multiple(() =>
        {
            Assert.That(contracts.PublicTypes, Is.EqualTo(official.PublicTypes));
            Assert.That(FullNames(contracts), Is.EqualTo(FullNames(official)));
        });
    }

    /// <summary>As crm found out, or was told.</summary>
    private static bool HasOfficialPackages
    {
        get
        {
            var answer = Repository.PathOf("out/.dataverse-sdk");
            var said = Environment.GetEnvironmentVariable("DATAVERSE_SDK")
                ?? (File.Exists(answer) ? File.ReadAllText(answer) : string.Empty);
            return said.Trim() == "official";
        }
    }

    /// <summary>Compiles a copy of the sources in a folder of its own, so that what the other tests read stays as it is.</summary>
    private static BuiltAssembly BuildAgainst(string sdk)
    {
        var copy = Repository.PathOf($"out/seam/{sdk}");
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        foreach (var file in new[] { "Core", "Plugins", "WorkflowActivities", "Sdk", "build" }
                     .SelectMany(folder => Repository.Sources(folder, "*"))
                     .Concat(Repository.RootFiles()))
        {
            var target = Path.Combine(copy, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file.FullPath, target);
        }

        var start = new ProcessStartInfo(
            "dotnet", ["build", "Core/CrmOnboarding.csproj", "-c", "Release", "-v", "q", "-nologo", $"-p:DataverseSdk={sdk}"])
        {
            WorkingDirectory = copy,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output + errors.Result);
        return BuiltAssembly.Read(Path.Combine(copy, "Core", "bin", "Release", "net462", "CrmOnboarding.dll"));
    }

    private static IEnumerable<string> FullNames(BuiltAssembly assembly) =>
        assembly.References.Select(reference => reference.FullName).Order(StringComparer.Ordinal);
}
