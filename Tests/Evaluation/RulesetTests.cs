using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Evaluation;

/// <summary>
/// Every number comes out of the ruleset that an evaluation gets, so that a set of an organization's own counts everywhere.
/// </summary>
[TestFixture]
internal sealed class RulesetTests
{
    private static readonly Date Day0 = new(2026, 11, 20);

    // Asked when a plan is made, when a template is published, and by what is not about one plan.
    private static readonly string[] NotOfTheEvaluation =
    [
        nameof(Ruleset.Engagement), nameof(Ruleset.Templates), nameof(Ruleset.Trust), nameof(Ruleset.Maturity), nameof(Ruleset.References),
        nameof(Ruleset.Assignment), nameof(Ruleset.Reporting),
    ];

    private static readonly Dictionary<string, (Func<Ruleset, Ruleset> Change, Func<PlanEvaluation, object?> Answer)> Changes = new()
    {
        [nameof(Ruleset.Planning)] = (
            rules => rules with { Planning = rules.Planning with { StuckFactor = 1 } }, evaluation => evaluation.Outlook.Stage!.Pace),
        [nameof(Ruleset.Handoff)] = (
            rules => rules with { Handoff = rules.Handoff with { AcceptanceGate = 70 } }, evaluation => evaluation.Handoff.IsAcceptable),
        [nameof(Ruleset.Cadence)] = (
            rules => rules with { Cadence = rules.Cadence with { FirstWeekLastDay = 30 } },
            evaluation => evaluation.Risks.Any(risk => risk.RuleCode == RiskCodes.ColdFirstWeek)),
        [nameof(Ruleset.Health)] = (
            rules => rules with
            {
                Health = new HealthModels(
                    new(Lenient(rules), Lenient(rules), Lenient(rules)), new(Lenient(rules), Lenient(rules), Lenient(rules))),
            },
            evaluation => evaluation.Health.Band),
        [nameof(Ruleset.HealthActions)] = (
            rules => rules with { HealthActions = rules.HealthActions with { MostWays = 1 } }, evaluation => evaluation.WaysToGreen.Count),
        [nameof(Ruleset.Adoption)] = (
            rules => rules with { Adoption = rules.Adoption with { FirstValueAmberDays = 10 } },
            evaluation => evaluation.Risks.Any(risk => risk.RuleCode == RiskCodes.NoFirstValue)),
        [nameof(Ruleset.Risks)] = (
            rules => rules with { Risks = rules.Risks with { LongProcurementDays = 5 } },
            evaluation => evaluation.Risks.Any(risk => risk.RuleCode == RiskCodes.LongProcurement)),
        [nameof(Ruleset.Billing)] = (
            rules => rules with { Billing = rules.Billing with { ShockFactor = 1.1m } },
            evaluation => evaluation.Risks.Any(risk => risk.RuleCode == RiskCodes.BillShock)),
    };

    private static IEnumerable<string> Tried => Changes.Keys;

    private static IEnumerable<string> Policies => typeof(Ruleset).GetProperties()
        .Where(property => property.PropertyType != typeof(Ruleset) && property.CanWrite)
        .Select(property => property.Name);

    [TestCaseSource(nameof(Tried))]
    public void Of_WithAnotherNumber_AnswersByThat(string policy)
    {
        var (change, answer) = Changes[policy];
        Assert.That(
            answer(PlanEvaluation.Of(Plan, Day0.AddDays(20), change(Ruleset.Shipped))),
            Is.Not.EqualTo(answer(PlanEvaluation.Of(Plan, Day0.AddDays(20), Ruleset.Shipped))));
    }

    [Test]
    public void Policies_OfTheEvaluation_AreAllTried() =>
        Assert.That(Policies.Except(NotOfTheEvaluation), Is.EquivalentTo(Changes.Keys));

    /// <summary>Delivered on Day 0, the kick-off and first value open, nobody spoken to since.</summary>
    private static PlanFacts Plan => new()
    {
        Segment = Segment.High,
        Template = ShippedTemplates.ByCode("LAUNCH90"),
        Anchors = AnchorDates.Won(Day0).With(Anchor.Delivery, Day0),
        Calendar = WorkingCalendar.MondayToFriday,
        Milestones = [Milestone(1, "KICKOFF", 6), Milestone(2, "CSM_WELCOME", 3), Milestone(3, "FIRST_VALUE", 15)],
        OpportunityCreatedOn = Day0.AddDays(-10),
        HandoffItems =
        [
            new HandoffItem { Code = HandoffCodes.Goals, Sequence = 1, Weight = 75, IsBlocker = false, PartsDone = 1, PartsTotal = 1 },
            new HandoffItem { Code = HandoffCodes.Scope, Sequence = 2, Weight = 25, IsBlocker = false, PartsDone = 0, PartsTotal = 1 },
        ],
        Deal = new DealRiskFacts { FirstBill = 12, RegularBill = 10, BillOn = Day0.AddDays(30) },
    };

    private static HealthModelVersion Lenient(Ruleset rules) => rules.Health.For(Segment.High, isAdopting: false) with
    {
        GreenFrom = 0,
        YellowFrom = 0,
        MinimumConfidence = 0,
    };

    private static Milestone Milestone(int number, string code, int day) => new()
    {
        Id = new Guid(number, 0, 0, new byte[8]),
        Code = code,
        Day0 = Day0,
        DueOn = Day0.AddDays(day),
        IsRequired = true,
        Channel = Channel.Meeting,
        Due = Timing.Day(day),
    };
}
