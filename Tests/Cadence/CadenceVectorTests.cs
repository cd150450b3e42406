using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Engine = CrmOnboarding.Domain.Cadence.Cadence;

namespace CrmOnboarding.Tests.Cadence;

[Property("Formula", "2")]
internal class CadenceVectorTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Monday = new(2026, 9, 7);

    private static CadenceInput On(int day, Segment segment = Segment.High, int? lastContactDay = null) => new()
    {
        AsOf = Monday.AddDays(day),
        Segment = segment,
        Day0 = Monday,
        Calendar = WorkingCalendar.MondayToFriday,
        Health = HealthBand.Green,
        Stage = CurveStage.FirstValueSlope,
        Contacts = lastContactDay is { } last ? [new Contact(Monday.AddDays(last), ContactDirection.TwoWay)] : [],
    };

    [TestCase(Segment.High, 20, HealthBand.Yellow, CurveStage.RealityTrough, 4)]
    [TestCase(Segment.High, 20, HealthBand.Red, CurveStage.RealityTrough, 4)]
    [TestCase(Segment.Medium, 60, HealthBand.Green, CurveStage.ImpactPlateau, 30)]
    [TestCase(Segment.Digital, 20, HealthBand.Green, CurveStage.FirstValueSlope, 14)]
    public void Interval_PublishedVector_IsTheDocumentedNumberOfDays(
        Segment segment, int day, HealthBand health, CurveStage stage, int expected)
    {
        var result = Engine.Compute(On(day, segment, day) with { Health = health, Stage = stage });

        Assert.That(result.IntervalDays, Is.EqualTo(expected));
    }

    [TestCase(0, 2, 2, 2)]
    [TestCase(7, 2, 2, 2)]
    [TestCase(8, 7, 14, 14)]
    [TestCase(45, 7, 14, 14)]
    [TestCase(46, 14, 21, 30)]
    [TestCase(90, 14, 21, 30)]
    [TestCase(91, 30, 30, 30)]
    [TestCase(4000, 30, 30, 30)]
    public void ExpectedGap_EachEdgeOfABracket_IsTheTableOfTheFormula(int day, int high, int medium, int digital)
    {
        Assert.Multiple(() =>
        {
            Assert.That(Engine.Compute(On(day, Segment.High)).ExpectedGapDays, Is.EqualTo(high));
            Assert.That(Engine.Compute(On(day, Segment.Medium)).ExpectedGapDays, Is.EqualTo(medium));
            Assert.That(Engine.Compute(On(day, Segment.Digital)).ExpectedGapDays, Is.EqualTo(digital));
        });
    }

    [TestCase(HealthBand.Green, CurveStage.HoneymoonPeak, 1.0)]
    [TestCase(HealthBand.Green, CurveStage.Unknown, 1.0)]
    [TestCase(HealthBand.Yellow, CurveStage.HoneymoonPeak, 0.75)]
    [TestCase(HealthBand.Unknown, CurveStage.FirstValueSlope, 0.75)]
    [TestCase(HealthBand.Red, CurveStage.FirstValueSlope, 0.5)]
    [TestCase(HealthBand.Green, CurveStage.ImpactPlateau, 1.5)]
    [TestCase(HealthBand.Yellow, CurveStage.RealityTrough, 0.5625)]
    [TestCase(HealthBand.Red, CurveStage.RealityTrough, 0.5)]
    public void Factor_HealthAndCurve_IsTheirProductWithinItsLimits(HealthBand health, CurveStage stage, double expected)
    {
        Assert.That(Engine.Compute(On(20) with { Health = health, Stage = stage }).Factor, Is.EqualTo((decimal)expected));
    }

    [Test]
    public void NextContact_NobodySpokenWithYet_IsTheDayAfterTheWinRolledToAWorkingDay()
    {
        var friday = new Date(2026, 11, 20);

        var result = Engine.Compute(On(0) with { AsOf = friday, Day0 = friday });

        Assert.Multiple(() =>
        {
            Assert.That(result.DueOn, Is.EqualTo(new Date(2026, 11, 23)));
            Assert.That(result.Why.Code, Is.EqualTo("cadence.first-contact"));
        });
    }

    [Test]
    public void NextContact_CandidateIsPast_IsTodayWithTheDaysOverdue()
    {
        // Spoken on Day 14 (Monday), gap 7: due on Day 21 (Monday); today is Day 24 (Thursday).
        var input = On(24, lastContactDay: 14);
        var result = Engine.Compute(input);

        Assert.Multiple(() =>
        {
            Assert.That(result.NextContactOn(input), Is.EqualTo(Monday.AddDays(24)));
            Assert.That(result.DueOn, Is.EqualTo(Monday.AddDays(21)));
            Assert.That(result.DaysLateOn(Monday.AddDays(24)), Is.EqualTo(3));
        });
    }

    [Test]
    public void NextContact_RollingWouldExceedThirtyDays_IsRolledBack()
    {
        // Spoken on Thursday, Day 94; 30 days later is Saturday, Day 124; rolled forward it would be Day 126.
        var result = Engine.Compute(On(94, lastContactDay: 94));

        Assert.Multiple(() =>
        {
            Assert.That(result.DueOn, Is.EqualTo(Monday.AddDays(123)));
            Assert.That(result.Why.Code, Is.EqualTo("cadence.maximum-silence"));
        });
    }

    [Test]
    public void NextContact_ThirtyDaysEndOnAWorkingDay_IsTheRegularGap()
    {
        // Spoken on Monday, Day 91; 30 days later is Wednesday, Day 121.
        var result = Engine.Compute(On(92, lastContactDay: 91));

        Assert.Multiple(() =>
        {
            Assert.That(result.DueOn, Is.EqualTo(Monday.AddDays(121)));
            Assert.That(result.Why.Code, Is.EqualTo("cadence.regular"));
        });
    }
}
