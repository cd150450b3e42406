using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class HealthDimensionTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    private static HealthInput On(int day) => new() { AsOf = Day0.AddDays(day), Day0 = Day0, Segment = Segment.High };

    private static decimal? SubScore(HealthInput input, HealthDimension dimension) =>
        HealthModel.Compute(input).Dimensions.Single(line => line.Dimension == dimension).SubScore;

    [Test]
    public void Compute_NoDataAtAll_IsUnknownWithoutScore()
    {
        var result = HealthModel.Compute(On(0));

        Assert.Multiple(() =>
        {
            Assert.That(result.Score, Is.Null);
            Assert.That(result.Band, Is.EqualTo(HealthBand.Unknown));
            Assert.That(result.Confidence, Is.Zero);
        });
    }

    [Test]
    public void Compute_OnlySchedule_HasAScoreButItsColourIsUnknown()
    {
        var result = HealthModel.Compute(On(1) with { Milestones = [Milestones.Due("WELCOME_EMAIL", Day0, MilestoneStatus.Done)] });

        Assert.Multiple(() =>
        {
            Assert.That(result.Score, Is.EqualTo(100m));
            Assert.That(result.Confidence, Is.EqualTo(25));
            Assert.That(result.Band, Is.EqualTo(HealthBand.Unknown));
        });
    }

    [Test]
    public void Compute_ScheduleAndEngagement_AreEnoughToBeGreen()
    {
        var result = HealthModel.Compute(On(6) with
        {
            Milestones = [Milestones.Due("WELCOME_EMAIL", Day0, MilestoneStatus.Done)],
            Contacts = [new Contact(Day0.AddDays(6), ContactDirection.TwoWay)],
        });

        Assert.That((result.Score, result.Confidence, result.Band), Is.EqualTo(((decimal?)100m, 50, HealthBand.Green)));
    }

    [Test]
    public void Schedule_OptionalWaivedCancelledAndFutureItems_DoNotCount() => Assert.That(
        SubScore(On(10) with
        {
            Milestones =
            [
                Milestones.Due("DONE", Day0, MilestoneStatus.Done),
                Milestones.Due("OPTIONAL", Day0, MilestoneStatus.Open) with { IsRequired = false },
                Milestones.Due("WAIVED", Day0, MilestoneStatus.Waived),
                Milestones.Due("CANCELLED", Day0, MilestoneStatus.Cancelled),
                Milestones.Due("TODAY", Day0.AddDays(10), MilestoneStatus.Open),
                Milestones.Due("FUTURE", Day0.AddDays(11), MilestoneStatus.Open),
            ],
        }, HealthDimension.Schedule),
        Is.EqualTo(100m));

    [Test]
    public void Schedule_Weights_Count() => Assert.That(
        SubScore(On(10) with
        {
            Milestones = [Milestones.Due("A", Day0, MilestoneStatus.Done) with { Weight = 3 },
                Milestones.Due("B", Day0, MilestoneStatus.Open) with { Weight = 2 }],
        },
            HealthDimension.Schedule),
        Is.EqualTo(62.2m));

    [TestCase(7, 100)]
    [TestCase(14, 50)]
    [TestCase(21, 0)]
    [TestCase(28, 0)]
    public void Engagement_SilenceInGaps_IsTheDocumentedRecency(int days, int expected) => Assert.That(
        SubScore(On(40) with { Contacts = [new Contact(Day0.AddDays(40 - days), ContactDirection.TwoWay)] }, HealthDimension.Engagement),
        Is.EqualTo((decimal)expected));

    [TestCase(30, 100)]
    [TestCase(31, 20)]
    public void Engagement_MoreThanThirtyDays_IsAtMostTwenty(int days, int expected) => Assert.That(
        SubScore(On(200) with { Contacts = [new Contact(Day0.AddDays(200 - days), ContactDirection.TwoWay)] }, HealthDimension.Engagement),
        Is.EqualTo((decimal)expected));

    [Test]
    public void Engagement_NobodySpokenWith_AppliesOnceAContactWasExpected() => Assert.Multiple(() =>
    {
        Assert.That(SubScore(On(2), HealthDimension.Engagement), Is.Null);
        Assert.That(SubScore(On(3), HealthDimension.Engagement), Is.EqualTo(75m));
        Assert.That(SubScore(On(6), HealthDimension.Engagement), Is.EqualTo(0m));
    });

    [TestCase(30, 12.5, 50)]
    [TestCase(30, 25, 100)]
    [TestCase(60, 25, 50)]
    [TestCase(90, 60, 75)]
    [TestCase(300, 40, 50)]
    [TestCase(75, 65, 100)]
    [Property("Requirement", "N-30")]
    public void Utilisation_AgainstTheTargetOfTheDay_IsTheShare(int daysLive, double used, double expected) => Assert.That(
        SubScore(On(400) with
        {
            DeployedOn = Day0.AddDays(400 - daysLive),
            Utilisation = new UtilisationReading(Day0.AddDays(400), (decimal)used),
        }, HealthDimension.Utilisation),
        Is.EqualTo((decimal)expected));

    [Test]
    public void Utilisation_BeforeGoLiveOrWithAnOldReading_DoesNotApply() => Assert.Multiple(() =>
    {
        var reading = new UtilisationReading(Day0.AddDays(100), 40);
        Assert.That(SubScore(On(100) with { Utilisation = reading }, HealthDimension.Utilisation), Is.Null);
        Assert.That(SubScore(On(129) with { Utilisation = reading, DeployedOn = Day0 }, HealthDimension.Utilisation), Is.EqualTo(50m));
        Assert.That(SubScore(On(130) with { Utilisation = reading, DeployedOn = Day0 }, HealthDimension.Utilisation), Is.Null);
    });

    [Test]
    public void Outcomes_EachPart_AppliesWhenDueOrReached() => Assert.Multiple(() =>
    {
        var plan = On(60) with { KickoffHeldOn = Day0.AddDays(54), Goals = [] };
        Assert.That(SubScore(plan, HealthDimension.Outcomes), Is.Null, "kick-off + 6 days");
        Assert.That(SubScore(plan with { KickoffHeldOn = Day0.AddDays(53) }, HealthDimension.Outcomes), Is.EqualTo(0m),
            "kick-off + 7 days");
        Assert.That(SubScore(plan with { FirstValueOn = Day0.AddDays(60) }, HealthDimension.Outcomes), Is.EqualTo(100m));
        Assert.That(SubScore(plan with { DeployedOn = Day0.AddDays(31) }, HealthDimension.Outcomes), Is.Null, "deployment + 29 days");
        Assert.That(SubScore(plan with { DeployedOn = Day0.AddDays(30) }, HealthDimension.Outcomes), Is.EqualTo(0m),
            "deployment + 30 days");
    });

    [Test]
    public void Outcomes_GoalProgress_IsWeighedAndCancelledGoalsAreLeftOut()
    {
        Goal Ended(GoalOutcome outcome) => new() { AgreedOn = Day0, Outcome = outcome };
        var plan = On(60) with
        {
            Goals = [Ended(GoalOutcome.Achieved), Ended(GoalOutcome.PartlyAchieved), Ended(GoalOutcome.Missed),
                Ended(GoalOutcome.Cancelled)],
        };

        // (40 x 1 + 20 x 0.5) / 60.
        Assert.That(SubScore(plan, HealthDimension.Outcomes), Is.EqualTo(83.3m));
    }

    [TestCase(29, false, true)]
    [TestCase(30, false, false)]
    [TestCase(89, true, true)]
    [TestCase(90, true, false)]
    public void Sentiment_Pulse_ExpiresAfterThirtyDaysAndLaterAfterNinety(int days, bool adopting, bool counts) => Assert.That(
        SubScore(On(200) with { IsAdopting = adopting, Pulse = new Pulse(Day0.AddDays(200 - days), 7, "Calm.") },
            HealthDimension.Sentiment),
        Is.EqualTo(counts ? 70m : null));

    [Test]
    public void Sentiment_PulseWithoutNote_DoesNotCount() =>
        Assert.That(SubScore(On(5) with { Pulse = new Pulse(Day0, 7, " ") }, HealthDimension.Sentiment), Is.Null);

    [Test]
    [Property("Requirement", "C-13")]
    public void Sentiment_PulseAndSurvey_AreBlendedHalfAndHalf() => Assert.That(
        SubScore(On(5) with { Pulse = new Pulse(Day0, 7, "Calm."), Satisfaction = new Satisfaction(Day0, 93) }, HealthDimension.Sentiment),
        Is.EqualTo(81.5m));

    [TestCase(Segment.High, false, "HIGH-ONBOARDING-1")]
    [TestCase(Segment.Medium, true, "MEDIUM-ADOPTION-1")]
    [TestCase(Segment.Digital, false, "DIGITAL-ONBOARDING-1")]
    public void ModelVersion_BySegmentAndPhase_IsNamedInTheResult(Segment segment, bool adopting, string expected) =>
        Assert.That(HealthModel.Compute(On(1) with { Segment = segment, IsAdopting = adopting }).ModelVersion, Is.EqualTo(expected));

    [Test]
    public void Model_OfAnOrganization_TakesThePlaceOfTheShippedOne()
    {
        var model = HealthModels.Common with { Version = "OURS-3", GreenFrom = 80, ScheduleWeight = 100 };
        var result = HealthModel.Compute(On(60) with { Milestones = [Milestones.Due("A", Day0, MilestoneStatus.Done)], Model = model });

        Assert.Multiple(() =>
        {
            Assert.That(result.ModelVersion, Is.EqualTo("OURS-3"));
            Assert.That(result.Confidence, Is.EqualTo(71), "100 and 25 of engagement, of 175");
            Assert.That(HealthModel.BandOf(79.9m, model), Is.EqualTo(HealthBand.Yellow));
        });
    }

    [TestCase(null, 50, Description = "one of two messages of the last 30 days in time; nothing is known of the use")]
    [TestCase(14, 80, Description = "60 of 60 parts for use within the gap of 14 days, 20 of 40 for the messages")]
    [TestCase(28, 50, Description = "use at twice the gap is worth half: 30 and 20")]
    [Property("Requirement", "T-19")]
    public void Engagement_DigitalTouch_IsUseAndMessagesSentOnTime(int? daysSinceUse, int expected)
    {
        var day0 = new Date(2026, 9, 7);
        var asOf = day0.AddDays(40);
        Milestone Sent(int due, int on) => new()
        {
            Code = "MAIL",
            Channel = Channel.Email,
            Role = OwnerRole.Automation,
            Status = MilestoneStatus.Done,
            DueOn = day0.AddDays(due),
            CompletedOn = day0.AddDays(on),
        };
        var health = HealthModel.Evaluate(new HealthInput
        {
            AsOf = asOf,
            Day0 = day0,
            Segment = Segment.Digital,
            Milestones = [Sent(28, 28), Sent(35, 36), Sent(5, 9), Sent(39, 39) with { Role = OwnerRole.Csm }],
            Utilisation = daysSinceUse is { } days ? new UtilisationReading(asOf.AddDays(-days), 40) : null,
        });
        Assert.That(health.Dimensions.Single(line => line.Dimension == HealthDimension.Engagement).SubScore, Is.EqualTo((decimal)expected));
    }
}
