using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// Two accounts were one company all along, and a plan runs for each: a customer success manager joins the two plans. Acme was won on
/// Friday 20 November 2026, ACME Inc on 1 December.
/// </summary>
[TestFixture]
internal sealed class JoiningTests : Scenario
{
    private EntityReference _customer = null!;
    private EntityReference _twin = null!;
    private Guid _firstDeal;
    private Guid _secondDeal;

    [SetUp]
    public void WinBoth()
    {
        Needs(Capability.CustomApis, Capability.SynchronousSteps, Capability.MovableClock, Capability.SecurityRoles);
        _customer = Sales.Account(5_000, "Acme");
        _twin = Sales.Account(5_000, "ACME Inc");
        _firstDeal = Sales.WinNew(_customer);
        GoTo(2026, 12, 1);
        _secondDeal = Sales.WinNew(_twin);
    }

    [Test]
    public void Join_TakesDealsItemsAndWhatWasRecorded_AndEndsTheOtherPlan()
    {
        var contact = new EntityReference(ContactTable.LogicalName, Service.Create(
            new Entity(ContactTable.LogicalName) { ["lastname"] = "Byron", [ContactTable.ParentCustomerId] = _twin }));
        var other = PlanOf(_secondDeal);
        var onOther = new (string Table, Entity Row)[]
        {
            Recorded(PromiseTable.LogicalName, other, _ => { }),
            Recorded(GoalTable.LogicalName, other, _ => { }),
            Recorded(DiscoveryTable.LogicalName, other, _ => { }),
            Recorded(BillTable.LogicalName, other, _ => { }),
            Recorded(WaitTable.LogicalName, other, row => row[WaitTable.FromOn] = new DateTime(2026, 12, 1)),
            Recorded(RiskTable.LogicalName, other, row => row[RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open)),
            Recorded(TouchpointTable.LogicalName, other, row =>
            {
                row[TouchpointTable.On] = new DateTime(2026, 12, 1);
                row[TouchpointTable.MilestoneId] = ItemOf(other, "KICKOFF").ToEntityReference();
                row[TouchpointTable.Status] = ChoiceValues.Write(TouchpointStatus.Planned);
                row[TouchpointTable.ContactId] = contact;
            }),
            Recorded(MilestoneTable.LogicalName, other, row => row[MilestoneTable.DueOn] = new DateTime(2026, 12, 9)),
        };
        Drain();
        Merge();
        var staying = PlanOf(_firstDeal);
        var items = ItemsOf(staying.Id).Length;
        Assert.That(Join(Csm, staying, other), Is.EqualTo(1));
        Drain();

        var plans = Plans.Plans().ToDictionary(plan => plan.Id);
        Assert.Multiple(() =>
        {
            Assert.That(plans[other.Id].Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(plans[other.Id].Reference(PlanTable.JoinedPlanId)?.Id, Is.EqualTo(staying.Id));
            Assert.That(plans[staying.Id].Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            foreach (var deal in new[] { _firstDeal, _secondDeal })
            {
                var line = Plans.WorkstreamsOf(deal).Single();
                Assert.That(line.Reference(WorkstreamTable.PlanId)?.Id, Is.EqualTo(staying.Id));
                Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
                Assert.That(
                    Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == line.Id)
                        .Select(item => item.Reference(MilestoneTable.PlanId)?.Id),
                    Is.Not.Empty.And.All.EqualTo(staying.Id));
            }

            Assert.That(Plans.Handoffs().Select(row => row.Reference(HandoffTable.PlanId)?.Id), Is.All.EqualTo(staying.Id));
            Assert.That(Plans.HandoffItems().Select(row => row.Reference(HandoffItemTable.PlanId)?.Id), Is.All.EqualTo(staying.Id));
            foreach (var (table, row) in onOther)
            {
                // All child tables name their plan alike.
                Assert.That(Plans.All(table).Single(each => each.Id == row.Id).Reference(MilestoneTable.PlanId)?.Id,
                    Is.EqualTo(staying.Id), table);
            }

            // What the lines of the other plan have comes beside the item that somebody added; the kick-off is there once.
            var lineItems = Plans.Items().Count(
                item => item.Reference(MilestoneTable.WorkstreamId)?.Id == Plans.WorkstreamsOf(_secondDeal).Single().Id);
            Assert.That(ItemsOf(staying.Id), Has.Length.EqualTo(items + lineItems + 1));
            Assert.That(
                Plans.All(TouchpointTable.LogicalName).Single(each => each.Id == onOther[6].Row.Id)
                    .Reference(TouchpointTable.MilestoneId)?.Id,
                Is.EqualTo(ItemOf(staying, "KICKOFF").Id), "what was planned for an item is planned for the same one here");
            Assert.That(
                ItemsOf(other.Id).Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status)),
                Is.Not.Empty.And.All.EqualTo(MilestoneStatus.Cancelled));
            Assert.That(
                Plans.Risks().Where(risk => risk.Text(RiskTable.RuleCode) == RiskCodes.TwoPlans)
                    .Select(risk => risk.Choice<RiskStatus>(RiskTable.Status)),
                Is.EqualTo(new RiskStatus?[] { RiskStatus.Closed }), "there is one plan now");
        });

        var next = Sales.WinNew(_customer);
        Assert.That(PlanOf(next).Id, Is.EqualTo(staying.Id));
        Assert.That(Join(Csm, staying, other), Is.Zero, "again, it changes nothing");
    }

    [Test]
    public void Join_TakesWhatIsStillToBeDone_AndLeavesClosedActivities()
    {
        var staying = PlanOf(_firstDeal);
        var other = PlanOf(_secondDeal);
        var contact = new EntityReference(ContactTable.LogicalName, Service.Create(
            new Entity(ContactTable.LogicalName) { ["lastname"] = "Byron", [ContactTable.ParentCustomerId] = _twin }));
        var held = Call(other, contact);
        Complete(held);
        var call = Call(other, contact);
        var aboutTheKickoff = Call(ItemOf(other, "KICKOFF").ToEntityReference(), contact);
        var line = Plans.Items().First(item => item.Reference(MilestoneTable.PlanId)?.Id == other.Id
            && item.Reference(MilestoneTable.WorkstreamId) is not null).ToEntityReference();
        var aboutALine = Call(line, contact);
        var task = new EntityReference(TaskTable.LogicalName, Csm.Create(new Entity(TaskTable.LogicalName)
        {
            [TaskTable.Subject] = "Ask who signs",
            [TaskTable.RegardingObjectId] = other,
        }));
        Drain();
        Merge();
        Join(Csm, staying, other);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(About(call), Is.EqualTo(staying.Id));
            Assert.That(About(task), Is.EqualTo(staying.Id));
            Assert.That(About(aboutTheKickoff), Is.EqualTo(ItemOf(staying, "KICKOFF").Id), "both have a kick-off, and this one is held");
            Assert.That(About(aboutALine), Is.EqualTo(line.Id), "the item came along");
            Assert.That(About(held), Is.EqualTo(other.Id), "the platform lets nobody change what is closed");
            Assert.That(
                Plans.All(TouchpointTable.LogicalName).Select(row => row.Reference(TouchpointTable.PlanId)?.Id),
                Is.Not.Empty.And.All.EqualTo(staying.Id), "what was said is told where the work goes on");
        });

        Complete(call);
        Complete(aboutTheKickoff);
        Assert.That(
            Plans.All(TouchpointTable.LogicalName).Count(row => row.Choice<TouchpointStatus>(TouchpointTable.Status)
                == TouchpointStatus.Done && row.Reference(TouchpointTable.PlanId)?.Id == staying.Id),
            Is.EqualTo(3));
    }

    [Test]
    public void JoinedPlan_ThatAMailIsAbout_HasItAsAContactOfThePlanThatGoesOn()
    {
        var staying = PlanOf(_firstDeal);
        var other = PlanOf(_secondDeal);
        var kickoff = ItemOf(other, "KICKOFF").ToEntityReference();
        var contact = new EntityReference(ContactTable.LogicalName, Service.Create(
            new Entity(ContactTable.LogicalName) { ["lastname"] = "Byron", [ContactTable.ParentCustomerId] = _twin }));
        Merge();
        Join(Csm, staying, other);
        Drain();

        // An answer is filed where the mail was that it answers.
        Complete(Call(other, contact));
        Complete(Call(kickoff, contact));
        var contacts = Plans.All(TouchpointTable.LogicalName);
        Assert.Multiple(() =>
        {
            Assert.That(contacts.Select(row => row.Reference(TouchpointTable.PlanId)?.Id), Is.EqualTo(new[] { staying.Id, staying.Id }));
            Assert.That(contacts.Select(row => row.Reference(TouchpointTable.MilestoneId)), Is.All.Null, "an item of the other plan");
        });
    }

    [Test]
    public void Join_OfAnItemThatWasDoneThere_CountsIt()
    {
        var staying = PlanOf(_firstDeal);
        var other = PlanOf(_secondDeal);
        var done = ItemOf(other, "KICKOFF");
        Plans.Complete(done, new Date(2026, 12, 1));
        var both = ItemOf(other, "WELCOME_CALL");
        Plans.Complete(both, new Date(2026, 12, 1));
        Plans.Complete(ItemOf(staying, "WELCOME_CALL"), new Date(2026, 11, 20));
        Drain();
        Merge();
        Join(Csm, staying, other);
        Drain();
        var kickoffs = ItemsOf(staying.Id).Where(item => item.Text(MilestoneTable.Code) == "KICKOFF")
            .ToDictionary(item => item.Id, item => item.Choice<MilestoneStatus>(MilestoneTable.Status));
        Assert.Multiple(() =>
        {
            Assert.That(kickoffs[done.Id], Is.EqualTo(MilestoneStatus.Done));
            Assert.That(kickoffs.Values, Is.EquivalentTo(new MilestoneStatus?[] { MilestoneStatus.Done, MilestoneStatus.Cancelled }));
            Assert.That(
                Plans.Plans().Single(plan => plan.Id == staying.Id).On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(
                Plans.Items().Single(item => item.Id == both.Id).Reference(MilestoneTable.PlanId)?.Id, Is.EqualTo(other.Id),
                "done in both: each plan keeps its own");
        });
    }

    [Test]
    public void Join_KeepsEachPromiseWithAnItemOfItsPlan()
    {
        var staying = PlanOf(_firstDeal);
        var other = PlanOf(_secondDeal);
        var onLine = ItemsOf(other.Id).First(item => item.Reference(MilestoneTable.WorkstreamId) is not null);
        var added = Recorded(MilestoneTable.LogicalName, other, row => row[MilestoneTable.DueOn] = new DateTime(2026, 12, 9)).Row;
        var dropped = ItemOf(other, "COMPLETE");
        Csm.Update(new Entity(MilestoneTable.LogicalName, dropped.Id)
        {
            [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Cancelled),
        });
        var done = ItemOf(other, "WELCOME_CALL");
        Plans.Complete(done, new Date(2026, 12, 1));
        Guid Promised(EntityReference plan, Entity keptBy) => Recorded(
            PromiseTable.LogicalName, plan, row => row[PromiseTable.KeptById] = keptBy.ToEntityReference()).Row.Id;
        var promises = new Dictionary<Guid, Guid?>
        {
            [Promised(other, onLine)] = onLine.Id,
            [Promised(other, added)] = added.Id,
            [Promised(other, ItemOf(other, "KICKOFF"))] = ItemOf(staying, "KICKOFF").Id,
            [Promised(other, dropped)] = null,
            [Promised(staying, ItemOf(staying, "WELCOME_CALL"))] = done.Id,
            [Promised(staying, ItemOf(staying, "KICKOFF"))] = ItemOf(staying, "KICKOFF").Id,
        };
        Drain();
        Merge();
        Join(Csm, staying, other);
        Drain();
        Assert.Multiple(() =>
        {
            foreach (var row in Plans.All(PromiseTable.LogicalName))
            {
                Assert.That(row.Reference(PromiseTable.PlanId)?.Id, Is.EqualTo(staying.Id));
                Assert.That(row.Reference(PromiseTable.KeptById)?.Id, Is.EqualTo(promises[row.Id]));
            }

            Assert.That(
                promises.Values.Where(item => item is not null).Distinct(),
                Is.SubsetOf(ItemsOf(staying.Id).Select(item => (Guid?)item.Id)), "every item is one of the plan that goes on");
        });
    }

    [Test]
    public void Join_OfOnePersonInBoth_HasThemOnce()
    {
        var contact = new EntityReference(ContactTable.LogicalName, Service.Create(
            new Entity(ContactTable.LogicalName) { ["lastname"] = "Byron", [ContactTable.ParentCustomerId] = _customer }));
        var staying = PlanOf(_firstDeal);
        var other = PlanOf(_secondDeal);
        var kept = Stakeholder(staying, contact, StakeholderRole.Champion);
        Stakeholder(other, contact, StakeholderRole.Champion);
        var executive = Stakeholder(other, contact, StakeholderRole.Executive);
        Drain();
        Merge();
        Join(Csm, staying, other);
        Assert.That(
            Plans.All(StakeholderTable.LogicalName)
                .Where(row => row.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value == SystemColumns.Active)
                .Select(row => (row.Id, row.Reference(StakeholderTable.PlanId)!.Id)),
            Is.EquivalentTo(new[] { (kept, staying.Id), (executive, staying.Id) }));
    }

    [Test]
    public void Join_OfADealThatIsLostLater_GoesOnAsOnePlan()
    {
        Merge();
        var staying = PlanOf(_secondDeal);
        Join(Csm, staying, PlanOf(_firstDeal));
        Drain();
        Sales.Reopen(_firstDeal);
        Drain();
        Sales.Win(_firstDeal);
        Drain();
        Assert.That(PlanOf(_firstDeal).Id, Is.EqualTo(staying.Id));
        Sales.Reopen(_secondDeal);
        Sales.Lose(_secondDeal);
        Drain();
        Assert.That(Running(), Is.EqualTo(new[] { staying.Id }));
    }

    [Test]
    [Property("Person", "Onboarding CSM writes onb_plan")]
    public void Join_ThatCannotBe_IsRefusedWithASentence()
    {
        var first = PlanOf(_firstDeal);
        var second = PlanOf(_secondDeal);
        Assert.Multiple(() =>
        {
            Assert.That(() => Join(Csm, first, first), Refused("'Acme – Onboarding 1' is this plan itself."));
            Assert.That(() => Join(Csm, first, second), Refused("'ACME Inc – Onboarding 1' is the plan of another customer."));
            Assert.That(() => Join(Seller, first, second), Throws.InstanceOf<FaultException<OrganizationServiceFault>>());
        });
        Merge();
        SetStatus(first, PlanStatus.Suspended);
        Assert.That(() => Join(Csm, first, second), Refused("'Acme – Onboarding 1' does not run"));
        SetStatus(first, PlanStatus.Cancelled);
        Assert.Multiple(() =>
        {
            Assert.That(() => Join(Csm, second, first), Refused("'Acme – Onboarding 1' is cancelled or archived"));
            Assert.That(Running(), Is.EqualTo(new[] { second.Id }), "nothing is half joined");
        });
    }

    [Test]
    public void JoinedPlan_DoesNotRunAgain()
    {
        Merge();
        var other = PlanOf(_firstDeal);
        Join(Csm, PlanOf(_secondDeal), other);
        Drain();
        Assert.That(
            () => Csm.Update(new Entity(PlanTable.LogicalName, other.Id)
            {
                [PlanTable.Status] = ChoiceValues.Write(PlanStatus.Onboarding),
            }),
            Refused("This plan was joined with another"));
    }

    private (string Table, Entity Row) Recorded(string table, EntityReference plan, Action<Entity> more)
    {
        // All child tables name their plan and themselves alike.
        var row = new Entity(table) { ["onb_name"] = $"Of {table}", [MilestoneTable.PlanId] = plan };
        more(row);
        row.Id = (table == BillTable.LogicalName ? Service : Csm).Create(row);
        return (table, row);
    }

    private EntityReference Call(EntityReference about, EntityReference contact) =>
        new(ActivityTables.PhoneCall, Csm.Create(new Entity(ActivityTables.PhoneCall)
        {
            [ActivityTables.Subject] = "How is it going?",
            [ActivityTables.To] = new EntityCollection(
                [new Entity(ActivityPartyTable.LogicalName) { [ActivityPartyTable.PartyId] = contact }]),
            [ActivityTables.RegardingObjectId] = about,
        }));

    private void Complete(EntityReference call)
    {
        Csm.Update(new Entity(call.LogicalName, call.Id)
        {
            [SystemColumns.StateCode] = new OptionSetValue(ActivityTables.StateCompleted),
            [TaskTable.StatusCode] = new OptionSetValue(2),
        });
        Drain();
    }

    private Guid? About(EntityReference activity) => Service
        .Retrieve(activity.LogicalName, activity.Id, new ColumnSet(ActivityTables.RegardingObjectId))
        .Reference(ActivityTables.RegardingObjectId)?.Id;

    private Guid Stakeholder(EntityReference plan, EntityReference contact, StakeholderRole role) =>
        Csm.Create(new Entity(StakeholderTable.LogicalName)
        {
            [StakeholderTable.Name] = role.ToString(),
            [StakeholderTable.PlanId] = plan,
            [StakeholderTable.ContactId] = contact,
            [StakeholderTable.Side] = ChoiceValues.Write(ResponsibleParty.Customer),
            [StakeholderTable.Role] = ChoiceValues.Write(role),
        });

    private void Merge()
    {
        Service.Execute(new OrganizationRequest("Merge")
        {
            ["Target"] = _customer,
            ["SubordinateId"] = _twin.Id,
            ["UpdateContent"] = new Entity(_customer.LogicalName),
            ["PerformParentingChecks"] = false,
        });
        Drain();
    }

    private static int Join(IOrganizationService service, EntityReference staying, EntityReference other) =>
        (int)service.Execute(new OrganizationRequest("onb_JoinPlans") { ["Target"] = staying, ["Other"] = other })["Deals"];

    private void SetStatus(EntityReference plan, PlanStatus status)
    {
        Csm.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.Status] = ChoiceValues.Write(status) });
        Drain();
    }

    private EntityReference PlanOf(Guid deal) => Plans.WorkstreamsOf(deal).Single().Reference(WorkstreamTable.PlanId)!;

    private Entity[] ItemsOf(Guid plan) => [.. Plans.Items().Where(item => item.Reference(MilestoneTable.PlanId)!.Id == plan)];

    private Entity ItemOf(EntityReference plan, string code) => ItemsOf(plan.Id).Single(item => item.Text(MilestoneTable.Code) == code);

    private Guid[] Running() =>
    [
        .. Plans.Plans().Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).Select(plan => plan.Id),
    ];

    private static NUnit.Framework.Constraints.IResolveConstraint Refused(string sentence) =>
        Throws.InstanceOf<FaultException<OrganizationServiceFault>>().With.Message.StartsWith(sentence);
}
