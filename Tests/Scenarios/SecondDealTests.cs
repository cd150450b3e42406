using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>A customer who is being onboarded buys again (templates.md, a second deal of the same customer).</summary>
[TestFixture]
internal sealed class SecondDealTests : Scenario
{
    [Test]
    public void Win_OfASecondDealThatNamesTheCsm_FillsThePlansAndEndsTheRisk()
    {
        Needs(Capability.MovableClock, Capability.OwnSettings, Capability.BackgroundWorkflow);
        var account = Sales.Account(5_000, "Nobody named");
        Sales.WinNew(account);
        Assert.That(NobodyNamed(), Is.EqualTo(RiskStatus.Open), "T-19");
        GoTo(2026, 11, 23);
        var csm = People.User(Organization, "Cora Success", Roles.Csm);
        var manager = People.User(Organization, "Paul Project", Roles.Csm);
        Sales.WinNew(account, deal =>
        {
            deal[OpportunityTable.CsmId] = csm;
            deal[OpportunityTable.ProjectManagerId] = manager;
        });
        var plan = Plans.Plans().Single(each => each.Reference(PlanTable.CustomerId)!.Id == account.Id);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Reference(PlanTable.CsmId), Is.EqualTo(csm));
            Assert.That(plan.Reference("ownerid"), Is.EqualTo(csm), "the plan follows its manager");
        });

        // A risk closes on the second day on which its rule does not hold.
        GoTo(2026, 11, 24);
        Csm.Update(new Entity(PlanTable.LogicalName, plan.Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
        Assert.That(NobodyNamed(), Is.EqualTo(RiskStatus.Closed));

        RiskStatus? NobodyNamed() => Plans.Risks()
            .Single(risk => risk.Text(RiskTable.RuleCode) == RiskCodes.NoOwnerForRole).Choice<RiskStatus>(RiskTable.Status);
    }

    [Test]
    public void Win_AfterAMerge_JoinsTheOpenPlanWhateverItsCycle()
    {
        Needs(Capability.MovableClock);
        var master = Sales.Account(5, "Master");
        var merged = Sales.Account(5, "Merged");
        Sales.WinNew(master);
        GoTo(2026, 12, 1);
        foreach (var item in Plans.Items())
        {
            Plans.Complete(item, new Date(2026, 12, 1));
        }

        Drain();
        var open = Sales.WinNew(merged);
        var planOfMerged = Plans.WorkstreamsOf(open).Single().Reference(WorkstreamTable.PlanId)!;
        // What a merge does to lookups: they point at the master; keys stay.
        Csm.Update(new Entity(PlanTable.LogicalName, planOfMerged.Id) { [PlanTable.CustomerId] = master });
        Drain();
        var next = Sales.WinNew(master);
        Assert.That(Plans.WorkstreamsOf(next).Single().Reference(WorkstreamTable.PlanId), Is.EqualTo(planOfMerged));
    }

    [Test]
    public void Lose_OfTheFirstDeal_CountsFromTheDealThatIsLeft()
    {
        Needs(Capability.MovableClock);
        var account = Sales.Account(5, "Two deals");
        var first = Sales.WinNew(account);
        GoTo(2027, 1, 25);
        Sales.WinNew(account);
        // Day 66 of the first deal, five days after the second.
        GoTo(2027, 1, 30);
        Sales.Reopen(first);
        Sales.Lose(first);
        Drain();
        var plan = Plans.Plans().Single(each => each.Reference(PlanTable.CustomerId)!.Id == account.Id);
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2027, 1, 25)));
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            // Day 60 of the deal that is left, Friday 2027-03-26.
            Assert.That(
                Plans.ItemsWith("COMPLETE").Single(item => item.Reference(MilestoneTable.PlanId)!.Id == plan.Id).On(MilestoneTable.DueOn),
                Is.EqualTo(new Date(2027, 3, 26)));
        });
    }

    private EntityReference _account = null!;

    [SetUp]
    public void WinADealOnFriday()
    {
        _account = Sales.Account(5);
        Sales.WinNew(_account);
    }

    [Test]
    public void Win_WhileTheOnboardingIsOpen_AddsOnlyLineItemsFromTheNewDayZero()
    {
        GoTo(2026, 12, 1);
        var second = Sales.WinNew(_account);

        var plan = Plans.Single();
        var line = Plans.WorkstreamsOf(second).Single();
        var added = Plans.Items().Where(item => item.Reference(MilestoneTable.WorkstreamId)?.Id == line.Id).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.Day0On), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(line.On(WorkstreamTable.Day0On), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(added.Select(item => item.Text(MilestoneTable.Code)),
                Is.EqualTo(new[] { "MATERIAL_1", "MATERIAL_2", "MATERIAL_3", "MATERIAL_4", "LINE_ACTIVE" }));
            // Day 1 Wednesday, 3 Friday, 5 Sunday -> Monday, 7 Tuesday.
            Assert.That(
                added.Select(item => item.On(MilestoneTable.DueOn)!.Value.ToString()),
                Is.EqualTo(new[] { "2026-12-02", "2026-12-04", "2026-12-07", "2026-12-08", "2026-12-08" }));
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(1));
            Assert.That(Plans.HandoffItems(), Has.Count.EqualTo(22), "each deal has its own handoff");
        });
    }

    [Test]
    public void Win_OfABiggerDeal_RaisesTheSegmentAndSaysWhyButPlansNothingAnew()
    {
        Sales.WinNew(_account, deal => deal[OpportunityTable.MonthlyValue] = new Money(12_000m));
        Sales.WinNew(_account, deal => deal[OpportunityTable.MonthlyValue] = new Money(100m));

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<Segment>(PlanTable.Segment), Is.EqualTo(Segment.High), "rises, never falls");
            Assert.That(plan.Text(PlanTable.TemplateCode), Is.EqualTo("DIGITAL60"));
            Assert.That(
                plan.Text(PlanTable.TemplateReason)!.Split('\n'),
                Is.EqualTo(new[]
                {
                    "The customer has 5 employees, and no higher rule applies.",
                    "Segment raised to High by the deal won on 20 Nov 2026. The monthly value is 12,000; the rule applies from 10,000.",
                }));
        });
    }

    [Test]
    public void Win_AfterTheOnboardingIsComplete_StartsTheNextCycle()
    {
        CompleteAll(new Date(2026, 11, 30));
        GoTo(2026, 12, 1);
        Sales.WinNew(_account);

        var plans = Plans.Plans();
        Assert.Multiple(() =>
        {
            Assert.That(plans.Select(plan => plan.GetAttributeValue<int>(PlanTable.Cycle)), Is.EqualTo(new[] { 1, 2 }));
            Assert.That(
                plans.Select(plan => plan.Choice<PlanStatus>(PlanTable.Status)),
                Is.EqualTo(new[] { PlanStatus.Adopting, PlanStatus.Onboarding }));
            Assert.That(plans[1].Text(PlanTable.PlanKey), Is.EqualTo($"{_account.Id:N}-2"));
            Assert.That(Plans.ItemsWith("KICKOFF"), Has.Count.EqualTo(2));
        });
    }

    [Test]
    public void Win_OnTheVeryDayTheOnboardingIsComplete_StartsTheNextCycle()
    {
        CompleteAll(new Date(2026, 12, 1));
        GoTo(2026, 12, 1);
        Sales.WinNew(_account);
        Assert.That(Plans.Plans(), Has.Count.EqualTo(2));
    }

    [Test]
    public void Win_BeforeTheDayOfACompletion_JoinsAndTakesTheCompletionBack()
    {
        Needs(Capability.HeldQueue);
        var opportunity = Sales.Opportunity(_account);
        Sales.Win(opportunity);
        // The event is handled only after the team has completed the plan, on a later day than the win.
        Assert.That(Plans.WorkstreamsOf(opportunity), Is.Empty);
        foreach (var item in Plans.Items())
        {
            Plans.Complete(item, new Date(2026, 12, 1));
        }

        GoTo(2026, 12, 2);
        Drain();

        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Onboarding));
            Assert.That(plan.On(PlanTable.CompletedOn), Is.Null);
            Assert.That(Plans.WorkstreamsOf(opportunity), Has.Count.EqualTo(1));
        });
    }

    private void CompleteAll(Date on)
    {
        foreach (var item in Plans.Items())
        {
            Plans.Complete(item, on);
        }

        Drain();
    }
}
