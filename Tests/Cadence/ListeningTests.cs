using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Cadence.Listening;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Cadence;

internal class ListeningTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Monday = new(2026, 9, 7);

    [Test]
    [Property("Requirement", "C-05")]
    public void CheckIn_ThreeQuestions_AreAskedAndTheirAnswersHeard()
    {
        var checkIn = new CheckIn(Monday, Channel.Phone) { GettingOn = " Well. ", CouldBeBetter = "Exports." };

        Assert.Multiple(() =>
        {
            Assert.That(CheckIn.Prompts.Select(prompt => prompt.Code),
                Is.EqualTo(new[] { "cadence.ask-getting-on", "cadence.ask-using", "cadence.ask-could-be-better" }));
            Assert.That(checkIn.Heard, Is.EqualTo("Well.\nExports."));
            Assert.That(checkIn.ToContact(), Has.Property("IsTwoWay").True.And.Property("Purpose").EqualTo(ContactPurpose.Listening));
        });
    }

    [Test]
    [Property("Requirement", "C-06")]
    public void CheckIn_NothingHeard_IsNoConversation() =>
        Assert.That((new CheckIn(Monday, Channel.Meeting) { Using = " " }).ToContact(),
            Has.Property("IsTwoWay").False.And.Property("Heard").Null);

    [Test]
    [Property("Requirement", "C-11")]
    public void Needs_AnsweredWithinTenWorkingDays_AreCountedOfThoseThatCanBeJudged()
    {
        Need Heard(int day, NeedStatus status = NeedStatus.Heard, int? settled = null) =>
            new("Export", Monday.AddDays(day)) { Status = status, SettledOn = settled is { } on ? Monday.AddDays(on) : null };
        var needs = new[]
        {
            Heard(0, NeedStatus.Answered, 14), // the tenth working day
            Heard(0, NeedStatus.Answered, 15),
            Heard(0, NeedStatus.Declined, 2),
            Heard(0), // open for longer
            Heard(20), // still in time
            Heard(40, NeedStatus.Answered, 41), // later than asked for
        };

        var statistics = NeedStatistics.Of(needs, Monday.AddDays(28), WorkingCalendar.MondayToFriday, CadencePolicy.Shipped);

        Assert.That((statistics.AnsweredInTime, statistics.Judged, statistics.PercentInTime), Is.EqualTo((1, 4, (decimal?)25m)));
    }

    [Test]
    [Property("Requirement", "C-11")]
    public void Needs_NoneYet_HaveNoShare()
    {
        var statistics = NeedStatistics.Of([new Need("Export", Monday)], Monday, WorkingCalendar.MondayToFriday, CadencePolicy.Shipped);
        Assert.That((statistics.Judged, statistics.PercentInTime), Is.EqualTo((0, (decimal?)null)));
    }

    [TestCase(10, 2, 50, Description = "within ten working days: on the first and on the tenth")]
    [TestCase(1, 1, 25, Description = "a policy of its own is used")]
    [Property("Requirement", "C-11")]
    public void Needs_AnsweredOnTheLimit_AreInTimeAndDeclinedOnesAreNot(int limit, int expected, int percent)
    {
        Need Settled(NeedStatus status, int day) => new("Export", Monday) { Status = status, SettledOn = Monday.AddDays(day) };
        var needs = new[]
        {
            Settled(NeedStatus.Answered, 1), Settled(NeedStatus.Answered, 14), Settled(NeedStatus.Answered, 15),
            Settled(NeedStatus.Declined, 1),
        };
        var policy = CadencePolicy.Shipped with { AnswerWorkingDays = limit };
        var statistics = NeedStatistics.Of(needs, Monday.AddDays(28), WorkingCalendar.MondayToFriday, policy);
        Assert.That((statistics.AnsweredInTime, statistics.Judged, statistics.PercentInTime),
            Is.EqualTo((expected, 4, (decimal?)percent)));
    }

    [TestCase(14, 0, Description = "the tenth working day itself")]
    [TestCase(15, 1)]
    [Property("Requirement", "C-11")]
    public void Needs_StillOpen_AreJudgedOnceTheLimitHasPassed(int asOfDay, int expected) =>
        Assert.That(
            NeedStatistics.Of([new Need("Export", Monday)], Monday.AddDays(asOfDay), WorkingCalendar.MondayToFriday,
                CadencePolicy.Shipped).Judged,
            Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "N-20")]
    public void Need_LinkedToAProductOrMarkedUnmet_IsAssessed() => Assert.Multiple(() =>
    {
        var need = new Need("Export", Monday);
        Assert.That(need.IsAssessed, Is.False);
        Assert.That((need with { Product = "GTX Pro" }).IsAssessed, Is.True);
        Assert.That((need with { IsUnmet = true }).IsAssessed, Is.True);
    });

    [Test, Property("Requirement", "C-11")]
    public void Needs_HeardAndAnsweredOnTheDayItself_CountThatDay()
    {
        Need[] needs =
        [
            new("Export", Monday) { Status = NeedStatus.Answered, SettledOn = Monday },
            new("Import", Monday) { Status = NeedStatus.Answered, SettledOn = Monday },
            new("Print", Monday) { Status = NeedStatus.Declined, SettledOn = Monday },
            new("Share", Monday.AddDays(1)) { Status = NeedStatus.Answered, SettledOn = Monday.AddDays(1) },
        ];
        var statistics = NeedStatistics.Of(needs, Monday, WorkingCalendar.MondayToFriday, CadencePolicy.Shipped);
        Assert.Multiple(() =>
        {
            Assert.That(statistics, Is.EqualTo(new NeedStatistics(2, 3)));
            Assert.That(new NeedStatistics(2, 4).PercentInTime, Is.EqualTo(50));
        });
    }
}
