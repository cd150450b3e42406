using System.Globalization;
using CrmOnboarding.Demo;

namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// 8,800 published opportunities of a computer hardware company, as dirty as they are: every plan against the second reading of the
/// templates. Skipped where the data is not at hand; CRM_SALES_DATA names its folder.
/// </summary>
[TestFixture]
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
        var data = PublishedData.Folder();
        var deals = WonDeals(data);
        var employees = Employees(data);
        var expected = TemplateOracle.Plans(deals, employees);

        var outcome = DemoBench.Run(_folder, "--data", data, "--team", "perfect");

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        Assert.Multiple(() =>
        {
            Assert.That(outcome.Count("opportunities"), Is.EqualTo(8800));
            Assert.That(outcome.Count("won"), Is.EqualTo(4238));
            Assert.That(outcome.Count("skipped"), Is.Zero);
            Assert.That(outcome.Count("serviceCallsMax"), Is.InRange(1, 6));
            Assert.That(outcome.Count("plans"), Is.EqualTo(expected.Count));
            Assert.That(outcome.Count("workstreams"), Is.EqualTo(4238), "every won opportunity in exactly one plan");
            Assert.That(outcome.Count("items"), Is.EqualTo(expected.Sum(plan => plan.Items.Count)));
            Assert.That(outcome.Count("handoffItems"), Is.EqualTo(11 * 4238), "a handoff with eleven questions for every deal");
        });
        Assert.That(ReportComparison.Differences(outcome, deals, employees, expected.Max(plan => plan.CompletedOn)), Is.Empty);
    }

    // No field of these two files is quoted, so splitting at commas is enough and shares nothing with the code under test.
    private static List<TemplateOracle.Deal> WonDeals(string data) =>
        [.. Lines(data, "sales_pipeline.csv").Where(cells => cells[4] == "Won").Select(cells => new TemplateOracle.Deal(
            cells[0], cells[3], UsDate(cells[6]), UsDate(cells[5]), decimal.Parse(cells[7], CultureInfo.InvariantCulture)))];

    private static Dictionary<string, int> Employees(string data) =>
        Lines(data, "accounts.csv").ToDictionary(cells => cells[0], cells => int.Parse(cells[4], CultureInfo.InvariantCulture));

    private static IEnumerable<string[]> Lines(string data, string file) =>
        File.ReadLines(Path.Combine(data, file)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split(','));

    private static DateOnly UsDate(string text) => DateOnly.ParseExact(text, "M/d/yyyy", CultureInfo.InvariantCulture);
}
