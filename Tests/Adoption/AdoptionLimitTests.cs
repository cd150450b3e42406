using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Adoption;

/// <summary>Since when a stage lasts, what signs and alarms say, and limits of one's own.</summary>
[Property("Formula", "6")]
internal class AdoptionLimitTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    /// <summary>A customer with whom somebody spoke today; kick-off on Day 6.</summary>
    private static CurveFacts On(int day) => new()
    {
        AsOf = Day0.AddDays(day),
        Segment = Segment.High,
        Day0 = Day0,
        Calendar = WorkingCalendar.MondayToFriday,
        KickoffHeldOn = Day0.AddDays(6),
        LastEngagedOn = Day0.AddDays(day),
        PlannedDeliveryOn = Day0.AddDays(60),
    };

    private static CurvePosition Before(CurveStage stage, int since) => new(stage, Day0.AddDays(since), AdoptionMessages.BeforeKickoff);

    [TestCase(CurveStage.Unknown, 10, null, CurveStage.HoneymoonPeak, 6, Description = "from before the kick-off: since the kick-off")]
    [TestCase(CurveStage.RealityTrough, 20, null, CurveStage.HoneymoonPeak, 20, Description = "back to the honeymoon: since today")]
    [TestCase(CurveStage.HoneymoonPeak, 70, 64, CurveStage.FirstValueSlope, 64, Description = "forward: since first value")]
    [TestCase(CurveStage.Unknown, 70, 64, CurveStage.FirstValueSlope, 64, Description = "forward: since first value")]
    [TestCase(CurveStage.ImpactPlateau, 70, 64, CurveStage.FirstValueSlope, 70, Description = "back: since today")]
    [TestCase(CurveStage.FirstValueSlope, 70, 64, CurveStage.FirstValueSlope, 3, Description = "the same: as before")]
    [Property("Requirement", "W-17")]
    public void SinceOn_ByTheStageBefore_IsTheEventGoingForwardAndTodayGoingBack(
        CurveStage before, int day, int? firstValue, CurveStage stage, int since)
    {
        var position = AdoptionCurve.Evaluate(On(day) with
        {
            FirstValueOn = firstValue is { } reached ? Day0.AddDays(reached) : null,
            Previous = Before(before, 3),
        }).Position;

        Assert.That((position.Stage, position.SinceOn), Is.EqualTo((stage, Day0.AddDays(since))));
    }

    [Test]
    [Property("Requirement", "W-19")]
    public void SinceOn_SetByHandSomeDaysAgo_IsThatDay()
    {
        var position = AdoptionCurve.Evaluate(On(42) with
        {
            Override = new CurveOverride(CurveStage.RealityTrough, Day0.AddDays(40), "They told me."),
            Previous = Before(CurveStage.HoneymoonPeak, 6),
        }).Position;

        Assert.That((position.Stage, position.SinceOn), Is.EqualTo((CurveStage.RealityTrough, Day0.AddDays(40))));
    }

    [Test]
    [Property("Requirement", "W-19")]
    public void Evaluate_OverrideWithoutReason_IsRefused() => Assert.That(
        () => AdoptionCurve.Evaluate(On(30) with { Override = new CurveOverride(CurveStage.RealityTrough, Day0, " ") }),
        Throws.TypeOf<DomainException>());

    [Test]
    [Property("Requirement", "W-08")]
    public void Signs_EachOne_SaysWhatItSaw()
    {
        var facts = On(30) with
        {
            PeakHealth = 90,
            Health = 72,
            Sentiment = 4,
            OpenIssues = 3,
            BlockingIssues = 1,
            UtilisationOfTarget = 0.334m,
            LastEngagedOn = Day0.AddDays(19),
        };

        Assert.That(AdoptionCurve.Evaluate(facts).SignsOfTrough, Is.EqualTo(new[]
        {
            AdoptionMessages.HealthFell(18m, 90m), AdoptionMessages.LowSentiment(4),
            AdoptionMessages.Issues(3, 1), AdoptionMessages.LowUtilisation(33m),
            AdoptionMessages.Silence(Day0.AddDays(19), 7),
        }));
    }

    // 30 days after Day 60 is Sunday, Day 90; the next working day is Monday.
    [TestCase(90, false)]
    [TestCase(91, false, 30)]
    [TestCase(149, false, 30)]
    [TestCase(150, true, 90)]
    [Property("Requirement", "W-10")]
    public void Alarm_NoFirstValue_CountsFromThePlannedDeliveryAndNamesItsLimit(int day, bool isRed, int? limit = null)
    {
        var alarms = AdoptionCurve.Evaluate(On(day)).Alarms;

        Assert.That(alarms, Is.EqualTo(limit is { } days
            ? [new CurveAlarm(CurveAlarmKind.NoFirstValue, isRed, AdoptionMessages.NoFirstValueAfterPlan(Day0.AddDays(60), days))]
            : Array.Empty<CurveAlarm>()));
    }
}
