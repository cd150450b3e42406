using System;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A seller looks at the plan that an open deal would get. It is Friday 20 November 2026, and the close is expected on Friday 18 December.
/// </summary>
[TestFixture]
internal sealed class PlanPreviewTests : Scenario
{
    private static readonly (bool Seller, string? Person, string? Role) SellerAlone = (true, null, null);

    [SetUp]
    public void NeedMessages() => Needs(
        Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis, Capability.OuterJoins);

    [Test]
    public void Preview_OfAnOpenDeal_IsThePlanThatItsWinMakes_AndWritesNothing()
    {
        var deal = Open(Sales.Account(5_000, "Shop"));
        Sales.Line(deal, Sales.Product("Pump"), 2);
        Sales.Line(deal, Sales.Product("Fan"), 1);
        var preview = Preview(deal);
        Assert.That(Plans.Plans(), Is.Empty, "nothing is written");
        Assert.Multiple(() =>
        {
            Assert.That(preview["customer"].Text, Is.EqualTo("Shop"));
            Assert.That(preview["wonOn"].Text, Is.EqualTo("2026-12-18"));
            Assert.That(preview["template"].Text, Is.EqualTo("HIGH60"));
            Assert.That(preview["why"].Text, Does.Contain("1,000"), "the rule that decides");
            Assert.That(preview["joins"].Text, Is.EqualTo("false"), "a plan of its own");
        });

        GoTo(2026, 12, 18);
        Sales.Win(deal);
        Drain();
        Assert.That(
            preview["items"].Items.Select(item => (item["name"].Text, item["dueOn"].Text)),
            Is.EquivalentTo(Plans.Items().Select(item => (
                item.Text(MilestoneTable.Name),
                item.On(MilestoneTable.BaselineOn)!.Value.ToDateTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))));
    }

    [Test]
    public void Preview_OnAnotherDate_DatesEverythingFromIt_AndSellersSeeWhatIsTheirs()
    {
        var deal = Open(Sales.Account(5_000, "Shop"));
        var items = Preview(deal, ("WonOn", new DateTime(2027, 1, 4)))["items"].Items;
        Assert.Multiple(() =>
        {
            Assert.That(items[0]["dueOn"].Text, Is.EqualTo("2027-01-04"));
            Assert.That(items[0]["day"].Number, Is.Zero);
            Assert.That(items.Select(item => item["dueOn"].Text), Is.Ordered);
            Assert.That(items.Where(item => item["owner"].Text == "SalesRep"), Is.Not.Empty);
        });
    }

    [Test]
    public void Preview_OfASecondDeal_ShowsWhatItAddsToTheOpenPlan()
    {
        var shop = Sales.Account(5_000, "Shop");
        Sales.WinNew(shop);
        Drain();
        var before = Plans.Items().Count;
        var deal = Open(shop, row => row[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 11, 24));
        Sales.Line(deal, Sales.Product("Pump"), 1);
        var preview = Preview(deal);
        Assert.That(preview["joins"].Text, Is.EqualTo("true"));

        GoTo(2026, 11, 24);
        Sales.Win(deal);
        Drain();
        Assert.That(Plans.Items(), Has.Count.EqualTo(before + preview["items"].Items.Count));
    }

    [Test]
    public void Preview_NamesTheRulesInTheirOrder_WhichOneDecides_AndWhatThePlanWouldBeginWith()
    {
        var preview = Preview(Open(Sales.Account(640, "Shop"), row => row[OpportunityTable.MonthlyValue] = new Money(9_000)));
        var rules = preview["rules"].Items;
        Assert.Multiple(() =>
        {
            // templates.md, "Which template": from 10,000 a month, 1,000 employees, 200 employees, everybody else.
            Assert.That(rules.Select(rule => rule["template"].Text), Is.EqualTo(new[] { "LAUNCH90", "HIGH60", "MEDIUM60", "DIGITAL60" }));
            Assert.That(rules[0]["monthlyValueFrom"].Number, Is.EqualTo(10_000));
            Assert.That(rules[2]["employeesFrom"].Number, Is.EqualTo(200));
            Assert.That(rules.Select(rule => rule["matches"].Text), Is.EqualTo(new[] { "false", "false", "true", "true" }));
            Assert.That(rules.Select(rule => rule["decides"].Text), Is.EqualTo(new[] { "false", "false", "true", "false" }));
            Assert.That(preview["template"].Text, Is.EqualTo("MEDIUM60"));
            Assert.That((preview["monthlyValue"].Number, preview["employees"].Number), Is.EqualTo((9_000m, 640m)));
            Assert.That(preview["risks"].Items.Select(risk => risk["reason"].Text), Is.Not.Empty.And.All.Not.Empty, "nobody is CSM");
        });
    }

    // The numbers of formulas.md section 7: 12 000 + 12 000 x 21/30 + 9 600 = 30 000.
    [Test]
    public void Preview_WithTheTerms_ExplainsTheFirstBill_AndWithoutThemHasNone()
    {
        var shop = Sales.Account(5_000, "Shop");
        Assert.That(Preview(Open(shop))["bill"].IsNull, "no terms, no bill");
        var bill = Preview(Open(shop, row =>
        {
            row[OpportunityTable.MonthlyValue] = new Money(12_000);
            row[OpportunityTable.SetupFee] = new Money(9_600);
            row[OpportunityTable.BillStartOn] = new DateTime(2026, 11, 10);
        }))["bill"];
        Assert.Multiple(() =>
        {
            Assert.That(bill["regular"].Number, Is.EqualTo(12_000));
            Assert.That(bill["total"].Number, Is.EqualTo(30_000));
            Assert.That(bill["delta"].Number, Is.EqualTo(18_000));
            Assert.That(bill["components"].Items.Select(part => part["amount"].Number), Is.EqualTo(new[] { 12_000m, 8_400m, 9_600m }));
            Assert.That(bill["summary"].Text, Does.StartWith("A regular bill is 12,000. The first bill will be 30,000"));
        });
    }

    [Test]
    public void Preview_SaysWhatTheHandoffLacks_AsTheHandoffOfTheWonDealDoes()
    {
        var deal = Open(Sales.Account(5_000, "Shop"), row =>
        {
            row[OpportunityTable.Goal] = "Fewer outages";
            row[OpportunityTable.NoConcerns] = true;
        });
        var handoff = Preview(deal)["handoff"];
        Sales.Win(deal);
        Drain();
        var row = Plans.All(HandoffTable.LogicalName).Single();
        Assert.Multiple(() =>
        {
            Assert.That(handoff["score"].Number, Is.EqualTo(row.GetAttributeValue<decimal>(HandoffTable.Score)));
            Assert.That(
                handoff["questions"].Items.Where(question => !question["missing"].IsNull).Select(question => question["missing"].Text),
                Is.EqualTo(row.Text(HandoffTable.Missing)!.Split('\n')));
            Assert.That(handoff["acceptedFrom"].Number, Is.EqualTo(80));
        });
    }

    // formulas.md, "Handoff completeness": who can answer each question.
    [Test]
    public void Preview_NamesWhoCanFillEachGap_ByTheRolesOfTheDealsPeople()
    {
        var shop = Sales.Account(5_000, "Shop");
        var deal = Open(shop, row =>
        {
            row[OpportunityTable.ChampionId] = Sales.Contact("Priya", "Nair");
            row[OpportunityTable.ProjectManagerId] = People.User(Organization, "Omar Rahman", Roles.Delivery);
            row[OpportunityTable.NoConcerns] = true;
        });
        Assert.That(Filler(Preview(deal), "Technical environment"), Is.EqualTo(SellerAlone), "nobody is there yet");

        Record(deal, Sales.Contact("Ivo", "Left"), StakeholderRole.IT, leftOn: new DateTime(2026, 11, 1));
        Record(deal, Sales.Contact("Kim", "Farrow"), StakeholderRole.IT);
        Record(deal, Sales.Contact("Tom", "Later"), StakeholderRole.Champion);
        Record(Open(shop), Sales.Contact("Other", "Deal"), StakeholderRole.EconomicBuyer);
        var preview = Preview(deal);
        Assert.Multiple(() =>
        {
            Assert.That(Filler(preview, "Goals and value metric"), Is.EqualTo((true, "Priya Nair", "Champion")));
            Assert.That(
                Filler(preview, "Success criteria in the customer's words"), Is.EqualTo((false, "Priya Nair", "Champion")), "their words");
            Assert.That(Filler(preview, "Stakeholder map"), Is.EqualTo((true, "Priya Nair", "Champion")), "no economic buyer here");
            Assert.That(Filler(preview, "Technical environment"), Is.EqualTo((false, "Kim Farrow", "IT")), "who left is not asked");
            Assert.That(Filler(preview, "Readiness of the program plan"), Is.EqualTo((true, "Omar Rahman", "Project Manager")));
            Assert.That(Filler(preview, "Commercial terms"), Is.EqualTo(SellerAlone));
            Assert.That(Question(preview, "Risks and concerns")["filledBy"].IsNull, "nothing is missing");
            Assert.That(preview["handoff"]["seller"].IsNull, "the seller is who looks");
            Assert.That(Preview(deal, Csm)["handoff"]["seller"].Text, Is.Not.Empty, "to others the seller has a name");
        });
    }

    [Test]
    public void Preview_OfAClosedDeal_IsRefused()
    {
        var deal = Open(Sales.Account(5_000, "Shop"));
        Sales.Win(deal);
        Drain();
        Assert.That(() => Preview(deal), Throws.Exception.Message.Contains("is closed"));
    }

    private Guid Open(EntityReference customer, Action<Entity>? more = null) => Sales.Opportunity(customer, deal =>
    {
        deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
        more?.Invoke(deal);
    });

    private void Record(Guid deal, EntityReference contact, StakeholderRole role, DateTime? leftOn = null) =>
        Seller.Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = "Of the customer, by function",
            [StakeholderTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal),
            [StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer),
            [StakeholderTable.Role] = ChoiceValues.Write(role),
            [StakeholderTable.ContactId] = contact,
            [StakeholderTable.LeftOn] = leftOn,
        });

    private static Figures Question(Figures preview, string name) =>
        preview["handoff"]["questions"].Items.Single(question => question["name"].Text == name);

    private static (bool Seller, string? Person, string? Role) Filler(Figures preview, string question)
    {
        var who = Question(preview, question)["filledBy"];
        return (who["seller"].Text == "true", who["person"].Text, who["roleLabel"].Text);
    }

    private Figures Preview(Guid deal, params (string Name, object? Value)[] parameters) => Preview(deal, Seller, parameters);

    private static Figures Preview(Guid deal, IOrganizationService who, params (string Name, object? Value)[] parameters)
    {
        var request = new OrganizationRequest("onb_PreviewPlan") { ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal) };
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return Figures.Of(who.Execute(request).Results);
    }
}
