using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Handoff.Promises;
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

    // The rep's welcome is due on Monday the 23rd, the first working day after the win, the CSM's on Wednesday the 25th, the third.
    [Test]
    [Property("Requirement", "H-05")]
    public void Welcomes_ComeInTheirOrder_AndAreARiskWhenTheyAreLate()
    {
        Needs(Capability.SynchronousSteps);
        EvaluateOn(2026, 11, 23);
        Assert.That(Risks("H-05"), Is.Empty);
        EvaluateOn(2026, 11, 24);
        Assert.That(Risk("H-05").Text(RiskTable.Reason), Does.Contain("23 Nov 2026"));
        Assert.That(
            () => Plans.Complete(Plans.Item("CSM_WELCOME"), new Date(2026, 11, 24)),
            Throws.Exception.Message.Contains("The sales rep welcomes the customer first"));

        Plans.Complete(Plans.Item("SELLER_WELCOME"), new Date(2026, 11, 24));
        Assert.That(
            () => Plans.Complete(Plans.Item("CSM_WELCOME"), new Date(2026, 11, 23)),
            Throws.Exception.Message.Contains("The sales rep welcomes the customer first"), "it was not sent before");
        Plans.Complete(Plans.Item("CSM_WELCOME"), new Date(2026, 11, 24));
        Drain();
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Item("SELLER_WELCOME").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 24)));
            Assert.That(Plans.Item("CSM_WELCOME").On(MilestoneTable.CompletedOn), Is.EqualTo(new Date(2026, 11, 24)), "both on one day");
            Assert.That(Risk("H-05").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 24)));
        });
    }

    [Test]
    [Property("Requirement", "H-05")]
    public void CsmWelcome_NotSentByTheThirdWorkingDay_IsARisk_AndAWaivedSellersWelcomeIsNotWaitedFor()
    {
        Needs(Capability.SynchronousSteps);
        Plans.SetStatus(Plans.Item("SELLER_WELCOME"), MilestoneStatus.Waived);
        EvaluateOn(2026, 11, 25);
        Assert.That(Risks("H-05"), Is.Empty);
        EvaluateOn(2026, 11, 26);
        Assert.That(Risk("H-05").Text(RiskTable.Reason), Does.Contain("25 Nov 2026"));
        Plans.Complete(Plans.Item("CSM_WELCOME"), new Date(2026, 11, 26));
        Drain();
        Assert.That(Risk("H-05").On(RiskTable.ClearSinceOn), Is.EqualTo(new Date(2026, 11, 26)));
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

    // Day 7 is the 27th: what is owed then stands in the order in which it is due.
    [Test]
    [Property("Requirement", "T-09")]
    public void Promises_OfTheSeller_StandOnTheListOfTheFirstWeekUntilTheyAreKept()
    {
        var seller = As(Organization.Seller);
        var device = seller.Create(Promised("A spare device", new DateTime(2026, 11, 25)));
        seller.Create(Promised("A visit by the founder", due: null));
        seller.Create(Promised("A second training", new DateTime(2026, 12, 18)));
        Drain();
        Assert.That(Says(PlanTable.FirstWeekPromises).Split('\n'), Is.EqualTo(new[]
        {
            "A spare device, by 25 Nov 2026.", "A second training, by 18 Dec 2026.", "A visit by the founder.",
        }));

        GoTo(2026, 11, 24);
        As(Cora).Update(new Entity(PromiseTable.LogicalName, device)
        {
            [PromiseTable.Status] = ChoiceValues.Write(PromiseStatus.Kept),
            [PromiseTable.SettledOn] = new DateTime(2026, 11, 24),
        });
        Drain();
        Assert.That(Says(PlanTable.FirstWeekPromises), Does.Not.Contain("A spare device"));
    }

    // Day 50 is Saturday 9 January 2027; the line is accepted by the 21st day, moved here to the 15th of January.
    [Test]
    [Property("Requirement", "N-15")]
    public void Delivery_PlannedAfterTheCompletionDay_IsWarnedOf()
    {
        Assert.That(Risks("N-15"), Is.Empty);
        As(Cora).Update(new Entity(MilestoneTable.LogicalName, Plans.Item("LINE_ACCEPTED").Id)
        {
            [MilestoneTable.DueOn] = new DateTime(2027, 1, 15),
        });
        Drain();
        EvaluateOn(2026, 11, 23);
        Assert.That(Risk("N-15").Text(RiskTable.Reason), Does.Contain("15 Jan 2027"));
    }

    [Test]
    [Property("Requirement", "T-20")]
    public void Win_CountsTheDayOfTheWinAsDayZero()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Plans.Item("WELCOME_EMAIL").On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2026, 11, 20)), "Day 0");
            // Day 1 is Saturday: the Monday after.
            Assert.That(Plans.Item("WELCOME_CALL").On(MilestoneTable.BaselineOn), Is.EqualTo(new Date(2026, 11, 23)), "Day 1");
        });
    }

    private Entity Promised(string what, DateTime? due) => new(PromiseTable.LogicalName)
    {
        [PromiseTable.Name] = what,
        [PromiseTable.PlanId] = Plan,
        [PromiseTable.DueOn] = due,
    };
}
