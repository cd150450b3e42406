using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Planning.Plans;

namespace CrmOnboarding.Tests.Planning;

/// <summary>Waiting, pace, payment, hand-over to care, the stage of the customer, plans before the win.</summary>
[TestFixture]
internal sealed class FollowUpTests
{
    private static Date D(string text) => Date.Parse(text);

    [TestCase("2026-11-30", null)]
    [TestCase("2026-12-01", DelayParty.Customer)]
    [TestCase("2026-12-03", DelayParty.ThirdParty, Description = "the one that began last says so")]
    [TestCase("2026-12-04", DelayParty.ThirdParty, Description = "the last day is included")]
    [TestCase("2026-12-05", DelayParty.Customer)]
    [TestCase("2027-12-05", DelayParty.Customer, Description = "it has no end")]
    public void WaitingOn_ADay_IsTheLatestWaitThatGoesOn(string day, DelayParty? expected)
    {
        WaitingInterval[] waits =
        [
            new(Id(1), DelayParty.ThirdParty, D("2026-12-03"), D("2026-12-04")), new(Id(1), DelayParty.Customer, D("2026-12-01"), null),
            new(Guid.Empty, DelayParty.Us, D("2026-11-01"), null),
        ];
        Assert.That(
            WaitingLog.WaitingOn(waits, new EvaluationDate(D(day))),
            expected is { } party ? Is.EqualTo(new Dictionary<Guid, DelayParty> { [Id(1)] = party }) : Is.Empty);
    }

    [TestCase("2026-11-30", "2026-12-01")]
    [TestCase("2026-12-01", "2026-12-05")]
    [TestCase("2026-12-05", null)]
    public void WaitingOn_ADay_KnowsWhenItDiffers(string day, string? next)
    {
        var asked = new EvaluationDate(D(day));
        _ = WaitingLog.WaitingOn([new(Id(1), DelayParty.Customer, D("2026-12-01"), D("2026-12-04"))], asked);
        Assert.That(asked.NextOn, Is.EqualTo(next is null ? (Date?)null : D(next)));
    }

    [TestCase(10, 10, Pace.OnTrack)]
    [TestCase(11, 10, Pace.Behind)]
    [TestCase(15, 10, Pace.Behind)]
    [TestCase(16, 10, Pace.Stuck)]
    [Property("Formula", "8")]
    public void PaceOf_ElapsedAgainstPlanned_HasTwoThresholds(int elapsed, int planned, Pace expected) =>
        Assert.That(StagePace.PaceOf(elapsed, planned, PlanningPolicy.Shipped), Is.EqualTo(expected));

    [Test]
    [Property("Formula", "8")]
    public void StagePace_SecondStageOpen_CountsFromTheEndOfTheFirst()
    {
        Milestone[] items =
        [
            Item(1, "2026-11-24") with { Phase = Phase.Handoff, Status = MilestoneStatus.Done, CompletedOn = D("2026-11-27") },
            Item(2, "2026-12-04") with { Phase = Phase.Launch },
            Item(3, "2027-01-11") with { Phase = Phase.Care },
        ];
        Assert.That(StagePace.Of(items, Day0, D("2026-12-07"), PlanningPolicy.Shipped),
            Is.EqualTo(new StagePace(Phase.Launch, D("2026-11-27"), 10, 10, Pace.OnTrack)));
        Assert.That(StagePace.Of(items, Day0, D("2026-12-13"), PlanningPolicy.Shipped)!.Pace, Is.EqualTo(Pace.Stuck));
        Assert.That(StagePace.Of([items[0]], Day0, D("2026-12-13"), PlanningPolicy.Shipped), Is.Null);
    }

    [TestCase(79, false, false)]
    [TestCase(80, false, true)]
    [TestCase(null, false, false)]
    [TestCase(10, true, true)]
    [Property("Requirement", "T-12")]
    public void IsImminent_ProbabilityOrCommit_IsEnough(int? probability, bool isCommitted, bool expected) =>
        Assert.That(PreWinPlan.IsImminent(probability, isCommitted, PlanningPolicy.Shipped), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "T-12")]
    public void PreWinPlan_WinSlips_PlansNegativeDaysAnew()
    {
        var template = Free with
        {
            Items = [new TemplateItem
            {
                Code = "PROGRAM_PLAN", Kind = ItemKind.Deliverable, Phase = Phase.Handoff, Scope = ItemScope.Plan,
                    Channel = Channel.Document,
                OwnerRole = OwnerRole.SalesRep, Due = Timing.Day(-14),
            }],
        };
        var draft = PlanBuilder.Build(new Deal { Topic = "x", WonOn = Day0 }, template, WorkingCalendar.MondayToFriday).Items.Single();
        Assert.That(draft.DueOn, Is.EqualTo(D("2026-11-06")));

        var later = Day0.AddDays(7);
        var item = Item(1, "2026-11-06") with { Due = Timing.Day(-14), Day0 = later };
        var changes = PlanProgress.Resume(template, AnchorDates.Won(later), [item], WorkingCalendar.MondayToFriday,
            new HashSet<Guid> { item.Id });
        Assert.That(changes, Is.EqualTo(new[] { new DueDateChange(item.Id, D("2026-11-06"), D("2026-11-13")) }));
        Assert.That(PreWinPlan.DayOf(Day0, D("2026-11-06")), Is.EqualTo(-14));
    }

    [Test]
    [Property("Requirement", "T-13")]
    public void DueOn_FirstPayment_IsDay5() => Assert.That(Payment.DueOn(Day0, PlanningPolicy.Shipped), Is.EqualTo(D("2026-11-25")));

    [Test]
    [Property("Requirement", "T-13")]
    public void Holds_ItemThatRequiresPayment_UntilItIsPaid()
    {
        var item = ShippedTemplates.ByCode("LAUNCH90").Item("TRAINING")! with { RequiresPayment = true };
        Assert.That(Payment.Holds(item.RequiresPayment, paidOn: null, Day0), Is.True);
        Assert.That(Payment.Holds(item.RequiresPayment, Day0, Day0), Is.False);
        Assert.That(Payment.Holds(item.RequiresPayment, Day0.AddDays(1), Day0), Is.True);
        Assert.That(Payment.Holds(requiresPayment: false, paidOn: null, Day0), Is.False);
    }

    [TestCase(null, "2027-01-05", Description = "Day 46")]
    [TestCase("2026-12-15", "2026-12-15")]
    [TestCase("2027-02-01", "2027-01-05")]
    [Property("Requirement", "N-32")]
    [Property("Requirement", "N-02")]
    public void CareHandover_Day46OrDelivery_WhicheverIsFirst(string? deliveredOn, string expected)
    {
        var anchors = AnchorDates.Won(Day0).With(Anchor.Delivery, deliveredOn is null ? null : D(deliveredOn));
        Assert.That(CareHandover.On(anchors, PlanningPolicy.Shipped), Is.EqualTo(D(expected)));
        Assert.That(CareHandover.OwnerOn(anchors, D(expected), PlanningPolicy.Shipped), Is.EqualTo(OwnerRole.Csm));
        Assert.That(CareHandover.OwnerOn(anchors, D(expected).AddDays(-1), PlanningPolicy.Shipped), Is.EqualTo(OwnerRole.ProjectManager));
    }

    [TestCase(LifecycleStage.Land, LifecycleStage.Adopt, true, true)]
    [TestCase(LifecycleStage.Land, LifecycleStage.Adopt, false, false)]
    [TestCase(LifecycleStage.Land, LifecycleStage.Expand, true, false)]
    [TestCase(LifecycleStage.Adopt, LifecycleStage.Renew, false, true)]
    [TestCase(LifecycleStage.Adopt, LifecycleStage.Land, true, false)]
    [Property("Requirement", "T-08")]
    public void MayMove_FromLand_OnlyToAdoptAndOnlyWhenComplete(LifecycleStage from, LifecycleStage to, bool isComplete, bool expected) =>
        Assert.That(Lifecycle.MayMove(from, to, isComplete), Is.EqualTo(expected));
}
