using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>A won opportunity becomes a plan.</summary>
[TestFixture]
internal sealed class NewPlanTests : Scenario
{
    // The worked check of requirements.md: won on Friday 2026-11-20, Monday to Friday, no holidays.
    [Test, Property("Requirement", "N-03")]
    public void Win_AtTenThousandAMonth_MakesTheSevenMilestonesOnTheirDays()
    {
        Sales.WinNew(Sales.Account(), deal => deal[OpportunityTable.MonthlyValue] = new Money(10_000m));

        var milestones = Plans.Items()
            .Where(item => item.Choice<ItemKind>(MilestoneTable.Kind) == ItemKind.Milestone)
            .ToDictionary(item => item.Text(MilestoneTable.Code)!, item => item.On(MilestoneTable.DueOn)!.Value.ToString());
        Assert.That(milestones, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["WELCOME_CALL"] = "2026-11-23",
            ["KICKOFF"] = "2026-11-26",
            ["TRAINING"] = "2026-12-04",
            ["FIRST_BILL"] = "2026-12-21",
            ["COMPLETION"] = "2027-01-11",
            ["EXECUTIVE"] = "2027-02-03",
            ["WIN_REVIEW"] = "2027-02-18",
        }));
    }

    [TestCase(9_999.99, 0, "DIGITAL60", Segment.Digital)]
    [TestCase(10_000, 0, "LAUNCH90", Segment.High)]
    [TestCase(10_000, 5_000, "LAUNCH90", Segment.High)]
    [TestCase(0, 1_000, "HIGH60", Segment.High)]
    [TestCase(0, 999, "MEDIUM60", Segment.Medium)]
    [TestCase(0, 200, "MEDIUM60", Segment.Medium)]
    [TestCase(0, 199, "DIGITAL60", Segment.Digital)]
    [Property("Requirement", "N-01")]
    [Property("Requirement", "T-01")]
    public void Win_ByValueAndSize_ChoosesTemplateAndSegment(decimal monthlyValue, int employees, string template, Segment segment)
    {
        Sales.WinNew(Sales.Account(employees), deal => deal[OpportunityTable.MonthlyValue] = new Money(monthlyValue));

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Text(PlanTable.TemplateCode), Is.EqualTo(template));
            Assert.That(plan.Choice<Segment>(PlanTable.Segment), Is.EqualTo(segment));
            Assert.That(plan.GetAttributeValue<Money>(PlanTable.MonthlyValue).Value, Is.EqualTo(monthlyValue));
        });
    }

    [Test, Property("Requirement", "N-01")]
    public void Win_WithoutMonthlyValue_TakesRevenueOverTheTerm()
    {
        Sales.WinNew(Sales.Account(), deal =>
        {
            deal[OpportunityTable.EstimatedValue] = new Money(360_000m);
            deal[OpportunityTable.TermMonths] = 36;
        });
        Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("LAUNCH90"), "360,000 over 36 months");
    }

    [Test, Property("Requirement", "N-01")]
    public void Win_InAForeignCurrency_ComparesTheValueInTheBaseCurrency()
    {
        Needs(Capability.OwnSettings);
        var currency = Service.Create(new Entity("transactioncurrency")
        {
            ["currencyname"] = "Yen",
            ["isocurrencycode"] = "JPY",
            ["currencysymbol"] = "¥",
            ["exchangerate"] = 150m,
            ["currencyprecision"] = 2,
        });
        Sales.WinNew(Sales.Account(), deal =>
        {
            deal[OpportunityTable.CurrencyId] = new EntityReference("transactioncurrency", currency);
            deal[OpportunityTable.MonthlyValue] = new Money(1_499_999m);
        });
        Assert.That(Plans.Single().Text(PlanTable.TemplateCode), Is.EqualTo("DIGITAL60"), "just below 10,000 in the base currency");
    }

    [Test, Property("Requirement", "N-21")]
    public void Win_OfTwoCustomersInDifferentSegments_StoresDifferentPlansEachWithItsReason()
    {
        Sales.WinNew(Sales.Account(5_000, "Big"));
        Sales.WinNew(Sales.Account(10, "Small"));

        var plans = Plans.Plans();
        Assert.That(
            plans.Select(plan => plan.Text(PlanTable.TemplateReason)),
            Is.EquivalentTo(new[]
            {
                "The customer has 5,000 employees; the rule applies from 1,000.",
                "The customer has 10 employees, and no higher rule applies.",
            }));
    }

    [Test, Property("Requirement", "T-02")]
    public void Win_WithTwoProducts_MakesOneWorkstreamALineOnTheSameDay()
    {
        Needs(Capability.BareProducts);
        var account = Sales.Account(5_000);
        var opportunity = Sales.Opportunity(account);
        Sales.Line(opportunity, Sales.Product("GTX Basic"), number: 2, quantity: 3);
        Sales.Line(opportunity, Sales.Product("MG Special"), number: 1);
        Sales.Win(opportunity);
        Drain();

        var plan = Plans.Single();
        var workstreams = Plans.Workstreams();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Reference(PlanTable.CustomerId), Is.EqualTo(account));
            Assert.That(plan.Reference(PlanTable.OpportunityId)!.Id, Is.EqualTo(opportunity));
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(plan.Text(PlanTable.Name), Is.EqualTo("Acme Corporation – Onboarding 1"));
            Assert.That(workstreams.Select(row => row.Text(WorkstreamTable.ProductName)), Is.EqualTo(new[] { "MG Special", "GTX Basic" }));
            Assert.That(workstreams.Select(row => row.GetAttributeValue<decimal>(WorkstreamTable.Quantity)), Is.EqualTo(new[] { 1m, 3m }));
            Assert.That(workstreams.Select(row => row.On(WorkstreamTable.Day0On)), Is.All.EqualTo(new Date(2026, 11, 20)));
            Assert.That(workstreams.Select(row => row.Reference(WorkstreamTable.PlanId)!.Id), Is.All.EqualTo(plan.Id));
            Assert.That(workstreams[0].Reference(WorkstreamTable.LeadWorkstreamId), Is.Null);
            Assert.That(workstreams[1].Reference(WorkstreamTable.LeadWorkstreamId)!.Id, Is.EqualTo(workstreams[0].Id));
        });
    }

    [Test]
    public void Win_WithTwoProducts_MakesPlanItemsOnceAndLineItemsForEachLine()
    {
        Needs(Capability.OuterJoins, Capability.BareProducts);
        var opportunity = Sales.Opportunity(Sales.Account(5_000));
        Sales.Line(opportunity, Sales.Product("GTX Basic"), number: 1);
        Sales.WriteIn(opportunity, "Migration by hand", number: 2);
        Sales.Win(opportunity);
        Drain();

        var plan = Plans.Single();
        var second = Plans.Workstreams()[1];
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Items(), Has.Count.EqualTo(14 + 2 * 4), "HIGH60 has fourteen items of the plan and four of a line");
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
            Assert.That(Plans.ItemsWith("MATERIAL_1"), Has.Count.EqualTo(2));
            Assert.That(Plans.Items().Select(item => item.Reference(MilestoneTable.PlanId)!.Id), Is.All.EqualTo(plan.Id));
            Assert.That(Plans.Items().Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status)),
                Is.All.EqualTo(MilestoneStatus.Open));
            Assert.That(second.Text(WorkstreamTable.ProductName), Is.EqualTo("Migration by hand"));
            Assert.That(second.Reference(WorkstreamTable.ProductId), Is.Null);
            Assert.That(
                Plans.ItemsWith("MATERIAL_1").Select(item => item.Text(MilestoneTable.Name)),
                Is.EquivalentTo(new[] { "First material: GTX Basic", "First material: Migration by hand" }));
        });
    }

    [Test]
    public void Win_WithoutLines_MakesOneWorkstreamOfTheOpportunityItself()
    {
        Sales.WinNew(Sales.Account());
        var line = Plans.Workstreams().Single();
        Assert.Multiple(() =>
        {
            Assert.That(line.Text(WorkstreamTable.ProductName), Is.EqualTo("New platform"));
            Assert.That(line.GetAttributeValue<int>(WorkstreamTable.Line), Is.EqualTo(1));
            Assert.That(line.Contains(WorkstreamTable.Quantity), Is.False, "not known, not zero");
        });
    }

    [Test]
    public void Win_OfAContact_MakesThePlanOfThatContact()
    {
        var contact = Sales.Contact();
        Sales.WinNew(contact);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Reference(PlanTable.CustomerId), Is.EqualTo(contact));
            Assert.That(plan.Text(PlanTable.Name), Is.EqualTo("Ada Byron – Onboarding 1"));
            Assert.That(plan.Text(PlanTable.TemplateReason), Does.Contain("not known"));
        });
    }

    [Test, Property("Requirement", "T-03")]
    public void Win_InEverySegment_PlansTheWelcomeEmailOnDayZero()
    {
        foreach (var employees in new[] { 5_000, 500, 5 })
        {
            Sales.WinNew(Sales.Account(employees));
        }

        var welcomes = Plans.ItemsWith("WELCOME_EMAIL");
        Assert.Multiple(() =>
        {
            Assert.That(welcomes, Has.Count.EqualTo(3));
            Assert.That(welcomes.Select(item => item.On(MilestoneTable.DueOn)), Is.All.EqualTo(new Date(2026, 11, 20)));
            Assert.That(welcomes.Select(item => item.On(MilestoneTable.BaselineOn)), Is.All.EqualTo(new Date(2026, 11, 20)));
        });
    }

    [Test]
    public void Win_MakesTheElevenHandoffItemsInOrder()
    {
        Sales.WinNew(Sales.Account());
        Assert.That(
            Plans.HandoffItems().Select(item => item.Text(HandoffItemTable.Code)),
            Is.EqualTo(new[]
            {
                "GOALS", "SUCCESS_CRITERIA", "STAKEHOLDERS", "SCOPE", "PROMISES", "PLAN_READINESS",
                "TIMELINE", "RISKS", "COMMERCIAL", "WHY_BOUGHT", "TECHNICAL",
            }));
    }

    [Test, Property("Requirement", "T-19")]
    public void Win_OfADigitalCustomer_NeedsNoHumanOwner()
    {
        Sales.WinNew(Sales.Account(5));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Items().Select(item => item.Choice<OwnerRole>(MilestoneTable.OwnerRole)),
                Is.All.EqualTo(OwnerRole.Automation));
            Assert.That(Plans.Risks().Select(risk => risk.Text(RiskTable.RuleCode)), Has.None.EqualTo("T-19"));
        });
    }

    [Test, Property("Requirement", "H-18")]
    public void Win_AfterMoreThanHalfAYear_RaisesLongProcurement()
    {
        var account = Sales.Account(5);
        var opportunity = Sales.Opportunity(account);
        Wait(TimeSpan.FromDays(181));
        Sales.Win(opportunity);
        Drain();
        var risk = Plans.Risks().Single(each => each.Text(RiskTable.RuleCode) == "H-18");
        Assert.Multiple(() =>
        {
            Assert.That(risk.Text(RiskTable.Reason), Does.Contain("181"));
            Assert.That(risk.GetAttributeValue<int>(RiskTable.Occurrences), Is.EqualTo(1));
        });
    }

    [Test]
    public void Win_NeverWritesTheOpportunity()
    {
        Needs(Capability.RowVersions, Capability.HeldQueue);
        var opportunity = Sales.Opportunity(Sales.Account());
        Sales.Win(opportunity);
        var columns = new Microsoft.Xrm.Sdk.Query.ColumnSet("versionnumber", "modifiedon");
        var before = Service.Retrieve(OpportunityTable.LogicalName, opportunity, columns);
        Wait(TimeSpan.FromHours(1));
        Drain();
        var after = Service.Retrieve(OpportunityTable.LogicalName, opportunity, columns);
        Assert.That(after["versionnumber"], Is.EqualTo(before["versionnumber"]));
    }
}
