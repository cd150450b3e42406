using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Adoption;

[Property("Formula", "6")]
internal class AdoptionProperties
{
    private static readonly Date Day0 = new(2026, 9, 7);

    private static Gen<CurveFacts> Any =>
        from seed in Gen.Choose(0, int.MaxValue)
        select Make(new Random(seed));

    private static CurveFacts Make(Random random)
    {
        var day = random.Next(0, 200);
        var asOf = Day0.AddDays(day);
        bool OneIn(int count) => random.Next(count) == 0;
        return new CurveFacts
        {
            AsOf = asOf,
            Segment = (Segment)random.Next(3),
            Day0 = Day0,
            Calendar = WorkingCalendar.MondayToFriday,
            KickoffHeldOn = OneIn(4) ? null : Day0.AddDays(random.Next(0, 20)),
            KickoffWaivedOn = OneIn(4) ? Day0.AddDays(random.Next(0, 20)) : null,
            PeakHealth = OneIn(2) ? 90 : null,
            Health = OneIn(2) ? random.Next(60, 90) : null,
            Sentiment = OneIn(2) ? random.Next(1, 11) : null,
            SentimentAtKickoff = OneIn(2) ? random.Next(1, 11) : null,
            OpenIssues = random.Next(3),
            UtilisationOfTarget = OneIn(2) ? random.Next(0, 120) / 100m : null,
            LastEngagedOn = OneIn(6) ? null : asOf.AddDays(-random.Next(0, Math.Min(40, day + 1))),
            WentLiveOn = OneIn(2) ? asOf.AddDays(random.Next(-120, 1)) : null,
            PlannedDeliveryOn = OneIn(2) ? asOf.AddDays(random.Next(-120, 40)) : null,
            FirstValueOn = OneIn(2) ? asOf.AddDays(random.Next(-60, 4)) : null,
            GoalsAchieved = OneIn(4) ? null : random.Next(2),
            UseAtTargetSinceOn = OneIn(3) ? asOf.AddDays(random.Next(-60, 1)) : null,
            FirstValueDueOn = OneIn(3) ? asOf.AddDays(random.Next(-20, 20)) : null,
            ImpactReviewedOn = OneIn(3) ? asOf.AddDays(random.Next(-20, 4)) : null,
            ImpactReviewDueOn = OneIn(3) ? asOf.AddDays(random.Next(-20, 20)) : null,
            HasImpactEvidence = OneIn(2),
        };
    }

    [Test]
    public void NextChange_AnyCustomer_IsTheFirstNightOnWhichANightlyEvaluationDiffers() => Properties.Hold(Any, facts =>
    {
        var now = AdoptionCurve.Compute(facts);
        Date? expected = null;
        var position = now.Position;
        for (var day = 1; day <= 400 && expected is null; day++)
        {
            var later = AdoptionCurve.Evaluate(facts with { AsOf = facts.AsOf.AddDays(day), Previous = position });
            position = later.Position;
            if (later != now with { NextChangeOn = null })
            {
                expected = facts.AsOf.AddDays(day);
            }
        }

        Assert.That(now.NextChangeOn, Is.EqualTo(expected));
    });

    [Test]
    public void Stage_AnyCustomer_AgreesWithTheFormula() => Properties.Hold(Any, facts =>
    {
        var result = AdoptionCurve.Compute(facts);
        var hasValue = facts.FirstValueOn <= facts.AsOf;
        var isUsed = facts.Segment == Segment.Digital && facts.AsOf - facts.UseAtTargetSinceOn >= 30;
        var from = facts.KickoffHeldOn ?? facts.KickoffWaivedOn;
        var expected = hasValue && (facts is { GoalsAchieved: > 0, HasImpactEvidence: true } || isUsed) ? CurveStage.ImpactPlateau
            : hasValue ? CurveStage.FirstValueSlope
            : from is null || from > facts.AsOf ? CurveStage.Unknown
            : Signs(facts) >= 2 ? CurveStage.RealityTrough
            : CurveStage.HoneymoonPeak;
        Assert.That((result.Position.Stage, result.SignsOfTrough.Count), Is.EqualTo((expected, Signs(facts))));
    });

    private static int Signs(CurveFacts facts)
    {
        var day = facts.AsOf - facts.Day0;
        double gap = day <= 7 ? 2 : day <= 45 ? new[] { 7, 14, 14 }[(int)facts.Segment] : day <= 90
            ? new[] { 14, 21, 30 }[(int)facts.Segment] : 30;
        var signs = facts.PeakHealth - facts.Health >= 15 ? 1 : 0;
        signs += facts.Sentiment <= 5 ? 1 : 0;
        signs += facts.OpenIssues >= 2 || facts.BlockingIssues >= 1 ? 1 : 0;
        signs += facts.UtilisationOfTarget < 0.5m ? 1 : 0;
        signs += facts.AsOf - (facts.LastEngagedOn ?? facts.Day0) > 1.5 * gap ? 1 : 0;
        return signs;
    }
}
