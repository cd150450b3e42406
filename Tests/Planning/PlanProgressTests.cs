using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Planning;

[TestFixture]
internal sealed class PlanProgressTests
{
    private static readonly Date WonOn = new(2026, 11, 20);
    private static readonly Template Launch90 = ShippedTemplates.ByCode("LAUNCH90");
    private static readonly WorkingCalendar Calendar = WorkingCalendar.MondayToFriday;
    private static readonly AnchorDates Won = AnchorDates.Won(WonOn);

    private static Date D(string text) => Date.Parse(text);

    [Test]
    public void CompletedOn_EveryRequiredItemOutsideAdoptDone_IsTheLatestDate()
    {
        var items = NewPlan(lines: 2).Select(item => item.Phase == Phase.Adopt ? item : Done(item, item.DueOn.ToString())).ToList();
        Assert.That(PlanProgress.CompletedOn(items, asOf: Date.MaxValue), Is.EqualTo(D("2027-02-18")));
    }

    [Test]
    public void CompletedOn_OneItemOpen_IsNull()
    {
        var items = NewPlan().Select(item => item.Code == "EXECUTIVE" ? item : Done(item, "2026-12-01")).ToList();
        Assert.That(PlanProgress.CompletedOn(items, Date.MaxValue), Is.Null);
    }

    [Test]
    public void CompletedOn_OpenItemWaivedOptionalCancelledOrSuspended_DoesNotHoldItUp()
    {
        var done = NewPlan().Select(item => Done(item, "2026-12-01")).ToList();
        Milestone Last(Func<Milestone, Milestone> change) => change(done[0] with { Status = MilestoneStatus.Open, CompletedOn = null });
        foreach (var item in new[]
        {
            Last(item => item with { Status = MilestoneStatus.Waived }),
            Last(item => item with { IsRequired = false }),
            Last(item => item with { Status = MilestoneStatus.Cancelled }),
            Last(item => item with { IsSuspended = true }),
        })
        {
            Assert.That(PlanProgress.CompletedOn([item, .. done.Skip(1)], Date.MaxValue), Is.EqualTo(D("2026-12-01")));
        }
    }

    [Test]
    public void CompletedOn_NothingToComplete_IsNull()
    {
        Assert.That(PlanProgress.CompletedOn([], Date.MaxValue), Is.Null);
        Assert.That(PlanProgress.CompletedOn(NewPlan().Select(item => item with { Status = MilestoneStatus.Cancelled }), Date.MaxValue),
            Is.Null);
    }

    [Test]
    public void CompletedOn_AllWaivedWithoutADate_IsTheDateAskedFor() =>
        Assert.That(PlanProgress.CompletedOn(NewPlan().Select(item => item with { Status = MilestoneStatus.Waived }), D("2026-12-24")),
            Is.EqualTo(D("2026-12-24")));

    [Test]
    public void Anchors_KickoffDone_IsHeldOnItsCompletionDate()
    {
        var items = Change(NewPlan(), "KICKOFF", item => Done(item, "2026-11-30"));
        Assert.That(PlanProgress.Anchors(Launch90, Won, items)[Anchor.KickoffHeld], Is.EqualTo(D("2026-11-30")));
        Assert.That(PlanProgress.Anchors(Launch90, Won, NewPlan())[Anchor.KickoffHeld], Is.Null);
    }

    [Test]
    [Property("Requirement", "N-08")]
    [Property("Requirement", "N-14")]
    public void Anchors_LinesAccepted_DeliveryIsTheLatestOfAllAndUnknownBefore()
    {
        var items = NewPlan(lines: 2);
        var first = items.First(item => item.Code == "LINE_ACCEPTED");
        var half = items.Select(item => item == first ? Done(item, "2027-01-20") : item).ToList();
        Assert.That(PlanProgress.Anchors(Launch90, Won, half)[Anchor.Delivery], Is.Null);
        var all = half.Select(item => item.Code == "LINE_ACCEPTED" && item.Status == MilestoneStatus.Open ? Done(item, "2027-01-05")
            : item).ToList();
        Assert.That(PlanProgress.Anchors(Launch90, Won, all)[Anchor.Delivery], Is.EqualTo(D("2027-01-20")));
    }

    [Test]
    public void Anchors_OneLineWaivedOrSuspended_IsNotWaitedFor()
    {
        var items = Change(NewPlan(lines: 2), "LINE_ACCEPTED", item => Done(item, "2027-01-20"));
        var last = items.Last(item => item.Code == "LINE_ACCEPTED");
        foreach (var changed in new[]
        {
            last with { Status = MilestoneStatus.Waived, CompletedOn = null },
            last with { Status = MilestoneStatus.Open, CompletedOn = null, IsSuspended = true },
            last with { Status = MilestoneStatus.Cancelled, CompletedOn = null },
        })
        {
            var plan = items.Select(item => item == last ? changed : item).ToList();
            Assert.That(PlanProgress.Anchors(Launch90, Won, plan)[Anchor.Delivery], Is.EqualTo(D("2027-01-20")));
        }
    }

    [Test]
    public void Anchors_DeliveryTakenBack_IsForgotten() =>
        Assert.That(PlanProgress.Anchors(Launch90, Won.With(Anchor.Delivery, D("2027-01-20")), NewPlan())[Anchor.Delivery], Is.Null);

    // Planned from the last LINE_ACCEPTED, Day 45, Monday 2027-01-04: 30 days later is 2027-02-03.
    [TestCase("2026-12-28", "2027-01-27", Description = "earlier than planned")]
    [TestCase("2027-01-23", "2027-02-22", Description = "later, on a Saturday: rolled from the real date")]
    public void Redate_DeliveryKnown_MovesFirstValueTo30DaysAfter(string delivered, string firstValue)
    {
        var items = NewPlan();
        var changes = PlanProgress.Redate(Launch90, Won.With(Anchor.Delivery, D(delivered)), items, Calendar, Anchor.Delivery);
        Assert.That(Named(items, changes), Is.EqualTo(new[] { $"FIRST_VALUE 2027-02-03 {firstValue}" }));
    }

    [Test]
    public void Redate_DeliveryKnown_LeavesAFixedDateAlone()
    {
        var items = Change(NewPlan(), "FIRST_VALUE", item => item with { IsLocked = true });
        var changes = PlanProgress.Redate(Launch90, Won.With(Anchor.Delivery, D("2027-01-18")), items, Calendar, Anchor.Delivery);
        Assert.That(changes, Is.Empty);
    }

    [Test]
    public void Redate_DeliveryTakenBack_ReturnsToThePlan()
    {
        var moved = NewPlan().Select(item => item.Due.Anchor == Anchor.Delivery ? item with { DueOn = D("2027-03-01") } : item).ToList();
        var changes = PlanProgress.Redate(Launch90, Won, moved, Calendar, Anchor.Delivery);
        Assert.That(Named(moved, changes), Is.EqualTo(new[] { "FIRST_VALUE 2027-03-01 2027-02-03" }));
    }

    [Test]
    [Property("Requirement", "W-12")]
    public void Redate_KickoffHeld_MovesTheImpactReviewOnly()
    {
        var items = Change(NewPlan(), "KICKOFF", item => Done(item, "2026-12-01"));
        var changes = PlanProgress.Redate(Launch90, PlanProgress.Anchors(Launch90, Won, items), items, Calendar, Anchor.KickoffHeld);
        // 2026-12-01 and 182 days is 2027-06-01, a Tuesday.
        Assert.That(Named(items, changes), Is.EqualTo(new[] { "IMPACT_REVIEW 2027-05-27 2027-06-01" }));
    }

    [Test]
    public void Redate_KickoffHeldOnItsDueDate_ChangesNothing()
    {
        var items = Change(NewPlan(), "KICKOFF", item => Done(item, "2026-11-26"));
        Assert.That(PlanProgress.Redate(Launch90, PlanProgress.Anchors(Launch90, Won, items), items, Calendar, Anchor.KickoffHeld),
            Is.Empty);
    }

    [Test]
    public void Resume_WonAgain_PlansOpenItemsFromTheNewDay0AndKeepsWhatWasDone()
    {
        var resumedOn = D("2027-01-04");
        var items = Change(NewPlan(), "WELCOME_EMAIL", item => Done(item, "2026-11-20")).Select(item =>
            item with { Day0 = resumedOn }).ToList();
        var changes = PlanProgress.Resume(Launch90, AnchorDates.Won(resumedOn), items, Calendar, items.Select(item => item.Id).ToHashSet());
        var expected = PlanBuilder.Build(new Deal { Topic = "x", WonOn = resumedOn }, Launch90, Calendar).Items
            .Where(item => item.Code != "WELCOME_EMAIL").Select(item => $"{item.Code} {item.DueOn}");
        Assert.That(changes.Select(change => $"{items.Single(item => item.Id == change.MilestoneId).Code} {change.NewDueOn}"),
            Is.EqualTo(expected));
    }

    [Test]
    public void Resume_OneDealOfSeveral_MovesItsItemsOnly()
    {
        var items = NewPlan(lines: 2);
        var resumed = items.Last(item => item.Code == "LINE_ACCEPTED");
        var plan = items.Select(item => item == resumed ? item with { Day0 = D("2027-01-04") } : item).ToList();
        var changes = PlanProgress.Resume(Launch90, Won, plan, Calendar, new HashSet<Guid> { resumed.Id });
        Assert.That(changes, Is.EqualTo(new[] { new DueDateChange(resumed.Id, D("2027-01-04"), D("2027-02-18")) }));
    }

    [TestCase(null, "2027-02-18", PlanStatus.Onboarding, Description = "Day 90 itself")]
    [TestCase(null, "2027-02-19", PlanStatus.Overdue, Description = "Day 91")]
    [TestCase("2027-02-01", "2027-03-19", PlanStatus.Adopting)]
    [Property("Requirement", "T-06")]
    public void Status_OpenOrComplete_FollowsTheLengthOfTheTemplate(string? completedOn, string today, PlanStatus expected) =>
        Assert.That(PlanProgress.Status(
            completedOn is null ? null : D(completedOn), PlanProgress.LastDayOn(WonOn, 90, Calendar), D(today)), Is.EqualTo(expected));

    [TestCase(PlanStatus.Onboarding, null, true)]
    [TestCase(PlanStatus.Overdue, null, true)]
    [TestCase(PlanStatus.Suspended, null, true)]
    [TestCase(PlanStatus.Cancelled, null, false)]
    [TestCase(PlanStatus.Adopting, "2026-12-01", false, Description = "complete on the day itself")]
    [TestCase(PlanStatus.Adopting, "2026-12-02", true, Description = "still open on the day of the win")]
    [TestCase(PlanStatus.Adopting, "2026-11-30", false)]
    public void IsOpenFor_DealWonOn1December_LooksAtTheDayOfTheWin(PlanStatus status, string? completedOn, bool expected) =>
        Assert.That(PlanProgress.IsOpenFor(status, completedOn is null ? null : D(completedOn), D("2026-12-01")), Is.EqualTo(expected));

    private static List<Milestone> NewPlan(int lines = 1)
    {
        var deal = new Deal
        {
            Topic = "Rollout",
            WonOn = WonOn,
            Lines = [.. Enumerable.Range(1, lines).Select(line => new DealLine(line, $"Product {line}"))]
        };
        return PlanBuilder.Build(deal, Launch90, Calendar).Items
            .Select((item, i) => new Milestone
            {
                Id = new Guid(i + 1, 0, 0, new byte[8]),
                Code = item.Code,
                Phase = item.Phase,
                Status = MilestoneStatus.Open,
                IsRequired = item.IsRequired,
                Due = item.Source.Due,
                Day0 = WonOn,
                DueOn = item.DueOn,
            })
            .ToList();
    }

    private static List<Milestone> Change(List<Milestone> items, string code, Func<Milestone, Milestone> change) =>
        items.Select(item => item.Code == code ? change(item) : item).ToList();

    private static Milestone Done(Milestone item, string on) => item with { Status = MilestoneStatus.Done, CompletedOn = D(on) };

    private static IEnumerable<string> Named(IReadOnlyList<Milestone> items, IEnumerable<DueDateChange> changes) =>
        changes.Select(change => $"{items.Single(item => item.Id == change.MilestoneId).Code} {change.OldDueOn} {change.NewDueOn}");
}
