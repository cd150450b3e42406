using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Demo;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The sample that comes with the demo, from the CSV files to the report.</summary>
[TestFixture]
public sealed class SampleRunTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Demo_PerfectTeam_EveryRequiredItemThatCameDueIsDoneOnItsDueDate()
    {
        var outcome = DemoBench.Run(_folder, "--team", "perfect");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        Assert.That(outcome.Count("serviceCallsMax"), Is.InRange(1, 6));
        foreach (var plan in outcome.Plans)
        {
            var open = plan.GetProperty("items").EnumerateArray()
                .Where(item => item.GetProperty("completedOn").ValueKind == JsonValueKind.Null);
            Assert.That(open.Select(item => item.GetProperty("code").GetString()), Is.All.EqualTo("IMPACT_REVIEW"));
            Assert.That(plan.GetProperty("completedOn").ValueKind, Is.EqualTo(JsonValueKind.String));
            Assert.That(plan.GetProperty("status").GetString(), Is.EqualTo("Adopting"));
        }
    }

    [Test]
    public void Demo_SampleData_ShowsEveryTemplateAContactAndASecondDeal()
    {
        var outcome = DemoBench.Run(_folder, "--team", "perfect");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Count("opportunities"), Is.EqualTo(18));
            Assert.That(outcome.Count("won"), Is.EqualTo(13));
            Assert.That(
                outcome.Plans.Select(plan => plan.GetProperty("template").GetString()).Distinct().Order(),
                Is.EqualTo(new[] { "DIGITAL60", "HIGH60", "LAUNCH90", "MEDIUM60" }));
            Assert.That(outcome.Plans.Select(Customer), Does.Contain("Mara Lindqvist"));
            Assert.That(PlanOf(outcome, "Hollandse Koelvaart").GetProperty("workstreams").GetArrayLength(), Is.EqualTo(3));
            Assert.That(
                Values(PlanOf(outcome, "Albatros Luftfracht"), "risks", "rule"),
                Does.Contain("H-18"));
            Assert.That(Values(outcome.Report, "warnings", "value"), Is.EqualTo(new[] { "Fish crate bridge" }));
        });
    }

    [Test]
    public void Demo_AbsentTeam_NothingIsDoneAndNoPlanIsGreen()
    {
        var outcome = DemoBench.Run(_folder, "--team", "absent");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        foreach (var plan in outcome.Plans)
        {
            Assert.That(
                plan.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("completedOn").ValueKind),
                Is.All.EqualTo(JsonValueKind.Null));
            Assert.That(plan.GetProperty("completedOn").ValueKind, Is.EqualTo(JsonValueKind.Null));
            Assert.That(plan.GetProperty("health").GetProperty("band").GetString(), Is.Not.EqualTo("Green"));
        }
    }

    [Test]
    public void Demo_RealisticTeam_SameEveryTimeAndSomethingOfEverything()
    {
        var first = DemoBench.Run(_folder);
        var second = DemoBench.Run(_folder, "--team", "realistic");

        Assert.That(second.Report.GetRawText(), Is.EqualTo(first.Report.GetRawText()));
        var items = first.Plans.SelectMany(plan => plan.GetProperty("items").EnumerateArray()).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(items.Any(item => Date(item, "completedOn") < Date(item, "dueOn")), "early");
            Assert.That(items.Any(item => Date(item, "completedOn") == Date(item, "dueOn")), "on time");
            Assert.That(items.Any(item => Date(item, "completedOn") > Date(item, "dueOn")), "late");
        });
    }

    [Test]
    public void Demo_SecondRunOnTheSameDatabase_AddsNothing()
    {
        var database = _folder.PathOf("demo.db");
        var first = DemoBench.Run(_folder, "--db", database);

        var second = DemoBench.Run(_folder, "--db", database);

        Assert.That(second.ExitCode, Is.EqualTo(DemoCommand.Success), second.Errors);
        Assert.That(second.Report.GetRawText(), Is.EqualTo(first.Report.GetRawText()));
    }

    [Test]
    public void Demo_StoppedOnTheWayAndRunAgain_EndsAsIfItHadNotStopped()
    {
        var whole = DemoBench.Run(_folder, "--team", "perfect");
        var database = _folder.PathOf("demo.db");
        DemoBench.Run(_folder, "--team", "perfect", "--db", database, "--until", "2026-02-10");

        var resumed = DemoBench.Run(_folder, "--team", "perfect", "--db", database);

        Assert.That(resumed.Report.GetProperty("plans").GetRawText(), Is.EqualTo(whole.Report.GetProperty("plans").GetRawText()));
    }

    [Test]
    public void Demo_Until_WinsNothingLater()
    {
        var outcome = DemoBench.Run(_folder, "--until", "2026-01-14");

        Assert.That(outcome.Count("won"), Is.EqualTo(2));
    }

    [Test]
    public void Demo_Report_HasTheFieldsInTheirOrder()
    {
        var outcome = DemoBench.Run(_folder);

        Assert.Multiple(() =>
        {
            Assert.That(Names(outcome.Report), Is.EqualTo(new[] { "summary", "plans", "skipped", "warnings" }));
            Assert.That(Names(outcome.Summary), Is.EqualTo(new[]
            {
                "opportunities", "won", "plans", "workstreams", "items", "milestones", "deliverables", "activities", "handoffItems",
                "risks", "skipped", "warnings", "serviceCallsMax",
            }));
            var plan = outcome.Plans.First(each => each.GetProperty("risks").GetArrayLength() > 0);
            Assert.That(Names(plan), Is.EqualTo(new[]
            {
                "customer", "cycle", "segment", "template", "why", "day0", "status", "completedOn", "items", "workstreams", "risks",
                "handoffCompleteness", "health", "nextContactOn",
            }));
            Assert.That(
                Names(plan.GetProperty("items")[0]),
                Is.EqualTo(new[] { "code", "kind", "scope", "opportunity", "dueOn", "completedOn" }));
            Assert.That(Names(plan.GetProperty("workstreams")[0]), Is.EqualTo(new[] { "opportunity", "line", "product", "status" }));
            Assert.That(Names(plan.GetProperty("risks")[0]), Is.EqualTo(new[] { "rule", "severity" }));
            Assert.That(Names(plan.GetProperty("health")), Is.EqualTo(new[] { "score", "band", "confidence" }));
            Assert.That(
                Names(outcome.Report.GetProperty("warnings")[0]),
                Is.EqualTo(new[] { "file", "line", "column", "value", "reason" }));
            Assert.That(plan.GetProperty("day0").GetString(), Does.Match(@"^\d{4}-\d{2}-\d{2}$"));
        });
    }

    [Test]
    public void Demo_Output_ShowsPortfolioPlanAndSummary()
    {
        var outcome = DemoBench.Run(_folder);

        Assert.That(
            outcome.Output,
            Does.Contain("Portfolio on").And.Contain("LAUNCH90").And.Contain("Hollandse Koelvaart")
                .And.Contain("13 of 18 opportunities won"));
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);

    private static string? Customer(JsonElement plan) => plan.GetProperty("customer").GetString();

    private static JsonElement PlanOf(DemoBench.Outcome outcome, string customer) =>
        outcome.Plans.First(plan => Customer(plan) == customer);

    private static IEnumerable<string?> Values(JsonElement element, string list, string name) =>
        element.GetProperty(list).EnumerateArray().Select(each => each.GetProperty(name).GetString());

    private static DateOnly? Date(JsonElement element, string name) => element.GetProperty(name).GetString() is { } text
        ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;
}
