using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Handoff;

/// <summary>What an organization sets takes the place of what ships; and the gates of the kick-off at their limits.</summary>
internal class HandoffPolicyTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Day0 = new(2026, 9, 7);

    private static readonly HandoffPolicy Shipped = HandoffPolicy.Shipped;

    private static HandoffItem Row(int done) =>
        new() { Code = "OURS", Sequence = 1, Weight = 10, IsBlocker = true, PartsTotal = 100, PartsDone = done };

    [Test]
    public void Answer_QuestionsOfOnesOwn_AreAsked()
    {
        var policy = Shipped with { Questions = new([new HandoffQuestion("OURS", 4, 7, true, 0.5m, 3)]) };

        var item = HandoffChecklist.Answer(HandoffVectorTests.Complete, policy).Single();

        Assert.That((item.Code, item.Sequence, item.Weight, item.IsBlocker, item.PartsTotal, item.PartsDone),
            Is.EqualTo(("OURS", 4, 7m, true, 3, 0)));
    }

    [TestCase(59, true)]
    [TestCase(60, false)]
    public void Compute_BarOfOnesOwn_BlocksBelowIt(int done, bool blocks)
    {
        var policy = Shipped with { Questions = new([new HandoffQuestion("OURS", 1, 10, true, 0.6m, 100)]) };

        Assert.That(HandoffScore.Compute([Row(done)], policy).Blocking.Count, Is.EqualTo(blocks ? 1 : 0));
    }

    [Test]
    public void Of_GateOfOnesOwn_IsNamedInTheWarning() => Assert.That(
        HandoffWarnings.Of([Row(89) with { Code = HandoffCodes.PlanReadiness }], Shipped with { WinGate = 90 }),
        Is.EqualTo(new[] { HandoffMessages.BelowWinGate(89m, 90m) }));

    [Test]
    public void Deadlines_LimitsOfOnesOwn_AreKept()
    {
        var deadlines = new HandoffDeadlines(Day0, WorkingCalendar.MondayToFriday, Shipped with { PackageWithinWorkingDays = 6 });

        Assert.That(deadlines.PackageBy, Is.EqualTo(new Date(2026, 9, 15)), "six working days after a Monday");
    }

    [TestCase(2, false)]
    [TestCase(3, true)]
    [TestCase(4, true)]
    [TestCase(5, false)]
    public void IsWithinHorizon_MonthsOfOnesOwn_HoldBothEnds(int months, bool expected)
    {
        var goal = new JointGoal { TargetOn = Date.FromDateTime(Day0.ToDateTime().AddMonths(months)) };

        Assert.That(goal.IsWithinHorizon(Day0, Shipped with { GoalHorizonFromMonths = 3, GoalHorizonToMonths = 4 }), Is.EqualTo(expected));
    }

    [Test]
    [Property("Requirement", "T-09")]
    public void ForFirstWeek_WeekOfOnesOwn_LeavesOutWhatIsDeliveredWithinIt()
    {
        var promise = new Promise("Interface", Day0.AddDays(20)) { Status = PromiseStatus.Kept, SettledOn = Day0.AddDays(8) };

        Assert.Multiple(() =>
        {
            Assert.That(PromiseLedger.ForFirstWeek([promise], Day0, CadencePolicy.Shipped), Is.EqualTo(new[] { promise }),
                "still owed on Day 7");
            Assert.That(PromiseLedger.ForFirstWeek([promise], Day0, CadencePolicy.Shipped with { FirstWeekLastDay = 8 }), Is.Empty);
        });
    }

    [TestCase(5, PromiseState.Pending)]
    [TestCase(6, PromiseState.Broken)]
    [TestCase(9, PromiseState.Broken)]
    [TestCase(10, PromiseState.Pending)]
    [TestCase(20, PromiseState.Pending)]
    [TestCase(21, PromiseState.Broken)]
    [Property("Requirement", "T-09")]
    public void StateOf_RenegotiatedLate_IsOwedByTheOldDayUntilThen(int day, PromiseState expected)
    {
        var promise = new Promise("Interface", Day0.AddDays(5))
        {
            Status = PromiseStatus.Renegotiated,
            SettledOn = Day0.AddDays(10),
            RenegotiatedTo = Day0.AddDays(20),
        };

        Assert.That(PromiseLedger.StateOf(promise, Day0.AddDays(day)), Is.EqualTo(expected));
    }

    [Test]
    [Property("Requirement", "N-31")]
    public void DueOn_DaysOfOnesOwn_AreRolledToWorkingDays() => Assert.That(
        SuccessReviews.DueOn(Day0, WorkingCalendar.MondayToFriday, Shipped with { SuccessReviewDays = new([4, 5]) }),
        Is.EqualTo(new[] { new Date(2026, 9, 11), new Date(2026, 9, 14) }));

    [Test]
    [Property("Requirement", "N-07")]
    public void ToComplete_SeveralRolesNotIntroduced_NamesThemInOneOrder()
    {
        var facts = new KickoffFacts
        {
            HasProjectManager = true,
            RolesToIntroduce = [OwnerRole.Support, OwnerRole.Csm, OwnerRole.Trainer],
            RolesIntroduced = [OwnerRole.Trainer],
            HasDeliveryTimeline = true,
            HasGoalNote = true,
            WasPrepared = true,
        };

        Assert.That(KickoffGate.ToComplete(facts, HandoffPolicy.Shipped).Take(2), Is.EqualTo(new[]
        {
            GateMessages.RosterIncomplete(OwnerRole.Csm), GateMessages.RosterIncomplete(OwnerRole.Support),
        }));
    }

    [TestCase(1, 5, 3.0)]
    [TestCase(5, 1, 3.0)]
    [TestCase(1, 1, 1.0)]
    [TestCase(5, 5, 5.0)]
    [Property("Requirement", "H-29")]
    public void KickoffQuality_MarksAtTheEndsOfTheScale_Count(int criteria, int milestones, double average) =>
        Assert.That(KickoffQuality.Of([new(criteria, milestones)], HandoffPolicy.Shipped).Average, Is.EqualTo((decimal)average));

    [TestCase(0, 3)]
    [TestCase(6, 3)]
    [TestCase(3, 0)]
    [TestCase(3, 6)]
    [Property("Requirement", "H-29")]
    public void KickoffQuality_MarkOutsideTheScale_IsRefused(int criteria, int milestones) => Assert.That(
        () => KickoffQuality.Of([new(criteria, milestones)], HandoffPolicy.Shipped),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("between 1 and 5"));

    [TestCase(1, true)]
    [TestCase(2, false)]
    [Property("Requirement", "H-29")]
    public void KickoffQuality_SampleOfOnesOwn_IsLargeEnoughFromThere(int asked, bool expected) => Assert.That(
        KickoffQuality.Of([new(3, 3)], Shipped with { ReviewedKickoffs = asked }).IsSampleLargeEnough, Is.EqualTo(expected));
}
