using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A template of an administrator counts from the booking and the first payment, and holds an item until that came in. Won on Friday
/// 20 November 2026.
/// </summary>
[TestFixture]
internal sealed class PaymentTests : Scenario
{
    private EntityReference _csm = null!;

    [SetUp]
    public void WinWithAnOwnTemplate()
    {
        Needs(
            Capability.OwnSettings, Capability.SynchronousSteps, Capability.BackgroundWorkflow, Capability.SecurityRoles,
            Capability.MovableClock, Capability.CustomApis, Capability.OuterJoins);
        _csm = People.User(Organization, "Cora Success", Roles.Csm);
        var template = Templates.Draft("DIGITAL60");
        Templates.Item(template, "KICKOFF", 10);
        Templates.Item(template, "THANKS", 3, item => item[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.Booked));
        Templates.Item(template, "LICENSES", 1, item =>
        {
            item[TemplateItemTable.Anchor] = ChoiceValues.Write(Anchor.Paid);
            item[TemplateItemTable.Channel] = ChoiceValues.Write(Channel.Email);
            item[TemplateItemTable.RequiresPayment] = true;
        });
        Templates.Publish(template);
        Sales.WinNew(Sales.Account(5), deal => deal[OpportunityTable.CsmId] = _csm);
    }

    // Day 5 is Wednesday the 25th: the first day after it is the 26th.
    [Test]
    [Property("Requirement", "T-13")]
    public void Payment_LaterThanDayFive_IsARiskAndHoldsWhatRequiresIt_UntilItComesIn()
    {
        Evaluate(25);
        Assert.That(Pending, Is.Null);
        Evaluate(26);
        Assert.That(Pending?.Choice<RiskSeverity>(RiskTable.Severity), Is.EqualTo(RiskSeverity.Medium));

        var licenses = Plans.Item("LICENSES");
        Assert.Multiple(() =>
        {
            Assert.That(licenses.GetAttributeValue<bool>(MilestoneTable.RequiresPayment), Is.True);
            Assert.That(licenses.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 23)), "a day after the win, rolled");
            Assert.That(() => Plans.Complete(licenses, new Date(2026, 11, 26)), IsHeld, "on the form");
            Assert.That(() => Complete(licenses), IsHeld, "by the message");
        });

        // Finance enters it on the bill: the plan knows, and the item is due a day later.
        var finance = Organization.ServiceFor(People.User(Organization, "Fay Finance", Roles.Finance).Id);
        var bill = finance.Create(new Entity(BillTable.LogicalName)
        {
            [BillTable.Name] = "2026-001",
            [BillTable.PlanId] = Plans.Single().ToEntityReference(),
            [BillTable.IssuedOn] = new DateTime(2026, 11, 24),
        });
        Drain();
        Assert.That(Plans.Single().On(PlanTable.BillIssuedOn), Is.EqualTo(new Date(2026, 11, 24)));
        finance.Update(new Entity(BillTable.LogicalName, bill) { [BillTable.PaidOn] = new DateTime(2026, 11, 26) });
        Drain();
        licenses = Plans.Item("LICENSES");
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.PaidOn), Is.EqualTo(new Date(2026, 11, 26)));
            Assert.That(licenses.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(licenses.Text(MilestoneTable.DateReason), Does.Contain("Paid").And.Contain("26 Nov 2026"));
            Assert.That(Pending?.On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 26)));
        });
        Complete(licenses);
        Assert.That(Plans.Item("LICENSES").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
    }

    [Test]
    [Property("Requirement", "T-13")]
    public void Booking_EnteredOnThePlan_MovesWhatCountsFromIt()
    {
        Assert.That(Plans.Item("THANKS").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 23)), "Day 3 while it is not known");
        Organization.ServiceFor(_csm.Id).Update(new Entity(PlanTable.LogicalName, Plans.Single().Id)
        {
            [PlanTable.BookedOn] = new DateTime(2026, 11, 23),
        });
        Drain();
        var thanks = Plans.Item("THANKS");
        Assert.Multiple(() =>
        {
            Assert.That(thanks.On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 26)), "three days after the booking");
            Assert.That(thanks.Text(MilestoneTable.DateReason), Does.Contain("Booked").And.Contain("23 Nov 2026"));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 30)), "it does not count from it");
        });
    }

    private static NUnit.Framework.Constraints.IResolveConstraint IsHeld =>
        Throws.Exception.Message.Contains("It waits for the first payment");

    private Entity? Pending => Plans.Risks().SingleOrDefault(risk => risk.Text(RiskTable.RuleCode) == "T-13");

    private void Complete(Entity item) => Organization.ServiceFor(_csm.Id).Execute(
        new OrganizationRequest("onb_CompleteItem") { ["Target"] = item.ToEntityReference() });

    private void Evaluate(int day)
    {
        GoTo(2026, 11, day);
        Organization.ServiceFor(_csm.Id).Execute(
            new OrganizationRequest("onb_EvaluatePlan") { ["Target"] = Plans.Single().ToEntityReference() });
        Drain();
    }
}
