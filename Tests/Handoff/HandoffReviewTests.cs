using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Handoff.Gates;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

[Property("Formula", "4")]
internal class HandoffReviewTests
{
    private static readonly DateTime Won = new(2026, 11, 20, 15, 0, 0);
    private static readonly HandoffResult Complete =
        HandoffScore.Compute(HandoffChecklist.Answer(HandoffVectorTests.Complete, HandoffPolicy.Shipped), HandoffPolicy.Shipped);
    private static readonly HandoffResult Gappy =
        HandoffScore.Compute(HandoffChecklist.Answer(HandoffVectorTests.Complete with { Champion = null }, HandoffPolicy.Shipped),
            HandoffPolicy.Shipped);

    private static HandoffReview New => new() { WonAt = Won };

    [Test]
    public void Accept_CompleteHandoff_CountsTheHoursSinceTheWin()
    {
        var accepted = New.Submit(Won.AddHours(3)).Accept(Won.AddHours(27.5), Complete);

        Assert.Multiple(() =>
        {
            Assert.That(accepted.Stage, Is.EqualTo(HandoffStage.Accepted));
            Assert.That(accepted.HoursToAcceptance, Is.EqualTo(27.5));
            Assert.That(accepted.Returns, Is.Zero);
        });
    }

    [Test]
    public void Accept_WithABlocker_IsRefusedWithItsName()
    {
        var submitted = New.Submit(Won.AddHours(3));

        var refusal = Assert.Throws<DomainException>(() => submitted.Accept(Won.AddHours(4), Gappy));

        Assert.That(refusal!.Reason.Code, Is.EqualTo("handoff.blocked"));
    }

    [Test]
    public void Return_WithGaps_NamesThemAndCounts()
    {
        var extra = GateMessages.NoGoalNote;

        var returned = New.Submit(Won.AddHours(3)).Return(Won.AddHours(4), Gappy, extra).Submit(Won.AddHours(9)).Return(Won.AddHours(10),
            Gappy);

        Assert.Multiple(() =>
        {
            Assert.That(returned.Returns, Is.EqualTo(2));
            Assert.That(returned.Stage, Is.EqualTo(HandoffStage.Returned));
            Assert.That(returned.Gaps, Is.EqualTo(Gappy.Missing));
            Assert.That(returned.HoursToAcceptance, Is.Null);
        });
    }

    [Test]
    public void Return_GapsTheCsmAdds_AreKeptBesideThoseOfTheChecklist()
    {
        var extra = GateMessages.NoGoalNote;

        Assert.That(New.Submit(Won).Return(Won, Gappy, extra).Gaps, Is.EqualTo(Gappy.Missing.Append(extra)));
    }

    [Test]
    public void Return_NothingMissing_IsRefused()
    {
        var refusal = Assert.Throws<DomainException>(() => New.Submit(Won).Return(Won, Complete));

        Assert.That(refusal!.Reason.Code, Is.EqualTo("handoff.nothing-to-return"));
    }

    [Test]
    public void Steps_InTheWrongOrder_AreRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => New.Accept(Won, Complete), Throws.TypeOf<DomainException>());
        Assert.That(() => New.Return(Won, Gappy), Throws.TypeOf<DomainException>());
        Assert.That(() => New.Submit(Won).Submit(Won), Throws.TypeOf<DomainException>());
        Assert.That(() => New.Submit(Won).Accept(Won, Complete).Submit(Won), Throws.TypeOf<DomainException>());
    });

    [Test]
    public void Deadlines_WonOnAFriday_AreWorkingDays()
    {
        // Won Friday 2026-11-20.
        var deadlines = new HandoffDeadlines(new Date(2026, 11, 20), WorkingCalendar.MondayToFriday, HandoffPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(deadlines.PackageBy, Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(deadlines.DecisionBy(new Date(2026, 11, 23)), Is.EqualTo(new Date(2026, 11, 25)));
            Assert.That(deadlines.KickoffInvitedBy(new Date(2026, 11, 26)), Is.EqualTo(new Date(2026, 11, 30)));
            Assert.That(deadlines.KickoffFrom, Is.EqualTo(new Date(2026, 11, 27)));
            Assert.That(deadlines.KickoffBy, Is.EqualTo(new Date(2026, 12, 4)));
        });
    }

    [TestCase(13, false)]
    [TestCase(14, true)]
    [Property("Requirement", "H-20")]
    public void IsKickoffPushed_DaysSinceSignature_FromFourteen(int days, bool expected)
    {
        var deadlines = new HandoffDeadlines(new Date(2026, 11, 20), WorkingCalendar.MondayToFriday, HandoffPolicy.Shipped);

        Assert.That(deadlines.IsKickoffPushed(new Date(2026, 11, 20), new Date(2026, 11, 20).AddDays(days)), Is.EqualTo(expected));
    }
}
