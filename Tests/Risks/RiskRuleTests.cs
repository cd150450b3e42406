using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Risks;

internal class RiskRuleTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Day0 = new(2026, 9, 7);

    private static readonly CreationFacts Deal = new() { Day0 = Day0, Segment = Segment.High };

    /// <summary>A plan in which nothing is wrong on any day: somebody spoke with the customer every two days up to then.</summary>
    private static RiskFacts On(int day) => new()
    {
        AsOf = Day0.AddDays(day),
        Creation = Deal,
        Calendar = WorkingCalendar.MondayToFriday,
        Contacts = [.. Enumerable.Range(0, (day / 2) + 1).Select(i => Spoke(day - (2 * i)))],
    };

    private static Contact Spoke(int day) => new(Day0.AddDays(day), ContactDirection.TwoWay);

    private static Contact Unanswered(int day) => new(Day0.AddDays(day), ContactDirection.Outbound) { IsAnswered = false };

    private static RaisedRisk? Find(RiskFacts facts, string code) =>
        RiskRules.Evaluate(facts).Result.SingleOrDefault(risk => risk.RuleCode == code);

    private static string[] Codes(RiskFacts facts) => RiskRules.Evaluate(facts).Result.Select(risk => risk.RuleCode).ToArray();

    [Test]
    public void Evaluate_NothingWrong_RaisesNothing() => Assert.Multiple(() =>
    {
        foreach (var day in new[] { 0, 7, 8, 30, 61, 400 })
        {
            Assert.That(Codes(On(day)), Is.Empty, $"Day {day}");
        }
    });

    [Test]
    public void All_Rules_HaveCodesOfTheirOwn() =>
        Assert.That(RiskRules.All.Select(rule => rule.Code), Is.Unique.And.Ordered.Using<string>(StringComparer.Ordinal));

    [TestCase(30, false)]
    [TestCase(31, true)]
    [Property("Requirement", "C-01")]
    public void Silent_MoreThanThirtyDaysWithoutAConversation_IsHigh(int days, bool expected) => Assert.Multiple(() =>
    {
        var spoken =
            On(200) with { Contacts = [Spoke(1), Spoke(3), Spoke(200 - days), new Contact(Day0.AddDays(199), ContactDirection.Outbound)] };
        Assert.That(Find(spoken, "C-01")?.Severity, Is.EqualTo(expected ? RiskSeverity.High : null));
        Assert.That(Find(On(days) with { Contacts = [] }, "C-01")?.Reason.Code, Is.EqualTo(expected ? "risk.silent-since-win" : null));
    });

    [TestCase(14, false)]
    [TestCase(15, true)]
    [Property("Requirement", "C-04")]
    public void Irregular_SilenceOfMoreThanTwoGaps_IsLow(int days, bool expected) => Assert.That(
        Find(On(40) with { Contacts = [Spoke(1), Spoke(3), Spoke(40 - days)] }, "C-04")?.Severity,
            Is.EqualTo(expected ? RiskSeverity.Low : null));

    [TestCase(29, true)]
    [TestCase(30, false)]
    [Property("Requirement", "C-15")]
    public void ExternalShock_Recent_Holds(int days, bool expected) => Assert.That(
        Find(On(100) with { Customer = new() { ExternalShocksOn = [Day0.AddDays(100 - days)] } }, "C-15"), expected ? Is.Not.Null
            : Is.Null);

    [TestCase(14, null, false)]
    [TestCase(15, null, true)]
    [TestCase(40, 14, false)]
    [TestCase(40, 15, true)]
    [Property("Requirement", "C-17")]
    public void ChallengeWithoutHelp_ForMoreThanFourteenDays_Holds(int raisedDaysAgo, int? helpedDaysAgo, bool expected)
    {
        var challenge = new Challenge("Data quality", Day0.AddDays(100 - raisedDaysAgo), helpedDaysAgo is { } days
            ? Day0.AddDays(100 - days) : null);

        Assert.That(Find(On(100) with { Customer = new() { Challenges = [challenge] } }, "C-17"), expected ? Is.Not.Null : Is.Null);
    }

    [TestCase(44, true)]
    [TestCase(45, false)]
    [Property("Requirement", "H-02")]
    public void ExpectationMismatch_ResultsExpectedBeforeFirstValue_Holds(int expectedOn, bool expected) => Assert.That(
        Find(On(1) with { Customer = new() { ExpectedResultOn = Day0.AddDays(expectedOn), PlannedFirstValueOn = Day0.AddDays(45) } },
            "H-02"),
        expected ? Is.Not.Null : Is.Null);

    [Test]
    [Property("Requirement", "H-03")]
    public void PlanNotReady_HandoffBelowTheWinGate_WarnsUntilTheKickoff() => Assert.Multiple(() =>
    {
        var empty = HandoffScore.Compute(HandoffChecklist.Answer(new HandoffFacts(), HandoffPolicy.Shipped), HandoffPolicy.Shipped);
        Assert.That(Find(On(1) with { Handoff = empty }, "H-03")?.Severity, Is.EqualTo(RiskSeverity.Low));
        Assert.That(Find(On(9) with { Handoff = empty, Kickoff = new() { HeldOn = Day0.AddDays(6) } }, "H-03"), Is.Null);
    });

    [Test]
    [Property("Requirement", "H-05")]
    public void WelcomeMails_SellersWithinOneWorkingDayThenTheCsmsWithinThree_OrElseARisk() => Assert.Multiple(() =>
    {
        RiskFacts With(int day, int? seller, int? csm) => On(day) with
        {
            FirstSteps = new()
            {
                ExpectsSellersWelcome = true,
                ExpectsCsmWelcome = true,
                SellersWelcomeOn = seller is { } first ? Day0.AddDays(first) : null,
                CsmWelcomeOn = csm is { } second ? Day0.AddDays(second) : null,
            },
        };
        Assert.That(Find(With(1, null, null), "H-05"), Is.Null, "still in time");
        Assert.That(Find(With(2, null, null), "H-05")?.Reason, Is.EqualTo(RiskMessages.SellersWelcomeLate(Day0.AddDays(1))));
        Assert.That(Find(With(3, 1, null), "H-05"), Is.Null, "still in time");
        Assert.That(Find(With(4, 1, null), "H-05")?.Reason, Is.EqualTo(RiskMessages.CsmWelcomeLate(Day0.AddDays(3))));
        Assert.That(Find(With(4, 1, 3), "H-05"), Is.Null);
        Assert.That(Find(With(4, 1, 1), "H-05"), Is.Null, "both on one day are in order");
        var waived = With(9, 1, null);
        Assert.That(Find(waived with { FirstSteps = waived.FirstSteps with { ExpectsCsmWelcome = false } }, "H-05"), Is.Null);
        Assert.That(Find(With(3, 2, 1), "H-05")?.Reason.Code, Is.EqualTo("risk.welcome-order"));
        Assert.That(Find(With(1, null, 1), "H-05")?.Reason.Code, Is.EqualTo("risk.welcome-order"));
    });

    [Test]
    [Property("Requirement", "H-11")]
    public void WrongPeople_NobodyForAdoption_Holds() => Assert.Multiple(() =>
    {
        RiskFacts With(Phase[]? phases) => On(9) with { Kickoff = new() { HeldOn = Day0.AddDays(6), AttendeePhases = phases } };
        Assert.That(Find(With([Phase.Launch]), "H-11")?.Reason.Arguments[0], Is.EqualTo(Phase.Adopt));
        Assert.That(Find(With([Phase.Launch, Phase.Adopt]), "H-11"), Is.Null);
        Assert.That(Find(With(null), "H-11"), Is.Null, "not recorded");
    });

    [TestCase(6, RiskSeverity.Medium)]
    [TestCase(7, RiskSeverity.High)]
    [Property("Requirement", "H-18")]
    public void LongProcurement_NoReplyForFiveWorkingDays_IsHigh(int day, RiskSeverity expected) => Assert.Multiple(() =>
    {
        var facts = On(day) with { Creation = Deal with { OpportunityCreatedOn = Day0.AddDays(-200) }, Contacts = [] };
        Assert.That(Find(facts, "H-18")?.Severity, Is.EqualTo(expected));
        Assert.That(Find(facts with { Contacts = [Spoke(2)] }, "H-18"), Is.Null, "the buyer speaks");
        Assert.That(Find(facts with { Contacts = [Spoke(-2)] }, "H-18")?.Severity, Is.EqualTo(expected), "before the win does not count");
    });

    [Test]
    [Property("Requirement", "H-19")]
    public void Unresponsive_ThreeUnansweredInARow_IsHigh() => Assert.Multiple(() =>
    {
        Assert.That(Find(On(20) with { Contacts = [Spoke(1), Spoke(3), Unanswered(10), Unanswered(12), Unanswered(14)] },
            "H-19")?.Severity, Is.EqualTo(RiskSeverity.High));
        Assert.That(Find(On(20) with { Contacts = [Spoke(1), Spoke(3), Unanswered(10), Spoke(12), Unanswered(13), Unanswered(14)] },
            "H-19"), Is.Null);
    });

    [TestCase(8, false)]
    [TestCase(9, true)]
    [Property("Requirement", "H-19")]
    public void Unresponsive_KickoffNotConfirmedForFiveWorkingDays_IsHigh(int day, bool expected) => Assert.Multiple(() =>
    {
        // Invited on Wednesday, Day 2; five working days later is Wednesday, Day 9.
        var invited = On(day) with { FirstSteps = new() { KickoffInvitedOn = Day0.AddDays(2) } };
        Assert.That(Find(invited, "H-19"), expected ? Is.Not.Null : Is.Null);
        Assert.That(Find(invited with { FirstSteps = invited.FirstSteps with { KickoffConfirmedOn = Day0.AddDays(4) } }, "H-19"), Is.Null);
        Assert.That(Find(invited with { Kickoff = new() { HeldOn = Day0.AddDays(6) } }, "H-19"), Is.Null);
    });

    [TestCase(13, false)]
    [TestCase(14, true)]
    [Property("Requirement", "H-20")]
    public void KickoffPushed_DaysAfterTheSignature_FromFourteen(int days, bool expected) => Assert.That(
        Find(On(1) with { Deal = new() { SignedOn = Day0 }, Kickoff = new() { PlannedOn = Day0.AddDays(days) } }, "H-20"), expected
            ? Is.Not.Null : Is.Null);

    [TestCase(-1, 0)]
    [TestCase(0, 1)]
    [TestCase(14, 1)]
    [TestCase(15, 0)]
    [Property("Requirement", "H-21")]
    public void TermsChanged_WithinFourteenDaysAfterTheWin_CountsEachChange(int day, int expected) => Assert.That(
        Find(On(20) with { Deal = new() { TermChangesOn = [Day0.AddDays(day)] } }, "H-21")?.Events ?? 0, Is.EqualTo(expected));

    [Test]
    [Property("Requirement", "H-22")]
    [Property("Requirement", "H-23")]
    public void Demands_BeforeTheKickoff_HoldUntilItIsHeld() => Assert.Multiple(() =>
    {
        var demanded = On(5) with { Kickoff = new() { TrainingDemandedOn = Day0.AddDays(3), ContentDemandedOn = Day0.AddDays(4) } };
        Assert.That(Codes(demanded), Is.EqualTo(new[] { "H-22", "H-23" }));
        Assert.That(Codes(demanded with { Kickoff = demanded.Kickoff with { HeldOn = Day0.AddDays(5) } }), Is.Empty);
    });

    [TestCase(1, null, false)]
    [TestCase(2, null, true)]
    [TestCase(2, 1, false)]
    [Property("Requirement", "N-06")]
    public void NoThankYou_LaterThanADayAfterTheWin_Holds(int day, int? thankedOn, bool expected) => Assert.That(
        Find(
            On(day) with
            {
                // The CSM's mail was waived: that says nothing about the thank-you.
                FirstSteps = new() { ExpectsThanks = true, ThankedOn = thankedOn is { } on ? Day0.AddDays(on) : null },
            },
            "N-06"),
        expected ? Is.Not.Null : Is.Null);

    [TestCase(18_000, 29, false)]
    [TestCase(18_000.01, 29, true)]
    [TestCase(30_000, 28, false)]
    [TestCase(30_000, null, true)]
    [Property("Requirement", "N-12")]
    public void BillShock_FarAboveTheRegularBillAndNotExplainedBefore_IsHigh(double first, int? metOn, bool expected) => Assert.That(
        Find(
            On(29) with
            {
                Deal = new()
                {
                    FirstBill = (decimal)first,
                    RegularBill = 12_000,
                    BillOn = Day0.AddDays(29),
                    BillMeetingOn = metOn is { } on ? Day0.AddDays(on) : null,
                },
            },
            "N-12"),
        expected ? Is.Not.Null : Is.Null);

    [Test]
    [Property("Requirement", "N-15")]
    public void LateDelivery_AsTheForecastSays_Warns() => Assert.Multiple(() =>
    {
        var late = PlanningMessages.DeliveryAfterCompletion(Day0.AddDays(60), Day0.AddDays(50));
        Assert.That(Find(On(10) with { Deal = new() { LateDelivery = late } }, "N-15")?.Reason, Is.EqualTo(late));
        Assert.That(Find(On(10), "N-15"), Is.Null);
    });

    [Test]
    [Property("Requirement", "N-26")]
    public void NoFutureContact_NothingLeftThatReachesTheCustomer_HoldsTheSameDay() => Assert.Multiple(() =>
    {
        RiskFacts With(params Milestone[] planned) => On(20) with { Planned = planned };
        Assert.That(Codes(With()), Is.EqualTo(new[] { "N-26" }));
        Assert.That(Codes(With(Milestones.Touch("A", Day0.AddDays(20), Channel.Call))), Is.Empty);
        Assert.That(Codes(With(Milestones.Touch("A", Day0.AddDays(19), Channel.Call))), Is.EqualTo(new[] { "N-26" }));
        Assert.That(Codes(With(Milestones.Touch("A", Day0.AddDays(30), Channel.InProduct))), Is.EqualTo(new[] { "N-26" }));
        Assert.That(Codes(With() with { HasNextContact = true }), Is.EqualTo(new[] { "N-26" }), "advice is no plan");
        var digital = With() with { Creation = Deal with { Segment = Segment.Digital }, HasNextContact = true };
        Assert.That(Codes(digital), Is.EqualTo(new[] { "N-26" }), "still in onboarding");
        Assert.That(Codes(digital with { CompletedOn = Day0.AddDays(19) }), Is.Empty, "nobody plans what a machine does");
    });

    [TestCase(7, new[] { 1 }, false)]
    [TestCase(8, new[] { 1 }, true)]
    [TestCase(8, new[] { 1, 7 }, false)]
    [TestCase(8, new[] { 1, 8 }, true)]
    [Property("Requirement", "N-27")]
    public void ColdFirstWeek_FewerThanTwoConversationsByDay7_Holds(int day, int[] spoken, bool expected) => Assert.That(
        Find(On(day) with { Contacts = [.. spoken.Select(Spoke)] }, "N-27"), expected ? Is.Not.Null : Is.Null);

    // Won on a Saturday: Day 7 is a Saturday too and counts as the Monday after it, Day 9.
    [TestCase(9, false)]
    [TestCase(10, true)]
    [Property("Requirement", "N-27")]
    public void ColdFirstWeek_WonOnASaturday_LastsUntilMonday(int day, bool expected)
    {
        var won = Day0.AddDays(5);
        var facts = On(0) with { AsOf = won.AddDays(day), Creation = Deal with { Day0 = won } };
        Assert.That(Find(facts, "N-27"), expected ? Is.Not.Null : Is.Null);
        Assert.That(Find(facts with
        {
            AsOf = won.AddDays(20),
            Contacts = [new(won.AddDays(2), ContactDirection.TwoWay), new(won.AddDays(9), ContactDirection.TwoWay)],
        }, "N-27"), Is.Null);
    }

    [Test]
    [Property("Requirement", "C-01")]
    [Property("Requirement", "C-04")]
    [Property("Requirement", "N-27")]
    [Property("Requirement", "T-19")]
    public void ContactRules_DigitalTouch_AskForTouchesAndUseAndNotForConversations() => Assert.Multiple(() =>
    {
        RiskFacts Digital(int day, params int[] mails) => On(day) with
        {
            Creation = Deal with { Segment = Segment.Digital },
            Contacts = [.. mails.Select(mail => new Contact(Day0.AddDays(mail), ContactDirection.Outbound))],
        };
        Assert.That(Codes(Digital(30)), Is.Empty, "neither cold nor irregular");
        Assert.That(Codes(Digital(31)), Is.EqualTo(new[] { "C-01" }));
        Assert.That(Codes(Digital(58, 28)), Is.Empty);
        Assert.That(Find(Digital(59, 28), "C-01")?.Reason, Is.EqualTo(RiskMessages.NoTouchNorUse(Day0.AddDays(28))));
        Assert.That(Codes(Digital(59, 28) with { Customer = new() { LastUsedOn = Day0.AddDays(40) } }), Is.Empty, "the customer uses it");
        Assert.That(Codes(Digital(58, 28) with { Creation = Deal with { Segment = Segment.High } }), Does.Contain("C-01"),
            "a mail is no conversation");
    });

    [TestCase(Segment.High, 4, RiskSeverity.Medium)]
    [TestCase(Segment.High, 7, RiskSeverity.High)]
    [TestCase(Segment.Digital, 4, RiskSeverity.Medium)]
    [TestCase(Segment.Digital, 7, null, Description = "nobody is asked to reply")]
    [Property("Requirement", "H-18")]
    public void LongProcurement_WithoutAReplyForFiveWorkingDays_IsHighUnlessNoReplyIsAskedFor(
        Segment segment, int day, RiskSeverity? expected) =>
        Assert.That(
            Find(On(day) with { Contacts = [], Creation = Deal with { Segment = segment, OpportunityCreatedOn = Day0.AddDays(-181) } },
                "H-18")?.Severity,
            Is.EqualTo(expected));

    [TestCase(0.99, false, true)]
    [TestCase(1.0, false, false)]
    [TestCase(0.4, true, false)]
    [Property("Requirement", "N-30")]
    public void LowUtilisation_BelowTargetAndNotExplained_Holds(double share, bool explained, bool expected) => Assert.That(
        Find(On(100) with { Customer = new() { UtilisationOfTarget = (decimal)share, IsLowUseExplained = explained } }, "N-30"),
            expected ? Is.Not.Null : Is.Null);

    [TestCase(60, null, false)]
    [TestCase(61, null, true)]
    [TestCase(61, 60, false)]
    [Property("Requirement", "T-06")]
    public void OnboardingOverdue_TheDayAfterItsLastDay_IsHigh(int day, int? completedOn, bool expected) => Assert.That(
        Find(On(day) with { LastDayOn = Day0.AddDays(60), CompletedOn = completedOn is { } on ? Day0.AddDays(on) : null },
            "T-06")?.Severity,
        Is.EqualTo(expected ? RiskSeverity.High : null));

    [TestCase(5, null, true, false)]
    [TestCase(6, null, true, true)]
    [TestCase(6, 6, true, false)]
    [TestCase(6, null, false, false)]
    [Property("Requirement", "T-13")]
    public void PaymentPending_LaterThanDay5_HoldsWherePaymentIsTracked(int day, int? paidOn, bool tracked, bool expected) => Assert.That(
        Find(On(day) with { Deal = new() { TracksPayment = tracked, PaidOn = paidOn is { } on ? Day0.AddDays(on) : null } }, "T-13"),
        expected ? Is.Not.Null : Is.Null);

    [Test]
    [Property("Requirement", "W-09")]
    [Property("Requirement", "W-10")]
    [Property("Requirement", "W-12")]
    public void CurveAlarms_AmberAndRed_AreMediumAndHighRisks()
    {
        CurveResult Curve(int day) => AdoptionCurve.Compute(new CurveFacts
        {
            AsOf = Day0.AddDays(day),
            Day0 = Day0,
            Segment = Segment.High,
            Calendar = WorkingCalendar.MondayToFriday,
            KickoffHeldOn = Day0.AddDays(6),
            LastEngagedOn = Day0.AddDays(day),
            WentLiveOn = Day0.AddDays(40),
            Sentiment = 3,
            BlockingIssues = 1,
        });

        Assert.Multiple(() =>
        {
            Assert.That(Find(On(71) with { Curve = Curve(71) }, "W-10")?.Severity, Is.EqualTo(RiskSeverity.Medium));
            var late = RiskRules.Evaluate(On(190) with { Curve = Curve(190) }).Result;
            Assert.That(late.Select(risk => (risk.RuleCode, risk.Severity)), Is.EqualTo(new[]
            {
                ("W-09", RiskSeverity.High), ("W-10", RiskSeverity.High), ("W-12", RiskSeverity.High),
            }));
        });
    }

    [Test]
    [Property("Requirement", "T-19")]
    public void NoOwnerForRole_WhileThePlanRuns_HoldsUntilSomebodyIsNamed()
    {
        var facts = On(3) with { Creation = Deal with { RequiredRoles = [OwnerRole.Csm] } };

        Assert.Multiple(() =>
        {
            Assert.That(Codes(facts), Is.EqualTo(new[] { "T-19" }));
            Assert.That(Codes(facts with { Creation = facts.Creation with { HasCsm = true } }), Is.Empty);
        });
    }
}
