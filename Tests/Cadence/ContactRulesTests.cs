using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using Engine = CrmOnboarding.Domain.Cadence.Cadence;

namespace CrmOnboarding.Tests.Cadence;

[Property("Formula", "2")]
internal class ContactRulesTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Monday = new(2026, 9, 7);

    private static CadenceInput On(int day, params Contact[] contacts) => new()
    {
        AsOf = Monday.AddDays(day),
        Segment = Segment.High,
        Day0 = Monday,
        Calendar = WorkingCalendar.MondayToFriday,
        Health = HealthBand.Green,
        Stage = CurveStage.FirstValueSlope,
        Contacts = contacts,
    };

    private static Contact Spoke(int day) => new(Monday.AddDays(day), ContactDirection.TwoWay);

    private static Contact Wrote(int day, Channel channel = Channel.Email, bool? answered = null) =>
        new(Monday.AddDays(day), ContactDirection.Outbound) { Channel = channel, IsAnswered = answered };

    [TestCase(2, true)]
    [TestCase(3, false)]
    [TestCase(-2, true)]
    [TestCase(-3, false)]
    public void Merge_ItemOfThePlanWithinTwoWorkingDays_TakesThePlaceOfTheContact(int workingDays, bool merges)
    {
        // Spoken on Day 14 (Monday); the contact would be on Day 21 (Monday).
        var due = WorkingCalendar.MondayToFriday.Add(Monday.AddDays(21), workingDays);
        var result = Engine.Compute(On(15, Spoke(14)) with { Planned = [Milestones.Touch("TRAINING", due, Channel.OnSite)] });

        Assert.Multiple(() =>
        {
            Assert.That(result.MergedWith, Is.EqualTo(merges ? "TRAINING" : null));
            Assert.That(result.DueOn, Is.EqualTo(merges ? due : Monday.AddDays(21)));
        });
    }

    [Test]
    public void Merge_AConversationAndANearerMail_TheConversationWins()
    {
        var mail = Milestones.Touch("COMMUNITY", Monday.AddDays(21), Channel.Email);
        var call = Milestones.Touch("FIRST_BILL", Monday.AddDays(23), Channel.Call) with { Name = "First bill" };

        var result = Engine.Compute(On(15, Spoke(14)) with { Planned = [mail, call] });

        Assert.Multiple(() =>
        {
            Assert.That(result.MergedWith, Is.EqualTo("FIRST_BILL"));
            Assert.That(result.Why.Arguments[0], Is.EqualTo("First bill"));
        });
    }

    [Test]
    public void Merge_WhatHappensInsideTheProduct_IsNoContact() =>
        Assert.That(Engine.Compute(
            On(15, Spoke(14)) with { Planned = [Milestones.Touch("FIRST_VALUE", Monday.AddDays(21), Channel.InProduct)] })
            .MergedWith, Is.Null);

    [Test]
    public void Throttle_ThreeTouchesOfOtherDepartmentsInTheWeek_PutTheContactOff()
    {
        // Mails on Days 16, 17 and 18; spoken on Day 14 with 7 days to go: Day 21. Any window with Day 21 and 16 holds all: first free is
        // Day 23.
        var result = Engine.Compute(On(18, Spoke(14), Wrote(16), Wrote(17), Wrote(18)));

        Assert.Multiple(() =>
        {
            Assert.That(result.DueOn, Is.EqualTo(Monday.AddDays(23)));
            Assert.That(result.PutOffWorkingDays, Is.EqualTo(2));
            Assert.That(result.Why.Code, Is.EqualTo("cadence.put-off"));
        });
    }

    [Test]
    public void Throttle_InboundAndRequestedContacts_DoNotCount()
    {
        var asked = Wrote(17) with { IsCustomerRequested = true };
        var inbound = new Contact(Monday.AddDays(14), ContactDirection.Inbound);

        Assert.That(Engine.Compute(On(18, inbound, asked, Wrote(16), Wrote(18))).PutOffWorkingDays, Is.Zero);
    }

    [Test]
    public void Throttle_ThreeMailsOfOneRoleOnOneDay_AreOneTouch()
    {
        var mails = Enumerable.Range(0, 3).Select(_ => Wrote(18) with { Role = OwnerRole.Csm });

        Assert.That(Engine.Compute(On(18, [Spoke(14), .. mails])).PutOffWorkingDays, Is.Zero);
    }

    [Test]
    public void Throttle_PuttingOffWouldBreakTheLongestSilence_IsNotDone()
    {
        // Past Day 90 the gap is 30 days: spoken on Day 91 (Monday), 30 days later is Day 121 (Wednesday), with a full week around it.
        var result = Engine.Compute(On(121, Spoke(91), Wrote(119), Wrote(120), Wrote(121)));

        Assert.Multiple(() =>
        {
            Assert.That(result.DueOn, Is.EqualTo(Monday.AddDays(121)));
            Assert.That(result.Why.Code, Is.EqualTo("cadence.maximum-silence-over-throttle"));
        });
    }

    [Test]
    [Property("Requirement", "T-21")]
    public void Budget_FirstWeek_AllowsFourTouchesInAnySevenDaysAndNoFifth()
    {
        ContactBudget Budget(params int[] days) =>
            new(Monday, Segment.High, WorkingCalendar.MondayToFriday, CadencePolicy.Shipped, days.Select(day => Wrote(day)), []);

        Assert.Multiple(() =>
        {
            Assert.That(Budget(0, 1, 3).Allows(Monday.AddDays(5)), Is.True);
            Assert.That(Budget(0, 1, 3, 5).Allows(Monday.AddDays(6)), Is.False);
            Assert.That(Budget(0, 1, 3, 5).Allows(Monday.AddDays(7)), Is.True, "Day 0 has left the window");
            Assert.That(Budget(3, 5, 7).Allows(Monday.AddDays(8)), Is.True, "every week that holds it begins by Day 7");
            Assert.That(Budget(8, 9, 11).Allows(Monday.AddDays(14)), Is.False, "after the first week three are enough");
        });
    }

    [TestCase(Segment.High, 3)]
    [TestCase(Segment.Medium, 2)]
    [TestCase(Segment.Digital, 2)]
    public void Budget_AfterTheFirstWeek_IsThreeForHighAndTwoForOthers(Segment segment, int limit) => Assert.Multiple(() =>
    {
        // Won on a Saturday: Day 7 is a Saturday too, so the first week ends on the Monday after it, Day 9.
        foreach (var (day0, last) in new[] { (Monday, 7), (Monday.AddDays(5), 9) })
        {
            var budget = new ContactBudget(day0, segment, WorkingCalendar.MondayToFriday, CadencePolicy.Shipped, [], []);
            Assert.That(budget.FullestAround(day0.AddDays(last - 1)).Limit, Is.EqualTo(4),
                "in a week that begins before the end of the first");
            Assert.That(budget.FullestAround(day0.AddDays(last + 7)).Limit, Is.EqualTo(limit), "all its weeks begin later");
        }
    });

    [Test]
    [Property("Requirement", "H-19")]
    public void Silence_ThreeUnansweredInARow_StopsAutomationProposesAnotherChannelAndDoesNotAccelerate()
    {
        var input = On(20, Spoke(9), Wrote(11, answered: false), Wrote(14, answered: false), Wrote(18, Channel.Phone, answered: false));

        var result = Engine.Compute(input with { Health = HealthBand.Red, Stage = CurveStage.RealityTrough });

        Assert.Multiple(() =>
        {
            Assert.That(result.StopsAutomaticTouches, Is.True);
            Assert.That(result.ProposedChannel, Is.EqualTo(Channel.Meeting));
            Assert.That(result.IntervalDays, Is.EqualTo(7), "not the 4 days of a red customer");
            Assert.That(result.Why.Code, Is.EqualTo("cadence.try-other-channel"));
        });
    }

    [Test]
    public void Silence_EveryChannelTriedInVain_ProposesASponsor()
    {
        var result =
            Engine.Compute(On(20, Wrote(11, Channel.Phone, false), Wrote(14, Channel.Meeting, false), Wrote(18, Channel.OnSite, false)));

        Assert.That(result.ProposesSponsor, Is.True);
    }

    [Test]
    public void Silence_MailsWhoseAnswersAreNotTracked_CountNeitherWay() =>
        Assert.That(Engine.Compute(On(8, Wrote(1), Wrote(3), Wrote(5), Wrote(7))).StopsAutomaticTouches, Is.False);

    [Test]
    public void Silence_AnAnswerInBetween_StartsTheCountAnew() =>
        Assert.That(
            Engine.Compute(On(20, Wrote(11, answered: false), Wrote(12, answered: true), Wrote(14, answered: false),
                Wrote(18, answered: false))).UnansweredInARow,
            Is.EqualTo(2));

    [Test]
    [Property("Requirement", "C-06")]
    public void CheckIn_WithNothingHeard_IsNotTwoWay() => Assert.Multiple(() =>
    {
        var checkIn = Spoke(5) with { IsCheckIn = true };
        Assert.That(checkIn.IsTwoWay, Is.False);
        Assert.That((checkIn with { Heard = " " }).IsTwoWay, Is.False);
        Assert.That((checkIn with { Heard = "They like it." }).IsTwoWay, Is.True);
    });

    [TestCase(Channel.Phone, ContactDirection.TwoWay)]
    [TestCase(Channel.Call, ContactDirection.TwoWay)]
    [TestCase(Channel.Meeting, ContactDirection.TwoWay)]
    [TestCase(Channel.OnSite, ContactDirection.TwoWay)]
    [TestCase(Channel.Review, ContactDirection.TwoWay)]
    [TestCase(Channel.Webinar, ContactDirection.Outbound)]
    [TestCase(Channel.Email, ContactDirection.Outbound)]
    [TestCase(Channel.Event, ContactDirection.Outbound)]
    [TestCase(Channel.Document, null)]
    [TestCase(Channel.SignOff, null)]
    [TestCase(Channel.InProduct, null)]
    public void FromItem_EachChannel_IsTheContactItStandsFor(Channel channel, ContactDirection? expected) =>
        Assert.That(Contact.FromItem("CODE", channel, null, Monday)?.Direction, Is.EqualTo(expected));

    [Test]
    public void FromItem_WhatAMachineSends_IsNoConversation() =>
        Assert.That(Contact.FromItem("KICKOFF", Channel.Meeting, OwnerRole.Automation, Monday)?.Direction,
            Is.EqualTo(ContactDirection.Outbound));

    [TestCase("SIGNATURE")]
    [TestCase("BILLING_INFO")]
    public void FromItem_Paperwork_IsNoContact(string code) =>
        Assert.That(Contact.FromItem(code, Channel.Email, OwnerRole.Finance, Monday), Is.Null);
}
