using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Adoption;

[Property("Formula", "6")]
internal class AdoptionCurveTests
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
        PlannedDeliveryOn = Day0.AddDays(50),
    };

    private static CurveFacts WithSigns(CurveFacts facts) => facts with { Sentiment = 5, OpenIssues = 2 };

    private static CurveFacts WithoutSigns(CurveFacts facts) => facts with { Sentiment = 8, OpenIssues = 0 };

    private static CurveStage Stage(CurveFacts facts) => AdoptionCurve.Compute(facts).Position.Stage;

    private static string[] Alarms(CurveFacts facts) =>
        AdoptionCurve.Compute(facts).Alarms.Select(alarm => (alarm.IsRed ? "red " : "amber ") + alarm.Why.Code).ToArray();

    [Test]
    [Property("Requirement", "W-18")]
    public void Stage_BeforeTheKickoff_IsUnknown() =>
        Assert.That(Stage(On(3) with { KickoffHeldOn = null }), Is.EqualTo(CurveStage.Unknown));

    [Test]
    [Property("Requirement", "W-02")]
    public void Stage_KickoffHeld_IsHoneymoonSinceThatDay()
    {
        var position = AdoptionCurve.Compute(On(20)).Position;

        Assert.That((position.Stage, position.SinceOn), Is.EqualTo((CurveStage.HoneymoonPeak, Day0.AddDays(6))));
    }

    [Test]
    [Property("Requirement", "W-01")]
    public void Stages_AreFourInOrder() => Assert.That(
        Enum.GetValues<CurveStage>(),
        Is.EqualTo(new[]
        {
            CurveStage.HoneymoonPeak, CurveStage.RealityTrough, CurveStage.FirstValueSlope, CurveStage.ImpactPlateau, CurveStage.Unknown,
        }));

    [Test]
    [Property("Requirement", "W-08")]
    public void Trough_AnyTwoSigns_MakeOne()
    {
        var signs = new Func<CurveFacts, CurveFacts>[]
        {
            facts => facts with { PeakHealth = 90, Health = 75 },
            facts => facts with { Sentiment = 5 },
            facts => facts with { OpenIssues = 2 },
            facts => facts with { UtilisationOfTarget = 0.49m },
            facts => facts with { LastEngagedOn = facts.AsOf.AddDays(-11) },
        };
        Assert.Multiple(() =>
        {
            foreach (var one in signs)
            {
                Assert.That(Stage(one(On(30))), Is.EqualTo(CurveStage.HoneymoonPeak), "one sign");
                foreach (var other in signs.Where(sign => sign != one))
                {
                    Assert.That(Stage(other(one(On(30)))), Is.EqualTo(CurveStage.RealityTrough), "two signs");
                }
            }
        });
    }

    [Test]
    public void Signs_JustShortOfTheirThreshold_AreNone() => Assert.Multiple(() =>
    {
        var facts = On(30) with
        {
            PeakHealth = 90,
            Health = 75.1m,
            Sentiment = 6,
            OpenIssues = 1,
            UtilisationOfTarget = 0.5m,
            LastEngagedOn = Day0.AddDays(20),
        };
        Assert.That(AdoptionCurve.Compute(facts).SignsOfTrough, Is.Empty);
        Assert.That(AdoptionCurve.Compute(facts with { BlockingIssues = 1 }).SignsOfTrough.Count, Is.EqualTo(1),
            "one blocking issue is enough");
        // 1.5 gaps of 7 days are 10.5 days.
        Assert.That(AdoptionCurve.Compute(facts with { LastEngagedOn = Day0.AddDays(19) }).SignsOfTrough.Count, Is.EqualTo(1));
    });

    [Test]
    [Property("Requirement", "W-10")]
    public void Slope_FirstValueConfirmed_IsReachedFromThatDay()
    {
        var position = AdoptionCurve.Compute(On(70) with { FirstValueOn = Day0.AddDays(64) }).Position;

        Assert.That((position.Stage, position.SinceOn), Is.EqualTo((CurveStage.FirstValueSlope, Day0.AddDays(64))));
    }

    [TestCase(0, CurveStage.HoneymoonPeak)]
    [TestCase(1, CurveStage.FirstValueSlope)]
    [Property("Requirement", "W-11")]
    public void Slope_WithoutAResultShown_IsNotReached(int results, CurveStage expected) =>
        Assert.That(Stage(On(70) with { FirstValueOn = Day0.AddDays(64), ResultsShown = results }), Is.EqualTo(expected));

    [TestCase(1, true, CurveStage.ImpactPlateau)]
    [TestCase(0, true, CurveStage.FirstValueSlope)]
    [TestCase(1, false, CurveStage.FirstValueSlope)]
    public void Plateau_FirstValueGoalAndEvidence_AreAllNeeded(int goals, bool evidence, CurveStage expected) => Assert.Multiple(() =>
    {
        var facts = On(150) with { FirstValueOn = Day0.AddDays(64), GoalsAchieved = goals, HasImpactEvidence = evidence };
        Assert.That(Stage(facts), Is.EqualTo(expected));
        Assert.That(Stage(facts with { FirstValueOn = null }), Is.EqualTo(CurveStage.HoneymoonPeak));
    });

    [Test]
    [Property("Requirement", "W-17")]
    public void Slope_SignsOnThreeDaysInARow_LeadBackToTheTroughOnTheThird()
    {
        CurvePosition? position = null;
        var stages = new List<CurveStage>();
        // Signs on nights 2, 3, then none, then signs on nights 5 to 8; none on night 9.
        foreach (var (night, signs) in new[]
        {
            (1, false), (2, true), (3, true), (4, false), (5, true), (6, true), (7, true), (8, true), (9, false),
        })
        {
            var facts = On(70 + night) with { FirstValueOn = Day0.AddDays(64), Previous = position };
            position = AdoptionCurve.Compute(signs ? WithSigns(facts) : WithoutSigns(facts)).Position;
            stages.Add(position.Stage);
        }

        const CurveStage slope = CurveStage.FirstValueSlope;
        const CurveStage trough = CurveStage.RealityTrough;
        Assert.That(stages, Is.EqualTo(new[] { slope, slope, slope, slope, slope, slope, trough, trough, slope }));
    }

    [Test]
    public void Trough_EntryDateAndReason_AreKeptWhileItLasts()
    {
        var entered = AdoptionCurve.Compute(WithSigns(On(30))).Position;
        var later = AdoptionCurve.Compute(WithSigns(On(35)) with { Previous = entered }).Position;

        Assert.Multiple(() =>
        {
            Assert.That(later.SinceOn, Is.EqualTo(Day0.AddDays(30)));
            Assert.That(later.Why!.Code, Is.EqualTo("adoption.trough"));
            Assert.That(((IReadOnlyList<Message>)later.Why.Arguments[0])
                .Select(sign => sign.Code), Is.EqualTo(new[] { "adoption.sign-sentiment", "adoption.sign-issues" }));
        });
    }

    [Test]
    [Property("Requirement", "W-19")]
    public void Override_HoldsUntilTheDataSpeakForAnotherStage()
    {
        var byHand = new CurveOverride(CurveStage.RealityTrough, Day0.AddDays(30), "They told me.");
        var set = AdoptionCurve.Compute(On(30) with { Override = byHand }).Position;
        var kept = AdoptionCurve.Compute(On(40) with { Override = byHand, Previous = set }).Position;
        var left = AdoptionCurve.Compute(On(70) with { Override = byHand, Previous = kept, FirstValueOn = Day0.AddDays(70) }).Position;
        var after = AdoptionCurve.Compute(On(71) with { Override = byHand, Previous = left, FirstValueOn = Day0.AddDays(70) }).Position;

        Assert.Multiple(() =>
        {
            Assert.That((set.Stage, set.Suggested, set.Why!.Code),
                Is.EqualTo((CurveStage.RealityTrough, CurveStage.HoneymoonPeak, "adoption.set-by-hand")));
            Assert.That((kept.Stage, kept.SinceOn), Is.EqualTo((CurveStage.RealityTrough, Day0.AddDays(30))));
            Assert.That(left.Stage, Is.EqualTo(CurveStage.FirstValueSlope));
            Assert.That(after.Stage, Is.EqualTo(CurveStage.FirstValueSlope));
        });
    }

    [Test]
    [Property("Requirement", "W-18")]
    public void Override_UnknownAfterTheKickoffOrWithoutReason_IsRefused() => Assert.Multiple(() =>
    {
        Assert.That(
            () => AdoptionCurve.Compute(On(30) with { Override = new CurveOverride(CurveStage.Unknown, Day0, "?") }),
                Throws.TypeOf<DomainException>());
        Assert.That(
            () => AdoptionCurve.Compute(On(30) with { Override = new CurveOverride(CurveStage.RealityTrough, Day0, " ") }),
                Throws.TypeOf<DomainException>());
    });

    // Day 100 is a Wednesday: 30 days after the Monday before it are not over before the next working day.
    [TestCase(30, new string[0])]
    [TestCase(31, new[] { "amber adoption.alarm-no-first-value" })]
    [TestCase(89, new[] { "amber adoption.alarm-no-first-value" })]
    [TestCase(90, new[] { "red adoption.alarm-no-first-value" })]
    [Property("Requirement", "W-10")]
    public void Alarm_NoFirstValue_IsAmberThenRed(int daysSinceDeployment, string[] expected) =>
        Assert.That(Alarms(On(100) with { WentLiveOn = Day0.AddDays(100 - daysSinceDeployment) }), Is.EqualTo(expected));

    // Deployed on Wednesday, Day 2: 30 days later is Friday, Day 32; the next working day is Monday, Day 35.
    [TestCase(34, null, false)]
    [TestCase(35, null, true)]
    [TestCase(40, 40, false, Description = "the check of first value is due today")]
    [TestCase(41, 40, true, Description = "and late the day after")]
    [Property("Requirement", "W-10")]
    public void Alarm_NoFirstValue_IsAmberFromTheNextWorkingDayAndNotBeforeTheCheckIsLate(int day, int? dueOn, bool expected) =>
        Assert.That(
        Alarms(On(day) with { DeliveredOn = Day0.AddDays(2), FirstValueDueOn = dueOn is { } due ? Day0.AddDays(due) : null }),
        expected ? Does.Contain("amber adoption.alarm-no-first-value") : Is.Empty);

    [Test]
    [Property("Requirement", "W-10")]
    public void Deployment_GoLiveThenDeliveryThenThePlan_AndThePlanIsCalledPlanned() => Assert.Multiple(() =>
    {
        Assert.That((On(10) with { PlannedDeliveryOn = null }).Deployment, Is.Null);
        Assert.That(On(10).Deployment, Is.EqualTo(new Deployment(Day0.AddDays(50), isPlanned: true)));
        var delivered = On(10) with { DeliveredOn = Day0.AddDays(44) };
        Assert.That(delivered.Deployment, Is.EqualTo(new Deployment(Day0.AddDays(44), isPlanned: false)));
        Assert.That((delivered with { WentLiveOn = Day0.AddDays(47) }).Deployment,
            Is.EqualTo(new Deployment(Day0.AddDays(47), isPlanned: false)));
        Assert.That(Alarms(On(100)), Is.EqualTo(new[] { "amber adoption.alarm-no-first-value-after-plan" }));
        Assert.That(Alarms(On(200) with { PlannedDeliveryOn = null }), Does.Not.Contain("red adoption.alarm-no-first-value"));
    });

    [Test]
    [Property("Requirement", "W-02")]
    public void Honeymoon_OfAWaivedKickoff_StartsOnTheDayOfTheWaiver()
    {
        var position = AdoptionCurve.Compute(On(12) with { KickoffHeldOn = null, KickoffWaivedOn = Day0.AddDays(9) }).Position;
        Assert.That((position.Stage, position.SinceOn, position.Why!.Code),
            Is.EqualTo((CurveStage.HoneymoonPeak, Day0.AddDays(9), "adoption.honeymoon-after-waiver")));
    }

    [Test]
    [Property("Requirement", "W-12")]
    [Property("Requirement", "W-13")]
    public void ImpactReview_Held_IsNoConditionOfThePlateauAndStandsForTheImpactWhereGoalsAreNotTracked() => Assert.Multiple(() =>
    {
        var reviewed = On(189) with { FirstValueOn = Day0.AddDays(64), ImpactReviewedOn = Day0.AddDays(188) };
        Assert.That(Stage(reviewed), Is.EqualTo(CurveStage.FirstValueSlope), "no joint goal is known to be achieved");
        Assert.That(Alarms(reviewed), Is.Empty);
        Assert.That(Alarms(reviewed with { GoalsAchieved = 0 }), Is.EqualTo(new[] { "red adoption.alarm-no-impact" }), "goals are tracked");
        Assert.That(Alarms(reviewed with { ImpactReviewedOn = null, ImpactReviewDueOn = Day0.AddDays(189) }), Is.Empty, "due today");
        Assert.That(Stage(reviewed with { GoalsAchieved = 1, HasImpactEvidence = true, ImpactReviewedOn = null }),
            Is.EqualTo(CurveStage.ImpactPlateau));
    });

    [TestCase(Segment.Digital, 29, CurveStage.FirstValueSlope)]
    [TestCase(Segment.Digital, 30, CurveStage.ImpactPlateau)]
    [TestCase(Segment.High, 30, CurveStage.FirstValueSlope)]
    public void Plateau_UseAtItsTarget_StandsForAGoalWithDigitalTouch(Segment segment, int days, CurveStage expected) => Assert.That(
        Stage(On(150) with { Segment = segment, FirstValueOn = Day0.AddDays(64), UseAtTargetSinceOn = Day0.AddDays(150 - days) }),
        Is.EqualTo(expected));

    [TestCase(187, false)]
    [TestCase(188, true)]
    [Property("Requirement", "W-12")]
    public void Alarm_NoImpactHalfAYearAfterTheKickoff_IsRed(int day, bool expected) => Assert.That(
        Alarms(On(day) with { FirstValueOn = Day0.AddDays(64) }).Contains("red adoption.alarm-no-impact"), Is.EqualTo(expected));

    [TestCase(7, 8, true)]
    [TestCase(8, 8, false)]
    [Property("Requirement", "W-12")]
    public void Alarm_PlateauWithLowerSentimentThanAtKickoff_IsHollow(int now, int then, bool hollow)
    {
        var facts = On(150) with
        {
            FirstValueOn = Day0.AddDays(64),
            GoalsAchieved = 1,
            HasImpactEvidence = true,
            Sentiment = now,
            SentimentAtKickoff = then,
        };

        Assert.That(Alarms(facts), Is.EqualTo(hollow ? new[] { "amber adoption.alarm-hollow-plateau" } : []));
    }

    [TestCase(60, 30, new string[0])]
    [TestCase(61, 30, new[] { "amber adoption.alarm-long-trough" })]
    [Property("Requirement", "W-09")]
    public void Alarm_LongTrough_IsAmberAfterAMonth(int day, int since, string[] expected)
    {
        var previous = new CurvePosition(CurveStage.RealityTrough, Day0.AddDays(since), AdoptionMessages.Trough([]));

        Assert.That(Alarms(WithSigns(On(day)) with { Previous = previous }), Is.EqualTo(expected));
    }

    [Test]
    [Property("Requirement", "W-09")]
    public void Alarm_TroughThreeMonthsAfterDeployment_IsRed() => Assert.Multiple(() =>
    {
        Assert.That(Alarms(WithSigns(On(139)) with { DeliveredOn = Day0.AddDays(50) }),
            Does.Not.Contain("red adoption.alarm-trough-too-long"));
        Assert.That(Alarms(WithSigns(On(140)) with { DeliveredOn = Day0.AddDays(50) }), Does.Contain("red adoption.alarm-trough-too-long"));
    });

    [Test]
    [Property("Requirement", "W-03")]
    [Property("Requirement", "W-13")]
    [Property("Requirement", "W-14")]
    public void Prompts_ByStage_AreThoseOfTheCurve() => Assert.Multiple(() =>
    {
        IEnumerable<Message> For(CurveStage stage) => CurvePrompts.For(stage, On(7), new EvaluationDate(Day0.AddDays(7)));
        Assert.That(For(CurveStage.HoneymoonPeak).Select(prompt => prompt.Code), Is.EqualTo(new[]
        {
            "adoption.prompt-verify-goals", "adoption.prompt-deepen-goals", "adoption.prompt-joint-plan", "adoption.prompt-success-story",
            "adoption.prompt-next-twelve-months",
        }));
        Assert.That(For(CurveStage.ImpactPlateau).Select(prompt => prompt.Code), Is.EqualTo(new[]
        {
            "adoption.prompt-impact-review", "adoption.prompt-roi-case-study", "adoption.prompt-introductions",
        }));
        Assert.That(For(CurveStage.Unknown), Is.Empty);
    });

    // The kick-off was held on Day 6.
    [TestCase(20, true)]
    [TestCase(21, false)]
    [Property("Requirement", "W-06")]
    public void Prompts_OfTheHoneymoon_AskForTheStoryInTheFirstFourteenDaysOnly(int day, bool expected)
    {
        var result = AdoptionCurve.Compute(On(day));
        Assert.That(result.Position.Stage, Is.EqualTo(CurveStage.HoneymoonPeak));
        Assert.That(result.Prompts.Contains(AdoptionMessages.SuccessStory), Is.EqualTo(expected));
        Assert.That(result.NextChangeOn <= Day0.AddDays(21), Is.EqualTo(expected), "the evaluation comes back for it");
    }

    [Test]
    [Property("Requirement", "W-16")]
    public void Distribution_OfAPortfolio_CountsEveryStageInTheOrderOfTheCurve()
    {
        var distribution = CurveDistribution.Of([CurveStage.RealityTrough, CurveStage.HoneymoonPeak, CurveStage.RealityTrough]);

        Assert.That(distribution.Select(count => count.Customers), Is.EqualTo(new[] { 1, 2, 0, 0, 0 }));
    }
}
