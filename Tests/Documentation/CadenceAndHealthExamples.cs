using CrmOnboarding.Domain.Adoption;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Dimensions;
using CrmOnboarding.Domain.Health.Portfolio;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Cadence;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>Computes the examples of the sections "Next contact" and "Health" of docs/formulas.md.</summary>
internal static class CadenceAndHealthExamples
{
    private const string PortfolioRow = "together";

    private static readonly Date Day0 = new(2026, 9, 7);

    public static IReadOnlyDictionary<string, Action<PageRow>> Checks { get; } = new Dictionary<string, Action<PageRow>>
    {
        ["Next contact: last conversation"] = NextContact,
        ["Next contact: touches in seven days from day"] = Budget,
        ["Health: segment"] = EngagementScore,
        ["Health: days after going live"] = UtilisationScore,
        ["Health: goals agreed"] = OutcomesScore,
        ["Health: pulse"] = SentimentExample,
        ["Health: what did not happen"] = CapFromDay,
        ["Health: health then"] = Trend,
        ["Health: plan"] = Portfolio,
    };

    private static void NextContact(PageRow row)
    {
        var sent = row["messages sent on"].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(on => new Contact(Date.Parse(on), ContactDirection.Outbound));
        var input = new CadenceInput
        {
            AsOf = Date.Parse(row["today"]),
            Day0 = Day0,
            Segment = Segment.High,
            Calendar = WorkingCalendar.MondayToFriday,
            Health = HealthBand.Green,
            Stage = CurveStage.HoneymoonPeak,
            Contacts = row["last conversation"] == "never"
                ? [.. sent]
                : [new Contact(Date.Parse(row["last conversation"]), ContactDirection.TwoWay), .. sent],
            Planned = row["customer item due"] is { Length: > 0 } due
                ? [Milestones.Touch("MEETING", Date.Parse(due), Channel.Meeting)]
                : [],
        };
        var result = Domain.Cadence.Cadence.Compute(input);
        Assert.That((result.NextContactOn(input), result.DaysLateOn(input.AsOf)),
            Is.EqualTo((Date.Parse(row["next contact"]), row.Whole("days late"))), row.ToString());
    }

    private static void Budget(PageRow row)
    {
        foreach (var day in row["touches in seven days from day"].Split(' ').Where(word => char.IsDigit(word[0])).Select(int.Parse))
        {
            foreach (var segment in Enum.GetValues<Segment>())
            {
                var budget = new ContactBudget(Day0, segment, WorkingCalendar.MondayToFriday, CadencePolicy.Shipped, [], []);
                Assert.That(budget.FullestAround(Day0.AddDays(day)).Limit, Is.EqualTo(row.Whole(segment.ToString())), $"{segment}, {row}");
            }
        }
    }

    private static void EngagementScore(PageRow row)
    {
        var asOf = Day0.AddDays(row.Whole("day"));
        var last = asOf.AddDays(-row.Whole("days since the last conversation"));
        // Messages before the last conversation, so that an answer is not a later one.
        var sent = Enumerable.Range(0, row.Whole("messages sent"))
            .Select(i => new Contact(last.AddDays(-1), ContactDirection.Outbound) { IsAnswered = i < row.Whole("answered") });
        CheckScore(row, "engagement", HealthDimension.Engagement, new HealthInput
        {
            AsOf = asOf,
            Day0 = Day0,
            Segment = Enum.Parse<Segment>(row["segment"]),
            Contacts = [new Contact(last, ContactDirection.TwoWay), .. sent],
        });
    }

    private static void UtilisationScore(PageRow row)
    {
        var input = Plain with
        {
            DeployedOn = Plain.AsOf.AddDays(-row.Whole("days after going live")),
            Utilisation = new UtilisationReading(Plain.AsOf, row.Number("used, percent")),
        };
        CheckScore(row, "utilisation", HealthDimension.Utilisation, input);
        Assert.That(Utilisation.TargetPercent(input, HealthModels.Common, new EvaluationDate(input.AsOf)),
            Is.EqualTo(row.Number("target, percent")), row.ToString());
    }

    private static void OutcomesScore(PageRow row)
    {
        decimal? progress = row["progress, percent"] == "not measured" ? null : row.Number("progress, percent");
        CheckScore(row, "outcomes", HealthDimension.Outcomes, Plain with
        {
            KickoffHeldOn = row["goals agreed"] == "not due" ? null : Plain.AsOf.AddDays(-7),
            Goals = row["goals agreed"] == "yes" ? [new Goal { AgreedOn = Plain.AsOf, ProgressPercent = progress }] : [],
            DeployedOn = row["first value"] == "late" ? Plain.AsOf.AddDays(-30) : null,
            FirstValueOn = row["first value"] == "yes" ? Plain.AsOf : null,
        });
    }

    private static void SentimentExample(PageRow row)
    {
        var on = Plain.AsOf.AddDays(-row.Whole("days old"));
        CheckScore(row, "sentiment", HealthDimension.Sentiment, Plain with
        {
            Pulse = row["pulse"] == "none" ? null : new Pulse(on, row.Whole("pulse"), "Calm."),
            Satisfaction = row["good or excellent, percent"] == "no survey"
                ? null
                : new Satisfaction(on, row.Number("good or excellent, percent")),
        });
    }

    /// <summary>The cap does not hold on the one day and holds on the other.</summary>
    private static void CapFromDay(PageRow row)
    {
        Assert.That(Limits(row.Whole("last day without the cap")), Does.Not.Contain(row.Number("health at most")), row.ToString());
        Assert.That(Limits(row.Whole("first day with it")), Does.Contain(row.Number("health at most")), row.ToString());

        IEnumerable<decimal> Limits(int day)
        {
            var perfect = Plain with
            {
                AsOf = Day0.AddDays(day),
                KickoffHeldOn = Day0,
                Contacts = [new Contact(Day0.AddDays(day), ContactDirection.TwoWay)],
            };
            return HealthModel.Evaluate(row["what did not happen"] switch
            {
                "kick-off" or "kick-off, still" => perfect with { KickoffHeldOn = null },
                "conversation" => perfect with { Contacts = [new Contact(Day0, ContactDirection.TwoWay)] },
                "accepting the handoff" => perfect with { Handoff = new HandoffAcceptance(null) },
                _ => perfect with { DeployedOn = Day0 },
            }).Caps.Select(cap => cap.Limit);
        }
    }

    private static void Trend(PageRow row)
    {
        var model = HealthModels.Common;
        var history = new HealthHistory(model.Version, [new HealthSnapshot(Day0.AddDays(-28), row.Number("health then"))])
            .With(Day0, row.Number("health now"), model);
        var trends = new[] { model.ShortTrendDays, model.LongTrendDays }.Select(days => history.Over(days, Day0, model.TrendDeadBand));
        Assert.That(trends.Select(trend => trend.ToString()), Is.All.EqualTo(row["trend"]), row.ToString());
    }

    private static void Portfolio(PageRow row)
    {
        if (row["plan"] != PortfolioRow)
        {
            return;
        }

        var plans = FormulasPage.Tables.Single(table => table.ToString() == "Health: plan").Rows
            .Where(plan => plan["plan"] != PortfolioRow)
            .Select(plan => plan["health"] == "unknown"
                ? new PlanHealth(plan["plan"], null, HealthBand.Unknown, plan.Number("contract value"))
                : new PlanHealth(plan["plan"], plan.Number("health"), HealthModel.BandOf(plan.Number("health"), HealthModels.Common),
                    plan.Number("contract value")))
            .ToArray();
        var together = PortfolioHealth.Of(plans, HealthModels.Common);
        Assert.That(plans.Sum(plan => plan.ContractValue), Is.EqualTo(row.Number("contract value")));
        Assert.That((together.Score, together.Confidence, together.Worst?.Name), Is.EqualTo(((decimal?)row.Number("health"), 89, "B")));
    }

    /// <summary>A plan of which nothing is known.</summary>
    private static HealthInput Plain { get; } = new() { AsOf = Day0.AddDays(100), Day0 = Day0, Segment = Segment.High };

    private static void CheckScore(PageRow row, string column, HealthDimension dimension, HealthInput input) =>
        Assert.That(HealthModel.Evaluate(input).Dimensions.Single(each => each.Dimension == dimension).SubScore,
            Is.EqualTo(row[column] == "not counted" ? null : (decimal?)row.Number(column)), row.ToString());
}
