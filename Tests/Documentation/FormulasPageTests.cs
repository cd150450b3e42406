using System.Globalization;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Adoption.Trust;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Handoff;
using CrmOnboarding.Tests.Support;
using static System.FormattableString;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>Computes every table of docs/formulas.md anew, from the numbers that stand in it.</summary>
[TestFixture]
internal sealed class FormulasPageTests
{
    // A Monday, as in every example of the page that counts days.
    private static readonly Date Day0 = new(2026, 9, 7);

    private static readonly Dictionary<string, Action<PageRow>> Checks = new()
    {
        ["Working days: question"] = WorkingDays,
        ["Next contact: day since the win"] = Rhythm,
        ["Next contact: segment"] = NextContact,
        ["Health: items due"] = ScheduleScore,
        ["Health: part"] = HealthPart,
        ["Health: case"] = HealthCase,
        ["Health: fact"] = Cap,
        ["Handoff completeness: question"] = HandoffQuestion,
        ["Handoff completeness: stakeholders named, of 5"] = HandoffExample,
        ["Trust index: conversations"] = Trust,
        ["Trust index: first call with gain 8, on Day 1"] = TrustByHand,
        ["Adoption curve: health now"] = CurveExample,
        ["Adoption curve: days after delivery, no first value"] = Alarm,
        ["First bill: monthly"] = Bill,
        ["Assignment: CSM"] = Assignment,
        ["Assignment: segment"] = PlanWeight,
    };

    static FormulasPageTests()
    {
        foreach (var check in CadenceAndHealthExamples.Checks.Concat(PlanExamples.Checks))
        {
            Checks.Add(check.Key, check.Value);
        }
    }

    private static IEnumerable<PageTable> Tables => FormulasPage.Tables;

    [Test]
    public void Page_EveryTable_IsComputedHereAndNoneIsMissing() =>
        Assert.That(FormulasPage.Tables.Select(table => table.ToString()).Distinct(), Is.EquivalentTo(Checks.Keys));

    [TestCaseSource(nameof(Tables))]
    public void Table_EveryRow_IsWhatTheRulesGive(PageTable table)
    {
        Assert.Multiple(() =>
        {
            foreach (var row in table.Rows)
            {
                Checks[table.ToString()](row);
            }
        });
    }

    [Test]
    public void HandoffTable_NamesEveryQuestionOnce() => Assert.That(
        FormulasPage.Tables.Single(table => table.ToString() == "Handoff completeness: question").Rows.Select(row => row["question"]),
        Is.EqualTo(HandoffChecklist.Questions.Select(question => QuestionNames.Of(question.Code).English)));

    [Test]
    public void Sentences_Numbers_AreTheDefaults()
    {
        var (cadence, health, handoff) = (CadencePolicy.Shipped, HealthModels.Common, HandoffPolicy.Shipped);
        var (curve, trust, shares) = (AdoptionPolicy.Shipped, TrustPolicy.Shipped, AssignmentPolicy.Shipped);
        string[] sentences =
        [
            string.Create(CultureInfo.InvariantCulture,
                $"Green {cadence.GreenFactor:0.##}, Yellow {cadence.YellowFactor}, Red {cadence.RedFactor}, Unknown "
                + $"{cadence.UnknownHealthFactor}."),
            string.Create(CultureInfo.InvariantCulture,
                $"honeymoon {cadence.HoneymoonFactor:0.##}, trough {cadence.TroughFactor}, slope {cadence.SlopeFactor:0.##}, "
                + $"plateau {cadence.PlateauFactor}."),
            Invariant($"between {cadence.MinimumFactor} and {cadence.MaximumFactor}."),
            string.Create(CultureInfo.InvariantCulture,
                $"never more than {cadence.MaximumSilenceDays} days and never less than {cadence.MinimumGapDays.High} days (High) "
                + $"or {cadence.MinimumGapDays.Medium} days (Medium, Digital)"),
            string.Create(CultureInfo.InvariantCulture,
                $"{100 * health.RecencyShare:0} % how recent and {100 * (1 - health.RecencyShare):0} % how many of our messages "
                + $"were answered in the last {health.ResponsivenessDays} days"),
            Invariant($"Green starts at {health.GreenFrom}, Yellow at {health.YellowFrom}."),
            Invariant($"accept from {handoff.AcceptanceGate} on"),
            Invariant($"less than {handoff.WinGate} percent ready at the win"),
            Invariant($"It starts at {trust.Start}."),
            string.Create(CultureInfo.InvariantCulture,
                $"down towards {trust.Floor}, by half in {trust.FirstWeekHalfLife} days during the first week, in "
                + $"{trust.FirstMonthHalfLife} days up to Day {trust.FirstMonthLastDay}, in {trust.LaterHalfLife} days after that"),
            Invariant($"A broken promise costs {trust.BrokenPromise}, a kept one adds {trust.KeptPromise}."),
            Invariant($"health {curve.HealthDrop} or more below its own peak, sentiment {curve.LowSentiment} or less"),
            string.Create(CultureInfo.InvariantCulture,
                $"customers × {shares.VolumeWeight}, revenue × {shares.RevenueWeight}, balance of phases × {shares.BalanceWeight}, "
                + $"risk × {shares.RiskWeight}."),
        ];
        Assert.That(sentences.Where(sentence => !FormulasPage.Text.Contains(sentence, StringComparison.Ordinal)), Is.Empty);
        Assert.That((cadence.MergeWorkingDays, cadence.UnansweredLimit), Is.EqualTo((2, 3)),
            "within two working days; after three messages");
        Assert.That(
            (health.GoalsAgreedWeight, health.GoalsAgreedDays, health.FirstValueWeight, health.FirstValueDays, health.GoalProgressWeight),
            Is.EqualTo((40m, 7, 40m, 30, 20m)), "the three parts of the outcomes");
        Assert.That((health.SentimentFreshDays, HealthModels.Shipped.For(Segment.High, isAdopting: true).SentimentFreshDays,
            health.SatisfactionShare), Is.EqualTo((30, 90, 0.5m)));
        Assert.That(HealthModels.HistoryDays, Is.EqualTo(18 * 7), "at least 18 weeks");
        Assert.That((health.ShortTrendDays, health.LongTrendDays, HealthModels.PartlyAchievedShare), Is.EqualTo((7, 28, 0.5m)));
        Assert.That(
            (BillingPolicy.Shipped.ShockFactor, PlanningPolicy.Shipped.StuckFactor, RiskPolicy.Shipped.EscalateWorkingDays),
                Is.EqualTo((1.5m, 1.5m, 2)),
            "one and a half times the regular bill, the planned days; two working days");
        Assert.That(
            (health.MinimumConfidence, curve.OpenIssues, curve.BlockingIssues, curve.LowUtilisation, curve.SilenceGaps,
                curve.SignsOfTrough),
            Is.EqualTo((50m, 2, 1, 0.5m, 1.5m, 2)),
            "less than half; two open issues or one that blocks; half of the target; any two signs");
        Assert.That(BillingPolicy.Shipped.Convention, Is.EqualTo(ActiveDaysConvention.IncludeActivationDay),
            "the day of activation is charged");
    }

    private static void WorkingDays(PageRow row)
    {
        var calendar = new WorkingCalendar(WorkingWeek.MondayToFriday,
            new HolidaySet("Page", [new Holiday("Christmas", new Date(2026, 12, 24), new Date(2026, 12, 25))]));
        var date = Date.Parse(row["date"]);
        var answer = row["question"] switch
        {
            "next working day" => calendar.Roll(date),
            "last working day" => calendar.RollBack(date),
            _ => calendar.Add(date, row.Whole("working days")),
        };
        Assert.That(answer, Is.EqualTo(Date.Parse(row["answer"])), row.ToString());
    }

    private static void Rhythm(PageRow row)
    {
        var days = row["day since the win"].Split(' ').Where(word => char.IsDigit(word[0])).Select(int.Parse);
        foreach (var (day, segment) in days.SelectMany(day => Enum.GetValues<Segment>().Select(segment => (day, segment))))
        {
            Assert.That(ExpectedGap.OnDay(day, segment, CadencePolicy.Shipped), Is.EqualTo(row.Whole(segment.ToString())),
                $"{segment}, {row}");
        }
    }

    private static void NextContact(PageRow row)
    {
        var day = Day0.AddDays(row.Whole("day"));
        var result = Domain.Cadence.Cadence.Compute(new CadenceInput
        {
            AsOf = day,
            Day0 = Day0,
            Segment = Enum.Parse<Segment>(row["segment"]),
            Calendar = WorkingCalendar.MondayToFriday,
            Health = Enum.Parse<HealthBand>(row["health"]),
            Stage = StageOf(row["curve"]),
            Contacts = [new Contact(day, ContactDirection.TwoWay)],
        });
        Assert.That((result.ExpectedGapDays, result.Factor, result.IntervalDays),
            Is.EqualTo((row.Whole("rhythm"), row.Number("factor"), row.Whole("days to the next contact"))), row.ToString());
    }

    private static void ScheduleScore(PageRow row)
    {
        var result = HealthModel.Compute(new HealthInput
        {
            AsOf = Day0.AddDays(9),
            Day0 = Day0,
            Segment = Segment.High,
            Milestones = Items(row.Whole("overdue"), row.Whole("items due")),
        });
        Assert.That(result.Dimensions[0].SubScore, Is.EqualTo(row.Number("schedule")), row.ToString());
    }

    /// <summary>Two tables have these columns: what each part asks, and the example with its scores.</summary>
    private static void HealthPart(PageRow row)
    {
        var part = Example(13, isKickoffHeld: true).Dimensions.Single(each => each.Dimension.ToString() == row["part"]);
        Assert.That(part.Weight, Is.EqualTo(row.Number("weight")), row.ToString());
        if (row.Columns.Contains("score"))
        {
            Assert.That(part.SubScore, Is.EqualTo(row["score"] == "not counted" ? null : (decimal?)row.Number("score")), row.ToString());
        }
    }

    private static void HealthCase(PageRow row)
    {
        var result = row["case"].Contains("Day 14", StringComparison.Ordinal)
            ? Example(14, isKickoffHeld: false)
            : Example(13, isKickoffHeld: true);
        Assert.That((result.Score, result.Band.ToString(), result.Confidence),
            Is.EqualTo(((decimal?)row.Number("health"), row["colour"], row.Whole("confidence"))), row.ToString());
    }

    /// <summary>As perfect a customer as there is, but for the one fact.</summary>
    private static void Cap(PageRow row)
    {
        var perfect = new HealthInput
        {
            AsOf = Day0.AddDays(40),
            Day0 = Day0,
            Segment = Segment.High,
            Milestones = Items(0, 5),
            Contacts = [new Contact(Day0.AddDays(40), ContactDirection.TwoWay)],
            KickoffHeldOn = Day0,
            Pulse = new Pulse(Day0.AddDays(40), 10, "Fine."),
        };
        Assert.That(HealthModel.Compute(perfect).Score, Is.EqualTo(100m));
        var input = row["fact"] switch
        {
            "an open critical risk" => perfect with { OpenRisks = [new OpenRisk("R", Domain.Shared.RiskSeverity.Critical)] },
            "an open high risk" => perfect with { OpenRisks = [new OpenRisk("R", Domain.Shared.RiskSeverity.High)] },
            "kick-off not held by Day 14" => On(14) with { KickoffHeldOn = null },
            "kick-off not held by Day 21" => On(21) with { KickoffHeldOn = null },
            "more than 30 days without a conversation" =>
                perfect with { Contacts = [new Contact(Day0.AddDays(9), ContactDirection.TwoWay)] },
            "handoff not accepted by the end of Day 5" => On(6) with { Handoff = new HandoffAcceptance(null) },
            "an open broken promise" => perfect with { BrokenPromises = 1 },
            "an open question about a bill" => perfect with { OpenBillQueries = 1 },
            "90 days after delivery without first value" => perfect with { DeployedOn = Day0.AddDays(-50) },
            _ => throw new AssertionException($"No check for the cap '{row["fact"]}'."),
        };
        Assert.That(HealthModel.Compute(input).Caps.Select(cap => cap.Limit), Is.EqualTo(new[] { row.Number("health at most") }),
            row.ToString());

        HealthInput On(int day) => perfect with
        {
            AsOf = Day0.AddDays(day),
            Contacts = [new Contact(Day0.AddDays(day), ContactDirection.TwoWay)],
            Pulse = null,
        };
    }

    private static void HandoffQuestion(PageRow row)
    {
        var question = HandoffChecklist.Questions.Single(each => QuestionNames.Of(each.Code).English == row["question"]);
        Assert.That((question.Weight, question.IsBlocker), Is.EqualTo((row.Number("weight"), row["required"] == "yes")), row.ToString());
        var who = question.AnsweredBy;
        var others = string.Join(", else ", who.Others.Select(role => LabelTexts.Of(role, Language.English)));
        Assert.That(
            others.Length == 0 ? "the seller" : who.Seller ? "the seller with the " + others : "the " + others,
            Is.EqualTo(row["who can answer"]).IgnoreCase, row.ToString());
    }

    private static void HandoffExample(PageRow row)
    {
        var complete = HandoffVectorTests.Complete with { TechnicalNotApplicable = false, TechnicalEnvironment = "On premises" };
        var facts = row.Whole("stakeholders named, of 5") == 5 ? complete : complete with { EconomicBuyer = null, ExecutivePeer = null };
        var result = HandoffScore.Compute(
            HandoffChecklist.Answer(facts with { PlanReadinessPercent = row.Whole("plan ready, percent") }, HandoffPolicy.Shipped),
                HandoffPolicy.Shipped);
        Assert.That((result.Score, result.IsAcceptable), Is.EqualTo((row.Number("score"), row["can be accepted"] == "yes")),
            row.ToString());
    }

    private static void Trust(PageRow row)
    {
        var policy = TrustPolicy.Shipped;
        var series = row["conversations"] switch
        {
            "the full plan" => TrustIndex.Series(policy.FullPlan, 90, TrustPolicy.Shipped),
            "the seven big meetings only" => TrustIndex.Series(policy.SevenMilestones, 90, TrustPolicy.Shipped),
            "the full plan without the first week" => TrustIndex.Graph(policy.FullPlan, 90, TrustPolicy.Shipped).WithoutFirstWeek,
            _ => TrustIndex.Series([], 90, TrustPolicy.Shipped),
        };
        foreach (var column in row.Columns.Skip(1))
        {
            Assert.That(Rounded(series[int.Parse(column.Split(' ')[1], CultureInfo.InvariantCulture)]), Is.EqualTo(row.Number(column)),
                $"{column}, {row}");
        }
    }

    private static void TrustByHand(PageRow row)
    {
        decimal On1(params TrustPromise[] promises) =>
            Rounded(TrustIndex.Series([new TrustTouch(1, 8)], 1, TrustPolicy.Shipped, promises)[1]);
        Assert.That((On1(), On1(new TrustPromise(1, IsKept: true)), On1(new TrustPromise(1, IsKept: false))), Is.EqualTo((
            row.Number("first call with gain 8, on Day 1"), row.Number("promise kept that day"), row.Number("promise broken that day"))));
    }

    private static void CurveExample(PageRow row)
    {
        var result = AdoptionCurve.Compute(new CurveFacts
        {
            AsOf = Day0.AddDays(30),
            Day0 = Day0,
            Segment = Segment.High,
            Calendar = WorkingCalendar.MondayToFriday,
            KickoffHeldOn = Day0.AddDays(7),
            Health = row.Number("health now"),
            PeakHealth = row.Number("best health"),
            Sentiment = row.Whole("sentiment"),
            OpenIssues = row.Whole("open issues"),
            UtilisationOfTarget = row.Number("use of target, percent") / 100,
            LastEngagedOn = Day0.AddDays(30 - row.Whole("days silent")),
        });
        Assert.That((result.SignsOfTrough.Count, result.Position.Stage), Is.EqualTo((row.Whole("signs"), StageOf(row["stage"]))),
            row.ToString());
    }

    private static void Alarm(PageRow row)
    {
        var alarms = AdoptionCurve.Compute(new CurveFacts
        {
            AsOf = Day0.AddDays(150),
            Day0 = Day0,
            Segment = Segment.High,
            Calendar = WorkingCalendar.MondayToFriday,
            KickoffHeldOn = Day0.AddDays(7),
            LastEngagedOn = Day0.AddDays(150),
            WentLiveOn = Day0.AddDays(150 - row.Whole("days after delivery, no first value")),
        }).Alarms;
        var alarm = alarms.Count == 0 ? "none" : alarms.Single().IsRed ? "red" : "amber";
        Assert.That(alarm, Is.EqualTo(row["alarm"]), row.ToString());
    }

    private static void Bill(PageRow row)
    {
        var convention = row["activation day"] == "free"
            ? ActiveDaysConvention.ExcludeActivationDay
            : ActiveDaysConvention.IncludeActivationDay;
        var bill = FirstBill.Compute(
            new BillTerms
            {
                MonthlyAmount = row.Number("monthly"),
                ActivatedOn = Date.Parse(row["activated on"]),
                SetupFee = row.Number("set-up fee"),
            },
            BillingPolicy.Shipped with { Convention = convention });
        Assert.That((bill.ActiveDays, bill.Components[1].Amount, bill.Total, bill.Delta), Is.EqualTo((
            row.Whole("days charged"), row.Number("part of the month"), row.Number("first bill"), row.Number("more than regular"))),
                row.ToString());
    }

    private static void Assignment(PageRow row)
    {
        Usage Of(string column)
        {
            var parts = row[column].Split(':');
            return new Usage(decimal.Parse(parts[0], CultureInfo.InvariantCulture), decimal.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        var candidate = new Candidate
        {
            Id = new Guid(1, 0, 0, new byte[8]),
            Name = row["CSM"],
            Volume = Of("customers"),
            Revenue = Of("revenue"),
            Balance = Of("phases"),
            Risk = Of("risk"),
        };
        var found = CsmAssignment.Find([candidate], new AssignmentNeeds(), Day0, AssignmentPolicy.Shipped);
        Assert.That(found.Ranking.Single().Score, Is.EqualTo(row.Number("score")), row.ToString());
    }

    private static void PlanWeight(PageRow row) =>
        Assert.That(AssignmentPolicy.Shipped.PlanWeight(Enum.Parse<Segment>(row["segment"]), row.Whole("day")),
            Is.EqualTo(row.Number("weight of the plan")), row.ToString());

    /// <summary>The customer of the health example, on a day.</summary>
    private static HealthResult Example(int day, bool isKickoffHeld) => HealthModel.Compute(new HealthInput
    {
        AsOf = Day0.AddDays(day),
        Day0 = Day0,
        Segment = Segment.High,
        Milestones = Items(1, 5),
        Contacts =
        [
            new Contact(Day0.AddDays(day - 9), ContactDirection.TwoWay),
            .. Enumerable.Range(0, 5).Select(i => new Contact(Day0.AddDays(day - 12), ContactDirection.Outbound) { IsAnswered = i < 3 }),
        ],
        KickoffHeldOn = isKickoffHeld ? Day0.AddDays(6) : null,
        FirstValueOn = Day0.AddDays(day - 1),
        Pulse = new Pulse(Day0.AddDays(day - 1), 7, "Calm."),
    });

    private static Milestone[] Items(int overdue, int due) =>
        [.. Enumerable.Range(0, due)
            .Select(i => Milestones.Due($"ITEM_{i}", Day0, i < overdue ? MilestoneStatus.Open : MilestoneStatus.Done))];

    private static CurveStage StageOf(string word) => word switch
    {
        "honeymoon" => CurveStage.HoneymoonPeak,
        "trough" => CurveStage.RealityTrough,
        "slope" => CurveStage.FirstValueSlope,
        "plateau" => CurveStage.ImpactPlateau,
        _ => throw new AssertionException($"No stage is called '{word}'."),
    };

    private static decimal Rounded(double value) => (decimal)Math.Round(value, 2, MidpointRounding.AwayFromZero);
}
