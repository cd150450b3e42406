using System.ServiceModel;
using CrmOnboarding.Dataverse.Defaults;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Plays;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>What ships becomes rows: once, whole, and without touching what an admin made.</summary>
[TestFixture]
internal sealed class InstallDefaultsTests
{
    private OnboardingOrganization _org = null!;

    private static IEnumerable<string> Codes =>
        ShippedTemplates.All.Concat(ShippedPlays.All).Select(template => template.Code);

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Install_IntoAFreshImport_MakesCalendarRulesetTemplatesAndRules()
    {
        var told = _org.InstallDefaults();
        Assert.Multiple(() =>
        {
            Assert.That(told.Made, Is.EqualTo(15));
            Assert.That(told.Lines, Is.EqualTo(new[]
            {
                "Calendar Monday to Friday: installed.", "Ruleset version 1: installed.",
                "Template LAUNCH90, version 1: installed.", "Template HIGH60, version 1: installed.",
                "Template MEDIUM60, version 1: installed.", "Template DIGITAL60, version 1: installed.",
                "Template HONEYMOON, version 1: installed.", "Template TROUGH_RECOVERY, version 1: installed.",
                "Template REFERENCE, version 1: installed.", "Template EARLY_LAUNCH, version 1: installed.",
                "Template EXPANSION, version 1: installed.",
                "Engagement rule High monthly value: installed.", "Engagement rule Large customers: installed.",
                "Engagement rule Medium customers: installed.", "Engagement rule Everybody else: installed.",
            }));
            Assert.That(Rows().Select(row => row.Text(TemplateTable.Code)), Is.EquivalentTo(Codes));
            Assert.That(Rows().Select(row => row.Choice<TemplateState>(TemplateTable.Status)),
                Is.All.EqualTo(TemplateState.Published));
            Assert.That(
                Rules().Select(rule => (rule.Text(EngagementRuleTable.TemplateCode), rule.Whole(EngagementRuleTable.Sequence))),
                Is.EqualTo(new (string?, int?)[] { ("LAUNCH90", 100), ("HIGH60", 200), ("MEDIUM60", 300), ("DIGITAL60", 400) }));
        });
    }

    [Test]
    public void Install_Again_WritesNothing()
    {
        _org.InstallDefaults();
        var before = Everything();
        _org.Sandbox.Executions.Clear();
        var told = _org.InstallDefaults();
        Assert.Multiple(() =>
        {
            Assert.That((told.Made, told.Renewed, told.Kept, told.Edited), Is.EqualTo((0, 0, 15, 0)));
            Assert.That(Everything(), Is.EqualTo(before));
            Assert.That(
                _org.ExecutionsOf("InstallDefaultsPlugin").Single().ServiceCalls,
                Is.EqualTo(new[]
                {
                    "RetrieveMultiple", "RetrieveMultiple", "RetrieveMultiple", "RetrieveMultiple", "RetrieveMultiple",
                    "RetrieveMultiple", "RetrieveMultiple",
                }),
                "the base language, four kinds of rows, plays whose start was typed, the caller's language");
        });
    }

    [Test]
    public void Install_WhereAnAdminEdited_LeavesTheirsAndSaysSo()
    {
        _org.InstallDefaults();
        var high = Rows().Single(row => row.Text(TemplateTable.Code) == "HIGH60").Id;
        var mine = _org.Service.Create(new Entity(TemplateTable.LogicalName)
        {
            [TemplateTable.MadeFromId] = new EntityReference(TemplateTable.LogicalName, high),
        });
        var templates = new TemplateDesk(_org.Service);
        templates.Item(mine, "EXTRA", 9);
        templates.Publish(mine);
        _org.GoTo(2026, 11, 21);
        var medium = Rules().Single(rule => rule.Text(EngagementRuleTable.Code) == "MEDIUM").Id;
        _org.Service.Update(new Entity(EngagementRuleTable.LogicalName, medium) { [EngagementRuleTable.EmployeesFrom] = 150 });
        var before = Everything();

        var told = _org.InstallDefaults();
        Assert.Multiple(() =>
        {
            Assert.That((told.Made, told.Renewed, told.Kept, told.Edited), Is.EqualTo((0, 0, 13, 2)));
            Assert.That(told.Lines, Does.Contain("Template HIGH60, version 2: left alone, it differs from what ships."));
            Assert.That(told.Lines, Does.Contain("Engagement rule Medium customers: left alone, it differs from what ships."));
            Assert.That(Everything(), Is.EqualTo(before));
        });
    }

    [Test]
    public void Install_OverWhatAnEarlierVersionShipped_RenewsWhatNobodyEdited()
    {
        var earlier = ShippedTemplates.ByCode("HIGH60") with { LengthDays = 61 };
        _org.Service.Create(TemplateEntities.Draft(earlier, "High touch, 61 days", Language.English));
        new TemplateDesk(_org.Service).Publish(TemplateEntities.IdOf("HIGH60", 1));
        var rule = NameBasedId.Of(EngagementRuleTable.LogicalName, "MEDIUM");
        _org.Service.Create(new Entity(EngagementRuleTable.LogicalName, rule)
        {
            [EngagementRuleTable.Code] = "MEDIUM",
            [EngagementRuleTable.Name] = "Mittlere Kunden",
            [EngagementRuleTable.Sequence] = 300,
            [EngagementRuleTable.EmployeesFrom] = 100,
            [EngagementRuleTable.Segment] = ChoiceValues.Write(Segment.Medium),
            [EngagementRuleTable.TemplateCode] = "MEDIUM60",
        });

        var told = _org.InstallDefaults();
        Assert.Multiple(() =>
        {
            Assert.That((told.Made, told.Renewed, told.Kept, told.Edited), Is.EqualTo((13, 2, 0, 0)));
            Assert.That(told.Lines, Does.Contain("Template HIGH60, version 2: brought up to what ships now; nobody had edited it."));
            Assert.That(Rows().Where(row => row.Text(TemplateTable.Code) == "HIGH60")
                .Select(row => ((int?)row.GetAttributeValue<int>(TemplateTable.Version), row.Choice<TemplateState>(TemplateTable.Status)))
                .Order(), Is.EqualTo(new (int?, TemplateState?)[] { (1, TemplateState.Retired), (2, TemplateState.Published) }));
            var renewed = Rules().Single(row => row.Id == rule);
            Assert.That(renewed.Whole(EngagementRuleTable.EmployeesFrom), Is.EqualTo(200));
            Assert.That(renewed.Text(EngagementRuleTable.Name), Is.EqualTo("Mittlere Kunden"), "it is a name that ships");
        });
    }

    [Test]
    public void Install_WhereAnAdminsOwnRuleHasACodeThatShips_LeavesItAlone()
    {
        _org.Service.Create(new Entity(EngagementRuleTable.LogicalName)
        {
            [EngagementRuleTable.Code] = "MEDIUM",
            [EngagementRuleTable.Name] = "Ours",
            [EngagementRuleTable.Sequence] = 5,
            [EngagementRuleTable.Segment] = ChoiceValues.Write(Segment.Medium),
            [EngagementRuleTable.TemplateCode] = "MEDIUM60",
        });

        var told = _org.InstallDefaults();
        Assert.Multiple(() =>
        {
            Assert.That((told.Made, told.Renewed, told.Kept, told.Edited), Is.EqualTo((14, 0, 0, 1)));
            Assert.That(told.Lines, Does.Contain("Engagement rule Ours: left alone, it differs from what ships."));
            Assert.That(
                Rules().Single(row => row.Text(EngagementRuleTable.Code) == "MEDIUM").Whole(EngagementRuleTable.Sequence),
                Is.EqualTo(5));
        });
    }

    [Test]
    public void Install_WhereAnAdminHasAFaultyDraftOfTheirOwn_LeavesItAlone()
    {
        var templates = new TemplateDesk(_org.Service);
        templates.Item(templates.Draft("LAUNCH90"), "KICKOFF", 3, item => item[TemplateItemTable.WaitsFor] = "NOWHERE");
        var told = _org.InstallDefaults();
        Assert.That(told.Lines, Does.Contain("Template LAUNCH90, version 1: left alone, it differs from what ships."));
        Assert.That(Rows(), Has.Count.EqualTo(Codes.Count()));
    }

    [Test]
    public void Install_WhereTheBaseLanguageIsGerman_NamesTheRowsInGermanAndPlansInTheOwnersLanguage()
    {
        UserLanguage.SetBase(_org.Service, 1031);
        UserLanguage.Set(_org.Service, _org.Seller.Id, 1033);
        _org.InstallDefaults();
        _org.Sales.WinNew(_org.Sales.Account(5));
        Assert.Multiple(() =>
        {
            Assert.That(Rules()[0].Text(EngagementRuleTable.Name), Is.EqualTo("Hoher Monatswert"));
            Assert.That(_org.Plans.Item("WELCOME_EMAIL").Text(MilestoneTable.Name), Is.EqualTo("Welcome e-mail"),
                "the seller's pages are in English");
            Assert.That(_org.Plans.Single().Text(PlanTable.TemplateReason), Does.StartWith("The customer has 5 employees"));
        });
    }

    [Test]
    public void Install_BySomebodyWhoMayNotMakeTemplates_IsRefused()
    {
        var seller = _org.Sandbox.ServiceFor(_org.Seller.Id);
        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(
            () => seller.Execute(new OrganizationRequest("onb_InstallDefaults")))!;
        Assert.That(refusal.Detail.ErrorCode, Is.EqualTo(unchecked((int)0x80040220)));
        Assert.That(Rows(), Is.Empty);
    }

    [TestCase(5_000, 20_000, "LAUNCH90")]
    [TestCase(5_000, null, "HIGH60")]
    [TestCase(500, null, "MEDIUM60")]
    [TestCase(5, null, "DIGITAL60")]
    public void Win_WithTheRowsInstalled_GivesTheSamePlanAsWithout(int employees, int? monthlyValue, string template)
    {
        using var other = OnboardingOrganization.Fresh();
        other.GoTo(2026, 11, 20);
        _org.InstallDefaults();
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
    public void Win_WithTheRowsInstalled_TakesEightCallsAtMost()
    {
        _org.InstallDefaults();
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
                "RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,"
                    + "Create",
                "RetrieveMultiple",
                "RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,RetrieveMultiple,Update,RetrieveMultiple,Create",
                "RetrieveMultiple",
            }));
    }

    [Test]
    public void Complete_WithTheRowsInstalled_ReadsTheTemplateOnlyWhenDatesMove()
    {
        _org.InstallDefaults();
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.GoTo(2026, 11, 23);
        var onTime = CallsFor("WELCOME_EMAIL", new Domain.Shared.Date(2026, 11, 20));
        var late = CallsFor("MATERIAL_1", new Domain.Shared.Date(2026, 11, 24));
        var kickoff = CallsFor("KICKOFF", new Domain.Shared.Date(2026, 11, 23));
        Assert.Multiple(() =>
        {
            Assert.That(onTime, Is.LessThanOrEqualTo(4), "the item with plan and template, its groups, calendar and closures");
            Assert.That(late, Is.LessThanOrEqualTo(5), "and whether something waits for it");
            Assert.That(kickoff, Is.EqualTo(7), "and, as the kick-off moves dates, the template's items, the plan's, and its history");
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

    private IReadOnlyList<Row> Rules()
    {
        var query = new QueryExpression(EngagementRuleTable.LogicalName) { ColumnSet = new ColumnSet(true) };
        query.AddOrder(EngagementRuleTable.Sequence, OrderType.Ascending);
        return [.. _org.Service.RetrieveMultiple(query).Entities.Select(row => new Row(row))];
    }

    private IReadOnlyList<string> Everything() =>
    [
        .. new[] { TemplateTable.LogicalName, TemplateItemTable.LogicalName, EngagementRuleTable.LogicalName,
            CalendarTable.LogicalName, RulesetTable.LogicalName, SettingTable.LogicalName }
            .SelectMany(table => _org.Service.RetrieveMultiple(
                new QueryExpression(table) { ColumnSet = new ColumnSet("versionnumber") }).Entities)
            .Select(row => row.Id + ":" + row.GetAttributeValue<long>("versionnumber"))
            .Order(StringComparer.Ordinal),
    ];

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
