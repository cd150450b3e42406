using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using static CrmOnboarding.Tests.Templates.Rows;

namespace CrmOnboarding.Tests.Templates;

/// <summary>At most four touches in any seven days, and what gives way where two templates become one.</summary>
[TestFixture]
[Property("Requirement", "T-21")]
internal sealed class TouchDensityTests
{
    private static TemplateItem Mail(string code, int day) => Row(code, day);

    private static TemplateItem Call(string code, int day) => Row(code, day) with { Channel = Channel.Phone };

    private static TemplateItem Meeting(string code, int day) =>
        Row(code, day) with { Kind = ItemKind.Milestone, Channel = Channel.Meeting };

    private static IEnumerable<string> Combined(Template first, Template second) =>
        TouchDensity.Combine(first, second, "BOTH", TouchPolicy.Shipped).Items.Select(item => item.Code);

    [TestCase(new[] { 0, 1, 2, 3 }, new int[0], Description = "four are enough")]
    [TestCase(new[] { 0, 1, 2, 3, 6 }, new[] { 0 }, Description = "the seventh day still belongs to the week")]
    [TestCase(new[] { 0, 1, 2, 3, 7 }, new int[0], Description = "the eighth does not")]
    [TestCase(new[] { 3, 2, 1, 0, 4, 5 }, new[] { 0, 1 }, Description = "two weeks, in whatever order the rows stand")]
    [TestCase(new[] { 0, 0, 0, 0, 0 }, new int[0], Description = "one day of one role is one touch")]
    public void CrowdedFrom_DaysOfTouches_NamesTheFirstDaysOfCrowdedWeeks(int[] days, int[] expected) =>
        Assert.That(TouchDensity.CrowdedFrom(Template([.. days.Select((day, i) =>
            Mail($"ROW{i}", day))]), TouchPolicy.Shipped), Is.EqualTo(expected));

    [TestCase(Channel.InProduct, false)]
    [TestCase(Channel.Document, false)]
    [TestCase(Channel.SignOff, false)]
    [TestCase(Channel.Email, true)]
    public void CrowdedFrom_FifthOfAWeek_CountsUnlessItNeverReachesTheCustomer(Channel channel, bool isCrowded)
    {
        var template = Template(Mail("A", 0), Mail("B", 1), Mail("C", 2), Mail("D", 3), Row("E", 4) with { Channel = channel });
        Assert.That(TouchDensity.CrowdedFrom(template, TouchPolicy.Shipped), Has.Count.EqualTo(isCrowded ? 1 : 0));
    }

    [Test]
    public void CrowdedFrom_OneRoleOnOneDay_IsOneTouch() => Assert.Multiple(() =>
    {
        var full = new[] { Mail("A", 0), Mail("B", 1), Mail("C", 2), Mail("D", 3) };
        Assert.That(TouchDensity.CrowdedFrom(Template([.. full, Call("E", 3)]), TouchPolicy.Shipped), Is.Empty,
            "the same role on the same day");
        Assert.That(TouchDensity.CrowdedFrom(Template([.. full, Call("E", 3) with { OwnerRole = OwnerRole.SalesRep }]),
            TouchPolicy.Shipped),
            Is.EqualTo(new[] { 0 }), "another role");
        Assert.That(TouchDensity.CrowdedFrom(Template([.. full, Mail("BILLING_INFO", 4) with { OwnerRole = OwnerRole.Finance }]),
            TouchPolicy.Shipped),
            Is.Empty, "paperwork");
        Assert.That(TouchDensity.CrowdedFrom(Template([.. full, Mail("E", 4) with { Purpose = ItemPurpose.Administration }]),
            TouchPolicy.Shipped),
            Is.Empty, "what an administrator calls paperwork");
    });

    [Test]
    public void Combine_CrowdedWeek_LeavesOutTheMailNearestToTheMeeting() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Meeting("KICKOFF", 6)),
                Template(Mail("FAR", 3), Mail("NEAR", 5))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "FAR", "KICKOFF" }));

    [Test]
    public void Combine_CrowdedWeek_LeavesOutTheMailNearestToAnyMeetingThoughALaterOneIsThere() =>
        Assert.That(
            Combined(
                Template(Call("CALL", 1), Meeting("KICKOFF", 3), Meeting("REVIEW", 7)),
                Template(Mail("NEAR", 4), Mail("BETWEEN", 5))),
            Is.EqualTo(new[] { "CALL", "KICKOFF", "BETWEEN", "REVIEW" }));

    [Test]
    public void Combine_TwoMailsAsNear_LeavesOutTheLater() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Meeting("KICKOFF", 4)),
                Template(Mail("BEFORE", 3), Mail("AFTER", 5))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "BEFORE", "KICKOFF" }));

    [Test]
    public void Combine_CrowdedWeekWithoutAMeeting_LeavesOutTheLatestMail() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Call("CALL_3", 3)),
                Template(Mail("MAIL_4", 4), Mail("MAIL_5", 5))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "CALL_3", "MAIL_4" }));

    [Test]
    public void Combine_CrowdedWeekWithoutAMail_StaysCrowded() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Call("CALL_3", 3), Call("CALL_4", 4)),
                Template(Call("CALL_5", 5))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "CALL_3", "CALL_4", "CALL_5" }));

    [Test]
    public void Combine_CrowdedWeek_NeverLeavesOutACallEvenNextToTheMeeting() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Meeting("KICKOFF", 6)),
                Template(Mail("MAIL", 3), Call("NEAR", 5))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "NEAR", "KICKOFF" }));

    [Test]
    public void Combine_CrowdedWeek_NeverLeavesOutAMailThatIsAMilestone() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Meeting("KICKOFF", 6)),
                Template(Mail("MAIL", 3), Mail("NEAR", 5) with { Kind = ItemKind.Milestone })),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "NEAR", "KICKOFF" }));

    [Test]
    public void Combine_CrowdedWeek_LeavesOutNoMailOfAnotherWeek() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Call("CALL_3", 3), Meeting("KICKOFF", 6)),
                Template(Mail("MAIL", 4), Mail("LATER", 8))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "CALL_3", "KICKOFF", "LATER" }));

    [Test]
    public void Combine_MailOnTheFirstDayOfTheCrowdedWeek_MayBeLeftOut() =>
        Assert.That(
            Combined(
                Template(Call("CALL_1", 1), Call("CALL_2", 2), Call("CALL_3", 3), Meeting("KICKOFF", 6)),
                Template(Mail("MAIL", 0))),
            Is.EqualTo(new[] { "CALL_1", "CALL_2", "CALL_3", "KICKOFF" }));

    [Test]
    public void Combine_RoomEverywhere_HasTheRowsOfBothInOrderOfTime() =>
        Assert.That(
            Combined(
                Template(Row("AFTER_KICKOFF", new Timing(Anchor.KickoffHeld, 1)), Meeting("KICKOFF", 6), Mail("SAME", 20)),
                Template(Mail("WELCOME", 0), Mail("SAME", 1), Mail("LAST", 40))),
            Is.EqualTo(new[] { "WELCOME", "KICKOFF", "SAME", "LAST", "AFTER_KICKOFF" }));
}
