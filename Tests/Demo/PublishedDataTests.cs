using System.Globalization;
using System.Text.Json;
using CrmOnboarding.Demo;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// 8,800 published opportunities of a computer hardware company, as dirty as they are: every plan against the second reading
/// of the templates. Skipped where the data is not at hand; CRM_SALES_DATA names its folder.
/// </summary>
public sealed class PublishedDataTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void Demo_PerfectTeam_EveryPlanAsTheTemplatesSay()
    {
        var data = DataFolder();
        var deals = WonDeals(data);
        var expected = TemplateOracle.Plans(deals, Employees(data)).ToDictionary(plan => (plan.Customer, plan.Cycle));

        var outcome = DemoBench.Run(_folder, "--data", data, "--team", "perfect");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.Count("opportunities"), Is.EqualTo(8800));
            Assert.That(outcome.Count("won"), Is.EqualTo(4238));
            Assert.That(outcome.Count("skipped"), Is.Zero);
            Assert.That(outcome.Count("serviceCallsMax"), Is.InRange(1, 4));
            Assert.That(outcome.Count("plans"), Is.EqualTo(expected.Count));
            Assert.That(outcome.Count("items"), Is.EqualTo(expected.Values.Sum(plan => plan.Items.Count)));
            Assert.That(outcome.Count("handoffItems"), Is.EqualTo(11 * expected.Count));
        });
        Assert.That(
            outcome.Plans.SelectMany(plan => plan.GetProperty("workstreams").EnumerateArray()).Select(line => Text(line, "opportunity")).Order(StringComparer.Ordinal),
            Is.EqualTo(deals.Select(deal => deal.Id).Order(StringComparer.Ordinal)),
            "every won opportunity in exactly one plan");

        var lastDay = expected.Values.Max(plan => plan.CompletedOn);
        var differences = outcome.Plans.SelectMany(plan => Differences(plan, expected[(Text(plan, "customer")!, plan.GetProperty("cycle").GetInt32())], lastDay)).ToList();
        Assert.That(differences, Is.Empty);
    }

    private static IEnumerable<string> Differences(JsonElement plan, TemplateOracle.Plan expected, DateOnly lastDay)
    {
        var name = $"{expected.Customer} {expected.Cycle}";
        (string What, string? Actual, string? Expected)[] facts =
        [
            ("segment", Text(plan, "segment"), expected.Segment),
            ("template", Text(plan, "template"), expected.Template),
            ("day0", Text(plan, "day0"), Iso(expected.Day0)),
            ("completedOn", Text(plan, "completedOn"), Iso(expected.CompletedOn)),
            ("status", Text(plan, "status"), "Adopting"),
            ("workstreams", Join(plan, "workstreams", line => Text(line, "opportunity")), Join(expected.Deals, deal => deal.Id)),
            ("risks", Join(plan.GetProperty("risks").EnumerateArray().Where(risk => RiskOracle.Knows(Text(risk, "rule")!)), risk => $"{Text(risk, "rule")} {Text(risk, "severity")}"), Join(RiskOracle.Risks(expected, lastDay), risk => risk)),
            ("items", Join(plan, "items", Describe), Join(expected.Items, item => Describe(item, lastDay))),
        ];
        return facts.Where(fact => fact.Actual != fact.Expected).Select(fact => $"{name} {fact.What}: {fact.Actual} instead of {fact.Expected}");
    }

    private static string Describe(JsonElement item) =>
        $"{Text(item, "code")} {Text(item, "kind")} {Text(item, "scope")} {Text(item, "opportunity")} {Text(item, "dueOn")} {Text(item, "completedOn")}";

    private static string Describe(TemplateOracle.Item item, DateOnly lastDay)
    {
        var completedOn = item.DueOn <= lastDay ? Iso(item.DueOn) : string.Empty;
        return $"{item.Code} {item.Kind} {item.Scope} {item.Opportunity} {Iso(item.DueOn)} {completedOn}";
    }

    private static string Join(JsonElement plan, string list, Func<JsonElement, string?> describe) => Join(plan.GetProperty(list).EnumerateArray(), describe);

    private static string Join<T>(IEnumerable<T> things, Func<T, string?> describe) => string.Join('\n', things.Select(describe).Order(StringComparer.Ordinal));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // No field of these two files is quoted, so splitting at commas is enough and shares nothing with the code under test.
    private static List<TemplateOracle.Deal> WonDeals(string data) =>
        [.. Lines(data, "sales_pipeline.csv").Where(cells => cells[4] == "Won").Select(cells => new TemplateOracle.Deal(
            cells[0], cells[3], UsDate(cells[6]), UsDate(cells[5]), decimal.Parse(cells[7], CultureInfo.InvariantCulture)))];

    private static Dictionary<string, int> Employees(string data) =>
        Lines(data, "accounts.csv").ToDictionary(cells => cells[0], cells => int.Parse(cells[4], CultureInfo.InvariantCulture));

    private static IEnumerable<string[]> Lines(string data, string file) =>
        File.ReadLines(Path.Combine(data, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));

    private static DateOnly UsDate(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);

    private static string DataFolder()
    {
        var folder = Environment.GetEnvironmentVariable("CRM_SALES_DATA")
            ?? Path.Combine(Repository.Root, "..", "shared", "data", "crm-sales-opportunities");
        if (!File.Exists(Path.Combine(folder, "sales_pipeline.csv")))
        {
            Assert.Ignore($"The published sales data is not in '{folder}'; set CRM_SALES_DATA to its folder.");
        }

        return folder;
    }
}
