using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The background workflow evaluates a plan with the shipped activities and writes their outputs to it.</summary>
[TestFixture]
internal sealed class EvaluationTests : Scenario
{
    [SetUp]
    public void NeedTheWorkflow() => Needs(Capability.BackgroundWorkflow, Capability.MovableClock);

    [Test]
    public void Win_StartsTheFirstEvaluationOnTheSameDay()
    {
        Sales.WinNew(Sales.Account(5_000));
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(plan.Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Unknown), "too little data");
            Assert.That(plan.On(PlanTable.NextEvaluationOn), Is.GreaterThan(new Date(2026, 11, 20)));
        });
    }

    // No contact yet: win + 1 is Saturday, so Monday; WELCOME_CALL of that Monday takes its place (formulas.md section 2).
    [Test, Property("Formula", "2")]
    public void Win_WithoutContactYet_ProposesTheDayAfterTheWinAndMergesTheWelcomeCall()
    {
        Sales.WinNew(Sales.Account(), deal => deal[OpportunityTable.MonthlyValue] = new Money(10_000m));
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.NextContactOn), Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(plan.Text(PlanTable.NextContactReason), Is.EqualTo("Welcome call, due on 23 Nov 2026, is the next contact."));
        });
    }

    // Decision 0013: nobody ever spoke with the customer, and a year later the row still says since when that is late.
    [Test, Property("Formula", "2")]
    public void NextContact_NeverMade_KeepsTheDayItWasDue()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2027, 12, 1);
        RaiseRisk(RiskSeverity.Low);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2027, 12, 1)));
            Assert.That(plan.On(PlanTable.NextContactOn), Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(plan.Text(PlanTable.NextContactReason), Is.EqualTo("The contact was due on 23 Nov 2026."));
        });
    }

    // The vector of formulas.md section 4: 100 - 6 - 6 = 88, and the readiness of the plan below 50 % still blocks.
    [Test, Property("Formula", "4")]
    public void Win_WithThreeOfFiveStakeholdersAndAPlanAtForty_IsEightyEightAndNotAcceptable()
    {
        WinWithHandoff(planReadiness: 40);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetAttributeValue<decimal>(PlanTable.HandoffCompleteness), Is.EqualTo(88m));
            Assert.That(plan.GetAttributeValue<bool>(PlanTable.HandoffAcceptable), Is.False);
            Assert.That(plan.Text(PlanTable.HandoffMissing), Does.Contain("Readiness of the program plan").And.Contain("Stakeholder map"));
        });
    }

    [Test, Property("Formula", "4")]
    public void AnswerOfAHandoffItem_IsEvaluatedAnew()
    {
        Sales.WinNew(Sales.Account(5_000));
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HandoffCompleteness), Is.Zero);

        GoTo(2026, 11, 23);
        var goals = Plans.HandoffItems()[0];
        Csm.Update(new Entity(HandoffItemTable.LogicalName, goals.Id)
        {
            [HandoffItemTable.PartsDone] = goals.GetAttributeValue<int>(HandoffItemTable.PartsTotal),
        });
        Drain();
        // GOALS weighs 15 of 100.
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HandoffCompleteness), Is.EqualTo(15m));
    }

    // Schedule 100 and engagement 100 carry 50 of 100 points of weight: confident enough, and green.
    [Test, Property("Formula", "3")]
    public void Kickoff_HeldWithEverythingOnTime_IsGreenAtHalfConfidence()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 26);
        CompleteUntilKickoff(new Date(2026, 11, 26));

        Drain();
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.GetAttributeValue<decimal>(PlanTable.HealthScore), Is.EqualTo(100m));
            Assert.That(plan.Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Green));
            Assert.That(plan.GetAttributeValue<int>(PlanTable.HealthConfidence), Is.EqualTo(50));
            Assert.That(plan.Text(PlanTable.HealthExplanation), Does.StartWith("Schedule: 50 of 50 points. Overdue: 0 of 9 due so far."));
        });
    }

    // Day 14: eleven items due and overdue give 0; silent since the win for twice the gap of 7 gives 50; together 25, below the cap of 74.
    [Test, Property("Formula", "3")]
    public void Silence_UntilDayFourteen_IsRedWithTheReasons()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 12, 4);
        RaiseRisk(RiskSeverity.Low);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 12, 4)));
            Assert.That(plan.Choice<HealthBand>(PlanTable.HealthBand), Is.EqualTo(HealthBand.Red));
            Assert.That(plan.Text(PlanTable.HealthExplanation), Does.Contain("The kick-off was not held by day 14."));
        });
    }

    [Test, Property("Formula", "3")]
    public void Risk_RaisedAndClosed_CapsTheHealthWhileItIsOpen()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 26);
        CompleteUntilKickoff(new Date(2026, 11, 26));

        var risk = RaiseRisk(RiskSeverity.Critical);
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HealthScore), Is.EqualTo(49m));

        Wait(TimeSpan.FromMinutes(1));
        Csm.Update(new Entity(RiskTable.LogicalName, risk) { [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Closed) });
        Drain();
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HealthScore), Is.EqualTo(100m));
    }

    [Test]
    public void Suspended_PlanIsNotEvaluated()
    {
        var opportunity = Sales.WinNew(Sales.Account(5_000));
        Sales.Reopen(opportunity);
        Drain();
        RaiseRisk(RiskSeverity.High);
        Assert.That(Plans.Single().On(PlanTable.NextContactOn), Is.Null);
    }

    private void CompleteUntilKickoff(Date on)
    {
        foreach (var code in PlanReader.High60UntilKickoff)
        {
            Plans.Complete(Plans.Item(code), on);
        }
    }

    private Guid RaiseRisk(RiskSeverity severity)
    {
        var id = Csm.Create(new Entity(RiskTable.LogicalName)
        {
            [RiskTable.Name] = "Champion leaves",
            [RiskTable.PlanId] = Plans.Single().ToEntityReference(),
            [RiskTable.RuleCode] = "MANUAL",
            [RiskTable.Severity] = ChoiceValues.Write(severity),
            [RiskTable.Status] = ChoiceValues.Write(RiskStatus.Open),
        });
        Drain();
        return id;
    }

    private void WinWithHandoff(int planReadiness)
    {
        Sales.Win(Sales.WellPrepared(Sales.Account(5_000), deal =>
        {
            deal[OpportunityTable.EconomicBuyerId] = deal[OpportunityTable.ExecutivePeerId] = null;
            deal[OpportunityTable.PlanReadiness] = planReadiness;
        }));
        Drain();
    }
}
