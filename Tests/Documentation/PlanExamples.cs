using System.Globalization;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Billing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>Computes the examples of docs/formulas.md about deadlines, the curve, bills, limits, times and risks.</summary>
internal static class PlanExamples
{
    private static readonly Date Day0 = new(2026, 9, 7);

    public static IReadOnlyDictionary<string, Action<PageRow>> Checks { get; } = new Dictionary<string, Action<PageRow>>
    {
        ["Handoff completeness: won on"] = Deadlines,
        ["Handoff completeness: signed on"] = Pushed,
        ["Adoption curve: first value"] = Stage,
        ["Adoption curve: days after the kick-off, no impact"] = Impact,
        ["Adoption curve: sentiment at the kick-off"] = Hollow,
        ["First bill: first bill"] = Shock,
        ["Assignment: customers of"] = Limits,
        ["Times: days from the win to the kick-off"] = Times,
        ["Times: planned days"] = PaceOfStage,
        ["Risks: night"] = Night,
        ["Risks: high since"] = Escalation,
    };

    private static void Deadlines(PageRow row)
    {
        var deadlines = new HandoffDeadlines(Date.Parse(row["won on"]), WorkingCalendar.MondayToFriday, HandoffPolicy.Shipped);
        var handedOver = Date.Parse(row["handed over and introduced on"]);
        Assert.That(
            new[]
            {
                deadlines.PackageBy, deadlines.DecisionBy(handedOver), deadlines.KickoffInvitedBy(handedOver), deadlines.KickoffFrom,
                deadlines.KickoffBy,
            },
            Is.EqualTo(new[] { "package by", "accept or return by", "kick-off invited by", "kick-off from", "kick-off by" }
                .Select(column => Date.Parse(row[column]))),
            row.ToString());
    }

    private static void Pushed(PageRow row) => Assert.That(
        new HandoffDeadlines(Day0, WorkingCalendar.MondayToFriday, HandoffPolicy.Shipped)
            .IsKickoffPushed(Date.Parse(row["signed on"]), Date.Parse(row["kick-off planned for"])),
        Is.EqualTo(row["pushed"] == "yes"), row.ToString());

    private static void Stage(PageRow row)
    {
        var facts = Curve with
        {
            FirstValueOn = row["first value"] == "yes" ? Day0.AddDays(30) : null,
            GoalsAchieved = row.Whole("goals achieved"),
            HasImpactEvidence = row["evidence"] == "yes",
        };
        var position = AdoptionCurve.Evaluate(facts).Position;
        for (var night = 1; night <= row.Whole("days with signs"); night++)
        {
            var troubled = facts with { AsOf = facts.AsOf.AddDays(night), Previous = position, Sentiment = 3, OpenIssues = 2 };
            position = AdoptionCurve.Evaluate(troubled).Position;
        }

        Assert.That(position.Stage.ToString(), Is.EqualTo(row["stage"] switch
        {
            "honeymoon" => "HoneymoonPeak",
            "trough" => "RealityTrough",
            "slope" => "FirstValueSlope",
            _ => "ImpactPlateau",
        }), row.ToString());
    }

    private static void Impact(PageRow row) => CheckAlarm(row, Curve with
    {
        AsOf = Curve.KickoffHeldOn!.Value.AddDays(row.Whole("days after the kick-off, no impact")),
        LastEngagedOn = Curve.KickoffHeldOn.Value.AddDays(row.Whole("days after the kick-off, no impact")),
        FirstValueOn = Day0.AddDays(30),
    });

    private static void Hollow(PageRow row) => CheckAlarm(row, Curve with
    {
        FirstValueOn = Day0.AddDays(30),
        GoalsAchieved = 1,
        HasImpactEvidence = true,
        SentimentAtKickoff = row.Whole("sentiment at the kick-off"),
        Sentiment = row.Whole("sentiment on the plateau"),
    });

    /// <summary>Activated on the last of a month with that day free, so that the set-up fee is all of the difference.</summary>
    private static void Shock(PageRow row)
    {
        var policy = BillingPolicy.Shipped with { Convention = ActiveDaysConvention.ExcludeActivationDay };
        var regular = row.Number("regular bill");
        var bill = FirstBill.Compute(
            new BillTerms
            {
                MonthlyAmount = regular,
                ActivatedOn = new Date(2026, 6, 30),
                SetupFee = row.Number("first bill") - regular,
            }, policy);
        Assert.That(bill.Total, Is.EqualTo(row.Number("first bill")), row.ToString());
        Date? explainedOn = row["explained"] switch { "never" => null, "on the day" => Day0, _ => Day0.AddDays(-1) };
        Assert.That(FirstBill.Shocks(bill.Total, bill.Regular, Day0, explainedOn, policy), Is.EqualTo(row["bill shock"] == "yes"),
            row.ToString());
    }

    private static void Limits(PageRow row)
    {
        var segment = Enum.Parse<Segment>(row["customers of"]);
        Assert.That((AssignmentPolicy.Shipped.Accounts.For(segment), AssignmentPolicy.Shipped.Revenue.For(segment)),
            Is.EqualTo((row.Number("accounts"), row.Number("revenue a year, US dollars"))), row.ToString());
    }

    private static void Times(PageRow row)
    {
        var days = row["days from the win to the kick-off"];
        var customers = days == "none yet" ? [null] : days.Split(' ').Select(day => (int?)int.Parse(day, CultureInfo.InvariantCulture));
        var metric = TimeMetrics.BySegment([.. customers.Append(null).Select(day => new PlanTimes
        {
            Segment = Segment.High,
            WonOn = Day0,
            KickoffOn = day is { } held ? Day0.AddDays(held) : null,
        })]).Single(each => each.Metric == TimeMetric.Kickoff);
        Assert.That((Written(metric.Days?.Median), Written(metric.Days?.P80)), Is.EqualTo((row["median"], row["P80"])), row.ToString());

        static string Written(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "no data";
    }

    private static void PaceOfStage(PageRow row) =>
        Assert.That(LabelTexts.Of(StagePace.PaceOf(row.Whole("days so far"), row.Whole("planned days"), PlanningPolicy.Shipped),
            Language.English),
            Is.EqualTo(row["pace"]),
            row.ToString());

    /// <summary>Every night of the table up to this one, one after the other.</summary>
    private static void Night(PageRow row)
    {
        var raised = new RaisedRisk(RiskCodes.Silent, RiskSeverity.Medium, RiskMessages.SilentSinceWin(Day0));
        IReadOnlyList<RiskRecord> kept = [];
        foreach (var night in FormulasPage.Tables.Single(table => table.ToString() == "Risks: night").Rows.Take(row.Whole("night")))
        {
            kept =
                RiskLedger.Update(kept, night["rule holds"] == "yes" ? [raised] : [], Day0.AddDays(night.Whole("night")),
                    RiskPolicy.Shipped);
        }

        var open = kept.SingleOrDefault(risk => risk.IsOpen);
        Assert.That(
            (open is null ? "no" : "yes", open?.Occurrences.ToString(CultureInfo.InvariantCulture) ?? "", open?.Severity.ToString() ?? ""),
            Is.EqualTo((row["open risk"], row["occurrences"], row["severity"])), row.ToString());
    }

    private static void Escalation(PageRow row)
    {
        var since = Date.Parse(row["high since"]);
        var risk =
            RiskLedger.Update([], [new RaisedRisk(RiskCodes.Silent, RiskSeverity.High, RiskMessages.SilentSinceWin(Day0))], since,
                RiskPolicy.Shipped);
        Assert.That(risk.Single().EscalatesOn(WorkingCalendar.MondayToFriday, RiskPolicy.Shipped),
            Is.EqualTo(Date.Parse(row["to the manager on"])),
            row.ToString());
    }

    /// <summary>A customer on Day 40 without a care.</summary>
    private static CurveFacts Curve { get; } = new()
    {
        AsOf = Day0.AddDays(40),
        Day0 = Day0,
        Segment = Segment.High,
        Calendar = WorkingCalendar.MondayToFriday,
        KickoffHeldOn = Day0.AddDays(7),
        LastEngagedOn = Day0.AddDays(40),
    };

    private static void CheckAlarm(PageRow row, CurveFacts facts)
    {
        var alarms = AdoptionCurve.Evaluate(facts).Alarms;
        var alarm = alarms.Count == 0 ? "none" : alarms.Single().IsRed ? "red" : "amber";
        Assert.That(alarm, Is.EqualTo(row["alarm"]), row.ToString());
    }
}
