using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios.Reports;

/// <summary>The course of trust, against the vectors that were published with the formula (formulas.md section 5).</summary>
[TestFixture]
internal sealed class TrustTests : ReportScenario
{
    private static readonly Date WonOn = new(2026, 11, 20);

    /// <summary>The chart over it is the trust page's: TrustPageTests in the browser lane.</summary>
    [Test]
    [Property("Requirement", "N-28")]
    public void Trust_OfTheFullPlan_HasThePublishedCourseAndThatWithoutTheFirstWeek()
    {
        var plan = Launch();
        GoTo(2027, 2, 18);
        DoTheSevenMilestones(plan);
        foreach (var day in new[] { 0, 3, 5, 7 })
        {
            Touch(plan, WonOn.AddDays(day), Channel.Email, ContactDirection.Outbound, mail => mail[TouchpointTable.IsAnswered] = true);
        }

        foreach (var day in new[] { 21, 28, 37, 44, 62 })
        {
            Touch(plan, WonOn.AddDays(day), Channel.Call, ContactDirection.TwoWay, call =>
            {
                call[TouchpointTable.IsCheckIn] = true;
                call[TouchpointTable.Heard] = "They are getting on.";
            });
        }

        Drain();
        var trust = Ask(Executive, "onb_TrustSeries", ("Target", plan));
        Assert.Multiple(() =>
        {
            Assert.That(trust["today"].Number, Is.EqualTo(90));
            Assert.That(At(trust["actual"]), Is.EqualTo(new[] { 83.73m, 86.34m, 90.29m, 96.14m }));
            Assert.That(At(trust["withoutFirstWeek"]), Is.EqualTo(new[] { 50.48m, 51.82m, 65.75m, 86.38m }));
            Assert.That(trust["actual"].Items, Has.Count.EqualTo(91));
            Assert.That(trust["note"].Text, Does.StartWith("Illustrative and not calibrated"));
        });
    }

    [Test]
    public void Trust_OfTheSevenMilestonesAlone_AndOfSilence_AreThePublishedCourses()
    {
        var silent = Win("Silent", 5_000);
        var plan = Launch();
        GoTo(2027, 2, 18);
        DoTheSevenMilestones(plan);
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(
                At(Ask(Manager, "onb_TrustSeries", ("Target", plan))["actual"]),
                Is.EqualTo(new[] { 73.37m, 77.63m, 65.38m, 70.97m }));
            Assert.That(
                At(Ask(Manager, "onb_TrustSeries", ("Target", silent))["actual"]),
                Is.EqualTo(new[] { 50.48m, 41.55m, 29.76m, 22.44m }));
        });
    }

    // 70 at the win; a kept promise gives 6, one that is a day late costs 15 and gives 6 once it is made good.
    [Test]
    [Property("Person", "Onboarding CSM writes onb_promise")]
    public void Promises_KeptAndBroken_CountOnTheirDays()
    {
        var plan = Win("Acme", 5_000);
        Promise(plan, PromiseStatus.Kept, due: 5, settled: 1);
        Promise(plan, PromiseStatus.Open, due: 1, settled: null);
        GoTo(2026, 11, 22);
        var trust = Ask(Cora, "onb_TrustSeries", ("Target", plan), ("LastDay", 2));
        Assert.That(trust["actual"].Items.Select(day => day.Number), Is.EqualTo(new decimal?[] { 70, 76, 61 }));
        Assert.That(
            () => Ask(Cora, "onb_TrustSeries", ("Target", plan), ("LastDay", 731)),
            Throws.Exception.Message.Contains("'LastDay' is 731; it must be between 0 and 730."));
    }

    private static IEnumerable<decimal?> At(Figures series) => new[] { 7, 14, 30, 90 }.Select(day => series.Items[day].Number);

    private EntityReference Launch() =>
        Win("Launched", 5_000, deal => deal[OpportunityTable.MonthlyValue] = new Money(20_000m));

    private void DoTheSevenMilestones(EntityReference plan)
    {
        foreach (var (code, day) in new[]
        {
            ("WELCOME_CALL", 1), ("KICKOFF", 6), ("TRAINING", 14), ("FIRST_BILL", 30), ("COMPLETION", 50), ("EXECUTIVE", 75),
            ("WIN_REVIEW", 90),
        })
        {
            Plans.Complete(Item(plan, code), WonOn.AddDays(day));
        }
    }

    private void Promise(EntityReference plan, PromiseStatus status, int due, int? settled) =>
        Cora.Create(new Entity(PromiseTable.LogicalName)
        {
            [PromiseTable.Name] = "Promise",
            [PromiseTable.PlanId] = plan,
            [PromiseTable.DueOn] = WonOn.AddDays(due).ToDateTime(),
            [PromiseTable.Status] = ChoiceValues.Write(status),
            [PromiseTable.SettledOn] = settled is { } day ? WonOn.AddDays(day).ToDateTime() : (DateTime?)null,
        });
}
