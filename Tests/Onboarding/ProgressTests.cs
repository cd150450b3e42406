using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Tests.Support.Onboarding;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.Onboarding;

/// <summary>The team works through a plan.</summary>
[TestFixture]
internal sealed class ProgressTests
{
    private OnboardingOrganization _org = null!;

    [SetUp]
    public void Prepare()
    {
        _org = OnboardingOrganization.Fresh();
        _org.GoTo(2026, 11, 20);
    }

    [TearDown]
    public void CleanUp() => _org.Dispose();

    [Test, Property("Requirement", "T-06")]
    public void Complete_OfEveryRequiredItemOutsideAdopt_CompletesWorkstreamAndPlan()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        var items = _org.Plans.Items().Where(item => item.Text(MilestoneTable.Code) != "IMPACT_REVIEW").ToList();
        foreach (var item in items.Where(item => item.Text(MilestoneTable.Code) != "COMPLETE"))
            Complete(item, new Date(2026, 12, 10));

        Assert.That(_org.Plans.Workstreams().Single().On(WorkstreamTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 10)));
        Assert.That(_org.Plans.Single().On(PlanTable.CompletedOn), Is.Null, "one item is open");

        Complete(_org.Plans.Item("COMPLETE"), new Date(2026, 12, 18));
        var plan = _org.Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 18)));
            Assert.That(plan.Choice<PlanStatus>(PlanTable.Status), Is.EqualTo(PlanStatus.Adopting));
            Assert.That(_org.Plans.Item("IMPACT_REVIEW").Choice<ItemStatus>(MilestoneTable.Status), Is.EqualTo(ItemStatus.Open));
        });
    }

    [Test]
    public void Complete_InAnyOrderAndTwice_GivesTheSameResult()
    {
        _org.Sales.WinNew(_org.Sales.Account(5));
        var items = _org.Plans.Items().ToList();
        items.Reverse();
        for (var i = 0; i < items.Count; i++)
            _org.Plans.Complete(items[i], new Date(2026, 12, 1).AddDays(-i));
        foreach (var item in items)
            _org.Plans.SetStatus(item, ItemStatus.Done);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(_org.Plans.Workstreams().Single().Choice<WorkstreamStatus>(WorkstreamTable.Status), Is.EqualTo(WorkstreamStatus.Completed));
        });
    }

    [Test]
    public void Reopen_OfAnItemOfACompletePlan_TakesTheCompletionBack()
    {
        _org.Sales.WinNew(_org.Sales.Account(5));
        foreach (var item in _org.Plans.Items())
            Complete(item, new Date(2026, 12, 1));
        _org.Plans.SetStatus(_org.Plans.Item("MATERIAL_4"), ItemStatus.Open);
        _org.Drain();
        var plan = _org.Plans.Single();
        var line = _org.Plans.Workstreams().Single();
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
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.GoTo(2026, 11, 27);
        _org.Plans.SetStatus(_org.Plans.Item("KICKOFF"), ItemStatus.Done);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Item("KICKOFF").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(_org.Plans.Single().On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 11, 27)));
        });

        _org.Plans.SetStatus(_org.Plans.Item("KICKOFF"), ItemStatus.Open);
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Item("KICKOFF").On(MilestoneTable.CompletedOn), Is.Null);
            Assert.That(_org.Plans.Single().On(PlanTable.KickoffHeldOn), Is.Null);
            Assert.That(_org.Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 5, 27)), "planned from KICKOFF again");
        });
    }

    [Test]
    public void Waive_OfTheLastOpenItem_CompletesOnTheDayOfTheLastDoneOne()
    {
        _org.Sales.WinNew(_org.Sales.Account(5));
        foreach (var item in _org.Plans.Items().Where(item => item.Text(MilestoneTable.Code) != "WEBINAR"))
            Complete(item, new Date(2026, 12, 1));
        _org.Plans.SetStatus(_org.Plans.Item("WEBINAR"), ItemStatus.Waived);
        _org.Drain();
        Assert.That(_org.Plans.Single().On(PlanTable.CompletedOn), Is.EqualTo(new Date(2026, 12, 1)));
    }

    [Test, Property("Requirement", "W-12")]
    public void Complete_OfTheKickoff_AnchorsTheImpactReviewOnIt()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        // Planned from the due date of KICKOFF, 26 November: 182 days later is 27 May 2027, a Thursday.
        Assert.That(_org.Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 5, 27)));

        Complete(_org.Plans.Item("KICKOFF"), new Date(2026, 12, 1));
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().On(PlanTable.KickoffHeldOn), Is.EqualTo(new Date(2026, 12, 1)));
            // 2026-12-01 + 182 days is Tuesday 2027-06-01.
            Assert.That(_org.Plans.Item("IMPACT_REVIEW").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 6, 1)));
            Assert.That(_org.Plans.Item("IMPACT_REVIEW").On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2027, 5, 27)));
        });
    }

    [Test, Property("Requirement", "N-14")]
    public void Complete_OfTheLastDelivery_AnchorsCompletionAndFirstValueOnIt()
    {
        var opportunity = _org.Sales.Opportunity(_org.Sales.Account(), deal => deal[OpportunityTable.MonthlyValue] = new Money(20_000m));
        _org.Sales.WriteIn(opportunity, "One", 1);
        _org.Sales.WriteIn(opportunity, "Two", 2);
        _org.Sales.Win(opportunity);
        _org.Drain();
        var accepted = _org.Plans.ItemsWith("LINE_ACCEPTED");
        Complete(accepted[0], new Date(2026, 12, 15));
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().On(PlanTable.DeliveredOn), Is.Null, "one line is not accepted yet");
            Assert.That(_org.Plans.Item("COMPLETION").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 11)), "Day 50 until delivery is known");
        });

        Complete(accepted[1], new Date(2026, 12, 18));
        Assert.Multiple(() =>
        {
            Assert.That(_org.Plans.Single().On(PlanTable.DeliveredOn), Is.EqualTo(new Date(2026, 12, 18)));
            Assert.That(_org.Plans.Item("COMPLETION").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2026, 12, 18)));
            // 2026-12-18 + 30 days is Sunday 2027-01-17, so Monday.
            Assert.That(_org.Plans.Item("FIRST_VALUE").On(MilestoneTable.DueOn), Is.EqualTo(new Date(2027, 1, 18)));
        });
    }

    [Test]
    public void Complete_OfAnItemBesideOpenOnes_TakesOneReadAndAtMostOneWrite()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.GoTo(2026, 11, 23);
        Complete(_org.Plans.Item("MATERIAL_1"), new Date(2026, 11, 23));
        Complete(_org.Plans.Item("MATERIAL_2"), new Date(2026, 11, 23));
        Assert.That(
            _org.ExecutionsOf("MilestoneChangedPlugin").Select(execution => string.Join(",", execution.ServiceCalls)),
            Is.All.EqualTo("RetrieveMultiple,Update").Or.EqualTo("RetrieveMultiple"));
    }

    [Test]
    public void Complete_OfSeveralItemsAtOnce_AsksForOneEvaluation()
    {
        _org.Sales.WinNew(_org.Sales.Account(5_000));
        _org.Sandbox.Executions.Clear();
        _org.GoTo(2026, 11, 23);
        foreach (var code in new[] { "WELCOME_EMAIL", "MATERIAL_1", "MATERIAL_2" })
            _org.Plans.Complete(_org.Plans.Item(code), new Date(2026, 11, 23));
        _org.Drain();
        Assert.Multiple(() =>
        {
            Assert.That(_org.ExecutionsOf("MilestoneChangedPlugin"), Has.Count.EqualTo(3));
            Assert.That(_org.Sandbox.Executions.Items.Count(execution => execution.IsWorkflow), Is.EqualTo(1));
            Assert.That(_org.Plans.Single().On(PlanTable.EvaluatedOn), Is.EqualTo(new Date(2026, 11, 23)));
        });
    }

    private void Complete(Entity item, Date on)
    {
        _org.Plans.Complete(item, on);
        _org.Drain();
    }
}
