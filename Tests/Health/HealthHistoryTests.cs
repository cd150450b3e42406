using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Health;

/// <summary>What the health was: as long as it is kept, and how it has moved.</summary>
[TestFixture]
[Property("Formula", "3")]
internal sealed class HealthHistoryTests
{
    private static readonly Date Today = new(2026, 11, 30);
    private static readonly HealthModelVersion Model = HealthModels.Common;

    [TestCase(730, "2024-11-30")]
    [TestCase(200, "2026-05-14")]
    [TestCase(1, "2026-07-27", TestName = "SnapshotsFrom_ASettingOfADay_KeepsEighteenWeeks")]
    public void SnapshotsFrom_TheSetting_IsHowLongTheyStay(int days, string from) => Assert.That(
        (ReportingPolicy.Shipped with { SnapshotDays = days }).SnapshotsFrom(Today), Is.EqualTo(Date.Parse(from)));

    [Test]
    public void SnapshotsFrom_Nought_KeepsAll() =>
        Assert.That((ReportingPolicy.Shipped with { SnapshotDays = 0 }).SnapshotsFrom(Today), Is.Null);

    [TestCase(6, null)]
    [TestCase(7, HealthTrend.Improving)]
    [TestCase(60, HealthTrend.Improving)]
    public void Over_AWeek_ComparesWithWhatHeldSevenDaysAgo(int daysAgo, HealthTrend? trend) =>
        Assert.That(Of((daysAgo, 10), (0, 100)).Over(7, Today, 5), Is.EqualTo(trend));

    [TestCase(70, 75, HealthTrend.Steady)]
    [TestCase(70, 75.1, HealthTrend.Improving)]
    [TestCase(70, 65, HealthTrend.Steady)]
    [TestCase(70, 64.9, HealthTrend.Declining)]
    public void Over_ADeadBandOfFive_IsSteadyWithin(double then, double now, HealthTrend trend) =>
        Assert.That(Of((28, then), (0, now)).Over(28, Today, 5), Is.EqualTo(trend));

    [Test]
    public void Over_SeveralScores_TheLatestOldEnoughCounts() =>
        Assert.That(Of((9, 10), (8, 10), (7, 98), (3, 20), (0, 100)).Over(7, Today, 5), Is.EqualTo(HealthTrend.Steady));

    [Test]
    public void Over_WhereThereWasNoScore_SaysNothing() => Assert.Multiple(() =>
    {
        Assert.That(Of((20, 80), (8, null), (0, 90)).Over(7, Today, 5), Is.Null);
        Assert.That(Of((20, 80), (0, null)).Over(7, Today, 5), Is.Null);
        Assert.That(HealthHistory.None.Over(7, Today, 5), Is.Null);
    });

    [Test]
    public void With_TheScoreThatHolds_IsTheSame()
    {
        var history = Of((20, 80), (3, 70));
        Assert.That(history.With(Today, 70, Model), Is.SameAs(history));
        Assert.That(HealthHistory.None.With(Today, null, Model), Is.SameAs(HealthHistory.None));
    }

    [Test]
    public void With_AnotherScoreOfADay_OnlyTheLastStands() => Assert.That(
        HealthHistoryText.Write(Of((20, 80), (0, 70)).With(Today, 60, Model)), Is.EqualTo("ONBOARDING-1 2026-11-10=80 2026-11-30=60"));

    [Test]
    public void With_TheScoreOfBefore_TheDayIsForgotten() =>
        Assert.That(HealthHistoryText.Write(Of((20, 80), (0, 70)).With(Today, 80, Model)), Is.EqualTo("ONBOARDING-1 2026-11-10=80"));

    [Test]
    public void With_ANewScore_WhatNoTrendNeedsGoes() => Assert.That(
        HealthHistoryText.Write(Of((60, 50), (40, 60), (10, 70)).With(Today, 72.5m, Model)),
        Is.EqualTo("ONBOARDING-1 2026-10-21=60 2026-11-20=70 2026-11-30=72.5"));

    [Test]
    public void With_AnotherModel_BeginsAHistoryOfItsOwn() => Assert.That(
        HealthHistoryText.Write(Of((20, 80)).With(Today, 80, Model with { Version = "ONBOARDING-2" })),
        Is.EqualTo("ONBOARDING-2 2026-11-30=80"));

    [Test]
    public void NextTrendOn_IsTheFirstDayOnWhichATrendDiffers() => Assert.Multiple(() =>
    {
        // Nothing to compare with before a week is over.
        Assert.That(Of((0, 80)).NextTrendOn(Today, Model), Is.EqualTo(Today.AddDays(7)));
        // Improving over a week until the better score is a week old.
        Assert.That(Of((40, 50), (2, 80)).NextTrendOn(Today, Model), Is.EqualTo(Today.AddDays(5)));
        Assert.That(Of((40, 80)).NextTrendOn(Today, Model), Is.Null, "steady for ever");
        Assert.That(Of((40, 80), (2, 81)).NextTrendOn(Today, Model), Is.Null, "within the dead band all the time");
        Assert.That(HealthHistory.None.NextTrendOn(Today, Model), Is.Null);
    });

    [TestCase(null)]
    [TestCase("")]
    [TestCase("ONBOARDING-1")]
    [TestCase("ONBOARDING-1 2026-11-30")]
    [TestCase("ONBOARDING-1 2026-11-20=80 2026-11-30=much")]
    [TestCase("ONBOARDING-1 yesterday=80")]
    public void Read_WhatIsNoHistory_CountsAsNone(string? text) => Assert.That(HealthHistoryText.Read(text).Scores, Is.Empty);

    [Test]
    public void Read_WhatWasWritten_IsTheSame()
    {
        const string Text = "HIGH-ONBOARDING-3 2026-10-21=60.5 2026-11-20= 2026-11-30=0";
        Assert.That(HealthHistoryText.Write(HealthHistoryText.Read(Text)), Is.EqualTo(Text));
    }

    private static HealthHistory Of(params (int DaysAgo, double? Score)[] scores) => new(
        Model.Version, scores.Select(score => new HealthSnapshot(Today.AddDays(-score.DaysAgo), (decimal?)score.Score)));
}
