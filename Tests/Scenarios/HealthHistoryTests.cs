using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>The history of a plan's health, as a customer success manager looks back at it.</summary>
[TestFixture]
internal sealed class HealthHistoryTests : CustomerScenario
{
    private const string Version = "versionnumber";

    [Test, Property("Formula", "3")]
    public void Day_OnWhichTheHealthChanges_HasOneRowThatNobodyWritesAfterwards()
    {
        var won = History().Single();
        Assert.Multiple(() =>
        {
            Assert.That(won.On(HealthSnapshotTable.On), Is.EqualTo(new Date(2026, 11, 20)));
            Assert.That(won.Choice<CurveStage>(HealthSnapshotTable.CurveStage), Is.EqualTo(CurveStage.Unknown));
        });

        EvaluateOn(2026, 12, 11);
        AssertLatestIs(new Date(2026, 12, 11), rows: 2);
        Assert.That(Latest().Choice<HealthBand>(HealthSnapshotTable.Band), Is.EqualTo(HealthBand.Red), "nothing was done in three weeks");

        // Another change of the day writes the same row, and none writes nothing.
        As(Cora).Create(Measured(MeasurementKind.Pulse, new DateTime(2026, 12, 11), 9, 10, "They are glad about the start."));
        Drain();
        AssertLatestIs(new Date(2026, 12, 11), rows: 2);
        Assert.That(new Row(Latest()).Decimal(HealthSnapshotTable.Sentiment), Is.GreaterThan(0));
        var asItWas = Latest()[Version];
        Wait(TimeSpan.FromMinutes(5));
        Service.Update(new Entity(PlanTable.LogicalName, Plan.Id) { [PlanTable.EvaluationRequestedOn] = Organization.UtcNow });
        Drain();
        Assert.That(Latest()[Version], Is.EqualTo(asItWas));

        CatchUp(2026, 12, 18);
        AssertLatestIs(new Date(2026, 12, 18), rows: 3);
        Assert.That(History()[1][Version], Is.EqualTo(asItWas));
        Assert.That(History()[0][Version], Is.EqualTo(won[Version]));
    }

    [Test, Property("Formula", "3")]
    [Property("Person", "Onboarding CSM writes onb_touchpoint")]
    public void Trend_ComparesWithWhatHeldAWeekAgo()
    {
        Assert.That(Plans.Single().Choice<HealthTrend>(PlanTable.ShortTrend), Is.Null, "there was no score a week ago");
        EvaluateOn(2026, 12, 11);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<HealthTrend>(PlanTable.ShortTrend), Is.EqualTo(HealthTrend.Declining));
            Assert.That(Plans.Single().Choice<HealthTrend>(PlanTable.LongTrend), Is.Null, "it is three weeks old");
        });
        CatchUp(2026, 12, 18);
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Single().Choice<HealthTrend>(PlanTable.ShortTrend), Is.EqualTo(HealthTrend.Improving));
            Assert.That(Plans.Single().On(PlanTable.NextEvaluationOn), Is.LessThanOrEqualTo(new Date(2026, 12, 25)));
        });
    }

    [Test]
    [Property("Person", "Onboarding CSM reads onb_healthsnapshot")]
    public void History_SurvivesAChangeOfTheNumbers()
    {
        Needs(Capability.OwnSettings, Capability.SynchronousSteps, Capability.CustomApis);
        EvaluateOn(2026, 12, 11);
        var before = Latest();

        RulesetDesk.PublishWith(Administrator, "health.yellow", 0);
        EvaluateOn(2026, 12, 14);

        Assert.Multiple(() =>
        {
            Assert.That(History()[1][Version], Is.EqualTo(before[Version]));
            Assert.That(History()[1].GetAttributeValue<int>(HealthSnapshotTable.RulesetVersion), Is.Zero);
            Assert.That(Latest().GetAttributeValue<int>(HealthSnapshotTable.RulesetVersion), Is.EqualTo(1));
            Assert.That(Latest().Choice<HealthBand>(HealthSnapshotTable.Band), Is.EqualTo(HealthBand.Yellow));
        });
    }

    [Test, Property("Requirement", "W-17")]
    public void Customer_WhoFallsBackIntoTheTrough_KeepsTheStagesOfBefore()
    {
        SaysToBeOn(CurveStage.FirstValueSlope, 2026, 12, 1);
        SaysToBeOn(CurveStage.RealityTrough, 2026, 12, 8);

        Assert.That(
            History().Select(row => (row.On(HealthSnapshotTable.On), row.Choice<CurveStage>(HealthSnapshotTable.CurveStage))),
            Is.EqualTo(new (Date?, CurveStage?)[]
            {
                (new Date(2026, 11, 20), CurveStage.Unknown),
                (new Date(2026, 12, 1), CurveStage.FirstValueSlope),
                (new Date(2026, 12, 8), CurveStage.RealityTrough),
            }));
    }

    [Test]
    public void Night_RemovesWhatIsOlderThanTheSetting()
    {
        Needs(Capability.CustomApis, Capability.OwnSettings);
        EvaluateOn(2026, 12, 11);
        // 730 days before Friday 1 December 2028 is 2 December 2026.
        GoTo(2028, 12, 1);
        var night = Organization.ServiceFor(People.User(Organization, "Nightly", Roles.ServiceUser).Id);

        night.Execute(new OrganizationRequest("onb_EvaluateDuePlans"));

        Assert.That(History()[0].On(HealthSnapshotTable.On), Is.EqualTo(new Date(2026, 12, 11)));
    }

    private IReadOnlyList<Entity> History() => Plans.All(HealthSnapshotTable.LogicalName, HealthSnapshotTable.On);

    private Entity Latest() => History().Last();

    /// <summary>The latest row says what the plan says.</summary>
    private void AssertLatestIs(Date on, int rows)
    {
        var plan = Plans.Single();
        Assert.Multiple(() =>
        {
            Assert.That(History(), Has.Count.EqualTo(rows));
            Assert.That(Latest().On(HealthSnapshotTable.On), Is.EqualTo(on));
            Assert.That(Latest()[HealthSnapshotTable.Score], Is.EqualTo(plan[PlanTable.HealthScore]));
            Assert.That(Latest()[HealthSnapshotTable.Band], Is.EqualTo(plan[PlanTable.HealthBand]));
            Assert.That(Latest()[HealthSnapshotTable.Confidence], Is.EqualTo(plan[PlanTable.HealthConfidence]));
            Assert.That(Latest()[HealthSnapshotTable.CurveStage], Is.EqualTo(plan[PlanTable.CurveStage]));
        });
    }

    /// <summary>All that was due is done, and somebody calls.</summary>
    private void CatchUp(int year, int month, int day)
    {
        GoTo(year, month, day);
        var today = new Date(year, month, day);
        foreach (var item in Plans.Items().Where(item => item.On(MilestoneTable.DueOn) <= today))
        {
            Plans.Complete(item, today);
        }

        As(Cora).Create(Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(year, month, day)));
        Drain();
    }

    private void SaysToBeOn(CurveStage stage, int year, int month, int day)
    {
        GoTo(year, month, day);
        var contact = Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(year, month, day));
        contact[TouchpointTable.CurveAnswer] = ChoiceValues.Write(stage);
        contact[TouchpointTable.CurveReason] = "They told me.";
        As(Cora).Create(contact);
        Drain();
    }
}
