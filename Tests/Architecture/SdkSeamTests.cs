using System.Diagnostics;
using System.Text.Json;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>What the one switch, DataverseSdk, changes: asked of MSBuild itself, which only evaluates the project.</summary>
[TestFixture]
internal sealed class SdkSeamTests
{
    private const string Shipping = "Core/CrmOnboarding.csproj";
    private const string ReferenceAssemblies = "Microsoft.NETFramework.ReferenceAssemblies.net462";

    [Test]
    public void Official_ShippingProject_AsksForTheTwoSdkPackages()
    {
        var items = Evaluate(Shipping, "official");

        Assert.Multiple(() =>
        {
            Assert.That(
                items.Packages,
                Is.EquivalentTo(new[] { ReferenceAssemblies, "Microsoft.CrmSdk.CoreAssemblies", "Microsoft.CrmSdk.Workflow" }));
            Assert.That(items.Projects, Is.Empty);
        });
    }

    [Test]
    public void Contracts_ShippingProject_ReferencesTheContractsInstead()
    {
        var items = Evaluate(Shipping, "contracts");

        Assert.Multiple(() =>
        {
            Assert.That(items.Packages, Is.EqualTo(new[] { ReferenceAssemblies }));
            Assert.That(items.Projects.Select(Path.GetFileNameWithoutExtension),
                Is.EquivalentTo(new[] { "Microsoft.Xrm.Sdk", "Microsoft.Xrm.Sdk.Workflow" }));
        });
    }

    [Test]
    public void Unset_ShippingProject_IsOfficial()
    {
        Assert.That(Evaluate(Shipping, null).Packages, Does.Contain("Microsoft.CrmSdk.CoreAssemblies"));
    }

    private static (string[] Packages, string[] Projects) Evaluate(string project, string? dataverseSdk)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { "msbuild", Repository.PathOf(project), "-nologo", "-getItem:PackageReference", "-getItem:ProjectReference" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // A test run may itself have been started with the switch set.
        start.Environment.Remove("DataverseSdk");
        if (dataverseSdk is not null)
        {
            start.ArgumentList.Add("-p:DataverseSdk=" + dataverseSdk);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, output + errors.Result);

        using var document = JsonDocument.Parse(output);
        var items = document.RootElement.GetProperty("Items");
        return (Names(items, "PackageReference"), Names(items, "ProjectReference"));
    }

    private static string[] Names(JsonElement items, string kind)
    {
        return items.GetProperty(kind).EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!).ToArray();
    }
}
