using System.Globalization;
using CrmOnboarding.Demo;

namespace CrmOnboarding.Tests.Demo;

/// <summary>
/// A made-up book in which every template is won on every day of a week and at the ends of months, with second deals, several lines and a
/// later onboarding of the same customer: every plan against the second reading of the templates.
/// </summary>
[TestFixture]
public sealed class MadeUpBookTests
{
    // From Monday to Sunday; the Saturday is the last of February. Then other ends of months: a Tuesday, a Thursday and a Sunday.
    private static readonly DateOnly[] WinDays =
    [
        .. Enumerable.Range(23, 6).Select(day => new DateOnly(2026, 2, day)), new(2026, 3, 1), new(2026, 3, 31),
        new(2026, 4, 30), new(2026, 5, 31),
    ];

    private static readonly Size[] Sizes =
    [
        new("Launch", "LAUNCH90", 40, 120_000), new("High", "HIGH60", 1_000, 119_999), new("Medium", "MEDIUM60", 200, 5_000),
        new("Digital", "DIGITAL60", 199, 5_000),
    ];

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    // Long enough for every impact review of the first deals, and ending where only the onboarding is over.
    [TestCase("2027-01-31")]
    [TestCase(null)]
    public void Demo_PerfectTeam_EveryPlanAsTheTemplatesSay(string? until)
    {
        var deals = Deals();
        var employees = deals.DistinctBy(deal => deal.Customer)
            .ToDictionary(deal => deal.Customer, deal => SizeOf(deal.Customer).Employees);
        using var file =
            new DealsFile(["id,account,employees,product,deal_stage,engage_date,close_date,close_value", .. deals.Select(Row)]);

        string[] end = until is null ? [] : ["--until", until];
        var outcome = DemoBench.Run(_folder, ["--deals", file.Path, "--team", "perfect", .. end]);

        Assert.That(outcome.ExitCode, Is.EqualTo(DemoCommand.Success), outcome.Errors + outcome.Output);
        var lastDay = until is null
            ? TemplateOracle.Plans(deals, employees).Max(plan => plan.CompletedOn)
            : DateOnly.ParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.That(ReportComparison.Differences(outcome, deals, employees, lastDay), Is.Empty);
        Assert.That(
            outcome.Plans.Select(plan => plan.GetProperty("template").GetString()).Distinct().Order(StringComparer.Ordinal),
            Is.EqualTo(Sizes.Select(size => size.Template).Order(StringComparer.Ordinal)));
    }

    private static List<TemplateOracle.Deal> Deals()
    {
        var deals = new List<TemplateOracle.Deal>();
        foreach (var size in Sizes)
        {
            foreach (var (day, index) in WinDays.Select((day, index) => (day, index)))
            {
                var customer = $"{size.Name} {day:MMdd}";
                deals.Add(new($"{customer} A", customer, day, day.AddDays(-30), size.Value, index % 3 + 1));

                // While the onboarding is open it joins it; on a day when it is over, it is another.
                if (index % 2 == 0)
                {
                    deals.Add(new($"{customer} B", customer, day.AddDays(3 * index), day, 1_000));
                }
                else if (index == 1)
                {
                    deals.Add(new($"{customer} B", customer, day.AddDays(95), day, size.Value));
                }
            }
        }

        // A second deal that lifts the customer into a higher segment, and one that took long to win.
        deals.Add(new("Medium lifted A", "Medium lifted", new(2026, 3, 4), new(2026, 2, 1), 5_000));
        deals.Add(new("Medium lifted B", "Medium lifted", new(2026, 3, 20), new(2026, 2, 1), 240_000));
        deals.Add(new("High slow A", "High slow", new(2026, 3, 6), new(2025, 9, 6), 5_000));
        return deals;
    }

    private static Size SizeOf(string customer) => Sizes.First(size => customer.StartsWith(size.Name, StringComparison.Ordinal));

    private static string Row(TemplateOracle.Deal deal)
    {
        var products = string.Join(';', Enumerable.Range(1, deal.Lines).Select(line => $"Product {line}"));
        var customer = string.Create(CultureInfo.InvariantCulture, $"{deal.Customer},{SizeOf(deal.Customer).Employees}");
        var dates = string.Create(CultureInfo.InvariantCulture, $"{deal.EngagedOn:yyyy-MM-dd},{deal.WonOn:yyyy-MM-dd}");
        return string.Create(CultureInfo.InvariantCulture, $"{deal.Id},{customer},{products},Won,{dates},{deal.Value}");
    }

    private sealed record Size(string Name, string Template, int Employees, decimal Value);
}
