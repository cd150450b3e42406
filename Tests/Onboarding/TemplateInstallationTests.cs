using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Live.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>The templates that ship become rows: once, whole, and without touching what an admin made.</summary>
[TestFixture]
internal sealed class TemplateInstallationTests
{
    private OnboardingOrganization _org = null!;

    private static IEnumerable<string> Codes => ShippedTemplates.All.Select(template => template.Code);

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Install_IntoAFreshImport_PublishesVersionOneOfEachTemplate()
    {
        var report = new TemplateInstallation(_org.Service).Run();
        Assert.Multiple(() =>
        {
            Assert.That(report, Is.EqualTo(Codes.Select(code => new InstalledTemplate(code, 1, InstallationOutcome.Installed))));
            Assert.That(Rows().Select(row => row.Choice<TemplateState>(TemplateTable.Status)),
                Is.EqualTo(new TemplateState?[]
                {
                    TemplateState.Published, TemplateState.Published, TemplateState.Published, TemplateState.Published,
                }));
            Assert.That(Rows().Select(row => row.Text(TemplateTable.Code)), Is.EquivalentTo(Codes));
        });
    }

    [Test]
    public void Install_Again_WritesNothing()
    {
        new TemplateInstallation(_org.Service).Run();
        var calls = new CountingService(_org.Service);
        var report = new TemplateInstallation(calls).Run();
        Assert.Multiple(() =>
        {
            Assert.That(report.Select(each => each.Outcome), Is.All.EqualTo(InstallationOutcome.AlreadyThere));
            Assert.That(calls.Calls, Is.EqualTo(new[] { "RetrieveMultiple" }));
        });
    }

    [Test]
    public void Install_IntoAFreshImport_TakesOneReadAndOneRequestATemplate()
    {
        var calls = new CountingService(_org.Service);
        new TemplateInstallation(calls).Run();
        Assert.That(calls.Calls, Is.EqualTo(
            new[] { "RetrieveMultiple", "ExecuteTransaction", "ExecuteTransaction", "ExecuteTransaction", "ExecuteTransaction" }));
    }

    [Test]
    public void Install_WhereAnAdminEdited_LeavesTheirVersionAndSaysSo()
    {
        new TemplateInstallation(_org.Service).Run();
        var high = Rows().Single(row => row.Text(TemplateTable.Code) == "HIGH60").Id;
        var mine = _org.Service.Create(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.MadeFromId] = new EntityReference(TemplateTable.LogicalName, high),
        });
        var templates = new TemplateDesk(_org.Service);
        templates.Item(mine, "EXTRA", 9);
        templates.Publish(mine);
        var before = Rows().Select(row => row.GetAttributeValue<long>("versionnumber")).ToList();

        var report = new TemplateInstallation(_org.Service).Run();
        Assert.Multiple(() =>
        {
            Assert.That(report.Single(each => each.Code == "HIGH60"),
                Is.EqualTo(new InstalledTemplate("HIGH60", 2, InstallationOutcome.Differs)));
            Assert.That(report.Where(each => each.Code != "HIGH60").Select(each => each.Outcome),
                Is.All.EqualTo(InstallationOutcome.AlreadyThere));
            Assert.That(Rows().Select(row => row.GetAttributeValue<long>("versionnumber")), Is.EqualTo(before));
        });
    }

    [Test]
    public void Install_WhereAnAdminHasAFaultyDraftOfTheirOwn_LeavesItAlone()
    {
        var templates = new TemplateDesk(_org.Service);
        templates.Item(templates.Draft("LAUNCH90"), "KICKOFF", 3, item => item[TemplateItemTable.WaitsFor] = "NOWHERE");
        var report = new TemplateInstallation(_org.Service).Run();
        Assert.That(report[0], Is.EqualTo(new InstalledTemplate("LAUNCH90", 1, InstallationOutcome.Differs)));
        Assert.That(Rows(), Has.Count.EqualTo(4));
    }

    [Test]
    public void Install_InGerman_NamesTheItemsInGermanAndPlansInTheOwnersLanguage()
    {
        new TemplateInstallation(_org.Service).Run(Language.German);
        _org.Sales.WinNew(_org.Sales.Account(5));
        Assert.That(_org.Plans.Item("WELCOME_EMAIL").Text(MilestoneTable.Name), Is.EqualTo("Welcome e-mail"),
            "the seller's pages are in English");
    }

    [TestCase(5_000, 20_000, "LAUNCH90")]
    [TestCase(5_000, null, "HIGH60")]
    [TestCase(500, null, "MEDIUM60")]
    [TestCase(5, null, "DIGITAL60")]
    public void Win_WithTheRowsInstalled_GivesTheSamePlanAsWithout(int employees, int? monthlyValue, string template)
    {
        using var other = OnboardingOrganization.Fresh();
        other.GoTo(2026, 11, 20);
        new TemplateInstallation(_org.Service).Run();
        Win(_org, employees, monthlyValue);
        Win(other, employees, monthlyValue);

        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().Reference(PlanTable.TemplateId), Is.Not.Null);
            Assert.That(other.Plans.Single().Reference(PlanTable.TemplateId), Is.Null);
            Assert.That(_org.Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo(template));
            Assert.That(_org.Plans.Items().Select(Shown), Is.EqualTo(other.Plans.Items().Select(Shown)));
            Assert.That(_org.Plans.Items(), Has.Count.GreaterThan(10));
            Assert.That(_org.Plans.Risks().Select(risk => risk.Text(RiskTable.RuleCode)),
                Is.EqualTo(other.Plans.Risks().Select(risk => risk.Text(RiskTable.RuleCode))));
        });
    }

    [Test]
    public void Win_WithTheRowsInstalled_TakesSixCallsAtMost_AndASecondDealFive()
    {
        new TemplateInstallation(_org.Service).Run();
        var account = _org.Sales.Account(5);
        var opportunity = _org.Sales.Opportunity(account);
        for (var line = 1; line <= 25; line++)
        {
            _org.Sales.WriteIn(opportunity, "Line " + line, line);
        }

        _org.Sales.Win(opportunity);
        _org.Drain();
        _org.GoTo(2026, 12, 1);
        _org.Sales.WinNew(account);
        Assert.That(
            _org.ExecutionsOf("OpportunityClosedPlugin").Concat(_org.ExecutionsOf("OpportunityStateChangedPlugin"))
                .Select(execution => string.Join(",", execution.ServiceCalls)),
            Is.EquivalentTo(new[]
            {
                "RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,Create", "RetrieveMultiple",
                "RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,Update,Create", "RetrieveMultiple",
            }));
    }

    [Test]
    public void Complete_WithTheRowsInstalled_ReadsTheTemplateOnlyWhenDatesMove()
    {
        new TemplateInstallation(_org.Service).Run();
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.GoTo(2026, 11, 23);
        var onTime = CallsFor("WELCOME_EMAIL", new Domain.Shared.Date(2026, 11, 20));
        var late = CallsFor("MATERIAL_1", new Domain.Shared.Date(2026, 11, 24));
        var kickoff = CallsFor("KICKOFF", new Domain.Shared.Date(2026, 11, 23));
        Assert.Multiple(() =>
        {
            Assert.That(onTime, Is.LessThanOrEqualTo(2), "the item with plan and template, its groups");
            Assert.That(late, Is.LessThanOrEqualTo(3), "and whether something waits for it");
            Assert.That(kickoff, Is.EqualTo(4), "and, as the kick-off moves dates, the template's items and the plan's");
        });

        int CallsFor(string code, Domain.Shared.Date on)
        {
            _org.Sandbox.Executions.Clear();
            _org.Plans.Complete(_org.Plans.Item(code), on);
            _org.Drain();
            return Calls();
        }

        int Calls() => _org.ExecutionsOf("MilestoneChangedPlugin")
            .Max(execution => execution.ServiceCalls.Count(call => call == "RetrieveMultiple"));
    }

    private IReadOnlyList<Entity> Rows() =>
        [.. _org.Service.RetrieveMultiple(new QueryExpression(TemplateTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];

    private static void Win(OnboardingOrganization org, int employees, int? monthlyValue)
    {
        var opportunity = org.Sales.Opportunity(org.Sales.Account(employees), deal =>
        {
            if (monthlyValue is { } value)
            {
                deal[OpportunityTable.MonthlyValue] = new Money(value);
            }
        });
        org.Sales.Line(opportunity, org.Sales.Product("GTX Basic"), 1);
        org.Sales.WriteIn(opportunity, "By hand", 2);
        org.Sales.Win(opportunity);
        org.Drain();
    }

    private static string Shown(Entity item) => string.Join("; ", item.Attributes
        .Where(column => column.Key.StartsWith("onb_", StringComparison.Ordinal) && column.Value is not (Guid or EntityReference))
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => column.Key + "=" + (column.Value is OptionSetValue option ? option.Value : column.Value)));
}
