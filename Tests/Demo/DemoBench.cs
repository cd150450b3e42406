using System.Text.Json;
using CrmOnboarding.Demo;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Packer.Packing;
using CrmOnboarding.Packer.Sources;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Demo;

/// <summary>Runs the demo in this process, as the command line would, against the zip packed from the sources.</summary>
internal static class DemoBench
{
    private static readonly Lazy<string> ManagedZip = new(Pack);

    /// <summary>Path of the managed zip.</summary>
    public static string Solution => ManagedZip.Value;

    /// <summary>What a run gave.</summary>
    public sealed record Outcome(int ExitCode, string Output, string Errors, JsonElement Report)
    {
        public JsonElement Summary => Report.GetProperty("summary");

        public IEnumerable<JsonElement> Plans => Report.GetProperty("plans").EnumerateArray();

        public int Count(string name) => Summary.GetProperty(name).GetInt32();
    }

    /// <summary>Runs <c>demo</c> with the options; the report is read back when there is one.</summary>
    public static Outcome Run(TemporaryFolder folder, params string[] options) => RunWith(ManagedZip.Value, folder, options);

    /// <summary>Runs <c>demo</c> with another zip than that of the sources.</summary>
    public static Outcome RunWith(string solution, TemporaryFolder folder, params string[] options)
    {
        var report = folder.PathOf("report.json");
        File.Delete(report);
        var output = new StringWriter();
        var errors = new StringWriter();
        string[] reporting = options.Contains("--report") ? [] : ["--report", report];
        var exitCode = DemoCommand.Run(["demo", "--solution", solution, .. reporting, .. options], Screen.Plain(output), errors);
        var json = File.Exists(report) ? JsonDocument.Parse(File.ReadAllText(report)).RootElement : default;
        return new Outcome(exitCode, output.ToString(), errors.ToString(), json);
    }

    private static string Pack()
    {
        var input = new BuildInput(
            SourceTree.Read(Repository.PathOf("Solution/src")),
            AssemblyFiles.Read([Repository.ShippedAssembly]),
            null);
        var result = SolutionPacker.Pack(input, Changelog.Releases(Repository.PathOf("CHANGELOG.md")));
        Assert.That(result.Managed, Is.Not.Null, "the solution packs");
        return result.Managed!.WriteTo(Path.Combine(TestContext.CurrentContext.WorkDirectory, "demo-zip"));
    }
}

/// <summary>A folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("crm-demo-").FullName;

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
