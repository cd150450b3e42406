using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Planning.Plans;

namespace CrmOnboarding.Tests.Planning;

/// <summary>What a deal that joins a plan later changes of the plan's own dates, and what it does not (templates.md).</summary>
[TestFixture]
internal sealed class LaterDealTests
{
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Second = new("00000000-0000-0000-0000-000000000002");
    private static readonly Template Launch90 = ShippedTemplates.ByCode("LAUNCH90");
    private static readonly WorkingCalendar Calendar = WorkingCalendar.MondayToFriday;

    private static Date D(string text) => Date.Parse(text);

    private static Milestone Accepted(int number, string dueOn, string? doneOn = null, int dealDay0 = 0) => Item(number, dueOn) with
    {
        Code = "LINE_ACCEPTED",
        Day0 = Day0.AddDays(dealDay0),
        Status = doneOn is null ? MilestoneStatus.Open : MilestoneStatus.Done,
        CompletedOn = doneOn is null ? null : D(doneOn),
    };

    private static IReadOnlyList<Milestone> Marked(params DealItem[] items) =>
        LaterDeals.Mark([.. items.Select(each => each.Item with { DealId = each.DealId })], madeBy: First);

    private readonly record struct DealItem(Milestone Item, Guid? DealId);

    [Test]
    public void Mark_DealThatMadeThePlan_IsThePlansOwn() => Assert.That(
        Marked(new(Accepted(1, "2027-01-04"), First), new(Accepted(2, "2027-01-25"), Second), new(Item(3, "2027-01-11"), null))
            .Select(item => item.LaterDealId),
        Is.EqualTo(new Guid?[] { null, Second, null }));

    [Test]
    public void Mark_DealThatMadeThePlanLostAgain_FollowsTheOneLeftWithTheEarliestDay0()
    {
        var third = new Guid("00000000-0000-0000-0000-000000000003");
        var left = Marked(
            new(Accepted(1, "2027-01-04") with { Status = MilestoneStatus.Cancelled }, First),
            new(Accepted(2, "2027-01-25", dealDay0: 21), Second),
            new(Accepted(3, "2027-01-20", dealDay0: 16), third));
        Assert.That(left.Select(item => item.LaterDealId), Is.EqualTo(new Guid?[] { First, Second, null }));
    }

    [Test]
    public void Anchors_LinesOfALaterDealOpen_LeaveTheDeliveryKnown() => Assert.That(
        PlanProgress.Anchors(
            Launch90, AnchorDates.Won(Day0),
            Marked(new(Accepted(1, "2027-01-04", "2027-01-05"), First), new(Accepted(2, "2027-01-25"), Second)))[Anchor.Delivery],
        Is.EqualTo(D("2027-01-05")));

    [TestCase(null, "2027-02-24", Description = "30 days after 2027-01-25")]
    [TestCase("2027-01-11", "2027-02-10")]
    public void Redate_RowOfALaterDealThatCountsFromTheDelivery_CountsFromItsOwn(string? doneOn, string expected)
    {
        var row = Item(3, "2027-03-01") with { Due = new Timing(Anchor.Delivery, 30) };
        var items = Marked(
            new(Accepted(1, "2027-01-04", "2027-01-05"), First), new(Accepted(2, "2027-01-25", doneOn), Second), new(row, Second));
        var known = PlanProgress.Anchors(Launch90, AnchorDates.Won(Day0), items);
        Assert.That(PlanProgress.Redate(Launch90, known, items, Calendar, Anchor.Delivery),
            Is.EqualTo(new[] { new DueDateChange(row.Id, row.DueOn, D(expected)) }));
    }

    [Test]
    public void AddDeal_RowThatCountsFromTheDelivery_DoesNotTakeThePlans()
    {
        var template = Launch90 with
        {
            Items = [.. Launch90.Items, Launch90.Item("FIRST_VALUE")! with { Code = "USE_CHECK", Scope = ItemScope.Line }],
        };
        var second = new Deal { Topic = "More", WonOn = Day0.AddDays(21) };
        var plan = AnchorDates.Won(Day0).With(Anchor.Delivery, D("2026-12-01"));
        var draft = PlanBuilder.AddDeal(second, template, Calendar, plan);
        // Its own lines are accepted on Day 45 after 2026-12-11, 2027-01-25; 30 days later is 2027-02-24.
        Assert.That(draft.Items.Single(item => item.Code == "USE_CHECK").DueOn, Is.EqualTo(D("2027-02-24")));
    }

    [Test]
    [Property("Requirement", "T-06")]
    public void LastDay_NewestDealInThePlan_CountsAndIsRolledLikeAnItem() => Assert.Multiple(() =>
    {
        // Day 60 after Friday 2026-11-20 is Tuesday 2027-01-19; after Monday 2026-12-01 plus 60, Saturday 2027-01-30, it is Monday.
        Assert.That(PlanProgress.LastDayOn(Day0, 60, Calendar), Is.EqualTo(D("2027-01-19")));
        Assert.That(PlanProgress.LastDayOn(D("2026-12-01"), 60, Calendar), Is.EqualTo(D("2027-02-01")));
        Assert.That(PlanProgress.NewestDay0(Day0, [Accepted(1, "2027-01-04"), Accepted(2, "2027-01-25", dealDay0: 21)]),
            Is.EqualTo(Day0.AddDays(21)));
        Assert.That(PlanProgress.NewestDay0(Day0, [Accepted(2, "2027-01-25", dealDay0: 21) with { IsSuspended = true }]), Is.EqualTo(Day0),
            "a deal that is open again takes no part");
        Assert.That(PlanProgress.Status(null, D("2027-02-01"), D("2027-02-01")), Is.EqualTo(PlanStatus.Onboarding));
        Assert.That(PlanProgress.Status(null, D("2027-02-01"), D("2027-02-02")), Is.EqualTo(PlanStatus.Overdue));
    });

    [Test]
    [Property("Requirement", "H-04")]
    public void Anchors_SignatureConfirmed_IsKnownUnlessTheDealStatesIt() => Assert.Multiple(() =>
    {
        var confirmed = Item(1, "2026-11-20") with { Code = "SIGNATURE", Status = MilestoneStatus.Done, CompletedOn = D("2026-11-23") };
        Date? Signed(AnchorDates known) => PlanProgress.Anchors(Launch90, known, [confirmed])[Anchor.ContractSigned];
        Assert.That(Signed(AnchorDates.Won(Day0)), Is.EqualTo(D("2026-11-23")));
        Assert.That(Signed(AnchorDates.Won(Day0).With(Anchor.ContractSigned, D("2026-11-16"))), Is.EqualTo(D("2026-11-16")));
    });
}
