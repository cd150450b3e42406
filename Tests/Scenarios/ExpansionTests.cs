using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Signs that a customer wants more, or sooner. Won on Friday 20 November 2026 with the 60-day plan of high touch, which delivers on
/// Day 21, 11 December; the kick-off and the five working days after it allow Friday 27 November at the earliest.
/// </summary>
[TestFixture]
internal sealed class ExpansionTests : CustomerScenario
{
    [TestCase(26, null)]
    [TestCase(27, "The customer wants to go live on 27 Nov 2026, earlier than planned (11 Dec 2026), and it is feasible.")]
    [Property("Requirement", "H-24")]
    public void Launch_WantedSooner_IsAChanceWhereTheCriticalPathAllowsIt(int day, string? expected)
    {
        WantToGoLive(new DateTime(2026, 11, day));
        Assert.That(Risks("H-24").SingleOrDefault()?.Text(RiskTable.Reason), Is.EqualTo(expected));
    }

    [Test]
    [Property("Requirement", "H-24")]
    public void Launch_WantedSooner_IsAChanceAndNoRisk()
    {
        WantToGoLive(new DateTime(2026, 12, 10));
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-24").Choice<RiskKind>(RiskTable.Kind), Is.EqualTo(RiskKind.Opportunity));
            Assert.That(
                Plans.Single().GetAttributeValue<int?>(PlanTable.OpenRisks),
                Is.EqualTo(Plans.Risks().Count(risk => risk.Text(RiskTable.RuleCode) != "H-24")), "a chance is no open risk");
        });

        WantToGoLive(new DateTime(2026, 12, 11));
        Assert.That(Risk("H-24").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 20)), "that is what is planned");
    }

    [Test]
    [Property("Requirement", "H-25")]
    public void Customer_WithNewPeopleAndOpportunitiesSoonAfterTheWin_IsAChance()
    {
        var known = Contact("Known");
        GoTo(2026, 11, 25);
        Stakeholder(ResponsibleParty.Customer, known);
        Assert.That(Risks("H-25"), Is.Empty, "the CRM knew that person at the win");
        Stakeholder(ResponsibleParty.Vendor, null);
        Assert.That(Risks("H-25"), Is.Empty, "a colleague is nobody of the customer");

        var added = Contact("Added");
        Stakeholder(ResponsibleParty.Customer, added);
        Stakeholder(ResponsibleParty.Customer, added);
        Assert.That(Risk("H-25").Text(RiskTable.Reason), Is.EqualTo(
            "Within 30 days of the win, new people of the customer: 1, new opportunities: 0."));

        GoTo(2026, 12, 20);
        Sales.Opportunity(Customer);
        Sales.Opportunity(Sales.Account(5_000, "Another"));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Risk("H-25").Text(RiskTable.Reason), Is.EqualTo(
                "Within 30 days of the win, new people of the customer: 1, new opportunities: 1."));
            Assert.That(Risk("H-25").Choice<RiskKind>(RiskTable.Kind), Is.EqualTo(RiskKind.Opportunity));
            Assert.That(Risk("H-25").Reference(SystemColumns.OwnerId)?.Id, Is.EqualTo(Cora.Id));
        });
    }

    [TestCase(20, true)]
    [TestCase(21, false)]
    [Property("Requirement", "H-25")]
    public void Opportunity_ThirtyDaysAfterTheWin_IsTheLastThatCounts(int day, bool expected)
    {
        GoTo(2026, 12, day);
        Sales.Opportunity(Customer);
        Drain();
        Assert.That(Risks("H-25"), Has.Length.EqualTo(expected ? 1 : 0));
    }

    [Test]
    [Property("Requirement", "H-25")]
    public void Chance_ThatSomebodyClosed_ComesBackWithTheNextSignOnly()
    {
        GoTo(2026, 11, 25);
        Sales.Opportunity(Customer);
        Drain();
        As(Cora).Update(new Entity(RiskTable.LogicalName, Risk("H-25").Id) { [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed) });
        Drain();
        EvaluateOn(2026, 11, 26);
        EvaluateOn(2026, 11, 27);
        Assert.That(Risks("H-25"), Has.Length.EqualTo(1));

        Sales.Opportunity(Customer);
        Drain();
        Assert.That(Risks("H-25"), Has.Length.EqualTo(2));
    }

    [Test]
    [Property("Requirement", "H-24")]
    [Property("Requirement", "H-25")]
    public void Chance_BecomesAnOpportunityOfTheCustomer_Once()
    {
        Needs(Capability.CustomApis);
        WantToGoLive(new DateTime(2026, 12, 10));
        var made = Start(Risk("H-24"));
        Assert.That(Start(Risk("H-24")).Id, Is.EqualTo(made.Id));
        Drain();
        var opportunity = Service.Retrieve(made.LogicalName, made.Id, new ColumnSet(true));
        Assert.Multiple(() =>
        {
            Assert.That(opportunity.Reference(OpportunityTable.CustomerId)?.Id, Is.EqualTo(Customer.Id));
            Assert.That(opportunity.Reference(OpportunityTable.OwnerId)?.Id, Is.EqualTo(Cora.Id));
            Assert.That(opportunity.Choice<DealType>(OpportunityTable.DealType), Is.EqualTo(DealType.Expansion));
            Assert.That(opportunity.Text(OpportunityTable.Name), Does.EndWith(": Launch wanted sooner"));
            Assert.That(Risk("H-24").Reference(RiskTable.OpportunityId)?.Id, Is.EqualTo(made.Id));
            Assert.That(Risk("H-24").Choice<RiskStatus>(RiskTable.Status), Is.EqualTo(RiskStatus.Acknowledged));
            Assert.That(Risks("H-25"), Is.Empty, "what was made of a chance is no new sign");
        });
    }

    [Test]
    public void Risk_ThatIsNoChance_BecomesNoOpportunity()
    {
        Needs(Capability.CustomApis);
        var risk = As(Cora).Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "No budget left",
            [RiskTable.PlanId] = Plan,
            [RiskTable.Severity] = ChoiceValues.Write(RiskSeverity.Medium),
        });
        Assert.That(
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => Start(new Entity(RiskTable.LogicalName, risk)))!.Message,
            Is.EqualTo("'No budget left' is a risk; only a chance becomes an opportunity. Choose one in the view Expansions."));
    }

    private EntityReference Start(Entity chance) => (EntityReference)As(Cora).Execute(new OrganizationRequest("onb_StartExpansion")
    {
        ["Target"] = chance.ToEntityReference(),
    })["Opportunity"];

    private void WantToGoLive(DateTime on)
    {
        Service.Update(new Entity(HandoffTable.LogicalName, Plans.Handoffs().Single().Id) { [HandoffTable.TargetGoLiveOn] = on });
        Drain();
    }

    private EntityReference Contact(string name) => new(ContactTable.LogicalName, Service.Create(new Entity(ContactTable.LogicalName)
    {
        ["lastname"] = name,
        [ContactTable.ParentCustomerId] = Customer,
    }));

    private void Stakeholder(ResponsibleParty side, EntityReference? contact)
    {
        As(Cora).Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = "Somebody",
            [StakeholderTable.PlanId] = Plan,
            [StakeholderTable.Side] = ChoiceValues.Write(side),
            [StakeholderTable.ContactId] = contact,
        });
        Drain();
    }
}
