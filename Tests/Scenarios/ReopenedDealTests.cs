using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>A deal is reopened, won again, or lost.</summary>
[TestFixture]
internal sealed class ReopenedDealTests : Scenario
{
    private EntityReference _account = null!;
    private Guid _deal;

    [SetUp]
    public void WinADealOnFriday()
    {
        _account = Sales.Account(5_000);
        _deal = Sales.WinNew(_account);
    }

    [Test]
    public void Reopen_OfTheOnlyDeal_SuspendsWorkstreamAndPlan()
    {
        GoTo(2026, 11, 24);
        Reopen();
        var plan = Plans.Single();
        var line = Plans.Workstreams().Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Suspended));
            Assert.That(plan.On(PlanTable.SuspendedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Null, "nobody is contacted about a deal that is open again");
            Assert.That(plan.On(PlanTable.NextEvaluationOn), Is.Null);
            Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(line.On(WorkstreamTable.SuspendedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(Statuses(), Is.All.EqualTo(MilestoneStatus.Open));
        });
    }

    [Test]
    public void WinAgain_AfterAReopening_ResumesFromTheNewDayZero()
    {
        Plans.Complete(Plans.Item("WELCOME_EMAIL"), new Date(2026, 11, 20));
        Drain();
        GoTo(2026, 11, 24);
        Reopen();
        GoTo(2026, 12, 1);
        Sales.Win(_deal);
        Drain();

        var plan = Plans.Single();
        var line = Plans.Workstreams().Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(plan.On(PlanTable.SuspendedOn), Is.Null);
            Assert.That(plan.On(PlanTable.NextContactOn), Is.Not.Null, "evaluated again");
            Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
            Assert.That(line.On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(line.On(WorkstreamTable.SuspendedOn), Is.Null);
            Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 11, 20)), "done stays done");
            // Won on Tuesday 2026-12-01: day 1 Wednesday, day 6 Monday, day 21 Tuesday 2026-12-22.
            Assert.That(Plans.Item("MATERIAL_1").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 2)));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 7)));
            Assert.That(Plans.Item("LINE_ACCEPTED").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 22)));
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2026, 11, 26)), "the first plan is kept");
        });
    }

    [Test]
    public void WinAgain_WhenTheReopeningIsHandledLate_LeavesThePlanAsItIs()
    {
        Needs(Capability.HeldQueue);
        Sales.Reopen(_deal);
        Sales.Win(_deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    [Test]
    public void WinAgain_OnALaterDayBeforeTheReopeningIsHandled_StillCountsFromTheNewDayZero()
    {
        Needs(Capability.HeldQueue);
        Sales.Reopen(_deal);
        GoTo(2026, 12, 1);
        Sales.Win(_deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(Plans.Workstreams().Single().On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(Plans.Item("MATERIAL_1").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 2)));
        });
    }

    [Test]
    public void Lose_AfterAReopening_ClosesEverythingThatWasOpen()
    {
        Plans.Complete(Plans.Item("WELCOME_EMAIL"), new Date(2026, 11, 20));
        GoTo(2026, 11, 24);
        Reopen();
        Sales.Lose(_deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Cancelled));
            Assert.That(Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                Is.EqualTo(WorkstreamStatus.Cancelled));
            Assert.That(Plans.Item("WELCOME_EMAIL").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Done));
            Assert.That(Statuses().Count(status => status == MilestoneStatus.Cancelled), Is.EqualTo(17));
            Assert.That(Plans.Risks().Select(risk => risk.Choice<RiskStatus>(RiskTable.Status)), Is.All.EqualTo(RiskStatus.Closed));
        });
    }

    [Test]
    public void WinAgain_AfterALoss_ResumesThePlan()
    {
        Reopen();
        Sales.Lose(_deal);
        Drain();
        GoTo(2026, 12, 1);
        Reopen();
        Sales.Win(_deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Statuses(), Is.All.EqualTo(MilestoneStatus.Open));
            Assert.That(Plans.Item("MATERIAL_1").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 2)));
        });
    }

    [Test]
    public void WinAgain_WithALineMoreAndThenOneLess_AddsAndClosesWorkstreams()
    {
        GoTo(2026, 11, 24);
        Reopen();
        Sales.WriteIn(_deal, "First", 1);
        var second = Sales.WriteIn(_deal, "Second", 2);
        Sales.Win(_deal);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.WorkstreamsOf(_deal).Select(row => row.Text(WorkstreamTable.ProductName)),
                Is.EqualTo(new[] { "First", "Second" }));
            Assert.That(Plans.ItemsWith("MATERIAL_1"), Has.Count.EqualTo(2));
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
        });

        Reopen();
        Seller.Delete(OpportunityProductTable.LogicalName, second);
        Sales.Win(_deal);
        Drain();
        Assert.That(
            Plans.WorkstreamsOf(_deal).Select(row => row.Choice<WorkstreamStatus>(WorkstreamTable.Status)),
            Is.EqualTo(new[] { WorkstreamStatus.InProgress, WorkstreamStatus.Cancelled }));
    }

    [Test]
    public void Reopen_OfOneOfTwoDeals_SuspendsItsWorkstreamOnly()
    {
        Needs(Capability.MovableClock);
        var second = Sales.WinNew(_account);
        Reopen();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Status(_deal), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(Status(second), Is.EqualTo(WorkstreamStatus.InProgress));
        });

        Sales.Reopen(second);
        Drain();
        Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Suspended), "none is left");
    }

    [Test]
    public void Win_OfASecondDealWhileThePlanIsSuspended_ResumesThePlanAndLeavesTheFirstSuspended()
    {
        Needs(Capability.MovableClock);
        Reopen();
        var second = Sales.WinNew(_account);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(Status(_deal), Is.EqualTo(WorkstreamStatus.Suspended));
            Assert.That(Status(second), Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    // Both deals were won on 20 November: their lines are planned for Day 45, 4 January, and first value for 30 days after the delivery.
    [Test, Property("Requirement", "N-14")]
    public void Reopen_OfTheDealThatMadeThePlan_PlansFromTheOneLeft_AndWinningItAgainTakesThatBack()
    {
        var account = Sales.Account(name: "Two deals");
        var first = Sales.WinNew(account, deal => deal[OpportunityTable.MonthlyValue] = new Money(20_000m));
        Sales.WinNew(account);
        var accepted = Plans.ItemsWith("LINE_ACCEPTED")
            .Single(item => item.Reference(MilestoneTable.WorkstreamId)!.Id == Plans.WorkstreamsOf(first).Single().Id);
        GoTo(2026, 12, 15);
        Plans.Complete(accepted, new Date(2026, 12, 15));
        Drain();
        Assert.That(DeliveredAndFirstValue(), Is.EqualTo((D(2026, 12, 15), D(2027, 1, 14))), "the plan follows the deal that made it");

        Sales.Reopen(first);
        Drain();
        Assert.That(DeliveredAndFirstValue(), Is.EqualTo(((Date?)null, D(2027, 2, 3))), "the second deal is not delivered");

        Sales.Win(first);
        Drain();
        Assert.That(DeliveredAndFirstValue(), Is.EqualTo((D(2026, 12, 15), D(2027, 1, 14))));

        static Date? D(int year, int month, int day) => new Date(year, month, day);

        (Date?, Date?) DeliveredAndFirstValue()
        {
            var plan = Plans.Plans().Single(row => row.Text(PlanTable.TemplateCode) == "LAUNCH90");
            var firstValue = Plans.ItemsWith("FIRST_VALUE").Single(item => item.Reference(MilestoneTable.PlanId)!.Id == plan.Id);
            return (plan.On(PlanTable.DeliveredOn), firstValue.On(MilestoneTable.DueOn));
        }
    }

    [Test]
    public void Reopen_OfADealThatWasNeverOnboarded_DoesNothing()
    {
        var contact = Sales.Contact();
        var other = Sales.Opportunity(contact);
        Sales.Lose(other);
        Sales.Reopen(other);
        Drain();
        Assert.That(Plans.Plans(), Has.Count.EqualTo(1));
    }

    private void Reopen()
    {
        Sales.Reopen(_deal);
        Drain();
    }

    private IEnumerable<MilestoneStatus?> Statuses() => Plans.Items().Select(item => item.Choice<MilestoneStatus>(MilestoneTable.Status));

    private WorkstreamStatus? Status(Guid opportunity) =>
        Plans.WorkstreamsOf(opportunity).Single().Choice<WorkstreamStatus>(WorkstreamTable.Status);
}
