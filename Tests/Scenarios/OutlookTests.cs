using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>Where a plan is heading, as the evaluation writes it: forecast, place on the adoption curve, ways to green.</summary>
[TestFixture]
internal sealed class OutlookTests : Scenario
{
    [SetUp]
    public void NeedTheWorkflow() => Needs(Capability.BackgroundWorkflow);

    // Won on 20 November: COMPLETE of the high-touch plan is due on Day 60, 19 January, and care takes over after Day 45.
    [Test, Property("Requirement", "N-32")]
    public void Forecast_OfANewPlan_IsItsBaseline()
    {
        Sales.WinNew(Sales.Account(5_000));
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.ForecastOn), Is.EqualTo(new Date(2027, 1, 19)));
            Assert.That(plan.GetAttributeValue<int>(PlanTable.DelayDays), Is.Zero);
            Assert.That(plan.Choice<Pace>(PlanTable.Pace), Is.EqualTo(Pace.OnTrack));
            Assert.That(plan.On(PlanTable.CareHandoverOn), Is.EqualTo(new Date(2027, 1, 5)));
            Assert.That(
                plan.Text(PlanTable.ForecastExplanation)!.Split('\n')[0],
                Is.EqualTo("Expected to be complete on 19 Jan 2027; originally planned for 19 Jan 2027."));
        });
    }

    // Nothing was done. On Monday, 25 January, the kick-off can be held the same day; first value follows ten working days later, on 8
    // February,
    // and the end another five later, on 15 February: 19 working days after 19 January. What nothing explains is booked to the vendor.
    [Test, Property("Formula", "8")]
    public void Forecast_OfALateItem_MovesWithTheDay()
    {
        Sales.WinNew(Sales.Account(5_000));
        EvaluateOn(2027, 1, 25);
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.On(PlanTable.ForecastOn), Is.EqualTo(new Date(2027, 2, 15)));
            Assert.That(plan.GetAttributeValue<int>(PlanTable.DelayDays), Is.EqualTo(19));
            Assert.That(plan.Choice<Pace>(PlanTable.Pace), Is.EqualTo(Pace.Stuck));
            Assert.That(plan.Text(PlanTable.ForecastExplanation), Does.Contain("Working days late: 19 (Us: 19)."));
            Assert.That(plan.On(PlanTable.NextEvaluationOn), Is.EqualTo(new Date(2027, 1, 26)));
        });
    }

    // The handoff stage is planned to end on Day 3, Monday, 23 November: behind after 3 days, stuck after 4.5.
    [TestCase(23, ExpectedResult = Pace.OnTrack)]
    [TestCase(24, ExpectedResult = Pace.Behind)]
    [TestCase(25, ExpectedResult = Pace.Stuck)]
    public object Pace_OfTheHandoffStage_FollowsItsPlannedDays(int day)
    {
        Sales.WinNew(Sales.Account(5_000));
        EvaluateOn(2026, 11, day);
        return Plans.Single().Choice<Pace>(PlanTable.Pace)!;
    }

    [Test, Property("Requirement", "W-01"), Property("Requirement", "W-02"), Property("Requirement", "W-18")]
    public void Curve_BeforeAndAfterTheKickoff_IsUnknownThenHoneymoon()
    {
        Sales.WinNew(Sales.Account(5_000));
        AssertStage(CurveStage.Unknown, new Date(2026, 11, 20), "The kick-off has not been held yet.");

        GoTo(2026, 11, 26);
        CompleteUntilKickoff();
        AssertStage(CurveStage.HoneymoonPeak, new Date(2026, 11, 26), "The kick-off was held on 26 Nov 2026.");
        Assert.That(Plans.Single().Text(PlanTable.CurveExplanation), Does.Contain("Verify the goals."));
    }

    // Everything on time is 100; on 7 December the silence lasts 11 days, more than 1.5 times the gap of 7, and the health has fallen by
    // more than 15.
    [Test, Property("Requirement", "W-08"), Property("Requirement", "W-17"), Property("Formula", "6")]
    public void Curve_SilenceAndFallingHealth_LeadToTheTroughAndFirstValueOut()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 26);
        CompleteUntilKickoff();
        Assert.That(Plans.Single().GetAttributeValue<decimal>(PlanTable.HealthPeak), Is.EqualTo(100m));
        EvaluateOn(2026, 12, 6);
        Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.HoneymoonPeak));

        EvaluateOn(2026, 12, 7);
        AssertStage(CurveStage.RealityTrough, new Date(2026, 12, 7), "It is harder than expected:");

        GoTo(2026, 12, 9);
        Plans.Complete(Plans.Item("FIRST_VALUE"), new Date(2026, 12, 9));
        Drain();
        AssertStage(CurveStage.FirstValueSlope, new Date(2026, 12, 9), "First value was confirmed on 9 Dec 2026.");
    }

    // Silent again: the signs hold from 20 December on (11 days), and lead back on the third night.
    [Test, Property("Requirement", "W-17")]
    public void Curve_SignsAfterFirstValue_LeadBackToTheTroughOnTheThirdNight()
    {
        Sales.WinNew(Sales.Account(5_000));
        GoTo(2026, 11, 26);
        CompleteUntilKickoff();
        GoTo(2026, 12, 9);
        Plans.Complete(Plans.Item("FIRST_VALUE"), new Date(2026, 12, 9));
        Drain();
        EvaluateOn(2026, 12, 20);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.FirstValueSlope));
            Assert.That(Plans.Single().On(PlanTable.TroughSignsSince), Is.EqualTo(new Date(2026, 12, 20)));
        });
        EvaluateOn(2026, 12, 21);
        Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.FirstValueSlope));
        EvaluateOn(2026, 12, 22);
        Assert.That(Plans.Single().Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(CurveStage.RealityTrough));
    }

    [Test, Property("Requirement", "T-08")]
    public void Lifecycle_IsLandUntilTheOnboardingIsComplete()
    {
        Sales.WinNew(Sales.Account(5));
        Assert.That(Plans.Single().Choice<LifecycleStage>(PlanTable.LifecycleStage), Is.EqualTo(LifecycleStage.Land));

        GoTo(2026, 12, 1);
        foreach (var item in Plans.Items())
        {
            Plans.Complete(item, new Date(2026, 12, 1));
        }

        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<LifecycleStage>(PlanTable.LifecycleStage), Is.EqualTo(LifecycleStage.Adopt));
            Assert.That(Plans.Single().On(PlanTable.ForecastOn), Is.EqualTo(new Date(2026, 12, 1)));
            Assert.That(Plans.Single().Text(PlanTable.ForecastExplanation),
                Does.StartWith("Complete since 1 Dec 2026; originally planned for 19 Jan 2027."));
        });
    }

    [Test, Property("Formula", "3")]
    public void WaysToGreen_OfALatePlan_NameWhatToDo_AndAreGoneWhenItIsGreen()
    {
        Sales.WinNew(Sales.Account(5_000));
        EvaluateOn(2026, 11, 30);
        Assert.That(Plans.Single().Text(PlanTable.WaysToGreen), Does.Contain("points: ").And.Contain("Hold the kick-off."));

        CompleteUntilKickoff();
        Plans.Complete(Plans.Item("MATERIAL_4"), new Date(2026, 11, 30));
        Drain();
        Assert.That(Plans.Single().Text(PlanTable.WaysToGreen), Is.Null.Or.Empty);
    }

    private void AssertStage(CurveStage stage, Date since, string why)
    {
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(plan.Choice<CurveStage>(PlanTable.CurveStage), Is.EqualTo(stage));
            Assert.That(plan.On(PlanTable.CurveSinceOn), Is.EqualTo(since));
            Assert.That(plan.Text(PlanTable.CurveExplanation), Does.StartWith(why));
        });
    }

    private void CompleteUntilKickoff()
    {
        foreach (var code in PlanReader.High60UntilKickoff)
        {
            Plans.Complete(Plans.Item(code), Date.FromDateTime(Organization.UtcNow));
        }

        Drain();
    }

    private void EvaluateOn(int year, int month, int day)
    {
        GoTo(year, month, day);
        Csm.Update(new Entity(PlanTable.LogicalName, Plans.Single().Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
    }
}
