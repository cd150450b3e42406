using System;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>When the customer's own measures of success are looked at.</summary>
[TestFixture]
internal sealed class SuccessReviewTests : CustomerScenario
{
    // Won Friday 20 November 2026: Day 30 is Sunday 20 December, Day 50 Saturday 9 January, Day 90 Thursday 18 February.
    [Test]
    [Property("Requirement", "N-31")]
    public void Goals_OfTheCustomer_AreDueForReviewAboutDay30And50And90()
    {
        As(Cora).Create(new Entity(GoalTable.LogicalName)
        {
            [GoalTable.Name] = "Fewer errors",
            [GoalTable.PlanId] = Plan,
            [GoalTable.Metric] = "Errors a week",
            [GoalTable.Baseline] = 40m,
            [GoalTable.Target] = 10m,
        });
        Drain();
        Assert.That(Plans.Single().On(PlanTable.NextReviewOn), Is.EqualTo(new Date(2026, 12, 21)));

        var reviews = new[] { ("FIRST_VALUE", new Date(2027, 1, 11)), ("COMPLETE", new Date(2027, 2, 18)) };
        foreach (var (code, next) in reviews)
        {
            var item = Plans.Item(code);
            var due = item.On(MilestoneTable.DueOn)!.Value;
            GoTo(due.Year, due.Month, due.Day);
            Plans.Complete(item, due);
            Drain();
            Assert.That(Plans.Single().On(PlanTable.NextReviewOn), Is.EqualTo(next), code);
        }
    }
}
