using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

[Property("Formula", "4")]
internal class HandoffVectorTests
{
    internal static readonly HandoffFacts Complete = new()
    {
        Goal = "Answer every request within a day",
        GoalMetric = "Median hours to first answer",
        GoalTarget = "8",
        GoalTargetOn = new Date(2027, 3, 1),
        SuccessCriteria = "Nobody in our service team types the same data twice any more.",
        SuccessCriteriaConfirmed = true,
        Champion = "Ines",
        EconomicBuyer = "Karl",
        DailyUser = "Mia",
        BillRecipient = "Accounts payable",
        ExecutivePeer = "Dr. Voss",
        Lines = [new ScopeLine("GTX Basic", 3, "Two sites"), new ScopeLine("GTX Pro", 1, "Cloud")],
        Promises = "2026-12-01 interface to the warehouse\nDay 30: second training",
        PlanReadinessPercent = 100,
        TargetGoLiveOn = new Date(2026, 12, 1),
        TargetGoLiveReason = "Season starts",
        NoConcerns = true,
        TermMonths = 36,
        MonthlyValue = 13_000,
        SetupFee = 0,
        BillStartOn = new Date(2026, 12, 1),
        Pain = "Lost requests",
        BuyingReasons = "Local support",
        Alternatives = "A spreadsheet",
        TechnicalNotApplicable = true,
    };

    [Test]
    public void Compute_EverythingAnswered_Is100AndAcceptable()
    {
        var result = HandoffScore.Compute(HandoffChecklist.Answer(Complete, HandoffPolicy.Shipped), HandoffPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(result.Score, Is.EqualTo(100m));
            Assert.That(result.IsAcceptable, Is.True);
            Assert.That(result.Missing, Is.Empty);
        });
    }

    [Test]
    public void Compute_TheWorkedExample_Is88AndNotAcceptable()
    {
        var facts = Complete with
        {
            EconomicBuyer = null,
            ExecutivePeer = null,
            PlanReadinessPercent = 40,
            TechnicalNotApplicable = false,
            TechnicalEnvironment = "On premises",
        };

        var result = HandoffScore.Compute(HandoffChecklist.Answer(facts, HandoffPolicy.Shipped), HandoffPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(result.Score, Is.EqualTo(88m));
            Assert.That(result.Blocking, Is.EqualTo(new[] { HandoffCodes.PlanReadiness }));
            Assert.That(result.IsAcceptable, Is.False);
        });
    }

    [Test]
    public void Questions_Weights_SumTo100()
    {
        Assert.That(HandoffChecklist.Questions.Sum(question => question.Weight), Is.EqualTo(100m));
    }
}
