using System.Diagnostics;
using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>Every command in a document works as it stands there.</summary>
[TestFixture]
internal sealed partial class DocumentedCommandsTests
{
    /// <summary>Commands that run the tests or build what runs them: what proves them is that this test runs at all.</summary>
    private static readonly string[] ProvenByThisRun =
    [
        "./crm test",
        "./crm docs",
        "dotnet build Plugins/CrmOnboarding.Plugins.csproj -c Release -p:DataverseSdk=contracts",
    ];

    private static IEnumerable<string> Runnable => Documented().Except(ProvenByThisRun);

    [Test]
    public void Documents_HaveTheTwoCommands() => Assert.That(Documented(), Does.Contain("./crm demo").And.Contain("./crm test"));

    [TestCaseSource(nameof(Runnable))]
    [CancelAfter(300_000)]
    public void Command_RunFromTheRoot_EndsWell(string command)
    {
        if (OperatingSystem.IsWindows() && !File.Exists(@"C:\Program Files\Git\bin\bash.exe"))
            Assert.Ignore("The entry point needs bash, which is not installed here.");

        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CRM_NO_BUILD"] = "1" },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{output}{errors.Result}");
    }

    private static IReadOnlyList<string> Documented() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(File.ReadAllText)
            .Concat(Repository.Sources("docs", "*.md").Select(file => file.Text))
            .SelectMany(text => ShellBlock().Matches(text))
            .SelectMany(block => block.Groups["body"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"^ *```sh\n(?<body>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();
}
