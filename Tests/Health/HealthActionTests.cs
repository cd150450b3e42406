using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

/// <summary>Each action by itself: what brings it, what it says, what it costs and what it changes.</summary>
[Property("Formula", "3")]
internal class HealthActionTests
{
    private static readonly Date Day0 = new(2026, 9, 7);
    private static readonly Date Today = Day0.AddDays(60);

    /// <summary>Every effort is another one, so that none can stand in for its neighbour.</summary>
    private static readonly HealthActionPolicy Costs = HealthActionPolicy.Shipped with
    {
        Contact = 11,
        Pulse = 12,
        AcceptHandoff = 13,
        ExplainBill = 14,
        OverdueItem = 15,
        Kickoff = 16,
        AgreeGoals = 17,
        Promise = 18,
        Risk = 19,
        FirstValue = 20,
        Utilisation = 21,
        HopedPulse = 8,
    };

    /// <summary>A plan about which nothing is to be done.</summary>
    private static readonly HealthInput Well = new()
    {
        AsOf = Today,
        Day0 = Day0,
        Segment = Segment.High,
        Contacts = [new Contact(Today, ContactDirection.TwoWay)],
        KickoffHeldOn = Day0.AddDays(7),
        ExpectsFirstValue = false,
        Pulse = new Pulse(Today, 8, "Fine."),
    };

    private static IReadOnlyList<HealthAction> For(HealthInput input) => HealthActions.For(input, Costs);

    private static HealthInput After(HealthInput input) => For(input).Single().Apply(input);

    private static void AssertOffered(HealthInput input, string key, bool isOffered) =>
        Assert.That(For(input).Select(action => action.Key), Is.EqualTo(isOffered ? [key] : Array.Empty<string>()));

    [Test]
    public void For_NothingWrong_OffersNothing() => Assert.That(For(Well), Is.Empty);

    [Test]
    public void For_EverythingWrong_OffersEachActionAtItsOwnEffort()
    {
        var plan = Well with
        {
            Milestones = [Milestones.Due("REPORT", Day0, MilestoneStatus.Open) with { Name = "Report" },
                Milestones.Due("HEAVY", Day0, MilestoneStatus.Open) with { Weight = 2 }],
            KickoffHeldOn = null,
            Contacts = [],
            Pulse = null,
            Goals = [],
            ExpectsFirstValue = true,
            DeployedOn = Today.AddDays(-40),
            Utilisation = new UtilisationReading(Today, 10),
            Handoff = new HandoffAcceptance(null),
            BrokenPromises = 3,
            OpenBillQueries = 2,
            OpenRisks = [new("H-19", RiskSeverity.High)],
        };

        Assert.That(For(plan).Select(action => (action.Key, action.Rank, action.Effort, action.What)), Is.EquivalentTo(new[]
        {
            ("item:1", 0, 15m, HealthActionMessages.DoItem("Report")),
            ("item:2", 0, 15m, HealthActionMessages.DoItem("HEAVY")),
            ("kickoff", 0, 16m, HealthActionMessages.HoldKickoff),
            ("contact", 0, 11m, HealthActionMessages.SpeakWithCustomer),
            ("pulse", 0, 12m, HealthActionMessages.RecordPulse(8)),
            ("goals", 0, 17m, HealthActionMessages.AgreeGoals),
            ("first-value", 0, 20m, HealthActionMessages.ReachFirstValue),
            // 25 % at + 30 days and 50 % at + 60, straight between: 33.33 at + 40.
            ("utilisation", 0, 21m, HealthActionMessages.RaiseUse(33.3m)),
            ("handoff", 0, 13m, HealthActionMessages.AcceptHandoff),
            ("promises", 0, 3 * 18m, HealthActionMessages.KeepPromises(3)),
            ("bills", 0, 2 * 14m, HealthActionMessages.ExplainBills(2)),
            ("risk:H-19", 0, 19m, HealthActionMessages.CloseRisk(RiskNames.Of("H-19"))),
        }));
    }

    [TestCase(-1, MilestoneStatus.Open, true, false, true)]
    [TestCase(0, MilestoneStatus.Open, true, false, false)]
    [TestCase(1, MilestoneStatus.Open, true, false, false)]
    [TestCase(-1, MilestoneStatus.Done, true, false, false)]
    [TestCase(-1, MilestoneStatus.Waived, true, false, false)]
    [TestCase(-1, MilestoneStatus.Open, false, false, false)]
    [TestCase(-1, MilestoneStatus.Open, true, true, false)]
    public void OverdueItem_RequiredOpenDueBeforeToday_IsOffered(
        int due, MilestoneStatus status, bool isRequired, bool isKickoff, bool isOffered) => AssertOffered(
        Well with
        {
            Milestones = [Milestones.Due(isKickoff ? "KICKOFF" : "ITEM", Today.AddDays(due), status) with { IsRequired = isRequired }],
        },
        "item:1",
        isOffered);

    [Test]
    public void OverdueItems_Alike_RankByDueDayThenByCode()
    {
        var plan = Well with
        {
            Milestones =
                [Milestones.Due("C", Today.AddDays(-2), MilestoneStatus.Open), Milestones.Due("B", Today.AddDays(-2), MilestoneStatus.Open),
                Milestones.Due("D", Today.AddDays(-3), MilestoneStatus.Open)],
        };

        Assert.That(For(plan).Select(action => (action.Rank, action.What.Arguments[0])),
            Is.EqualTo(new (int, object)[] { (0, "D"), (1, "B"), (2, "C") }));
    }

    [Test]
    public void OverdueItem_Done_IsDoneAndTheOthersStay()
    {
        var open = Milestones.Due("NEXT", Today, MilestoneStatus.Open);
        var overdue = Milestones.Due("OVERDUE", Today.AddDays(-1), MilestoneStatus.Open);

        var due = After(Well with { Milestones = [open, overdue] }).Due;
        Assert.Multiple(() =>
        {
            Assert.That(due.On(new EvaluationDate(Today)), Is.EqualTo(new DueSoFar(2, 2, 0, 0, Today)));
            Assert.That(due.On(new EvaluationDate(Today.AddDays(1))), Is.EqualTo(new DueSoFar(2, 2, 1, 1, Today)));
        });
    }

    [TestCase(true, false, true)]
    [TestCase(true, true, false)]
    [TestCase(false, false, false)]
    public void Kickoff_ExpectedAndNotHeld_IsOffered(bool isExpected, bool isHeld, bool isOffered) => AssertOffered(
        Well with { ExpectsKickoff = isExpected, KickoffHeldOn = isHeld ? Day0 : null }, "kickoff", isOffered);

    [Test]
    public void Kickoff_Held_IsAConversationAndDoesItsOpenItems()
    {
        var plan = Well with
        {
            KickoffHeldOn = null,
            Contacts = [new Contact(Today, ContactDirection.TwoWay), new Contact(Today.AddDays(-3), ContactDirection.Outbound)],
            Milestones = [Milestones.Due("KICKOFF", Today), Milestones.Due("KICKOFF", Today, MilestoneStatus.Waived),
                Milestones.Due("NEXT", Today)],
        };

        var after = After(plan);

        Assert.Multiple(() =>
        {
            Assert.That(after.KickoffHeldOn, Is.EqualTo(Today));
            Assert.That(after.Contacts, Is.EqualTo(plan.Contacts.Append(new Contact(Today, ContactDirection.TwoWay))));
            // Two count, the waived one does not; tomorrow NEXT alone is overdue.
            Assert.That(after.Due.On(new EvaluationDate(Today.AddDays(1))), Is.EqualTo(new DueSoFar(2, 2, 1, 1, Today)));
        });
    }

    [TestCase(-1, ContactDirection.TwoWay, true)]
    [TestCase(0, ContactDirection.TwoWay, false)]
    [TestCase(0, ContactDirection.Outbound, true)]
    [TestCase(1, ContactDirection.TwoWay, true)]
    public void Contact_NobodySpokeWithThemToday_IsOffered(int day, ContactDirection direction, bool isOffered) =>
        AssertOffered(Well with { Contacts = [new Contact(Today.AddDays(day), direction)] }, "contact", isOffered);

    [Test]
    public void Contact_Made_IsAConversationOfToday()
    {
        var earlier = new Contact(Today.AddDays(-1), ContactDirection.TwoWay);

        Assert.That(After(Well with { Contacts = [earlier] }).Contacts,
            Is.EqualTo(new[] { earlier, new Contact(Today, ContactDirection.TwoWay) }));
    }

    [TestCase(0, 8, "Fine.", false)]
    [TestCase(0, 9, "Fine.", false)]
    [TestCase(0, 7, "Fine.", true)]
    [TestCase(-1, 8, "Fine.", true)]
    [TestCase(0, 8, " ", true)]
    public void Pulse_OlderThanTodayOrLowOrWithoutNote_IsOffered(int day, int score, string note, bool isOffered) =>
        AssertOffered(Well with { Pulse = new Pulse(Today.AddDays(day), score, note) }, "pulse", isOffered);

    [TestCase(null, 80)]
    [TestCase(5, 80)]
    [TestCase(9, 90)]
    public void Pulse_Recorded_IsTheHopedOneOrTheBetterOneBefore(int? before, int subScore)
    {
        var after = After(Well with { Pulse = before is { } score ? new Pulse(Today.AddDays(-1), score, "Before.") : null });

        Assert.Multiple(() =>
        {
            Assert.That(after.Pulse!.On, Is.EqualTo(Today));
            Assert.That(HealthModel.Evaluate(after).Dimensions.Single(line => line.Dimension == HealthDimension.Sentiment).SubScore,
                Is.EqualTo((decimal)subScore));
        });
    }

    private static readonly TestCaseData[] GoalCases =
    [
        new(null, false) { TestName = "Goals_NotTracked_AreNotOffered" },
        new(Array.Empty<Goal>(), true) { TestName = "Goals_None_AreOffered" },
        new(new[] { new Goal { AgreedOn = Today } }, false) { TestName = "Goals_AgreedToday_AreNotOffered" },
        new(new[] { new Goal { AgreedOn = Today.AddDays(-1) } }, false) { TestName = "Goals_AgreedBefore_AreNotOffered" },
        new(new[] { new Goal { AgreedOn = Today.AddDays(1) } }, true) { TestName = "Goals_AgreedLater_AreOffered" },
        new(new[] { new Goal() }, true) { TestName = "Goals_NotAgreed_AreOffered" },
        new(new[] { new Goal(), new Goal { AgreedOn = Today } }, false) { TestName = "Goals_OneAgreed_AreNotOffered" },
        new(new[] { new Goal { AgreedOn = Today, Outcome = GoalOutcome.Cancelled } },
            true) { TestName = "Goals_AgreedCancelled_AreOffered" },
        new(new[] { new Goal { AgreedOn = Today, Outcome = GoalOutcome.Missed } }, false) { TestName = "Goals_AgreedMissed_AreNotOffered" },
    ];

    [TestCaseSource(nameof(GoalCases))]
    public void Goals_NoneAgreedByToday_AreOffered(Goal[]? goals, bool isOffered) =>
        AssertOffered(Well with { Goals = goals }, "goals", isOffered);

    [Test]
    public void Goals_Agreed_AreOneMoreOfToday()
    {
        var other = new Goal { ProgressPercent = 30 };

        Assert.That(After(Well with { Goals = [other] }).Goals, Is.EqualTo(new[] { other, new Goal { AgreedOn = Today } }));
    }

    [TestCase(true, null, true)]
    [TestCase(true, 1, true)]
    [TestCase(true, 0, false)]
    [TestCase(true, -1, false)]
    [TestCase(false, null, false)]
    public void FirstValue_ExpectedAndNotReachedByToday_IsOffered(bool isExpected, int? reached, bool isOffered) => AssertOffered(
        Well with { ExpectsFirstValue = isExpected, FirstValueOn = reached is { } day ? Today.AddDays(day) : null },
        "first-value",
        isOffered);

    [Test]
    public void FirstValue_Reached_IsOfToday() =>
        Assert.That(After(Well with { ExpectsFirstValue = true }).FirstValueOn, Is.EqualTo(Today));

    [TestCase(30, 24.9, true)]
    [TestCase(30, 25, false)]
    [TestCase(30, 25.1, false)]
    [TestCase(1, 0, true)]
    [TestCase(0, 0, false)]
    [TestCase(-1, 0, false)]
    [TestCase(30, null, false)]
    [Property("Requirement", "N-30")]
    public void Utilisation_BelowTheTargetOfTheDay_IsOffered(int daysLive, double? used, bool isOffered) => AssertOffered(
        Well with
        {
            DeployedOn = Today.AddDays(-daysLive),
            Utilisation = used is { } percent ? new UtilisationReading(Today, (decimal)percent) : null,
        },
        "utilisation",
        isOffered);

    [Test]
    public void Utilisation_RaisedUnderAModelOfOnesOwn_ReachesItsTarget()
    {
        var model = HealthModels.Common with { UtilisationTarget = new([new(0m, 0m), new(10m, 60m)]) };
        var plan = Well with
        {
            Model = model,
            DeployedOn = Today.AddDays(-30),
            Utilisation = new UtilisationReading(Today.AddDays(-2), 50),
        };

        Assert.That(After(plan).Utilisation, Is.EqualTo(new UtilisationReading(Today, 60)));
    }

    [TestCase(true, null, true)]
    [TestCase(true, 3, false)]
    [TestCase(false, null, false)]
    public void Handoff_TrackedAndNotAccepted_IsOffered(bool isTracked, int? acceptedOn, bool isOffered) => AssertOffered(
        Well with { Handoff = isTracked ? new HandoffAcceptance(acceptedOn is { } day ? Day0.AddDays(day) : null) : null },
        "handoff",
        isOffered);

    [Test]
    public void Handoff_Accepted_IsOfToday() =>
        Assert.That(After(Well with { Handoff = new HandoffAcceptance(null) }).Handoff, Is.EqualTo(new HandoffAcceptance(Today)));

    [Test]
    public void Promises_MadeGood_LeaveNone() => Assert.That(After(Well with { BrokenPromises = 2 }).BrokenPromises, Is.Zero);

    [Test]
    [Property("Requirement", "N-13")]
    public void Bills_Explained_LeaveNone() => Assert.That(After(Well with { OpenBillQueries = 2 }).OpenBillQueries, Is.Zero);

    [TestCase(RiskSeverity.Low, false)]
    [TestCase(RiskSeverity.Medium, false)]
    [TestCase(RiskSeverity.High, true)]
    [TestCase(RiskSeverity.Critical, true)]
    public void Risk_HighOrCritical_IsOffered(RiskSeverity severity, bool isOffered) =>
        AssertOffered(Well with { OpenRisks = [new("C-01", severity)] }, "risk:C-01", isOffered);

    [Test]
    public void Risk_Closed_LeavesTheOthers()
    {
        var plan = Well with { OpenRisks = [new("C-01", RiskSeverity.High), new("H-19", RiskSeverity.Critical)] };
        var actions = For(plan);

        Assert.Multiple(() =>
        {
            Assert.That(actions.Select(action => action.Key), Is.EqualTo(new[] { "risk:C-01", "risk:H-19" }));
            Assert.That(actions[0].Apply(plan).OpenRisks, Is.EqualTo(new[] { plan.OpenRisks[1] }));
            Assert.That(actions[1].Apply(plan).OpenRisks, Is.EqualTo(new[] { plan.OpenRisks[0] }));
        });
    }
}
