using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Demo;

namespace CrmOnboarding.Tests.Demo;

/// <summary>One file of deals, from the command line to the report.</summary>
[TestFixture]
public sealed class DealsFileRunTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Demo_ValuesThatFitNoColumn_AreTheirRowsFaultAndTheRestGoesOn()
    {
        var many = string.Join(';', Enumerable.Range(1, 14).Select(number => $"An ordinary product with an ordinary name {number}"));
        using var deals = new DealsFile(
            "id,account,product,deal_stage,close_date,close_value",
            $"A,{new string('x', 200)},P,Won,2026-03-02,1",
            $"B,Contoso,{new string('y', 300)},Won,2026-03-02,2",
            $"C,Contoso,{many},Won,2026-03-03,3",
            "D,Contoso,P,Won,2026-03-04,99999999999999999",
            "E,Fabrikam,P,Won,2026-03-05,5");

        var outcome = DemoBench.Run(_folder, "--deals", deals.Path, "--until", "2026-03-06");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        Assert.That(Places(outcome, "skipped"), Is.EqualTo(new[] { (2, "account") }));
        Assert.That(Places(outcome, "warnings"), Is.EqualTo(new[] { (3, "product"), (5, "close_value") }));
        Assert.That(outcome.Count("won"), Is.EqualTo(4));
        Assert.That(outcome.Count("workstreams"), Is.EqualTo(1 + 14 + 1 + 1));
    }

    [TestCase("Contoso,Signed,2026-03-02")]
    [TestCase("Contoso,Lost,2026-03-02")]
    [TestCase("Contoso,Won,someday")]
    public void Demo_NothingLeftToWin_SaysSoWithExitCode1AndNoDatabase(string row)
    {
        using var deals = new DealsFile("account,deal_stage,close_date", row);
        var database = _folder.PathOf("demo.db");

        var outcome = DemoBench.Run(_folder, "--deals", deals.Path, "--db", database);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Failure));
        Assert.That(outcome.Errors.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(outcome.Errors, Does.Contain("nothing to win"));
        Assert.That(File.Exists(database), Is.False);
        Assert.That(outcome.Plans, Is.Empty);
    }

    [Test]
    public void Demo_UntilInAThousandYears_DoesNotWalkThere()
    {
        using var deals = new DealsFile("account,deal_stage,close_date", "Contoso,Won,2026-03-02");

        var outcome = DemoBench.Run(_folder, "--deals", deals.Path, "--until", "3026-03-02");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.BadInput));
        Assert.That(outcome.Errors, Does.Contain("--until").And.Contain("2026-03-02"));
    }

    [Test]
    [SetCulture("th-TH")]
    public void Demo_InALanguageWithAnotherCalendar_PrintsTheYearsOfTheData()
    {
        using var deals = new DealsFile("account,deal_stage,close_date", "Contoso,Won,2026-03-02");

        var outcome = DemoBench.Run(_folder, "--deals", deals.Path, "--until", "2026-03-10");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        Assert.That(outcome.Output, Does.Contain("2026").And.Not.Contain("2569"));
        Assert.That(CultureInfo.CurrentCulture.Name, Is.EqualTo("th-TH"), "the caller's language is left alone");
    }

    [Test]
    [CancelAfter(120_000)]
    public void Demo_OnAMachineWithoutLanguageData_Runs()
    {
        using var deals = new DealsFile("account,deal_stage,close_date", "Contoso,Won,2026-03-02");
        string[] options = ["--solution", DemoBench.Solution, "--deals", deals.Path, "--until", "2026-03-03"];
        var start = new ProcessStartInfo("dotnet", [typeof(DemoCommand).Assembly.Location, "demo", .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" },
        };

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.That(process.ExitCode, Is.EqualTo(DemoCommand.Success), errors.Result);
        Assert.That(output, Does.Contain("1 of 1 opportunities won"));
    }

    [Test]
    public void Demo_FolderAndFile_IsOneTooMany()
    {
        using var deals = new DealsFile("account,deal_stage,close_date", "Contoso,Won,2026-03-02");

        var outcome = DemoBench.Run(_folder, "--deals", deals.Path, "--data", _folder.Path);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.BadInput));
        Assert.That(outcome.Errors, Does.Contain("--data").And.Contain("--deals"));
    }

    private static IEnumerable<(int Line, string? Column)> Places(DemoBench.Outcome outcome, string list) =>
        outcome.Report.GetProperty(list).EnumerateArray().Select(Place);

    private static (int Line, string? Column) Place(JsonElement problem) =>
        (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetString());
}
