using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Live.Holidays;
using CrmOnboarding.Sandbox;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Demo;

/// <summary>The command that writes public holidays as rows.</summary>
[TestFixture]
internal sealed class HolidayCommandTests
{
    [TestCase("2026-01-01", "Neujahrstag", null)]
    [TestCase("2026-04-03", "Karfreitag", null)]
    [TestCase("2026-10-03", "Tag der Deutschen Einheit", null)]
    [TestCase("2026-01-06", "Heilige Drei Könige", "DE-BW, DE-BY, DE-ST")]
    [TestCase("2026-11-18", "Buß- und Bettag", "DE-SN")]
    public void Germany_HasTheHolidaysOfEachState(string on, string name, string? regions)
    {
        var day = PublicHolidays.Of("de", 2026, 2026).Single(holiday => holiday.On == DateOnly.Parse(on, null));

        Assert.That((day.Name, day.Regions), Is.EqualTo((name, regions)));
    }

    [Test]
    public void EveryCountry_HasHolidaysInEveryYear() => Assert.Multiple(() =>
    {
        foreach (var country in PublicHolidays.Countries)
        {
            var holidays = PublicHolidays.Of(country, 2026, 2030);
            Assert.That(holidays.Select(holiday => holiday.On.Year).Distinct(), Is.EqualTo(Enumerable.Range(2026, 5)), country);
            Assert.That(holidays.Select(holiday => (holiday.On, holiday.Name)), Is.Unique, country);
        }
    });

    [TestCase("XX", "2026", "'XX'")]
    [TestCase("DE", "2026-2020", "'2026-2020'")]
    [TestCase("DE", "soon", "'soon'")]
    [TestCase("DE", "1899-2030", "'1899-2030'")]
    public void BadRequest_IsRefusedInOneSentence(string country, string years, string named)
    {
        Assert.That(HolidayRequest.Read(country, years, out var refused), Is.Null);
        Assert.That(refused, Does.Contain(named).And.EndWith("."));
    }

    [Test]
    public void Command_OnAFile_WritesTheHolidaysOnceAndLeavesWhatIsThere()
    {
        using var folder = new TemporaryFolder();
        var file = folder.PathOf("customers.db");
        using (var made = SandboxOrganization.Open(new SandboxOptions { DatabasePath = file }))
        {
            using var zip = PackedSolution.Open();
            made.ImportSolution(zip);
        }

        Assert.That(Run(file, "2026-2027"), Does.Contain("Calendar DE (new)"));
        Guid changed;
        using (var organization = SandboxOrganization.Open(new SandboxOptions { DatabasePath = file }))
        {
            changed = Closures(organization).First(row => row.GetAttributeValue<string>(ClosureTable.Name) == "Neujahrstag").Id;
            organization.SystemService.Update(new Entity(ClosureTable.LogicalName, changed) { [ClosureTable.Region] = "DE-BY" });
        }

        Assert.That(Run(file, "2026-2028"), Does.Contain("Calendar DE:"));
        using var again = SandboxOrganization.Open(new SandboxOptions { DatabasePath = file });
        var rows = Closures(again);
        Assert.Multiple(() =>
        {
            Assert.That(rows, Has.Count.EqualTo(PublicHolidays.Of("DE", 2026, 2028).Count));
            Assert.That(rows.Single(row => row.Id == changed).GetAttributeValue<string>(ClosureTable.Region), Is.EqualTo("DE-BY"));
            Assert.That(
                rows.Where(row => row.GetAttributeValue<string>(ClosureTable.Name) == "Fronleichnam"
                    && row.GetAttributeValue<DateTime>(ClosureTable.FromOn).Year == 2026)
                    .Select(row => row.GetAttributeValue<DateTime>(ClosureTable.FromOn)),
                Is.EqualTo(new[] { new DateTime(2026, 6, 4) }));
        });
    }

    private static string Run(string file, string years)
    {
        var output = new StringWriter();
        var errors = new StringWriter();
        var exit = DemoCommand.Run(["calendar", "--db", file, "--country", "DE", "--years", years], Screen.Plain(output), errors);
        Assert.That(exit, Is.Zero, errors.ToString());
        return output.ToString();
    }

    private static IReadOnlyList<Entity> Closures(SandboxOrganization organization) =>
    [
        .. organization.SystemService.RetrieveMultiple(new QueryExpression(ClosureTable.LogicalName)
        {
            ColumnSet = new ColumnSet(ClosureTable.Name, ClosureTable.FromOn, ClosureTable.Region),
        }).Entities,
    ];
}
