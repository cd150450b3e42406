using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>
/// A seller prepares the onboarding of a deal that is about to be won, with items before the win. It is Friday 20 November 2026, and the
/// close is expected on Friday 18 December.
/// </summary>
[TestFixture]
internal sealed class BeforeTheWinTests : Scenario
{
    private static readonly string[] BeforeTheWin = ["BOOK_ROOM", "SEND_AGENDA", "SITE_SURVEY"];

    [SetUp]
    public void PublishATemplateWithItemsBeforeTheWin()
    {
        Needs(Capability.BackgroundWorkflow, Capability.SecurityRoles, Capability.MovableClock, Capability.CustomApis,
            Capability.OwnSettings, Capability.OuterJoins);
        var template = Templates.Draft("DIGITAL60");
        Item(template, 1, "BOOK_ROOM", -10);
        Item(template, 2, "SEND_AGENDA", -3);
        Item(template, 3, "SITE_SURVEY", -5, ItemScope.Line);
        Item(template, 4, "KICKOFF", 6);
        Item(template, 5, "LINE_ACCEPTED", 21, ItemScope.Line);
        Templates.Publish(template);
    }

    [Test, Property("Requirement", "T-12")]
    public void Prepare_OfAnImminentDeal_MakesADraftWithWhatComesBeforeTheWin()
    {
        var opportunity = Imminent();
        Assert.That(Prepare(Seller, opportunity)["PlanId"], Is.EqualTo(Plans.Single().Id));
        Drain();
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Draft));
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 18)));
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Null, "no cadence before the win");
            Assert.That(plan.GetAttributeValue<decimal?>(PlanTable.HealthScore), Is.Null, "no health");
            Assert.That(Plans.Risks(), Is.Empty, "no risk");
            Assert.That(
                Plans.Items().Select(item => item.Text(MilestoneTable.Code)), Is.EquivalentTo(BeforeTheWin), "the rest comes with the win");
            Assert.That(Due("BOOK_ROOM"), Is.EqualTo(new Date(2026, 12, 8)), "Day -10");
            Assert.That(Due("SEND_AGENDA"), Is.EqualTo(new Date(2026, 12, 15)), "Day -3");
            Assert.That(Due("SITE_SURVEY"), Is.EqualTo(new Date(2026, 12, 14)), "Day -5 is a Sunday");
            Assert.That(
                Plans.Workstreams().Select(row => row.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
                Is.EqualTo(new[] { WorkstreamStatus.Draft }));
            Assert.That(Handoff.Choice<HandoffStage>(HandoffTable.Stage), Is.EqualTo(HandoffStage.Preparing));
            Assert.That(Handoff.On(HandoffTable.SubmitBy), Is.Null, "the clock starts with the win");
        });
    }

    [Test, Property("Requirement", "T-12")]
    public void Win_OfAPreparedDeal_GoesOnWithWhatIsDone()
    {
        var opportunity = Imminent();
        Prepare(Seller, opportunity);
        var draft = Plans.Single();
        GoTo(2026, 12, 7);
        Plans.Complete(Plans.Item("BOOK_ROOM"), new Date(2026, 12, 7));
        Drain();

        GoTo(2026, 12, 11);
        Sales.Win(opportunity);
        Drain();
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Id, Is.EqualTo(draft.Id));
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 11)));
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Not.Null, "evaluated");
            Assert.That(Plans.Item("BOOK_ROOM").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(Plans.Item("BOOK_ROOM").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 7)));
            Assert.That(Due("SEND_AGENDA"), Is.EqualTo(new Date(2026, 12, 11)), "open: due on the day of the win");
            Assert.That(
                Plans.Item("SEND_AGENDA").Text(MilestoneTable.DateReason), Is.EqualTo("Counted from the win on 11 Dec 2026."));
            Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 12, 17)), "Day 6");
            Assert.That(Due("LINE_ACCEPTED"), Is.EqualTo(new Date(2027, 1, 1)), "Day 21");
            Assert.That(
                Plans.Item("LINE_ACCEPTED").Reference(MilestoneTable.WorkstreamId)?.Id, Is.EqualTo(Plans.Workstreams().Single().Id));
            Assert.That(
                Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(Handoff.On(HandoffTable.SubmitBy), Is.EqualTo(new Date(2026, 12, 14)));
        });
        Seller.Execute(new OrganizationRequest("onb_SubmitHandoff") { ["Target"] = Handoff.ToEntityReference() });
    }

    [Test]
    public void Win_WithoutADraft_HasNothingBeforeTheWin()
    {
        Sales.Win(Imminent());
        Drain();
        Assert.That(Plans.Items().Select(item => item.Text(MilestoneTable.Code)), Is.EquivalentTo(new[] { "KICKOFF", "LINE_ACCEPTED" }));
    }

    [Test, Property("Requirement", "T-12")]
    public void Close_ThatSlips_MovesWhatIsOpen()
    {
        var opportunity = Imminent();
        Prepare(Seller, opportunity);
        Plans.Complete(Plans.Item("BOOK_ROOM"), new Date(2026, 11, 20));
        Drain();
        Seller.Update(new Entity(OpportunityTable.LogicalName, opportunity)
        {
            [OpportunityTable.EstimatedCloseDate] = new DateTime(2027, 1, 15),
        });
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2027, 1, 15)));
            Assert.That(Due("SEND_AGENDA"), Is.EqualTo(new Date(2027, 1, 12)));
            Assert.That(Due("SITE_SURVEY"), Is.EqualTo(new Date(2027, 1, 11)), "Day -5 is a Sunday");
            Assert.That(Due("BOOK_ROOM"), Is.EqualTo(new Date(2026, 12, 8)), "done stays");
            Assert.That(
                Plans.Item("SEND_AGENDA").Text(MilestoneTable.DateReason), Is.EqualTo("Counted from the close expected on 15 Jan 2027."));
        });
    }

    [Test]
    public void Loss_OfAPreparedDeal_CancelsIt_AndAWinAfterAllMakesAllOfIt()
    {
        var opportunity = Imminent();
        Prepare(Seller, opportunity);
        Sales.Lose(opportunity);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(
                Plans.Items().Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status)),
                Is.All.EqualTo(MilestoneStatus.Cancelled));
        });

        GoTo(2026, 12, 11);
        Sales.Reopen(opportunity);
        Drain();
        Sales.Win(opportunity);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 12, 17)));
            Assert.That(Plans.ItemsWith("LINE_ACCEPTED"), Has.Count.EqualTo(1));
        });
    }

    [Test]
    public void Win_OfAPreparedDealWhosePlanIsOver_OpensWhatWasCancelledWithIt()
    {
        var customer = Sales.Account(5);
        var first = Imminent(customer);
        Sales.Win(first);
        Drain();
        var prepared = Imminent(customer);
        Prepare(Seller, prepared);
        Sales.Reopen(first);
        Sales.Lose(first);
        Sales.Lose(prepared);
        Drain();
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));

        GoTo(2026, 12, 11);
        Sales.Reopen(prepared);
        Sales.Win(prepared);
        Drain();
        var handoff = Plans.Handoffs().Single(row => row.Reference(HandoffTable.OpportunityId)!.Id == prepared);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.Item("KICKOFF").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Open));
            Assert.That(Due("KICKOFF"), Is.EqualTo(new Date(2026, 12, 17)), "Day 6 of this win");
            Assert.That(
                handoff.GetAttributeValue<OptionSetValue>(SystemColumns.StateCode).Value, Is.EqualTo(SystemColumns.Active));
        });
    }

    [Test]
    public void Answers_GivenOnTheOpportunity_GrowTheHandoffWhileTheSellerWorks()
    {
        var opportunity = Imminent();
        Prepare(Seller, opportunity);
        Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.Zero);
        Seller.Update(new Entity(OpportunityTable.LogicalName, opportunity)
        {
            [OpportunityTable.NoPromises] = true,
            [OpportunityTable.TermMonths] = 24,
            [OpportunityTable.MonthlyValue] = new Money(500m),
        });
        Drain();
        Assert.Multiple(() =>
        {
            // 10 for the promises and half of 8 for the terms.
            Assert.That(Handoff.GetAttributeValue<decimal>(HandoffTable.Score), Is.EqualTo(14m));
            Assert.That(Handoff.Text(HandoffTable.Missing), Does.Not.Contain("Promises").And.Contain("Goals and value metric"));
            Assert.That(Handoff.GetAttributeValue<Money>(HandoffTable.TotalValue)?.Value, Is.EqualTo(12_000m));
        });
    }

    [Test]
    public void Prepare_OfAFurtherDeal_AddsItsPartToTheRunningPlan()
    {
        var customer = Sales.Account(5);
        Sales.WinNew(customer);
        var second = Imminent(customer);
        Prepare(Seller, second);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.ItemsWith("SITE_SURVEY"), Has.Count.EqualTo(1), "of its line");
            Assert.That(Plans.ItemsWith("BOOK_ROOM"), Is.Empty, "the plan runs already");
            Assert.That(Plans.Handoffs(), Has.Count.EqualTo(2));
        });

        GoTo(2026, 12, 11);
        Sales.Win(second);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(Plans.ItemsWith("LINE_ACCEPTED"), Has.Count.EqualTo(2));
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
            Assert.That(
                Plans.WorkstreamsOf(second).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    [Test]
    public void Win_OfAnotherDealOfTheCustomer_StartsThePlanThatWasPrepared()
    {
        var customer = Sales.Account(5);
        var first = Imminent(customer);
        Prepare(Seller, first);
        GoTo(2026, 12, 1);
        var second = Sales.WinNew(customer);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
            Assert.That(
                Plans.WorkstreamsOf(first).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Draft));
            Assert.That(
                Plans.WorkstreamsOf(second).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    [Test]
    public void Prepare_OfWhatCannotBePrepared_IsRefusedWithOneSentence()
    {
        var customer = Sales.Account(5);
        var unlikely = Imminent(customer, deal => deal[OpportunityTable.Probability] = 79);
        var undated = Imminent(customer, deal => deal.Attributes.Remove(OpportunityTable.EstimatedCloseDate));
        var nobodys = Sales.Opportunity(null, deal =>
        {
            deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
            deal[OpportunityTable.Probability] = 90;
        });
        var lost = Imminent(customer);
        Sales.Lose(lost);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(() => Prepare(Seller, unlikely), Says("has a probability of 79 percent, and a plan is prepared from 80."));
            Assert.That(() => Prepare(Seller, undated), Says("has no estimated close date"));
            Assert.That(() => Prepare(Seller, nobodys), Says("has no customer. Enter its customer"));
            Assert.That(() => Prepare(Seller, lost), Says("is closed."));
            Assert.That(() => Prepare(Seller, Guid.NewGuid()), Says("no longer exists, or you may not see it"));
            Assert.That(Plans.Plans(), Is.Empty);
        });

        Prepare(Seller, unlikely, committed: true);
        Assert.That(() => Prepare(Seller, unlikely, committed: true), Says("has a plan already."));
        var executive = Organization.ServiceFor(People.User(Organization, "Emil Executive", Roles.Executive).Id);
        Assert.That(() => Prepare(executive, undated), Says("prvWriteonb_Handoff"));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void WinAgain_WhileAnotherDealIsPrepared_TakesThatIn_SoThatOnePlanRuns(bool wasPrepared)
    {
        var customer = Sales.Account(5);
        var lost = Imminent(customer);
        if (wasPrepared)
        {
            Prepare(Seller, lost);
        }
        else
        {
            Sales.Win(lost);
            Drain();
            Sales.Reopen(lost);
        }

        Sales.Lose(lost);
        Drain();
        var other = Imminent(customer);
        var draft = (Guid)Prepare(Seller, other)["PlanId"];
        Drain();
        var room = Plans.ItemsWith("BOOK_ROOM").Single(item => item.Reference(MilestoneTable.PlanId)?.Id == draft);
        Plans.Complete(room, new Date(2026, 11, 20));
        Drain();
        Sales.Reopen(lost);
        Sales.Win(lost);
        Drain();

        var running = PlanOf(lost);
        Assert.Multiple(() =>
        {
            Assert.That(running, Is.Not.EqualTo(draft));
            Assert.That(PlanOf(other), Is.EqualTo(running), "what was prepared goes on there");
            Assert.That(
                Plans.WorkstreamsOf(other).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Draft));
            Assert.That(
                Plans.Items().Single(item => item.Id == room.Id).Choice<MilestoneStatus>(MilestoneTable.Status),
                Is.EqualTo(MilestoneStatus.Done), "what was done stays done");
            var over = Plans.Plans().Single(plan => plan.Id == draft);
            Assert.That(over.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(over.Reference(PlanTable.JoinedPlanId)?.Id, Is.EqualTo(running));
        });

        Sales.Win(other);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(
                Plans.Plans().Where(plan => plan.Choice<PlanStatus>(PlanTable.Status) != PlanStatus.Cancelled).Select(plan => plan.Id),
                Is.EqualTo(new[] { running }));
            foreach (var deal in new[] { lost, other })
            {
                Assert.That(PlanOf(deal), Is.EqualTo(running));
                Assert.That(
                    Plans.WorkstreamsOf(deal).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                    Is.EqualTo(WorkstreamStatus.InProgress));
            }

            Assert.That(
                Plans.ItemsWith("LINE_ACCEPTED").Select(item => item.Reference(MilestoneTable.PlanId)?.Id),
                Is.EqualTo(new[] { running, running }), "one for each deal");
        });
    }

    private Guid PlanOf(Guid deal) => Plans.WorkstreamsOf(deal).Single().Reference(WorkstreamTable.PlanId)!.Id;

    private Entity Handoff => Plans.Handoffs().Single();

    private static NUnit.Framework.Constraints.IResolveConstraint Says(string sentence) => Throws.Exception.Message.Contains(sentence);

    private Date? Due(string code) => Plans.Item(code).On(MilestoneTable.DueOn);

    private static OrganizationResponse Prepare(IOrganizationService by, Guid opportunity, bool committed = false)
    {
        var request = new OrganizationRequest("onb_PreparePlan")
        {
            ["Target"] = new EntityReference(OpportunityTable.LogicalName, opportunity),
        };
        if (committed)
        {
            request["Committed"] = true;
        }

        return by.Execute(request);
    }

    private Guid Imminent(EntityReference? customer = null, Action<Entity>? more = null) =>
        Sales.Opportunity(customer ?? Sales.Account(5), deal =>
        {
            deal[OpportunityTable.EstimatedCloseDate] = new DateTime(2026, 12, 18);
            deal[OpportunityTable.Probability] = 80;
            more?.Invoke(deal);
        });

    private void Item(Guid template, int sequence, string code, int day, ItemScope scope = ItemScope.Plan) =>
        Templates.Item(template, code, day, item =>
        {
            item[TemplateItemTable.Sequence] = sequence;
            item[TemplateItemTable.Scope] = ChoiceValues.Write(scope);
        });
}
