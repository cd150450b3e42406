using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Planning.Plans;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Planning;

/// <summary>Which date an item rests on: anchors with several sources, finished predecessors, lines of their own.</summary>
[TestFixture]
internal sealed class DatingTests
{
    private static readonly AnchorDates Won = AnchorDates.Won(Day0);
    private static readonly WorkingCalendar Calendar = WorkingCalendar.MondayToFriday;

    private static Date D(string text) => Date.Parse(text);

    private static Date Resumed(Milestone item, params Milestone[] others) =>
        PlanProgress.Resume(Free, Won, [.. others, item], Calendar, new HashSet<Guid> { item.Id }).Single().NewDueOn;

    [Test]
    public void Anchors_WinForgotten_IsRefused() =>
        Assert.That(() => Won.With(Anchor.Win, null), Throws.ArgumentException.With.Message.StartsWith("Day 0"));

    [Test]
    public void Anchors_SameAnchorsOnTheSameDates_AreEqual() => Assert.Multiple(() =>
    {
        var paid = Won.With(Anchor.Paid, D("2026-11-24"));
        Assert.That(paid, Is.EqualTo(AnchorDates.Won(Day0).With(Anchor.Paid, D("2026-11-24"))));
        Assert.That(paid.GetHashCode(), Is.EqualTo(AnchorDates.Won(Day0).With(Anchor.Paid, D("2026-11-24")).GetHashCode()));
        Assert.That(paid.With(Anchor.Paid, null), Is.EqualTo(Won));
        Assert.That(paid.Equals(Won) || Won.Equals(paid), Is.False, "one more is known");
        Assert.That(paid.Equals(Won.With(Anchor.Booked, D("2026-11-24"))), Is.False, "another is known");
        Assert.That(paid.Equals(Won.With(Anchor.Paid, D("2026-11-25"))), Is.False, "another date");
        Assert.That(Won.Equals(AnchorDates.Won(Day0.AddDays(1))), Is.False, "another Day 0");
        Assert.That(Won.Equals((AnchorDates?)null) || Won.Equals("2026-11-20"), Is.False);
    });

    [TestCase("2027-01-11", "2027-01-20")]
    [TestCase("2027-01-20", "2027-01-11")]
    public void Redate_AnchorPlannedFromSeveralItems_CountsFromTheLatest(string firstLine, string secondLine)
    {
        var firstValue = Item(3, "2027-03-01") with { Due = new Timing(Anchor.Delivery, 30) };
        var changes = PlanProgress.Redate(
            ShippedTemplates.ByCode("HIGH60"), Won,
            [Item(1, firstLine) with { Code = "LINE_ACCEPTED" }, Item(2, secondLine) with { Code = "LINE_ACCEPTED" }, firstValue],
            Calendar, Anchor.Delivery);
        // 30 days after Wednesday 2027-01-20 is Friday 2027-02-19.
        Assert.That(changes, Is.EqualTo(new[] { new DueDateChange(firstValue.Id, D("2027-03-01"), D("2027-02-19")) }));
    }

    [Test]
    public void Resume_LeavesAloneWhatAPersonAddedWithADateAlone()
    {
        var added = Item(1, "2026-12-09") with { Code = string.Empty, CountsFromAnchor = false };
        Assert.That(PlanProgress.Resume(Free, Won, [added], Calendar, new HashSet<Guid> { added.Id }), Is.Empty);
    }

    [Test]
    public void Redate_DeliveryKnown_LeavesAloneWhatAPersonMovedAndWhatIsDone()
    {
        var moved = Item(1, "2026-12-01") with { DueOn = D("2026-12-09") };
        var done = Item(2, "2027-02-10") with
        {
            Due = new Timing(Anchor.Delivery, 30),
            Status = MilestoneStatus.Done,
            CompletedOn = D("2027-02-01"),
        };
        Assert.That(
            PlanProgress.Redate(Free, Won.With(Anchor.Delivery, D("2027-01-04")), [moved, done], Calendar, Anchor.Delivery),
            Is.Empty);
    }

    [Test]
    public void Redate_EndOfThePlanAgreed_CountsFromItInsteadOfTheLengthOfTheTemplate()
    {
        // The template ends on Day 60, Tuesday 2027-01-19.
        var item = Item(1, "2026-12-01") with { Due = new Timing(Anchor.PlanEnd, -1) };
        Date DueOn(AnchorDates anchors) => PlanProgress.Redate(Free, anchors, [item], Calendar, Anchor.PlanEnd).Single().NewDueOn;
        Assert.That(DueOn(Won), Is.EqualTo(D("2027-01-18")));
        Assert.That(DueOn(Won.With(Anchor.PlanEnd, D("2027-01-29"))), Is.EqualTo(D("2027-01-28")));
    }

    [TestCase(MilestoneStatus.Open, "2026-12-01", Description = "when it is due")]
    [TestCase(MilestoneStatus.Done, "2026-12-08", Description = "when it was done")]
    [TestCase(MilestoneStatus.Waived, "2026-12-08", Description = "when it was waived")]
    public void Resume_PredecessorOpenOrFinished_IsWaitedForAccordingly(MilestoneStatus status, string expected) =>
        Assert.That(
            Resumed(Item(2, "2026-11-23", After(1)), Item(1, "2026-12-01") with { Status = status, CompletedOn = D("2026-12-08") }),
            Is.EqualTo(D(expected)));

    [TestCase(1, "2026-12-07", Description = "Monday is the first working day after Saturday")]
    [TestCase(2, "2026-12-08")]
    public void Resume_PredecessorDoneOnASaturday_CountsLagFromThere(int lag, string expected) =>
        Assert.That(
            Resumed(
                Item(2, "2026-11-23", After(1, lag, DependencyType.StartToStart)),
                Item(1, "2026-12-01") with { Status = MilestoneStatus.Done, CompletedOn = D("2026-12-05") }),
            Is.EqualTo(D(expected)));

    [TestCase(MilestoneStatus.Open, null)]
    [TestCase(MilestoneStatus.Cancelled, null)]
    [TestCase(MilestoneStatus.Done, "2026-12-08")]
    [TestCase(MilestoneStatus.Waived, "2026-12-08")]
    public void FinishedOn_OldDateStillInTheRow_CountsWhileDoneOrWaivedOnly(MilestoneStatus status, string? expected) =>
        Assert.That((Item(1, "2026-12-01") with { Status = status, CompletedOn = D("2026-12-08") }).FinishedOn,
            Is.EqualTo(expected is null ? null : (Date?)D(expected)));

    [Test]
    public void Build_PredecessorOfOneLineOnly_HoldsUpThatLineOnly()
    {
        var deal = new Deal { Topic = "Order", WonOn = Day0, Lines = [new DealLine(1, "A"), new DealLine(2, "B")] };
        var template = Template(
            Row("PREPARE", 20) with { Scope = ItemScope.Line, Condition = new ItemCondition { Products = ["A"] } },
            Row("ACCEPT", 3, new Dependency("PREPARE", LagDays: 1)) with { Scope = ItemScope.Line });
        var draft = PlanBuilder.Build(deal, template, Calendar);
        // Day 20 is Thursday 2026-12-10, Day 3 is Monday 2026-11-23.
        Assert.That(draft.Items.Select(item => $"{item.Code} {item.Line!.Number} {item.DueOn}"),
            Is.EqualTo(new[] { "PREPARE 1 2026-12-10", "ACCEPT 1 2026-12-11", "ACCEPT 2 2026-11-23" }));
    }

    [Test]
    public void Build_TwoWaysToOneRow_DatesEachRowOnceAndAfterAllThatItWaitsFor()
    {
        var template = Template(
            Row("END", 1, new Dependency("LEFT", LagDays: 1), new Dependency("RIGHT", LagDays: 1)),
            Row("LEFT", 1, new Dependency("START", LagDays: 1)),
            Row("RIGHT", 1, new Dependency("START", LagDays: 3)),
            Row("START", 3));
        var draft = PlanBuilder.Build(new Deal { Topic = "Order", WonOn = Day0 }, template, Calendar);
        Assert.That(draft.Items.Select(item => $"{item.Code} {item.DueOn}"),
            Is.EqualTo(new[] { "END 2026-11-27", "LEFT 2026-11-24", "RIGHT 2026-11-26", "START 2026-11-23" }));
    }

    [Test]
    public void Build_RowThatWaitsForARowAndForTheSourceOfItsAnchor_ComesAfterBoth()
    {
        var template = Template(
            Row("REVIEW", new Timing(Anchor.KickoffHeld, 1), new Dependency("MAIL")),
            Row("MAIL", 0),
            Row("KICKOFF", 6)) with
        {
            AnchorSources = [new AnchorSource(Anchor.KickoffHeld, "KICKOFF", "KICKOFF")],
        };
        var draft = PlanBuilder.Build(new Deal { Topic = "Order", WonOn = Day0 }, template, Calendar);
        Assert.That(draft.Items.Select(item => $"{item.Code} {item.DueOn}"),
            Is.EqualTo(new[] { "REVIEW 2026-11-27", "MAIL 2026-11-20", "KICKOFF 2026-11-26" }));
    }

    [TestCase("2026-12-04", "2026-12-10", Description = "the first is done on Friday, two working days later is Tuesday, still in time")]
    [TestCase("2026-12-09", "2026-12-11", Description = "done on Wednesday, two working days later is Friday")]
    public void Forecast_ItemThatAPersonPutLater_KeepsItsPlaceWhileItIsLateEnough(string today, string expected)
    {
        var plan = Plan(Item(1, "2026-12-01"), Item(2, "2026-12-01", After(1, 2)))
            .Change(Id(2), item => item with { DueOn = D("2026-12-10") });
        Assert.That(Forecast.Of(plan, D(today))[Id(2)], Is.EqualTo(D(expected)));
    }

    [TestCase("SECOND", 6, Description = "3 working days, 1 in between, 2 more")]
    [TestCase("TWICE", 4, Description = "the longer of two rows with one code")]
    [Property("Requirement", "H-24")]
    public void MinimumDays_RowsThatTakeTime_AddUp(string code, int expected)
    {
        var template = Template(
            Row("FIRST", 30) with { DurationDays = 3 },
            Row("SECOND", 30, new Dependency("FIRST", LagDays: 1)) with { DurationDays = 2 },
            Row("TWICE", 30) with { DurationDays = 4 },
            Row("TWICE", 30) with { DurationDays = 1 });
        Assert.That(CriticalPath.MinimumDays(template, code), Is.EqualTo(expected));
    }

    [Test]
    public void DeliveryOn_KnownWithoutARowThatBringsItAbout_IsThatDate()
    {
        var plan = new PlanSchedule(Free, Won.With(Anchor.Delivery, D("2027-01-20")), [Item(1, "2026-12-01")], Calendar);
        Assert.That(Forecast.Of(plan, Day0).DeliveryOn, Is.EqualTo(D("2027-01-20")));
        Assert.That(Forecast.Of(plan with { Known = Won }, Day0).DeliveryOn, Is.Null);
    }

    [Test]
    public void Run_RowsThatDoNotCountCalendarDaysFromTheWin_HaveNoMoveToShow()
    {
        // Won on a Friday: the first working day after it and the day after it, rolled, are both Monday.
        var template = Template(
            Row("CALENDAR", 1),
            Row("WORKING", new Timing(Anchor.Win, 1, OffsetUnit.WorkingDays)),
            Row("SIGNED", new Timing(Anchor.ContractSigned, 1)));
        var run =
            TemplateDryRun.Run(template, new Deal { Topic = "Order", WonOn = Day0, ContractSignedOn = Day0 }, Calendar,
                TemplatePolicy.Shipped);
        Assert.That(run.Rows, Is.EqualTo(new[]
        {
            new DryRunRow("CALENDAR", null, D("2026-11-23"), 3, 2),
            new DryRunRow("WORKING", null, D("2026-11-23"), 3, null),
            new DryRunRow("SIGNED", null, D("2026-11-23"), 3, null),
        }));
    }

    [Test]
    public void Item_NoneWithTheId_IsRefusedByName() =>
        Assert.That(() => Plan(Item(1, "2026-12-01")).Item(Id(7)),
            Throws.ArgumentException.With.Message.Contains(Id(7).ToString()));
}
