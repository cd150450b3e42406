using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Planning.Plans;

namespace CrmOnboarding.Tests.Planning;

[TestFixture]
internal sealed class CascadeTests
{
    private static Date D(string text) => Date.Parse(text);

    private static ScheduleCause Move(int item, string to) => new ScheduleCause.MilestonesMoved(Id(item), D(to));

    private static ScheduleCause Finish(int item, string on) => new ScheduleCause.MilestoneFinished(Id(item), D(on));

    private static IEnumerable<string> Moves(CascadeBatch batch) =>
        batch.Changes.Select(change => $"{change.MilestoneId.ToString()[7]} {change.OldDueOn} {change.NewDueOn} {change.Why}");

    private static readonly PlanSchedule Chain = Plan(
        Item(1, "2026-12-01"),
        Item(2, "2026-12-01", After(1, 2)),
        Item(3, "2026-12-01", After(2)),
        Item(4, "2026-12-15"));

    [Test]
    public void Preview_ItemMovedLater_PushesWhatWaitsForItAndSaysWhy() =>
        Assert.That(Moves(Cascade.Preview(Chain, Move(1, "2026-12-04"))), Is.EqualTo(new[]
        {
            "1 2026-12-01 2026-12-04 planning.moved-by-hand",
            "2 2026-12-03 2026-12-08 planning.follows-predecessor(ITEM1; 2026-12-04)",
            "3 2026-12-03 2026-12-08 planning.follows-predecessor(ITEM2; 2026-12-08)",
        }));

    [Test]
    public void Preview_ItemFinishedEarly_PullsWhatWaitsForItNoFurtherThanItsOwnDay() =>
        Assert.That(Moves(Cascade.Preview(Chain, Finish(1, "2026-11-27"))), Is.EqualTo(new[]
        {
            "2 2026-12-03 2026-12-01 planning.follows-anchor(Win; 2026-11-20)",
            "3 2026-12-03 2026-12-01 planning.follows-anchor(Win; 2026-11-20)",
        }));

    [Test]
    public void Preview_ItemFinishedLateAndNotedAsDone_GivesTheSame()
    {
        var noted = Chain.Change(Id(1), item => item with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-07") });
        Assert.That(Moves(Cascade.Preview(noted, Finish(1, "2026-12-07"))),
            Is.EqualTo(Moves(Cascade.Preview(Chain, Finish(1, "2026-12-07")))));
        Assert.That(Cascade.Preview(noted, Finish(1, "2026-12-07")).Changes, Has.Count.EqualTo(2));
    }

    [TestCase(null, "2026-12-03", "2026-12-01", Description = "open again: planned from its due date")]
    [TestCase("2026-12-08", "2026-12-10", "2026-12-08", Description = "the date corrected by a day")]
    public void Preview_ItemNoLongerDoneOnThatDay_MovesWhatFollowedIt(string? on, string newDueOn, string countsFrom)
    {
        var done = Chain
            .Change(Id(1), item => item with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-07") })
            .Change(item => item.Id == Id(2) || item.Id == Id(3) ? item with { DueOn = D("2026-12-09") } : item);
        var cause = new ScheduleCause.MilestoneFinished(Id(1), on is null ? null : D(on), Before: D("2026-12-07"));
        Assert.That(Moves(Cascade.Preview(done, cause)), Is.EqualTo(new[]
        {
            $"2 2026-12-09 {newDueOn} planning.follows-predecessor(ITEM1; {countsFrom})",
            $"3 2026-12-09 {newDueOn} planning.follows-predecessor(ITEM2; {newDueOn})",
        }));
    }

    [Test]
    public void Preview_ItemThatAPersonPutLater_KeepsItsPlaceWhileItIsLateEnough()
    {
        var plan = Chain.Change(Id(2), item => item with { DueOn = D("2026-12-10") });
        Assert.That(Cascade.Preview(plan, Move(1, "2026-12-04")).Changes.Select(change => change.MilestoneId), Is.EqualTo(new[] { Id(1) }));
        Assert.That(Moves(Cascade.Preview(plan, Move(1, "2026-12-10"))),
            Does.Contain("2 2026-12-10 2026-12-14 planning.follows-predecessor(ITEM1; 2026-12-10)"));
        Assert.That(Cascade.Preview(plan, Finish(1, "2026-11-20")).Changes, Is.Empty,
            "an early predecessor does not undo what a person decided");
    }

    [Test]
    public void Preview_LockedItem_StaysAndIsAConflict()
    {
        var plan = Chain.Change(Id(2), item => item with { IsLocked = true });
        var batch = Cascade.Preview(plan, Move(1, "2026-12-04"));
        Assert.That(batch.Changes.Select(change => change.MilestoneId), Is.EqualTo(new[] { Id(1) }));
        Assert.That(batch.Conflicts, Is.EqualTo(new[]
        {
            new CascadeConflict(Id(2), D("2026-12-03"), D("2026-12-08"),
                PlanningMessages.FollowsPredecessor("ITEM1", D("2026-12-04"))),
        }));
    }

    [TestCase(false)]
    [TestCase(true)]
    public void Preview_ItemTooEarlyForWhatWasDoneLate_IsNoMatterOfACauseElsewhere(bool isLocked)
    {
        var plan = Chain
            .Change(Id(1), item => item with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-08") })
            .Change(Id(2), item => item with { DueOn = D("2026-12-04"), IsLocked = isLocked });
        var batch = Cascade.Preview(plan, Move(4, "2026-12-16"));
        Assert.That((batch.Changes.Single().MilestoneId, batch.Conflicts.Count), Is.EqualTo((Id(4), 0)));
    }

    [Test]
    public void Preview_ItemOfASecondDeal_FollowsTheWinOfItsOwnDeal()
    {
        // Two days after the win of 1 December; held up by the first item until that is done early.
        var plan = Plan(
            Item(1, "2026-12-10"),
            Item(2, "2026-12-10", After(1)) with { Day0 = D("2026-12-01"), Due = Timing.Day(2) });
        Assert.That(Moves(Cascade.Preview(plan, Finish(1, "2026-12-02"))),
            Is.EqualTo(new[] { "2 2026-12-10 2026-12-03 planning.follows-anchor(Win; 2026-12-01)" }));
    }

    [TestCase(null, "2027-01-18", "2027-01-19", Description = "Day 60 of the template")]
    [TestCase("2027-01-29", "2027-01-28", "2027-01-29", Description = "as agreed")]
    public void Preview_ItemBeforeTheEndOfThePlan_NamesTheDateOfThatEnd(string? agreedEnd, string expected, string end)
    {
        var plan = Plan(
            Item(1, "2027-02-05"),
            Item(2, "2027-02-05", After(1)) with { Due = new Timing(Anchor.PlanEnd, -1) });
        plan = plan with { Known = plan.Known.With(Anchor.PlanEnd, agreedEnd is null ? null : D(agreedEnd)) };
        Assert.That(Moves(Cascade.Preview(plan, Finish(1, "2026-12-01"))),
            Is.EqualTo(new[] { $"2 2027-02-05 {expected} planning.follows-anchor(PlanEnd; {end})" }));
    }

    [Test]
    public void Preview_ItemMovedBeforeWhatItWaitsFor_IsAConflict()
    {
        var batch = Cascade.Preview(Chain, Move(2, "2026-12-02"));
        Assert.That(batch.Conflicts.Select(conflict => (conflict.MilestoneId, conflict.DueOn, conflict.NeededOn)),
            Is.EqualTo(new[] { (Id(2), D("2026-12-02"), D("2026-12-03")) }));
    }

    [Test]
    public void Preview_ItemMovedToAClosedDay_GoesToTheNextThatIsNot() =>
        Assert.That(Moves(Cascade.Preview(Chain, Move(4, "2026-12-19"))),
            Is.EqualTo(new[] { "4 2026-12-15 2026-12-21 planning.moved-by-hand" }));

    [Test]
    public void Preview_LockedOrFinishedItemMoved_IsRefused()
    {
        var locked = Chain.Change(Id(1), item => item with { IsLocked = true });
        Assert.That(Assert.Throws<DomainException>(() => Cascade.Preview(locked, Move(1, "2026-12-04")))!.Reason,
            Is.EqualTo(PlanningMessages.ItemIsLocked("ITEM1", D("2026-12-01"))));
        var done = Chain.Change(Id(1), item => item with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-01") });
        Assert.That(Assert.Throws<DomainException>(() => Cascade.Preview(done, Move(1, "2026-12-04")))!.Reason,
            Is.EqualTo(PlanningMessages.ItemIsNotOpen("ITEM1")));
    }

    [TestCase(DependencyType.FinishToStart, 1, "2026-12-09")]
    [TestCase(DependencyType.StartToStart, 1, "2026-12-07")]
    [TestCase(DependencyType.FinishToFinish, 1, "2026-12-07")]
    [TestCase(DependencyType.StartToFinish, 1, "2026-12-03")]
    [TestCase(DependencyType.FinishToStart, -2, "2026-12-04")]
    public void Preview_EveryKindOfDependency_CountsFromTheRightEnd(DependencyType type, int lag, string expected)
    {
        // Both take two working days. The first moves to Friday 2026-12-04 and so starts on Wednesday 2026-12-02.
        var plan = Plan(
            Item(1, "2026-11-30") with { DurationDays = 2 },
            Item(2, "2026-11-23", After(1, lag, type)) with { DurationDays = 2 });
        var batch = Cascade.Preview(plan, Move(1, "2026-12-04"));
        Assert.That(batch.Changes.Single(change => change.MilestoneId == Id(2)).NewDueOn, Is.EqualTo(D(expected)));
    }

    [Test]
    public void Preview_AnchorBecomesKnown_MovesWhatCountsFromIt()
    {
        var template = ShippedTemplates.ByCode("LAUNCH90");
        var items = PlanBuilder.Build(new Deal { Topic = "x", WonOn = Day0 }, template, WorkingCalendar.MondayToFriday).Items
            .Select((item, i) => Item(i, item.DueOn.ToString()) with { Code = item.Code, Due = item.Source.Due })
            .ToList();
        var plan = new PlanSchedule(template, AnchorDates.Won(Day0), items, WorkingCalendar.MondayToFriday);
        var batch = Cascade.Preview(plan, new ScheduleCause.AnchorSet(Anchor.Delivery, D("2027-01-11")));
        Assert.That(batch.Changes.Select(change => $"{plan.Item(change.MilestoneId).Code} {change.NewDueOn} {change.Why}"), Is.EqualTo(new[]
        {
            "FIRST_VALUE 2027-02-10 planning.follows-anchor(Delivery; 2027-01-11)",
        }));

        var kickoff = plan.Items.Single(item => item.Code == "KICKOFF").Id;
        var moved = Cascade.Preview(plan, new ScheduleCause.MilestonesMoved(kickoff, D("2026-12-10")));
        Assert.That(moved.Changes.Skip(1).Select(change => $"{plan.Item(change.MilestoneId).Code} {change.NewDueOn} {change.Why}"),
            Is.EqualTo(new[]
        {
            "IMPACT_REVIEW 2027-06-10 planning.follows-planned-anchor(KickoffHeld; KICKOFF; 2026-12-10)",
        }));
    }

    [Test]
    public void Undo_NothingHappenedSince_GivesBackThePlan()
    {
        var batch = Cascade.Preview(Chain, Move(1, "2026-12-04"));
        Assert.That(Cascade.Undo(Cascade.Apply(Chain, batch), batch).Items, Is.EqualTo(Chain.Items));
    }

    [Test]
    public void Undo_ItemCompletedOrMovedSince_IsRefusedByName()
    {
        var batch = Cascade.Preview(Chain, Move(1, "2026-12-04"));
        var since = Cascade.Apply(Chain, batch)
            .Change(Id(2), item => item with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-08") })
            .Change(Id(3), item => item with { DueOn = D("2026-12-24") });
        Assert.That(Cascade.ObstaclesToUndo(since.Items, batch.Moves), Is.EqualTo(new[]
        {
            PlanningMessages.CompletedSince("ITEM2"),
            PlanningMessages.MovedSince("ITEM3", D("2026-12-24")),
        }));
        Assert.That(() => Cascade.Undo(since, batch), Throws.TypeOf<DomainException>());
    }

    [Test]
    public void Preview_DependenciesInACircle_NamesThePath()
    {
        var plan = Chain.Change(Id(1), item => item with { Dependencies = [After(3)] });
        Assert.That(Assert.Throws<DomainException>(() => Cascade.Preview(plan, Move(4, "2026-12-16")))!.Reason,
            Is.EqualTo(TemplateMessages.ItemsInCircle("ITEM1 > ITEM3 > ITEM2 > ITEM1")));
    }
}
