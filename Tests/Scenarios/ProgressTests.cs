using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The team works through a plan.</summary>
[TestFixture]
internal sealed class ProgressTests : Scenario
{
    [Test, Property("Requirement", "T-06")]
    public void Complete_OfEveryRequiredItemOutsideAdopt_CompletesWorkstreamAndPlan()
    {
        Sales.WinNew(Sales.Account(5_000));
        var items = Plans.Items().Where(item => item.Text(MilestoneTable.Code) != "IMPACT_REVIEW").ToList();
        foreach (var item in items.Where(item => item.Text(MilestoneTable.Code) != "COMPLETE"))
        {
            Complete(item, new Date(2026, 12, 10));
        }

        Assert.That(Plans.Workstreams().Single().On(WorkstreamTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 10)));
        Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.Null, "one item is open");

        Complete(Plans.Item("COMPLETE"), new Date(2026, 12, 18));
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 18)));
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));
            Assert.That(Plans.Item("IMPACT_REVIEW").Choice<MilestoneStatus>(MilestoneTable.Status), Is.EqualTo(MilestoneStatus.Open));
        });
    }

    [Test]
    public void Complete_InAnyOrderAndTwice_GivesTheSameResult()
    {
        Sales.WinNew(Sales.Account(5));
        var items = Plans.Items().ToList();
        items.Reverse();
        for (var i = 0; i < items.Count; i++)
        {
            Plans.Complete(items[i], new Date(2026, 12, 1).AddDays(-i));
        }

        foreach (var item in items)
        {
            Plans.SetStatus(item, MilestoneStatus.Done);
        }

        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 30)),
                "the impact review of 1 December is no part of it");
            Assert.That(Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status),
                Is.EqualTo(WorkstreamStatus.Completed));
        });
    }

    [Test]
    public void Reopen_OfAnItemOfACompletePlan_TakesTheCompletionBack()
    {
        Needs(Capability.MovableClock);
        Sales.WinNew(Sales.Account(5));
        foreach (var item in Plans.Items())
        {
            Complete(item, new Date(2026, 12, 1));
        }

        Plans.SetStatus(Plans.Item("MATERIAL_4"), MilestoneStatus.Open);
        Drain();
        var plan = Plans.Single();
        var line = Plans.Workstreams().Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.CompletedOn), Is.Null);
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(line.On(WorkstreamTable.CompletedOn), Is.Null);
            Assert.That(line.Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.InProgress));
        });
    }

    [Test]
    public void Status_SetWithoutADate_TakesTheDateOfTheDayAndBack()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 27);
        Plans.SetStatus(Plans.Item("KICKOFF"), MilestoneStatus.Done);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(Plans.Single().On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 11, 27)));
        });

        Plans.SetStatus(Plans.Item("KICKOFF"), MilestoneStatus.Open);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Item("KICKOFF").On(MilestoneTable.CompletedOn), Is.Null);
            Assert.That(Plans.Single().On(PlanTable.KickoffHeldOn), Is.Null);
            Assert.That(Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 5, 27)),
                "planned from KICKOFF again");
        });
    }

    [Test]
    public void Waive_OfTheLastOpenItem_CompletesOnThatDay()
    {
        Sales.WinNew(Sales.Account(5));
        GoTo(2026, 12, 4);
        foreach (var item in Plans.Items().Where(item => item.Text(MilestoneTable.Code) != "WEBINAR"))
        {
            Complete(item, new Date(2026, 12, 1));
        }

        Plans.SetStatus(Plans.Item("WEBINAR"), MilestoneStatus.Waived);
        Drain();
        Assert.That(Plans.Single().On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 4)));
    }

    [Test, Property("Requirement", "W-12")]
    public void Complete_OfTheKickoff_AnchorsTheImpactReviewOnIt()
    {
        Sales.WinNew(Sales.Account(5_000));
        // Planned from the due date of KICKOFF, 26 November: 182 days later is 27 May 2027, a Thursday.
        Assert.That(Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 5, 27)));

        Complete(Plans.Item("KICKOFF"), new Date(2026, 12, 1));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 12, 1)));
            // 2026-12-01 + 182 days is Tuesday 2027-06-01.
            Assert.That(Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 6, 1)));
            Assert.That(Plans.Item("IMPACT_REVIEW").On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2027, 5, 27)));
        });
    }

    [Test, Property("Requirement", "N-14")]
    public void Complete_OfTheLastDelivery_MovesFirstValue_AndTheCompletionOnlyWhereItIsLate()
    {
        var opportunity = Sales.Opportunity(Sales.Account(), deal => deal[OpportunityTable.MonthlyValue] = new Money(20_000m));
        Sales.WriteIn(opportunity, "One", 1);
        Sales.WriteIn(opportunity, "Two", 2);
        Sales.Win(opportunity);
        Drain();
        var accepted = Plans.ItemsWith("LINE_ACCEPTED");
        Complete(accepted[0], new Date(2026, 12, 15));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.DeliveredOn), Is.Null, "one line is not accepted yet");
            Assert.That(Plans.Item("COMPLETION").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 11)), "Day 50, rolled");
        });

        Complete(accepted[1], new Date(2026, 12, 18));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().On(PlanTable.DeliveredOn), Is.EqualTo(new Date(2026, 12, 18)));
            Assert.That(Plans.Item("COMPLETION").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 11)),
                "an early delivery does not move it");
            // 2026-12-18 + 30 days is Sunday 2027-01-17, so Monday.
            Assert.That(Plans.Item("FIRST_VALUE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 18)));
        });

        GoTo(2027, 1, 20);
        Complete(accepted[1], new Date(2027, 1, 20));
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Item("COMPLETION").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 20)), "a late one does");
            Assert.That(Plans.Item("FIRST_VALUE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 2, 19)));
        });
    }

    private void Complete(Entity item, Date on)
    {
        Plans.Complete(item, on);
        Drain();
    }
}
