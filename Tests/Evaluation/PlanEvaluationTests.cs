using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Evaluation;

/// <summary>Everything about a plan in one pass.</summary>
[TestFixture]
internal sealed class PlanEvaluationTests
{
    private static readonly Date Day0 = new(2026, 11, 20);

    private static PlanFacts Plan(params Milestone[] milestones) => new()
    {
        Segment = Segment.High,
        Template = ShippedTemplates.ByCode("LAUNCH90"),
        Anchors = AnchorDates.Won(Day0),
        Milestones = milestones,
        Calendar = WorkingCalendar.MondayToFriday,
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

    [Test]
    public void Of_APlanWithNothingDueYet_HasNoHealthAndIsUnknown()
    {
        var evaluation = PlanEvaluation.Of(Plan(Milestone(1, "KICKOFF", 6)), Day0, Ruleset.Shipped);
        Assert.That((evaluation.Health.Score, evaluation.Health.Band, evaluation.HealthPeak),
            Is.EqualTo(((decimal?)null, HealthBand.Unknown, (decimal?)null)));
    }

    [TestCase(PlanStatus.Suspended)]
    [TestCase(PlanStatus.Cancelled)]
    public void Of_APlanAtRest_HasNoNextContactAndNoNextEvaluation(PlanStatus status)
    {
        var evaluation = PlanEvaluation.Of(
            new PlanFacts
            {
                Segment = Segment.High,
                Template = ShippedTemplates.ByCode("LAUNCH90"),
                Anchors = AnchorDates.Won(Day0),
                Milestones = [Milestone(1, "KICKOFF", 6)],
                Calendar = WorkingCalendar.MondayToFriday,
                Status = status,
            },
            Day0.AddDays(3), Ruleset.Shipped);
        Assert.That((evaluation.Contact, evaluation.NextChangeOn), Is.EqualTo(((object?)null, (Date?)null)));
    }

    [Test]
    public void Of_APlanWithAReadingAhead_IsEvaluatedAgainOnItsDay()
    {
        // Nothing is due for weeks: without the reading, the next look is later.
        Date? Next(params Pulse[] pulses) => PlanEvaluation.Of(
            new PlanFacts
            {
                Segment = Segment.Digital,
                Template = ShippedTemplates.ByCode("DIGITAL60"),
                Anchors = AnchorDates.Won(Day0),
                Milestones = [Milestone(1, "WEBINAR", 28)],
                Calendar = WorkingCalendar.MondayToFriday,
                Pulses = pulses,
            },
            Day0, Ruleset.Shipped).NextChangeOn;

        var ahead = new Pulse(Day0.AddDays(1), 8, "Fine.");
        Assert.That(Next(), Is.Not.Null.And.Not.EqualTo(ahead.On), "the premise");
        Assert.That(Next(ahead, ahead with { On = Day0.AddDays(40) }), Is.EqualTo(ahead.On));
    }

    [Test]
    [Property("Requirement", "W-13")]
    public void Of_APlanWhoseImpactReviewWasHeld_IsNoPlateauWithoutAGoal()
    {
        var done = Milestone(1, "IMPACT_REVIEW", 182) with { Status = MilestoneStatus.Done, CompletedOn = Day0.AddDays(100) };
        var value = Milestone(2, "FIRST_VALUE", 80) with { Status = MilestoneStatus.Done, CompletedOn = Day0.AddDays(80) };
        var evaluation = PlanEvaluation.Of(Plan(done, value), Day0.AddDays(110), Ruleset.Shipped);
        Assert.That(evaluation.Curve.Position.Stage, Is.EqualTo(CurveStage.FirstValueSlope));
    }

    [Test]
    [Property("Formula", "4")]
    public void Of_StakeholdersWithChampionAndBillRecipient_DoNotBlock()
    {
        HandoffItem Stakeholders(bool? met) => new()
        {
            Code = HandoffCodes.Stakeholders,
            Sequence = 1,
            Weight = 15,
            IsBlocker = true,
            PartsDone = 3,
            PartsTotal = 5,
            BlockerMet = met,
        };
        Assert.Multiple(() =>
        {
            Assert.That(HandoffScore.Compute([Stakeholders(true)], HandoffPolicy.Shipped).Blocking, Is.Empty);
            Assert.That(HandoffScore.Compute([Stakeholders(null)], HandoffPolicy.Shipped).Blocking, Is.Not.Empty);
        });
    }

    [Test]
    public void Of_FiveThousandMilestonesInFiveHundredWorkstreams_IsEvaluated()
    {
        string[] codes =
            ["MATERIAL_1", "MATERIAL_2", "MATERIAL_3", "TRAINING", "LINE_ACCEPTED", "COMMUNITY", "WEBINAR", "FIRST_BILL", "REPORT", "NOTE"];
        var milestones = Enumerable.Range(0, 5_000)
            .Select(i => Milestone(i + 1, codes[i % codes.Length],
                5 * (i % codes.Length)) with
            { WorkstreamId = new Guid(i / codes.Length, 1, 0, new byte[8]) })
            .ToArray();
        var evaluation = PlanEvaluation.Of(Plan(milestones), Day0.AddDays(20), Ruleset.Shipped);
        Assert.That(evaluation.NextChangeOn, Is.Not.Null);
    }
}
