using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Rules of an admin choose segment, template and calendar of a new plan. Won on Friday 20 November 2026.</summary>
[TestFixture]
internal sealed class EngagementRuleTests : Scenario
{
    private const string Own = "OWN30";

    [SetUp]
    public void NeedRowsOfItsOwn() => Needs(Capability.OwnSettings, Capability.OuterJoins, Capability.SecurityRoles);

    [Test]
    public void Win_MatchingARuleOfAnAdmin_GetsTheAdminsFifthTemplate()
    {
        var admin = Organization.ServiceFor(People.User(Organization, "Ada Admin", Roles.Administrator).Id);
        var another = Organization.ServiceFor(People.User(Organization, "Bo Admin", Roles.Administrator).Id);
        var template = OwnTemplate(new TemplateDesk(admin), new TemplateDesk(another));
        Rule(admin, "Small firms", 1, rule => rule[EngagementRuleTable.EmployeesFrom] = 5);
        Sales.WinNew(Sales.Account(5));

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.TemplateCode), Is.EqualTo(Own));
            Assert.That(plan.Reference(PlanTable.TemplateId)?.Id, Is.EqualTo(template));
            Assert.That(plan.Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.Medium));
            Assert.That(plan.Text(PlanTable.TemplateReason), Does.Contain("The engagement rule \"Small firms\" applies."));
            Assert.That(Plans.Items().Select(item => item.Text(MilestoneTable.Code)), Is.EqualTo(new[] { "SAY_HELLO" }));
        });
    }

    [TestCase("Retail; Wholesale", 1, true)]
    [TestCase("Retail; Wholesale", 16, false)]
    [Property("Requirement", "N-21")]
    public void Win_OfACustomerOfAnIndustry_MatchesARuleForIt(string industries, int code, bool matches)
    {
        OwnTemplate(Templates);
        Rule(Administrator, "Shops", 1, rule => rule[EngagementRuleTable.Industry] = industries);
        var account = Sales.Account(5);
        // 33 is Wholesale, 16 Financial.
        Seller.Update(new Entity(AccountTable.LogicalName, account.Id)
        {
            [AccountTable.IndustryCode] = new OptionSetValue(code == 1 ? 33 : code),
        });
        Sales.WinNew(account);

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.TemplateCode), Is.EqualTo(matches ? Own : "DIGITAL60"));
            Assert.That(plan.Text(PlanTable.Industry), Is.EqualTo(matches ? "Wholesale" : "Financial"));
        });
    }

    [TestCase(Complexity.High, DealType.Expansion, "GTX Pro", true)]
    [TestCase(Complexity.Low, DealType.Expansion, "GTX Pro", false)]
    [TestCase(Complexity.High, DealType.New, "GTX Pro", false)]
    [TestCase(Complexity.High, DealType.Expansion, "GTX Basic", false)]
    public void Win_OfADeal_MatchesByComplexityDealTypeAndProductTogether(
        Complexity complexity, DealType type, string product, bool matches)
    {
        OwnTemplate(Templates);
        Rule(Administrator, "Big expansions", 1, rule =>
        {
            rule[EngagementRuleTable.Complexity] = ChoiceValues.Write(Complexity.High);
            rule[EngagementRuleTable.DealType] = ChoiceValues.Write(DealType.Expansion);
            rule[EngagementRuleTable.Product] = "GTX Plus\nGTX Pro";
        });
        var deal = Sales.Opportunity(Sales.Account(5), row =>
        {
            row[OpportunityTable.Complexity] = ChoiceValues.Write(complexity);
            row[OpportunityTable.DealType] = ChoiceValues.Write(type);
        });
        Sales.Line(deal, Sales.Product(product), 1);
        Sales.Win(deal);
        Drain();

        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo(matches ? Own : "DIGITAL60"));
            Assert.That(Plans.Single().Choice<Complexity>(PlanTable.Complexity), Is.EqualTo(complexity));
        });
    }

    [TestCase(true, Description = "the deal names a customer success manager, who comes first")]
    [TestCase(false)]
    public void Win_ByARuleWithStrategyAndTeam_GivesThePlanBoth(bool namesCsm)
    {
        OwnTemplate(Templates);
        var team = People.Team(Organization, "Launch pool", Roles.Csm);
        var csm = People.User(Organization, "Carla Success", Roles.Csm);
        Rule(Administrator, "Pooled", 1, rule =>
        {
            rule[EngagementRuleTable.Strategy] = "Pooled care";
            rule[EngagementRuleTable.TeamId] = team;
        });
        Sales.WinNew(Sales.Account(5), deal => deal[OpportunityTable.CsmId] = namesCsm ? csm : null);

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.Strategy), Is.EqualTo("Pooled care"));
            Assert.That(plan.Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo((namesCsm ? csm : team).Id));
            Assert.That(plan.Text(PlanTable.OwnerWarning), Is.Null);
        });
    }

    [Test]
    public void Win_ByARuleWhoseTeamMayNotReadPlans_GoesToTheSellerAndTellsTheAdmin()
    {
        OwnTemplate(Templates);
        var team = People.Team(Organization, "No roles yet");
        Rule(Administrator, "Pooled", 1, rule => rule[EngagementRuleTable.TeamId] = team);
        Sales.WinNew(Sales.Account(5));

        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Organization.Seller.Id));
            Assert.That(Plans.Single().Text(PlanTable.OwnerWarning), Is.Not.Null);
        });
    }

    [Test]
    public void Win_ByARuleThatNamesAPart_PassesItOver()
    {
        var templates = Templates;
        var part = templates.Draft(Own, more: row => row[TemplateTable.Type] = ChoiceValues.Write(TemplateType.Part));
        templates.Item(part, "SAY_HELLO", 3);
        templates.Publish(part);
        Rule(Administrator, "Wrong kind", 1);
        Sales.WinNew(Sales.Account(5));

        Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("DIGITAL60"));
    }

    [Test]
    [Property("Person", "Onboarding Administrator writes onb_engagementrule")]
    public void Win_MatchingNoRule_GetsWhatShips()
    {
        OwnTemplate(Templates);
        Rule(Administrator, "Small firms", 1, rule => rule[EngagementRuleTable.EmployeesFrom] = 6);
        Rule(Administrator, "Bavaria", 2, rule => rule[EngagementRuleTable.Region] = "DE-BY");
        var off = Rule(Administrator, "Switched off", 3);
        Administrator.Update(new Entity(EngagementRuleTable.LogicalName, off) { [SystemColumns.StateCode] = new OptionSetValue(1) });
        Sales.WinNew(Sales.Account(5));

        Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("DIGITAL60"));
    }

    [Test]
    public void Win_MatchingSeveralRules_FollowsTheFirstWhoseTemplateIsPublished()
    {
        OwnTemplate(Templates);
        Templates.Draft("DRAFT");
        Rule(Administrator, "Later", 30, rule => rule[EngagementRuleTable.Segment] = ChoiceValues.Write(Segment.High));
        Rule(Administrator, "Not published", 10, rule => rule[EngagementRuleTable.TemplateCode] = "DRAFT");
        Rule(Administrator, "Second", 20);
        Sales.WinNew(Sales.Account(5));

        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo(Own));
            Assert.That(Plans.Single().Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.Medium));
            Assert.That(Plans.Single().Text(PlanTable.TemplateReason), Does.Contain("Second"));
        });
    }

    [TestCase(false, Description = "the calendar of the rule")]
    [TestCase(true, Description = "the account's own comes first")]
    public void Win_ByARuleWithACalendar_ObeysItUnlessTheAccountNamesOne(bool ofTheAccount)
    {
        Needs(Capability.Hierarchies);
        OwnTemplate(Templates);
        var calendars = new CalendarDesk(Administrator);
        var ofTheRule = calendars.Calendar("Rule");
        // SAY_HELLO is due on day 3, Monday the 23rd.
        calendars.Close(ofTheRule, "Works outing", new Date(2026, 11, 23));
        Rule(Administrator, "Closed on the 23rd", 1, rule => rule[EngagementRuleTable.CalendarId] = ofTheRule);
        var account = Sales.Account(5);
        var own = calendars.Calendar("Account");
        if (ofTheAccount)
        {
            Sales.Settle(account, own);
        }

        Sales.WinNew(account);

        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Reference(PlanTable.CalendarId), Is.EqualTo(ofTheAccount ? own : ofTheRule));
            Assert.That(
                Plans.Item("SAY_HELLO").On(MilestoneTable.DueOn),
                Is.EqualTo(ofTheAccount ? new Date(2026, 11, 23) : new Date(2026, 11, 24)));
        });
    }

    [Test]
    public void SecondDeal_MatchingARule_RaisesTheSegmentAndKeepsTheTemplate()
    {
        var account = Sales.Account(5);
        Sales.WinNew(account);
        Rule(Administrator, "From now on", 1);
        Sales.WinNew(account);

        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("DIGITAL60"));
            Assert.That(Plans.Single().Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.Medium));
            Assert.That(Plans.Single().Text(PlanTable.TemplateReason), Does.Contain("From now on"));
        });
    }

    [TestCase(true, true, Segment.High)]
    [TestCase(false, true, Segment.Digital, Description = "without a reason")]
    [TestCase(true, false, Segment.Digital, Description = "approved by nobody")]
    public void Win_OfACustomerWithASegmentSetByHand_TakesItWithItsReasonOnceApproved(bool reason, bool approved, Segment expected)
    {
        var account = Sales.Account(5);
        var approver = People.User(Organization, "Mia Manager", Roles.CsmManager);
        Seller.Update(new Entity(AccountTable.LogicalName, account.Id)
        {
            [AccountTable.SegmentOverride] = ChoiceValues.Write(Segment.High),
            [AccountTable.SegmentReason] = reason ? "A reference customer" : null,
            [AccountTable.SegmentApprovedById] = approved ? approver : null,
        });
        Sales.WinNew(account);

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<Segment>(PlanTable.Segment), Is.EqualTo(expected));
            Assert.That(plan.Text(PlanTable.TemplateCode), Is.EqualTo("DIGITAL60"), "the rules choose it as before");
            Assert.That(
                plan.Text(PlanTable.TemplateReason)!.Contains("The account sets the segment to High: A reference customer"),
                Is.EqualTo(expected == Segment.High));
        });
    }

    private static Guid OwnTemplate(TemplateDesk templates, TemplateDesk? approver = null)
    {
        var template = templates.Draft(Own);
        templates.Item(template, "SAY_HELLO", 3);
        (approver ?? templates).Publish(template);
        return template;
    }

    private static Guid Rule(IOrganizationService service, string name, int sequence, Action<Entity>? more = null)
    {
        var rule = new Entity(EngagementRuleTable.LogicalName)
        {
            [EngagementRuleTable.Name] = name,
            [EngagementRuleTable.Code] = name,
            [EngagementRuleTable.Sequence] = sequence,
            [EngagementRuleTable.Segment] = ChoiceValues.Write(Segment.Medium),
            [EngagementRuleTable.TemplateCode] = Own,
        };
        more?.Invoke(rule);
        return service.Create(rule);
    }
}
