using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

internal class MilestoneGateTests
{
    private static string[] Codes(IEnumerable<Domain.Shared.Message> messages) => messages.Select(message => message.Code).ToArray();

    [Test]
    [Property("Requirement", "N-09")]
    public void Training_NeedsTheListOfThoseWhoTookPart() => Assert.Multiple(() =>
    {
        Assert.That(Codes(MilestoneGate.Training(new())), Is.EqualTo(new[] { "handoff.no-attendees" }));
        Assert.That(MilestoneGate.Training(new() { Attendees = ["Mia", "Jon"] }), Is.Empty);
    });

    [Test]
    [Property("Requirement", "N-10")]
    public void FirstBill_NeedsTheBillRecipient_AndAFollowUpUnlessItWasUnderstood() => Assert.Multiple(() =>
    {
        Assert.That(Codes(MilestoneGate.FirstBill(new())), Is.EqualTo(new[] { "handoff.no-bill-recipient" }));
        Assert.That(MilestoneGate.FirstBill(new() { BillRecipientAttended = true }), Is.Empty);
        Assert.That(MilestoneGate.NeedsFollowUp(new()), Is.True);
        Assert.That(MilestoneGate.NeedsFollowUp(new() { IsUnderstood = false }), Is.True);
        Assert.That(MilestoneGate.NeedsFollowUp(new() { IsUnderstood = true }), Is.False);
    });

    [Test]
    [Property("Requirement", "N-16")]
    public void Executive_NeedsBothNames() => Assert.Multiple(() =>
    {
        Assert.That(Codes(MilestoneGate.Executive(new() { VendorExecutive = " " })),
            Is.EqualTo(new[] { "handoff.no-vendor-executive", "handoff.no-customer-executive" }));
        Assert.That(MilestoneGate.Executive(new() { VendorExecutive = "Ada", CustomerExecutive = "Dr. Voss" }), Is.Empty);
    });

    [Test]
    [Property("Requirement", "N-04")]
    public void Of_AConversation_NeedsOneThatIsLogged_AndTheKickoffOneWithCustomerSuccess() => Assert.Multiple(() =>
    {
        Assert.That(
            Codes(MilestoneGate.Of(ItemCodes.WelcomeCall, new() { IsConversation = true })),
            Is.EqualTo(new[] { "handoff.no-conversation" }));
        Assert.That(MilestoneGate.Of(ItemCodes.WelcomeCall, new() { IsConversation = true, HasConversation = true }), Is.Empty);
        Assert.That(MilestoneGate.Of("WEBINAR", new()), Is.Empty);
        Assert.That(
            Codes(MilestoneGate.Of(ItemCodes.Kickoff, new() { IsConversation = true, HasConversation = true })),
            Is.EqualTo(new[] { "handoff.not-with-customer-success" }));
    });

    [Test]
    [Property("Requirement", "N-14")]
    public void Completion_NeedsWhoSignedOffAndWhen() => Assert.Multiple(() =>
    {
        Assert.That(
            Codes(MilestoneGate.Of(ItemCodes.Completion, new() { IsAccepted = true })), Is.EqualTo(new[] { "handoff.no-sign-off" }));
        Assert.That(MilestoneGate.Of(ItemCodes.Completion, new() { IsAccepted = true, AcceptedOn = new Date(2027, 1, 11) }), Is.Empty);
    });

    [Test]
    [Property("Requirement", "W-11")]
    public void FirstValue_NeedsEvidenceConfirmationAndAResultThatWasShown() => Assert.Multiple(() =>
    {
        Assert.That(
            Codes(MilestoneGate.Of(ItemCodes.FirstValue, new())),
            Is.EqualTo(new[] { "handoff.no-evidence", "handoff.no-confirmation", "handoff.no-result-shown" }));
        Assert.That(
            MilestoneGate.Of(
                ItemCodes.FirstValue,
                new() { Evidence = "8 hours", IsAccepted = true, AcceptedOn = new Date(2027, 2, 3), ResultsShown = 1 }),
            Is.Empty);
    });

    [Test]
    [Property("Requirement", "W-13")]
    public void ImpactReview_NeedsTheCustomersExecutiveAndAPlanForTheNextTwelveMonths() => Assert.Multiple(() =>
    {
        Assert.That(
            Codes(MilestoneGate.Of(ItemCodes.ImpactReview, new())),
            Is.EqualTo(new[] { "handoff.no-customer-executive", "handoff.no-next-year" }));
        Assert.That(
            MilestoneGate.Of(ItemCodes.ImpactReview, new() { CustomerExecutive = "Dr. Voss", NextYear = "Two more plants" }), Is.Empty);
        Assert.That(Codes(MilestoneGate.Of(ItemCodes.WinReview, new())), Is.EqualTo(new[] { "handoff.no-outcome" }));
    });

    // Won on Friday the 20th: five working days later is Friday the 27th.
    [TestCase(26, null, null, null, HealthBand.Unknown)]
    [TestCase(27, null, null, null, HealthBand.Yellow)]
    [TestCase(27, 24, null, null, HealthBand.Green, Description = "spoken to and confirmed")]
    [TestCase(30, 24, 20, 20, HealthBand.Yellow, Description = "spoken to, invited five working days ago, not confirmed")]
    [TestCase(26, 24, 20, 20, HealthBand.Unknown, Description = "not five working days yet")]
    [Property("Requirement", "H-26")]
    public void StageHealth_OnADay_FollowsFromContactsAndTheInvitation(
        int today, int? spokenOn, int? invitedOn, int? unconfirmed, HealthBand expected)
    {
        var stage = new StageFacts
        {
            Day0 = new Date(2026, 11, 20),
            Calendar = WorkingCalendar.MondayToFriday,
            Contacts = spokenOn is { } day ? [new Contact(new Date(2026, 11, day), ContactDirection.TwoWay)] : [],
            InvitedOn = invitedOn is { } invited ? new Date(2026, 11, invited) : null,
            ConfirmedOn = spokenOn is { } confirmed && unconfirmed is null ? new Date(2026, 11, confirmed) : null,
            ReplyWorkingDays = 5,
            BookingWorkingDays = 5,
        };
        Assert.That(StageHealth.On(stage, new EvaluationDate(new Date(2026, 11, today))), Is.EqualTo(expected));
    }

    [TestCase(true, true, HealthBand.Green)]
    [TestCase(true, null, HealthBand.Unknown)]
    [TestCase(null, null, HealthBand.Unknown)]
    [TestCase(true, false, HealthBand.Yellow)]
    [TestCase(null, false, HealthBand.Yellow)]
    [TestCase(false, false, HealthBand.Red)]
    [Property("Requirement", "H-26")]
    public void StageHealth_TwoQuestions_BothYesIsGreen(bool? responsive, bool? agrees, HealthBand expected) =>
        Assert.That(StageHealth.Of(responsive, agrees), Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "H-29")]
    public void KickoffQuality_TwoCallsAQuarter_AreTheSample() => Assert.Multiple(() =>
    {
        Assert.That(KickoffQuality.Of([], HandoffPolicy.Shipped), Is.EqualTo(new KickoffQuality(0, null, false)));
        Assert.That(KickoffQuality.Of([new(5, 4)], HandoffPolicy.Shipped), Is.EqualTo(new KickoffQuality(1, 4.5m, false)));
        Assert.That(KickoffQuality.Of([new(5, 4), new(3, 3)], HandoffPolicy.Shipped), Is.EqualTo(new KickoffQuality(2, 3.8m, true)));
        Assert.That(() => KickoffQuality.Of([new(6, 1)], HandoffPolicy.Shipped), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => KickoffQuality.Of([new(1, 0)], HandoffPolicy.Shipped), Throws.TypeOf<ArgumentOutOfRangeException>());
    });

    [Test]
    [Property("Requirement", "N-31")]
    public void SuccessReviews_Days30And50And90_AreDueOneAfterTheOther()
    {
        // Won Friday 2026-11-20: Day 30 is Sunday 20 December, Day 50 Saturday 9 January, Day 90 Thursday 18 February.
        var day0 = new Date(2026, 11, 20);
        var due = new[] { new Date(2026, 12, 21), new Date(2027, 1, 11), new Date(2027, 2, 18) };
        var calendar = WorkingCalendar.MondayToFriday;

        Assert.Multiple(() =>
        {
            Assert.That(SuccessReviews.DueOn(day0, calendar, HandoffPolicy.Shipped), Is.EqualTo(due));
            Assert.That(
                Enumerable.Range(0, 4).Select(held => SuccessReviews.NextOn(day0, held, calendar, HandoffPolicy.Shipped)),
                Is.EqualTo(new Date?[] { due[0], due[1], due[2], null }));
        });
    }
}
