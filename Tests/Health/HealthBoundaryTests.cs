using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

/// <summary>Bands, trends, explanations and freshness exactly on their limits.</summary>
[Property("Formula", "3")]
internal class HealthBoundaryTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    private static HealthInput On(int day) => new() { AsOf = Day0.AddDays(day), Day0 = Day0, Segment = Segment.High };

    private static DimensionScore Line(HealthInput input, HealthDimension dimension) =>
        HealthModel.Evaluate(input).Dimensions.Single(line => line.Dimension == dimension);

    [TestCase(100, HealthBand.Green)]
    [TestCase(75, HealthBand.Green)]
    [TestCase(74.9, HealthBand.Yellow)]
    [TestCase(50, HealthBand.Yellow)]
    [TestCase(49.9, HealthBand.Red)]
    public void BandOf_AtItsLimit_IsTheBetterBand(double score, HealthBand band) =>
        Assert.That(HealthModel.BandOf((decimal)score, HealthModels.Common), Is.EqualTo(band));

    [TestCase(Segment.High, false, "HIGH-ONBOARDING-1")]
    [TestCase(Segment.Medium, false, "MEDIUM-ONBOARDING-1")]
    [TestCase(Segment.Digital, false, "DIGITAL-ONBOARDING-1")]
    [TestCase(Segment.High, true, "HIGH-ADOPTION-1")]
    [TestCase(Segment.Medium, true, "MEDIUM-ADOPTION-1")]
    [TestCase(Segment.Digital, true, "DIGITAL-ADOPTION-1")]
    public void For_SegmentAndPhase_IsAModelOfItsOwnName(Segment segment, bool isAdopting, string version) =>
        Assert.That(HealthModels.Shipped.For(segment, isAdopting).Version, Is.EqualTo(version));

    [Test]
    public void Evaluate_TheModelAllVariantsComeFrom_IsNamedInTheResult() =>
        Assert.That(HealthModel.Evaluate(On(1) with { Model = HealthModels.Common }).ModelVersion, Is.EqualTo("ONBOARDING-1"));

    [Test]
    public void Evaluate_ModelWithoutAnyWeight_IsUnknown()
    {
        var model = HealthModels.Common with
        {
            ScheduleWeight = 0,
            EngagementWeight = 0,
            UtilisationWeight = 0,
            OutcomesWeight = 0,
            SentimentWeight = 0,
        };

        var result = HealthModel.Evaluate(On(5) with { Model = model, Milestones = [Milestones.Due("A", Day0, MilestoneStatus.Done)] });

        Assert.That((result.Score, result.Band, result.Confidence), Is.EqualTo(((decimal?)null, HealthBand.Unknown, 0)));
    }

    [Test]
    public void Explanation_Dimensions_HavePointsOrWhyTheyDoNotApply()
    {
        var result = HealthModel.Evaluate(On(1) with { Milestones = [Milestones.Due("A", Day0, MilestoneStatus.Done)] });

        Assert.That(result.Explanation, Is.EqualTo(new[]
        {
            HealthMessages.Points(HealthDimension.Schedule, 100m, 100m, DimensionMessages.Schedule(0, 1)),
            HealthMessages.NotApplicable(HealthDimension.Engagement, DimensionMessages.NoContactExpected),
            HealthMessages.NotApplicable(HealthDimension.Utilisation, DimensionMessages.NotLive),
            HealthMessages.NotApplicable(HealthDimension.Outcomes, DimensionMessages.NoOutcomesDue),
            HealthMessages.NotApplicable(HealthDimension.Sentiment, DimensionMessages.NoSentiment),
        }));
    }

    [Test]
    public void Caps_SeveralRisksOfOneSeverity_NameTheFirstByCode()
    {
        var result = HealthModel.Evaluate(On(5) with
        {
            OpenRisks = [new("H-19", RiskSeverity.High), new("C-01", RiskSeverity.High), new("N-26", RiskSeverity.High)],
        });

        Assert.That(result.Caps.Single(), Is.EqualTo(new HealthCap(74, HealthMessages.HighRisk(RiskNames.Of("C-01")))));
    }

    [Test]
    public void Schedule_LastDataOn_IsTheLatestDueDayUpToToday() => Assert.That(
        Line(On(10) with
        {
            Milestones =
                [Milestones.Due("B", Day0.AddDays(6), MilestoneStatus.Open), Milestones.Due("A", Day0.AddDays(2), MilestoneStatus.Done),
                Milestones.Due("LATER", Day0.AddDays(11), MilestoneStatus.Open)],
        }, HealthDimension.Schedule).LastDataOn,
        Is.EqualTo(Day0.AddDays(6)));

    [TestCase(3, 5)]
    [TestCase(5, 3)]
    public void Sentiment_LastDataOn_IsTheLaterOfPulseAndSurvey(int pulse, int survey) => Assert.That(
        Line(On(10) with { Pulse = new Pulse(Day0.AddDays(pulse), 7, "Calm."), Satisfaction = new Satisfaction(Day0.AddDays(survey), 90) },
            HealthDimension.Sentiment).LastDataOn,
        Is.EqualTo(Day0.AddDays(5)));

    [TestCase(20, 30)]
    [TestCase(30, 20)]
    public void Outcomes_LastDataOn_IsTheLaterOfGoalsAndFirstValue(int agreed, int firstValue) => Assert.That(
        Line(On(40) with { Goals = [new Goal { AgreedOn = Day0.AddDays(agreed) }], FirstValueOn = Day0.AddDays(firstValue) },
            HealthDimension.Outcomes).LastDataOn,
        Is.EqualTo(Day0.AddDays(30)));

    [Test]
    public void Outcomes_SeveralGoalsAgreed_LastDataOnIsTheLatestOfThem() => Assert.That(
        Line(On(40) with
        {
            Goals = [new Goal { AgreedOn = Day0.AddDays(20) }, new Goal { AgreedOn = Day0.AddDays(10) },
                new Goal { AgreedOn = Day0.AddDays(41) }],
        }, HealthDimension.Outcomes).LastDataOn,
        Is.EqualTo(Day0.AddDays(20)));

    [Test]
    [Property("Requirement", "N-30")]
    public void Utilisation_ExactlyOnTarget_IsReached() => Assert.That(
        Line(On(30) with { DeployedOn = Day0, Utilisation = new UtilisationReading(Day0.AddDays(30), 25) },
            HealthDimension.Utilisation).Why,
        Is.EqualTo(DimensionMessages.UtilisationReached(25m)));

    [TestCase(20, 20, 27, "the silence reaches one gap of 7 days")]
    [TestCase(9, 40, 46, "the gap changes: three gaps and thirty days have long gone by")]
    public void Engagement_WhereTheCurveIsLevel_AsksForNoDayBeforeItFalls(int spoken, int today, int next, string because)
    {
        var day = new EvaluationDate(Day0.AddDays(today));
        Engagement.Read(
            On(today) with { Contacts = [new Contact(Day0.AddDays(spoken), ContactDirection.TwoWay)] }, HealthModels.Common, day);

        Assert.That(day.NextOn, Is.EqualTo(Day0.AddDays(next)), because);
    }

    [Test]
    public void Utilisation_WhereTheTargetIsLevel_AsksForNoDayBeforeTheReadingExpires()
    {
        var day = new EvaluationDate(Day0.AddDays(100));
        Utilisation.Read(On(100) with { DeployedOn = Day0, Utilisation = new UtilisationReading(Day0.AddDays(100), 40) },
            HealthModels.Common, day);

        Assert.That(day.NextOn, Is.EqualTo(Day0.AddDays(130)));
    }

    [TestCase(-1, 5)]
    [TestCase(0, 5)]
    [TestCase(5, 10)]
    [TestCase(10, 15)]
    [TestCase(10.5, 42)]
    [TestCase(12, 48)]
    [TestCase(13, 48)]
    public void Height_CurveWithAStep_IsStraightLevelAtTheEndsAndTheFirstCornerAtTheStep(double x, double y) => Assert.That(
        CurvePoint.Height([new(0m, 5m), new(10m, 15m), new(10m, 40m), new(12m, 48m)], (decimal)x), Is.EqualTo((decimal)y));
}
