using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

[Property("Formula", "4")]
internal class HandoffChecklistTests
{
    private static readonly HandoffFacts Nothing = new();

    private static HandoffItem Item(HandoffFacts facts, string code) =>
        HandoffChecklist.Answer(facts, HandoffPolicy.Shipped).Single(item => item.Code == code);

    private static decimal Share(HandoffFacts facts, string code) => Item(facts, code).Share;

    [Test]
    public void Answer_EmptyDeal_HasElevenItemsInOrderAndNoPoints()
    {
        var items = HandoffChecklist.Answer(Nothing, HandoffPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(items.Select(item => item.Code), Is.EqualTo(new[]
            {
                "GOALS", "SUCCESS_CRITERIA", "STAKEHOLDERS", "SCOPE", "PROMISES", "PLAN_READINESS", "TIMELINE", "RISKS", "COMMERCIAL",
                "WHY_BOUGHT", "TECHNICAL",
            }));
            Assert.That(items.Select(item => item.Weight), Is.EqualTo(new[] { 15m, 10, 15, 10, 10, 10, 8, 8, 8, 4, 2 }));
            Assert.That(items.Where(item => item.IsBlocker).Select(item => item.Code), Is.EqualTo(new[]
            {
                "GOALS", "SUCCESS_CRITERIA", "STAKEHOLDERS", "SCOPE", "PLAN_READINESS", "COMMERCIAL",
            }));
            Assert.That(HandoffScore.Compute(items, HandoffPolicy.Shipped).Score, Is.Zero);
            Assert.That(items.All(item => item.Provenance is null && item.Answer is null), Is.True);
        });
    }

    [Test]
    public void Goals_GoalWithoutMetric_IsHalf() => Assert.Multiple(() =>
    {
        var goal = Nothing with { Goal = "Answer faster", GoalTarget = "8", GoalTargetOn = new Date(2027, 1, 1) };
        Assert.That(Share(goal, HandoffCodes.Goals), Is.EqualTo(0.5m));
        Assert.That(Item(goal, HandoffCodes.Goals).MissingParts, Is.EqualTo(new[] { "metric" }));
        Assert.That(Share(goal with { GoalMetric = "Hours" }, HandoffCodes.Goals), Is.EqualTo(1m));
        Assert.That(Share(goal with { GoalMetric = "  " }, HandoffCodes.Goals), Is.EqualTo(0.5m));
    });

    [TestCase(39, true, 0.5)]
    [TestCase(40, true, 1.0)]
    [TestCase(40, false, 0.5)]
    [TestCase(0, true, 0.0)]
    public void SuccessCriteria_LengthAndConfirmation_BothCount(int length, bool confirmed, double share)
    {
        var facts = Nothing with { SuccessCriteria = new string('x', length), SuccessCriteriaConfirmed = confirmed };

        Assert.That(Share(facts, HandoffCodes.SuccessCriteria), Is.EqualTo((decimal)share));
    }

    [Test]
    public void Provenance_ConfirmedCriteria_AreTheCustomers_TheRestIsTheSellersView() => Assert.Multiple(() =>
    {
        Assert.That(Item(HandoffVectorTests.Complete, HandoffCodes.SuccessCriteria).Provenance, Is.EqualTo(Provenance.CustomerConfirmed));
        Assert.That(Item(HandoffVectorTests.Complete, HandoffCodes.Goals).Provenance, Is.EqualTo(Provenance.SellersView));
    });

    [Test]
    public void Stakeholders_ChampionAndBillRecipient_AreEnoughToUnblock() => Assert.Multiple(() =>
    {
        var two = Nothing with { Champion = "Ines", BillRecipient = "Accounts" };
        Assert.That(Share(two, HandoffCodes.Stakeholders), Is.EqualTo(0.4m));
        Assert.That(HandoffScore.Compute(HandoffChecklist.Answer(two, HandoffPolicy.Shipped), HandoffPolicy.Shipped).Blocking,
            Does.Not.Contain(HandoffCodes.Stakeholders));
        var four = HandoffVectorTests.Complete with { BillRecipient = null };
        Assert.That(HandoffScore.Compute(HandoffChecklist.Answer(four, HandoffPolicy.Shipped), HandoffPolicy.Shipped).Blocking,
            Is.EqualTo(new[] { HandoffCodes.Stakeholders }));
    });

    [Test]
    public void Stakeholders_OnlyCountsKnown_BlockUntilAllAreThere() => Assert.Multiple(() =>
    {
        var row = Item(HandoffVectorTests.Complete, HandoffCodes.Stakeholders) with { BlockerMet = null };
        Assert.That(HandoffScore.Compute([row], HandoffPolicy.Shipped).Blocking, Is.Empty);
        Assert.That(HandoffScore.Compute([row with { PartsDone = 4 }], HandoffPolicy.Shipped).Blocking,
            Is.EqualTo(new[] { HandoffCodes.Stakeholders }));
    });

    [Test]
    public void Scope_QuantityAndNotesOfEveryLine_Count() => Assert.Multiple(() =>
    {
        Assert.That(Share(Nothing with { Lines = [new("A", 1, null)] }, HandoffCodes.Scope), Is.EqualTo(0.5m));
        Assert.That(Share(Nothing with { Lines = [new("A", 1, "x"), new("B", 2, null)] }, HandoffCodes.Scope), Is.EqualTo(0.75m));
        Assert.That(Share(Nothing with { Lines = [new("A", 0, "x")] }, HandoffCodes.Scope), Is.EqualTo(0.5m));
        Assert.That(Share(Nothing, HandoffCodes.Scope), Is.Zero);
    });

    [TestCase("Interface to the warehouse", 0.5)]
    [TestCase("2026-12-01 Interface to the warehouse", 1.0)]
    [TestCase("Interface by 1.12.2026", 1.0)]
    [TestCase("Second training on day 30\n\nInterface by 2026-12-01\r\n", 1.0)]
    [TestCase("Schulung am Tag 30\nSchnittstelle", 0.5)]
    [TestCase("Deliver 2026-02-30", 0.5)]
    [TestCase(" ", 0.0)]
    public void Promises_EachLineWithItsDueDay_Counts(string text, double share)
    {
        Assert.That(Share(Nothing with { Promises = text }, HandoffCodes.Promises), Is.EqualTo((decimal)share));
    }

    [Test]
    public void PromiseText_DayAfterTheWin_CountsFromDay0()
    {
        var promise = PromiseText.Read("Second training, Day 30", new Date(2026, 11, 20)).Single();

        Assert.That(promise.DueOn, Is.EqualTo(new Date(2026, 12, 20)));
    }

    [Test]
    public void ExplicitNone_PromisesAndRisks_IsComplete() => Assert.Multiple(() =>
    {
        Assert.That(Share(Nothing with { NoPromises = true }, HandoffCodes.Promises), Is.EqualTo(1m));
        Assert.That(Share(Nothing with { NoConcerns = true }, HandoffCodes.Risks), Is.EqualTo(1m));
        Assert.That(Share(Nothing with { Concerns = "New management" }, HandoffCodes.Risks), Is.EqualTo(1m));
    });

    [TestCase(null, 0.0, true)]
    [TestCase(-5, 0.0, true)]
    [TestCase(49, 0.49, true)]
    [TestCase(50, 0.5, false)]
    [TestCase(130, 1.0, false)]
    [Property("Requirement", "H-03")]
    public void PlanReadiness_Percent_CountsInProportionAndUnblocksFromFifty(int? percent, double share, bool blocks)
    {
        var facts = HandoffVectorTests.Complete with { PlanReadinessPercent = percent };

        Assert.Multiple(() =>
        {
            Assert.That(Share(facts, HandoffCodes.PlanReadiness), Is.EqualTo((decimal)share));
            Assert.That(HandoffScore.Compute(HandoffChecklist.Answer(facts, HandoffPolicy.Shipped),
                HandoffPolicy.Shipped).Blocking.Contains(HandoffCodes.PlanReadiness),
                Is.EqualTo(blocks));
        });
    }

    [Test]
    public void CountedParts_TimelineCommercialAndWhyBought_CountOneByOne() => Assert.Multiple(() =>
    {
        Assert.That(Share(Nothing with { TargetGoLiveOn = new Date(2027, 1, 1) }, HandoffCodes.Timeline), Is.EqualTo(0.5m));
        Assert.That(Share(Nothing with { TermMonths = 12, SetupFee = 0, MonthlyValue = 5 }, HandoffCodes.Commercial), Is.EqualTo(0.75m));
        Assert.That(Share(Nothing with { Pain = "x" }, HandoffCodes.WhyBought), Is.EqualTo(1m / 3));
    });

    [Test]
    public void Technical_NotApplicable_IsLeftOutOfTheScore()
    {
        var result =
            HandoffScore.Compute(HandoffChecklist.Answer(Nothing with { TechnicalNotApplicable = true, NoConcerns = true },
                HandoffPolicy.Shipped), HandoffPolicy.Shipped);

        // 8 of 98.
        Assert.That(result.Score, Is.EqualTo(8.2m));
    }

    [Test]
    public void Gates_JustBelowAndAtTheGate_DependOnTheExactScore() => Assert.Multiple(() =>
    {
        HandoffItem Points(int done) =>
            new() { Code = HandoffCodes.PlanReadiness, Sequence = 1, Weight = 1, IsBlocker = false, PartsTotal = 10_000, PartsDone = done };
        Assert.That(HandoffScore.Compute([Points(7_999)], HandoffPolicy.Shipped).IsAcceptable, Is.False, "80.0 after rounding only");
        Assert.That(HandoffScore.Compute([Points(8_000)], HandoffPolicy.Shipped).IsAcceptable, Is.True);
        Assert.That(HandoffScore.Compute([Points(4_999)], HandoffPolicy.Shipped).MeetsWinGate, Is.False);
        Assert.That(HandoffScore.Compute([Points(5_000)], HandoffPolicy.Shipped).MeetsWinGate, Is.True);
    });

    [Test]
    [Property("Requirement", "H-03")]
    public void WinGate_FullHandoffWithAPlanTenPercentReady_IsNotMet() => Assert.Multiple(() =>
    {
        var result =
            HandoffScore.Compute(HandoffChecklist.Answer(HandoffVectorTests.Complete with { PlanReadinessPercent = 10 },
                HandoffPolicy.Shipped), HandoffPolicy.Shipped);
        // 89 of 98: the technical question does not apply.
        Assert.That((result.Score, result.PlanReadiness, result.MeetsWinGate), Is.EqualTo((90.8m, (decimal?)10m, false)));
        var unasked = HandoffScore.Compute([], HandoffPolicy.Shipped);
        Assert.That((unasked.PlanReadiness, unasked.MeetsWinGate), Is.EqualTo(((decimal?)null, true)),
            "a checklist that does not ask for it");
    });

    [Test]
    public void Missing_EachIncompleteItem_IsNamedAndBlockersSayThatTheyBlock()
    {
        var result =
            HandoffScore.Compute(HandoffChecklist.Answer(HandoffVectorTests.Complete with { Champion = null, Pain = null },
                HandoffPolicy.Shipped), HandoffPolicy.Shipped);

        Assert.Multiple(() =>
        {
            Assert.That(result.Incomplete, Is.EqualTo(new[] { HandoffCodes.Stakeholders, HandoffCodes.WhyBought }));
            Assert.That(result.Missing.Select(message => message.Code),
                Is.EqualTo(new[] { "handoff.blocker-missing", "handoff.missing" }));
            Assert.That(result.Missing[0].ToString(), Does.Contain("handoff.question.STAKEHOLDERS").And.Contain("handoff.part.champion"));
        });
    }

    [Test]
    public void Warnings_AssumedBlockersAndALowScore_AreNamed()
    {
        var items = HandoffChecklist.Answer(Nothing with { Goal = "Answer faster" }, HandoffPolicy.Shipped)
            .Select(item => item.Code == HandoffCodes.Goals ? item with { Provenance = Provenance.Assumed } : item)
            .ToArray();

        Assert.That(
            HandoffWarnings.Of(items, HandoffPolicy.Shipped).Select(message => message.Code),
            Is.EqualTo(new[] { "handoff.below-win-gate", "handoff.blocker-assumed" }));
    }
}
