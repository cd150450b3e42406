using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Scenarios.Support;
using Microsoft.Xrm.Sdk;
using NUnit.Framework;

namespace CrmOnboarding.Tests.Scenarios;

/// <summary>What the first weeks after the win ask for, and what says so when it does not happen.</summary>
[TestFixture]
internal sealed class FirstWeekTests : CustomerScenario
{
    // Day 1 is Saturday the 21st, so the last day is Monday the 23rd.
    [Test]
    [Property("Requirement", "N-06")]
    public void ThankYou_NotSaidInTime_IsARiskUntilItIs()
    {
        EvaluateOn(2026, 11, 23);
        Assert.That(Risks("N-06"), Is.Empty);

        EvaluateOn(2026, 11, 24);
        Assert.That(Risk("N-06").Text(RiskTable.Reason), Is.EqualTo("Nobody had said thank you by 23 Nov 2026."));

        Plans.Complete(Plans.Item("WELCOME_CALL"), new Date(2026, 11, 24));
        Drain();
        Assert.That(Risk("N-06").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 24)));
    }

    // Day 7 is Friday the 27th; Saturday is the first day after it. Two conversations by then are expected.
    [TestCase(0, true)]
    [TestCase(1, true)]
    [TestCase(2, false)]
    [Property("Requirement", "N-27")]
    public void FirstWeek_WithFewerThanTwoConversations_IsARisk(int conversations, bool isRisk)
    {
        foreach (var day in Enumerable.Range(24, conversations))
        {
            GoTo(2026, 11, day);
            As(Cora).Create(Touchpoint(TouchpointStatus.Done, ContactDirection.TwoWay, new DateTime(2026, 11, day)));
            Drain();
        }

        EvaluateOn(2026, 11, 27);
        Assert.That(Risks("N-27"), Is.Empty, "the week is not over");
        EvaluateOn(2026, 11, 28);
        Assert.That(
            Risks("N-27").Select(risk => risk.Text(RiskTable.Reason)),
            Is.EqualTo(isRisk ? new[] { $"Conversations held by 27 Nov 2026: {conversations}; expected: 2." } : []));
    }

    [Test]
    [Property("Requirement", "T-05")]
    public void SixtyDayPlan_AfterTheFirstWeek_SpreadsWebinarCommunityAndProactiveSupport()
    {
        var touches = new[] { "COMMUNITY", "WEBINAR", "PROACTIVE_SUPPORT" }.Select(code => Plans.Item(code)).ToArray();
        Assert.Multiple(() =>
        {
            // Days 14, 21 and 28 of templates.md, counted from the 20th of November.
            Assert.That(
                touches.Select(item => item.On(MilestoneTable.BaselineOn)),
                Is.EqualTo(new Date?[] { new Date(2026, 12, 4), new Date(2026, 12, 11), new Date(2026, 12, 18) }));
            Assert.That(
                touches.Select(item => item.Choice<Channel>(MilestoneTable.Channel)),
                Is.EqualTo(new Channel?[] { Channel.Email, Channel.Event, Channel.Call }));
        });
    }
}
