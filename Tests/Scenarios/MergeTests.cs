using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Somebody tidies up: two accounts, or two contacts, were one all along.</summary>
[TestFixture]
internal sealed class MergeTests : Scenario
{
    [SetUp]
    public void NeedThePlatformsMerge() => Needs(Capability.CustomApis, Capability.SynchronousSteps, Capability.MovableClock);

    [Test]
    public void MergedCustomers_LoseNothing_AndTheSecondRunningPlanIsSaid()
    {
        var master = Sales.Account(5_000, "Acme");
        var twin = Sales.Account(5_000, "ACME Inc");
        Sales.WinNew(master);
        GoTo(2026, 12, 1);
        var newer = Sales.WinNew(twin);
        var rows = Counts();
        Merge(master, twin);

        var plans = Plans.Plans();
        var newest = Plans.WorkstreamsOf(newer).Single().Reference(WorkstreamTable.PlanId)!.Id;
        var risk = Plans.Risks().Single(each => each.Text(RiskTable.RuleCode) == RiskCodes.TwoPlans);
        Assert.Multiple(() =>
        {
            Assert.That(plans.Select(plan => plan.Reference(PlanTable.CustomerId)!.Id), Is.All.EqualTo(master.Id));
            Assert.That(Counts(), Is.EqualTo(rows), "nothing is lost");
            Assert.That(risk.Reference(RiskTable.PlanId)!.Id, Is.Not.EqualTo(newest));
            Assert.That(
                risk.Text(RiskTable.Reason),
                Does.StartWith("The customer was merged with another, and 'ACME Inc – Onboarding 1' runs too; further deals join"));
        });

        var next = Sales.WinNew(master);
        Assert.That(Plans.WorkstreamsOf(next).Single().Reference(WorkstreamTable.PlanId)!.Id, Is.EqualTo(newest), "what the risk says");
    }

    [Test]
    public void MergedCustomers_OfWhomOneIsDone_HaveNothingDouble()
    {
        var master = Sales.Account(5, "Acme");
        var other = Sales.Account(5, "ACME Inc");
        Sales.WinNew(master);
        var deal = Sales.WinNew(other);
        Sales.Reopen(deal);
        Sales.Lose(deal);
        Drain();
        Merge(master, other);
        Assert.That(Plans.Risks().Where(each => each.Text(RiskTable.RuleCode) == RiskCodes.TwoPlans), Is.Empty);
    }

    [Test]
    public void MergedCustomers_OfWhomOneIsOnlyPrepared_HaveOnePlanAfterTheWin()
    {
        var master = Sales.Account(5_000, "Acme");
        var twin = Sales.Account(5_000, "ACME Inc");
        var running = Plans.WorkstreamsOf(Sales.WinNew(master)).Single().Reference(WorkstreamTable.PlanId)!.Id;
        var deal = Sales.Opportunity(twin, row =>
        {
            row[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
            row[OpportunityTable.Probability] = 80;
        });
        var draft = (Guid)Seller.Execute(new OrganizationRequest("onb_PreparePlan")
        {
            ["Target"] = new EntityReference(OpportunityTable.LogicalName, deal),
        })["PlanId"];
        Drain();
        var goal = Seller.Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Name] = "Close in three days",
            [GoalTable.OpportunityId] = new EntityReference(OpportunityTable.LogicalName, deal),
        });
        Drain();
        Merge(master, twin);
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Risks().Where(each => each.Text(RiskTable.RuleCode) == RiskCodes.TwoPlans), Is.Empty, "nobody works on a draft");
            Assert.That(
                Plans.Plans().Select(plan => plan.Choice<PlanStatus>(PlanTable.Status)),
                Is.EquivalentTo(new PlanStatus?[] { PlanStatus.Onboarding, PlanStatus.Draft }));
        });

        Sales.Win(deal);
        Drain();
        var left = Plans.Plans().Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(left.Select(plan => plan.Id), Is.EqualTo(new[] { running }));
            Assert.That(Plans.WorkstreamsOf(deal).Select(line => line.Reference(WorkstreamTable.PlanId)?.Id), Is.All.EqualTo(running));
            Assert.That(
                Plans.WorkstreamsOf(deal).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(
                Plans.Handoffs().Single(row => row.Reference(HandoffTable.OpportunityId)?.Id == deal).Reference(HandoffTable.PlanId)?.Id,
                Is.EqualTo(running));
            Assert.That(
                Plans.All(GoalTable.LogicalName).Single(row => row.Id == goal).Reference(GoalTable.PlanId)?.Id, Is.EqualTo(running));
            Assert.That(
                Plans.Plans().Single(plan => plan.Id == draft).Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(Plans.ItemsWith("KICKOFF").Where(item => item.Reference(MilestoneTable.PlanId)?.Id == running),
                Has.Exactly(1).Items, "the customer is kicked off once");
        });
    }

    [Test]
    public void MergedContacts_AreOnePersonInThePlan_WithTheAttendancesOfBoth()
    {
        var company = Sales.Account(5_000);
        Sales.WinNew(company);
        var ada = Contact(company, "Byron");
        var twin = Contact(company, "Byron-King");
        var kept = Stakeholder(ada, StakeholderRole.Champion);
        var other = Stakeholder(twin, StakeholderRole.Champion);
        var executive = Stakeholder(twin, StakeholderRole.Executive);
        Attend(kept, "KICKOFF");
        Attend(other, "KICKOFF");
        Attend(other, "FIRST_VALUE");
        Drain();
        Merge(ada, twin);

        var people = Plans.All(StakeholderTable.LogicalName);
        Assert.Multiple(() =>
        {
            Assert.That(people.Select(person => person.Reference(StakeholderTable.ContactId)!.Id), Is.All.EqualTo(ada.Id));
            Assert.That(Active(people), Is.EquivalentTo(new[] { kept, executive }), "one champion; another role is another row");
            Assert.That(people.Select(person => person.Id), Has.Member(other), "nothing is lost");
            Assert.That(
                Plans.All(AttendanceTable.LogicalName)
                    .Where(row => row.Reference(AttendanceTable.StakeholderId)!.Id == kept)
                    .Select(row => row.Reference(AttendanceTable.MilestoneId)!.Id),
                Is.EquivalentTo(new[] { Plans.Item("KICKOFF").Id, Plans.Item("FIRST_VALUE").Id }));
        });
    }

    private Dictionary<string, int> Counts() => PlanReader.Tables.Where(table => table != RiskTable.LogicalName)
        .ToDictionary(table => table, table => Plans.All(table).Count);

    private void Merge(EntityReference master, EntityReference subordinate)
    {
        Service.Execute(new OrganizationRequest("Merge")
        {
            ["Target"] = master,
            ["SubordinateId"] = subordinate.Id,
            ["UpdateContent"] = new Entity(master.LogicalName),
            ["PerformParentingChecks"] = false,
        });
        Drain();
    }

    private EntityReference Contact(EntityReference company, string lastName) => new(ContactTable.LogicalName, Service.Create(
        new Entity(ContactTable.LogicalName) { ["lastname"] = lastName, [ContactTable.ParentCustomerId] = company }));

    private Guid Stakeholder(EntityReference contact, StakeholderRole role) => Service.Create(new Entity(StakeholderTable.LogicalName)
    {
        [StakeholderTable.Name] = role.ToString(),
        [StakeholderTable.PlanId] = Plans.Single().ToEntityReference(),
        [StakeholderTable.ContactId] = contact,
        [StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer),
        [StakeholderTable.Role] = ChoiceValues.Write(role),
    });

    private void Attend(Guid stakeholder, string item) => Service.Create(new Entity(AttendanceTable.LogicalName)
    {
        [AttendanceTable.MilestoneId] = Plans.Item(item).ToEntityReference(),
        [AttendanceTable.StakeholderId] = new EntityReference(StakeholderTable.LogicalName, stakeholder),
    });

    private static IEnumerable<Guid> Active(IEnumerable<Entity> rows) =>
        rows.Where(row => row.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value == SystemColumns.Active)
            .Select(row => row.Id);
}
