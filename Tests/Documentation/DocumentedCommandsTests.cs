using System.Diagnostics;
using System.Globalization;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>Every command in a document works as it stands there.</summary>
[TestFixture]
internal sealed class DocumentedCommandsTests
{
    /// <summary>Commands that run the tests or build what runs them: what proves them is that this test runs at all.</summary>
    private static readonly string[] ProvenByThisRun =
    [
        "./crm test",
        "./crm docs",
        "dotnet build Core/CrmOnboarding.csproj -c Release -p:DataverseSdk=contracts",
    ];

    /// <summary>Commands that use Microsoft's packages at run time: without those packages they end with one sentence.</summary>
    private static readonly string[] OnMicrosoftsPackages =
    [
        "./crm fakexrmeasy", "./crm live", "./crm deploy", "./crm install-defaults", "./crm reconcile", "./crm sweep", "./crm probe",
    ];

    private static IEnumerable<string> NeedingMicrosoftsPackages =>
        Documented().Where(command => OnMicrosoftsPackages.Any(known => command.StartsWith(known, StringComparison.Ordinal)));

    /// <summary>Commands that write into the sources: <see cref="WalkTests"/> repeats them in a copy.</summary>
    private static readonly string[] Writing = ["./crm new", "./crm schema"];

    /// <summary>Commands that go on until somebody stops them.</summary>
    private static IEnumerable<string> Serving => Documented()
        .Where(command => command.StartsWith("./crm serve", StringComparison.Ordinal)
            || command.Contains("--serve", StringComparison.Ordinal));

    private static IEnumerable<string> Runnable => Documented()
        .Except(ProvenByThisRun)
        .Except(Serving)
        .Except(NeedingMicrosoftsPackages)
        .Where(command => !Writing.Any(known => command.StartsWith(known, StringComparison.Ordinal)));

    [Test]
    public void Documents_HaveTheTwoCommands() => Assert.That(Documented(), Does.Contain("./crm demo").And.Contain("./crm test"));

    [TestCaseSource(nameof(Runnable))]
    [CancelAfter(300_000)]
    public void Command_RunFromTheRoot_EndsWell(string command)
    {
        var (exitCode, output, errors) = Run(command);
        Assert.That(exitCode, Is.Zero, $"{output}{errors}");
    }

    [TestCaseSource(nameof(NeedingMicrosoftsPackages))]
    [CancelAfter(60_000)]
    public void Command_WithoutMicrosoftsPackages_SaysSoInOneSentence(string command)
    {
        var (exitCode, output, errors) = Run(command, ("DATAVERSE_SDK", "contracts"));
        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(2));
            Assert.That(output, Is.Empty);
            Assert.That(errors, Does.Contain(" needs Microsoft's Dataverse packages, ").And.EndsWith("try again.\n"));
        });
    }

    /// <summary>The command shows the app on a free port, and ends when it is asked to.</summary>
    [TestCaseSource(nameof(Serving))]
    [CancelAfter(120_000)]
    public async Task Command_ThatServes_AnswersAndEnds(string command)
    {
        using var process = Process.Start(StartOf($"exec {command} --port 0"))!;
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync()) is not null
            && !line.StartsWith("The app is at ", StringComparison.Ordinal))
        {
            // What the command prints before.
        }

        Assert.That(line, Is.Not.Null, "The command ended.");
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(line!["The app is at ".Length..].Split(' ')[0]);
        using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await process.WaitForExitAsync();
        }

        Assert.That(page, Does.Contain("<nav class=\"site-map\""));
        Assert.That(process.ExitCode, Is.Zero);
    }

    /// <summary>Runs a command in the root folder, on what is built already.</summary>
    public static (int ExitCode, string Output, string Errors) Run(string command, params (string Name, string Value)[] settings)
    {
        var start = StartOf(command);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }

    private static ProcessStartInfo StartOf(string command)
    {
        if (OperatingSystem.IsWindows() && !File.Exists(@"C:\Program Files\Git\bin\bash.exe"))
        {
            Assert.Ignore("The entry point needs bash, which is not installed here.");
        }

        return new ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CRM_NO_BUILD"] = "1" },
        };
    }

    private static IReadOnlyList<string> Documented() =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md").Select(File.ReadAllText)
            .Concat(Repository.Sources("docs", "*.md").Select(file => file.Text))
            .SelectMany(ShellCommands.In)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];
}
