using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using Engine = CrmOnboarding.Domain.Cadence.Cadence;

namespace CrmOnboarding.Tests.Cadence;

/// <summary>Which touches share a week, which items are near, and what a customer who answers or does not gets.</summary>
[Property("Formula", "2")]
internal class ContactWindowTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Monday = new(2026, 9, 7);
    private static readonly CadencePolicy Policy = CadencePolicy.Shipped;

    private static Date Day(int day) => Monday.AddDays(day);

    private static Contact Spoke(int day) => new(Day(day), ContactDirection.TwoWay);

    private static Contact Wrote(int day) => new(Day(day), ContactDirection.Outbound) { Channel = Channel.Email, IsAnswered = false };

    private static Milestone Mail(string code, int day) => Milestones.Touch(code, Day(day), Channel.Email);

    /// <summary>Spoken on Day 14, a Monday; with nothing else the next contact is a week later, on Day 21.</summary>
    private static CadenceInput SpokenOnDay14(params Contact[] more) => new()
    {
        AsOf = Day(15),
        Segment = Segment.High,
        Day0 = Monday,
        Calendar = WorkingCalendar.MondayToFriday,
        Health = HealthBand.Green,
        Stage = CurveStage.FirstValueSlope,
        Contacts = [Spoke(14), .. more],
    };

    private static ContactBudget Budget(params int[] days) =>
        new(Monday, Segment.High, WorkingCalendar.MondayToFriday, Policy, days.Select(Wrote), []);

    [TestCase(20, new[] { 22, 24, 26 }, 3, Description = "all within the week that begins with the day")]
    [TestCase(20, new[] { 14, 16, 18 }, 3, Description = "all within the week that ends with it")]
    [TestCase(20, new[] { 17, 23 }, 2, Description = "seven days around it")]
    [TestCase(20, new[] { 17, 24 }, 1, Description = "eight days around it are no week")]
    [TestCase(20, new[] { 13, 27 }, 0, Description = "seven days away on either side")]
    [TestCase(20, new[] { 20, 20 }, 2, Description = "two touches of the day itself")]
    public void FullestAround_TouchesNearADay_CountsTheFullestWeekThatHoldsIt(int day, int[] touches, int expected) =>
        Assert.That(Budget(touches).FullestAround(Day(day)).Used, Is.EqualTo(expected));

    [Test]
    public void WithinBudget_FreeAgainOnTheLastDayAllowed_WaitsForIt()
    {
        // Days 15, 16 and 17 fill every week that holds Day 21; Day 15 has left the one that begins with Day 16.
        var slot = new Slot(Day(21), Day(22), CadenceMessages.Regular(Day(14), 7));
        var moved = slot.WithinBudget(Budget(15, 16, 17), WorkingCalendar.MondayToFriday, Policy);
        Assert.That((moved.On, moved.PutOffWorkingDays, moved.Why),
            Is.EqualTo((Day(22), 1, CadenceMessages.PutOff(1, 3, 7))));

        var kept = (slot with { LatestOn = Day(21) }).WithinBudget(Budget(15, 16, 17), WorkingCalendar.MondayToFriday, Policy);
        Assert.That((kept.On, kept.PutOffWorkingDays, kept.Why.Code),
            Is.EqualTo((Day(21), 0, "cadence.maximum-silence-over-throttle")));
    }

    [Test]
    public void Throttle_TouchesStillToCome_CountAndOverdueOnesDoNot()
    {
        // Mails planned for Days 24 and 25 leave no room until Day 25 begins the week: the next working day then is Thursday, Day 31.
        var coming = SpokenOnDay14() with { Planned = [Mail("A", 24), Mail("B", 25), Mail("C", 25)] };
        Assert.That((Engine.Compute(coming).DueOn, Engine.Compute(coming).PutOffWorkingDays), Is.EqualTo((Day(31), 8)));

        // Days 15 and 16 have passed without their mails; they are no reason to wait.
        var overdue = SpokenOnDay14() with { AsOf = Day(17), Planned = [Mail("A", 15), Mail("B", 16), Mail("C", 16)] };
        Assert.That((Engine.Compute(overdue).DueOn, Engine.Compute(overdue).PutOffWorkingDays), Is.EqualTo((Day(21), 0)));
    }

    [Test]
    public void Merge_SeveralItemsNear_TakesTheNearestThenTheEarliestThenTheFirstByCode() => Assert.Multiple(() =>
    {
        string? MergedWith(params Milestone[] planned) => Engine.Compute(SpokenOnDay14() with { Planned = planned }).MergedWith;
        Assert.That(MergedWith(Mail("TWO_BEFORE", 17), Mail("ONE_AFTER", 22)), Is.EqualTo("ONE_AFTER"));
        Assert.That(MergedWith(Mail("ONE_AFTER", 22), Mail("ONE_BEFORE", 18)), Is.EqualTo("ONE_BEFORE"));
        Assert.That(MergedWith(Mail("B", 22), Mail("A", 22), Mail("C", 22)), Is.EqualTo("A"));
    });

    [Test]
    public void Compute_CustomerWhoAnswers_NeedsNeitherAnotherChannelNorASponsor()
    {
        var result = Engine.Compute(SpokenOnDay14());
        Assert.That((result.ProposedChannel, result.ProposesSponsor, result.StopsAutomaticTouches),
            Is.EqualTo(((Channel?)null, false, false)));
    }

    [Test]
    [Property("Requirement", "H-19")]
    public void Compute_ThreeMailsUnanswered_ProposesAChannelBeforeASponsor()
    {
        var result = Engine.Compute(SpokenOnDay14(Wrote(15), Wrote(16), Wrote(17)) with { AsOf = Day(17) });
        Assert.That((result.ProposedChannel, result.ProposesSponsor), Is.EqualTo(((Channel?)Channel.Phone, false)));
    }

    [TestCase(14, 0, Description = "on the day somebody spoke with the customer nothing is unanswered")]
    [TestCase(15, 1)]
    public void Silence_UnansweredMail_CountsFromTheDayAfterTheConversation(int day, int expected) =>
        Assert.That(new Silence([Spoke(14), Wrote(day)], Policy).UnansweredInARow, Is.EqualTo(expected));

    [TestCase(-1, 2, Description = "before the win counts as Day 0")]
    [TestCase(0, 2)]
    [TestCase(7, 2)]
    [TestCase(8, 7)]
    [TestCase(45, 7)]
    [TestCase(46, 14)]
    [TestCase(90, 14)]
    [TestCase(91, 30)]
    public void OnDay_HighTouch_IsTheGapOfItsBracket(int day, int expected) =>
        Assert.That(ExpectedGap.OnDay(day, Segment.High, Policy), Is.EqualTo(expected));

    [Test]
    public void FromItem_CompletedItem_KeepsHowByWhomAndAboutWhat()
    {
        var contact = Contact.FromItem("KICKOFF", Channel.Meeting, OwnerRole.Csm, Monday)!;
        Assert.That((contact.On, contact.Channel, contact.Role, contact.Subject),
            Is.EqualTo((Monday, (Channel?)Channel.Meeting, (OwnerRole?)OwnerRole.Csm, "KICKOFF")));
    }
}
