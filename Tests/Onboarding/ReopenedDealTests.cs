using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>A deal is reopened, won again, or lost.</summary>
[TestFixture]
internal sealed class ReopenedDealTests
{
    private OnboardingOrganization _org = null!;
    private EntityReference _account = null!;
    private Guid _deal;

    [SetUp]
    public void WinADealOnFriday()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
        _account = _org.Sales.Account(5_000);
        _deal = _org.Sales.WinNew(_account);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test]
    public void Reopen_OfTheOnlyDeal_SuspendsWorkstreamAndPlan()
    {
        _org.GoTo(2026, 11, 24);
        Reopen();
        var plan = _org.Plans.Single();
        var line = _org.Plans.Workstreams().Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Suspended));
            Assert.That(plan.On(PlanTable.SuspendedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Null, "nobody is contacted about a deal that is open again");
            Assert.That(plan.On(PlanTable.NextEvaluationOn), Is.Null);
            Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(line.On(WorkstreamTable.SuspendedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(Statuses(), Is.All.EqualTo(ItemStatus.Open));
        });
    }

    [Test]
    public void WinAgain_AfterAReopening_ResumesFromTheNewDayZero()
    {
        _org.Plans.Complete(_org.Plans.Item("WELCOME_EMAIL"), new Date(2026, 11, 20));
        _org.Drain();
        _org.GoTo(2026, 11, 24);
        Reopen();
        _org.GoTo(2026, 12, 1);
        _org.Sales.Win(_deal);
        _org.Drain();

        var plan = _org.Plans.Single();
        var line = _org.Plans.Workstreams().Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(plan.On(PlanTable.SuspendedOn), Is.Null);
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Not.Null, "evaluated again");
            Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(line.On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(line.On(WorkstreamTable.SuspendedOn), Is.Null);
            Assert.That(_org.Plans.Item("WELCOME_EMAIL").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 20)), "done stays done");
            // Won on Tuesday 2026-12-01: day 1 Wednesday, day 6 Monday, day 50 Wednesday 2027-01-20.
            Assert.That(_org.Plans.Item("MATERIAL_1").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 2)));
            Assert.That(_org.Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 7)));
            Assert.That(_org.Plans.Item("LINE_ACCEPTED").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 20)));
            Assert.That(_org.Plans.Item("KICKOFF").On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2026, 11, 26)), "the first plan is kept");
        });
    }

    [Test]
    public void WinAgain_WhenTheReopeningIsHandledLate_LeavesThePlanAsItIs()
    {
        _org.Sales.Reopen(_deal);
        _org.Sales.Win(_deal);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(_org.Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    [Test]
    public void WinAgain_OnALaterDayBeforeTheReopeningIsHandled_StillCountsFromTheNewDayZero()
    {
        _org.Sales.Reopen(_deal);
        _org.GoTo(2026, 12, 1);
        _org.Sales.Win(_deal);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(_org.Plans.Workstreams().Single().On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(_org.Plans.Item("MATERIAL_1").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 2)));
        });
    }

    [Test]
    public void Lose_AfterAReopening_ClosesEverythingThatWasOpen()
    {
        _org.Plans.Complete(_org.Plans.Item("WELCOME_EMAIL"), new Date(2026, 11, 20));
        _org.GoTo(2026, 11, 24);
        Reopen();
        _org.Sales.Lose(_deal);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(_org.Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Cancelled));
            Assert.That(_org.Plans.Item("WELCOME_EMAIL").Choice<ItemStatus>(MilestoneTable.Status), Is.EqualTo(ItemStatus.Done));
            Assert.That(Statuses().Count(status => status == ItemStatus.Cancelled), Is.EqualTo(12));
            Assert.That(_org.Plans.Risks().Select(risk => risk.Choice<RiskStatus>(RiskTable.Status)), Is.All.EqualTo(RiskStatus.Closed));
        });
    }

    [Test]
    public void WinAgain_AfterALoss_ResumesThePlan()
    {
        Reopen();
        _org.Sales.Lose(_deal);
        _org.Drain();
        _org.GoTo(2026, 12, 1);
        Reopen();
        _org.Sales.Win(_deal);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(_org.Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Statuses(), Is.All.EqualTo(ItemStatus.Open));
            Assert.That(_org.Plans.Item("MATERIAL_1").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 2)));
        });
    }

    [Test]
    public void WinAgain_WithALineMoreAndThenOneLess_AddsAndClosesWorkstreams()
    {
        _org.GoTo(2026, 11, 24);
        Reopen();
        _org.Sales.WriteIn(_deal, "First", 1);
        var second = _org.Sales.WriteIn(_deal, "Second", 2);
        _org.Sales.Win(_deal);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.WorkstreamsOf(_deal).Select(row => row.Text(WorkstreamTable.ProductName)), Is.EqualTo(new[] { "First", "Second" }));
            Assert.That(_org.Plans.ItemsWith("MATERIAL_1"), Has.Count.EqualTo(2));
            Assert.That(_org.Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
        });

        Reopen();
        _org.Service.Delete(OpportunityProductTable.LogicalName, second);
        _org.Sales.Win(_deal);
        _org.Drain();
        Assert.That(
            _org.Plans.WorkstreamsOf(_deal).Select(row => row.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
            Is.EqualTo(new[] { WorkstreamStatus.InProgress, WorkstreamStatus.Cancelled }));
    }

    [Test]
    public void Reopen_OfOneOfTwoDeals_SuspendsItsWorkstreamOnly()
    {
        var second = _org.Sales.WinNew(_account);
        Reopen();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Status(_deal), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(Status(second), Is.EqualTo(WorkstreamStatus.InProgress));
        });

        _org.Sales.Reopen(second);
        _org.Drain();
        Assert.That(_org.Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Suspended), "none is left");
    }

    [Test]
    public void Win_OfASecondDealWhileThePlanIsSuspended_ResumesThePlanAndLeavesTheFirstSuspended()
    {
        Reopen();
        var second = _org.Sales.WinNew(_account);
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Status(_deal), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(Status(second), Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    [Test, Property("Requirement", "N-14")]
    public void Reopen_OfTheDealThatDeliveryWaitsFor_MakesDeliveryKnownAndWinningItAgainTakesItBack()
    {
        var account = _org.Sales.Account(name: "Two deals");
        var first = _org.Sales.WinNew(account, deal => deal[OpportunityTable.MonthlyValue] = new Money(20_000m));
        var second = _org.Sales.WinNew(account);
        var accepted = _org.Plans.ItemsWith("LINE_ACCEPTED")
            .Single(item => item.Reference(MilestoneTable.WorkstreamId)!.Id == _org.Plans.WorkstreamsOf(first).Single().Id);
        _org.GoTo(2026, 12, 15);
        _org.Plans.Complete(accepted, new Date(2026, 12, 15));
        _org.Drain();
        Assert.That(Completion(), Is.EqualTo(new Date(2027, 1, 11)), "Day 50: the second deal is not delivered");

        _org.Sales.Reopen(second);
        _org.Drain();
        Assert.That(Completion(), Is.EqualTo(new Date(2026, 12, 15)), "all that is still sold is delivered");

        _org.Sales.Win(second);
        _org.Drain();
        Assert.That(Completion(), Is.EqualTo(new Date(2027, 1, 11)));

        Date? Completion() => _org.Plans.Item("COMPLETION").On(MilestoneTable.DueOn);
    }

    [Test]
    public void Reopen_OfADealThatWasNeverOnboarded_DoesNothing()
    {
        var contact = _org.Sales.Contact();
        var other = _org.Sales.Opportunity(contact);
        _org.Sales.Lose(other);
        _org.Sales.Reopen(other);
        _org.Drain();
        Assert.That(_org.Plans.Plans(), Has.Count.EqualTo(1));
    }

    private void Reopen()
    {
        _org.Sales.Reopen(_deal);
        _org.Drain();
    }

    private IEnumerable<ItemStatus?> Statuses() => _org.Plans.Items().Select(item => item.Choice<ItemStatus>(MilestoneTable.Status));

    private WorkstreamStatus? Status(Guid opportunity) =>
        _org.Plans.WorkstreamsOf(opportunity).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status);
}
