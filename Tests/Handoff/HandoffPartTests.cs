using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Handoff;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Handoff;

/// <summary>Which parts an answer has, who says so, and what a return names.</summary>
[Property("Formula", "4")]
internal class HandoffPartTests
{
    private static readonly HandoffFacts Complete = HandoffVectorTests.Complete with
    {
        Concerns = "New management",
        NoConcerns = false,
        TechnicalEnvironment = "Cloud",
        TechnicalNotApplicable = false,
    };

    private static HandoffItem Item(HandoffFacts facts, string code) =>
        HandoffChecklist.Answer(facts, HandoffPolicy.Shipped).Single(item => item.Code == code);

    [TestCase(HandoffCodes.Goals, "goal", "metric", "target", "date")]
    [TestCase(HandoffCodes.SuccessCriteria, "text", "confirmation")]
    [TestCase(HandoffCodes.Stakeholders, "champion", "economic-buyer", "daily-user", "bill-recipient", "executive-peer")]
    [TestCase(HandoffCodes.Scope, "quantity", "notes")]
    [TestCase(HandoffCodes.Promises, "promises")]
    [TestCase(HandoffCodes.PlanReadiness, "plan")]
    [TestCase(HandoffCodes.Timeline, "date", "reason")]
    [TestCase(HandoffCodes.Risks, "concerns")]
    [TestCase(HandoffCodes.Commercial, "term", "monthly-value", "setup-fee", "bill-start")]
    [TestCase(HandoffCodes.WhyBought, "pain", "reasons", "alternatives")]
    [TestCase(HandoffCodes.Technical, "environment")]
    public void Answer_NothingKnown_NamesEveryPart(string code, params string[] parts)
    {
        var item = Item(new HandoffFacts(), code);

        Assert.That(item.MissingParts, Is.EqualTo(parts));
        Assert.That((item.PartsDone, item.Provenance, item.Answer), Is.EqualTo((0, (Provenance?)null, (string?)null)));
    }

    [Test]
    public void Answer_EverythingKnown_MissesNoPart() =>
        Assert.That(HandoffChecklist.Answer(Complete, HandoffPolicy.Shipped).SelectMany(item => item.MissingParts), Is.Empty);

    private static TestCaseData Without(string part, string code, Func<HandoffFacts, HandoffFacts> without) =>
        new TestCaseData(part, code, without).SetArgDisplayNames(code, part);

    private static readonly TestCaseData[] SingleParts =
    [
        Without("goal", HandoffCodes.Goals, facts => facts with { Goal = null }),
        Without("metric", HandoffCodes.Goals, facts => facts with { GoalMetric = " " }),
        Without("target", HandoffCodes.Goals, facts => facts with { GoalTarget = "" }),
        Without("date", HandoffCodes.Goals, facts => facts with { GoalTargetOn = null }),
        Without("length", HandoffCodes.SuccessCriteria, facts => facts with { SuccessCriteria = new string('x', 39) }),
        Without("confirmation", HandoffCodes.SuccessCriteria, facts => facts with { SuccessCriteriaConfirmed = false }),
        Without("champion", HandoffCodes.Stakeholders, facts => facts with { Champion = null }),
        Without("economic-buyer", HandoffCodes.Stakeholders, facts => facts with { EconomicBuyer = null }),
        Without("daily-user", HandoffCodes.Stakeholders, facts => facts with { DailyUser = null }),
        Without("bill-recipient", HandoffCodes.Stakeholders, facts => facts with { BillRecipient = null }),
        Without("executive-peer", HandoffCodes.Stakeholders, facts => facts with { ExecutivePeer = null }),
        Without("quantity", HandoffCodes.Scope, facts => facts with { Lines = [new("A", 0, "x"), new("B", null, "x"), new("C", 1, "x")] }),
        Without("notes", HandoffCodes.Scope, facts => facts with { Lines = [new("A", 1, " "), new("B", 1, "x")] }),
        Without("due-day", HandoffCodes.Promises, facts => facts with { Promises = "Second training" }),
        Without("plan", HandoffCodes.PlanReadiness, facts => facts with { PlanReadinessPercent = 99 }),
        Without("date", HandoffCodes.Timeline, facts => facts with { TargetGoLiveOn = null }),
        Without("reason", HandoffCodes.Timeline, facts => facts with { TargetGoLiveReason = null }),
        Without("concerns", HandoffCodes.Risks, facts => facts with { Concerns = null }),
        Without("term", HandoffCodes.Commercial, facts => facts with { TermMonths = null }),
        Without("monthly-value", HandoffCodes.Commercial, facts => facts with { MonthlyValue = null }),
        Without("setup-fee", HandoffCodes.Commercial, facts => facts with { SetupFee = null }),
        Without("bill-start", HandoffCodes.Commercial, facts => facts with { BillStartOn = null }),
        Without("pain", HandoffCodes.WhyBought, facts => facts with { Pain = null }),
        Without("reasons", HandoffCodes.WhyBought, facts => facts with { BuyingReasons = null }),
        Without("alternatives", HandoffCodes.WhyBought, facts => facts with { Alternatives = null }),
        Without("environment", HandoffCodes.Technical, facts => facts with { TechnicalEnvironment = null }),
    ];

    [TestCaseSource(nameof(SingleParts))]
    public void Answer_OnePartUnknown_NamesThatPartOnly(string part, string code, object without)
    {
        var items = HandoffChecklist.Answer(((Func<HandoffFacts, HandoffFacts>)without)(Complete), HandoffPolicy.Shipped);

        Assert.That(items.Where(item => item.MissingParts.Count > 0).Select(item => (item.Code, string.Join(",", item.MissingParts))),
            Is.EqualTo(new[] { (code, part) }));
    }

    [Test]
    public void SuccessCriteria_ShortAndNotConfirmed_NameBothInOrder() => Assert.That(
        Item(Complete with { SuccessCriteria = "Faster", SuccessCriteriaConfirmed = false }, HandoffCodes.SuccessCriteria).MissingParts,
        Is.EqualTo(new[] { "length", "confirmation" }));

    [TestCase(true, Provenance.CustomerConfirmed)]
    [TestCase(false, Provenance.SellersView)]
    public void SuccessCriteria_Provenance_IsTheCustomersOnceConfirmed(bool confirmed, Provenance expected) => Assert.That(
        Item(Complete with { SuccessCriteriaConfirmed = confirmed }, HandoffCodes.SuccessCriteria).Provenance, Is.EqualTo(expected));

    [Test]
    public void Answer_SomePartsKnown_HasTheirWordsAsTheSellersView()
    {
        var stakeholders =
            Item(new HandoffFacts { Champion = " Ines ", DailyUser = "Mia", ExecutivePeer = " " }, HandoffCodes.Stakeholders);

        Assert.That((stakeholders.PartsDone, stakeholders.Provenance, stakeholders.Answer),
            Is.EqualTo((2, (Provenance?)Provenance.SellersView, "Ines\nMia")));
    }

    [Test]
    public void Scope_Answer_NamesTheProducts() =>
        Assert.That(Item(Complete, HandoffCodes.Scope).Answer, Is.EqualTo("GTX Basic\nGTX Pro"));

    [Test]
    public void PlanReadiness_Known_IsTheSellersView() =>
        Assert.That(Item(Complete, HandoffCodes.PlanReadiness).Provenance, Is.EqualTo(Provenance.SellersView));

    [Test]
    public void PromiseText_NoText_HoldsNone() => Assert.That(PromiseText.Read(null, new Date(2026, 9, 7)), Is.Empty);

    [TestCase(0, 0)]
    [TestCase(0, 3)]
    [TestCase(-1, 0)]
    public void Share_NoPartsToCount_IsZeroAndNotComplete(int total, int done)
    {
        var item = Row(done: done, total: total);

        Assert.That((item.Share, item.IsComplete), Is.EqualTo((0m, false)));
    }

    private static HandoffItem Row(string code = "OURS", int done = 1, int total = 2, bool isBlocker = true, decimal weight = 10) =>
        new() { Code = code, Sequence = 1, Weight = weight, IsBlocker = isBlocker, PartsTotal = total, PartsDone = done };

    [TestCase(true, "handoff.blocker-incomplete")]
    [TestCase(false, "handoff.incomplete")]
    public void Missing_OnlyCountsKnown_NamesTheQuestionAndTheCounts(bool isBlocker, string code) => Assert.That(
        HandoffScore.Compute([Row(isBlocker: isBlocker)], HandoffPolicy.Shipped).Missing.Single(),
        Is.EqualTo(new Message(code, "", "", QuestionNames.Of("OURS"), 1, 2)));

    [TestCase(1, true)]
    [TestCase(2, false)]
    public void Blocking_QuestionOfOnesOwn_BlocksUntilItIsComplete(int done, bool blocks) =>
        Assert.That(HandoffScore.Compute([Row(done: done)], HandoffPolicy.Shipped).Blocking,
            Is.EqualTo(blocks ? ["OURS"] : Array.Empty<string>()));

    [TestCase(7_999, false)]
    [TestCase(8_000, true)]
    public void IsAcceptable_HeavyItem_DependsOnTheShareNotOnThePoints(int done, bool expected) => Assert.That(
        HandoffScore.Compute([Row(done: done, total: 10_000, isBlocker: false, weight: 20)], HandoffPolicy.Shipped).IsAcceptable,
            Is.EqualTo(expected));

    [Test]
    public void Compute_NothingAsked_IsCompleteAndAcceptable()
    {
        var result = HandoffScore.Compute([Row() with { IsNotApplicable = true }], HandoffPolicy.Shipped);

        Assert.That((result.Score, result.MeetsWinGate, result.IsAcceptable), Is.EqualTo((100m, true, true)));
    }

    [Test]
    public void Warnings_CompleteHandoff_AreNone() =>
        Assert.That(HandoffWarnings.Of(HandoffChecklist.Answer(Complete, HandoffPolicy.Shipped).ToArray(), HandoffPolicy.Shipped),
            Is.Empty);

    [Test]
    public void Warnings_AssumedBlockers_AreNamedInTheOrderOfTheChecklistWhereThereIsAnAnswer()
    {
        HandoffItem Assumed(string code, int sequence, int done) =>
            Row(code, done) with { Sequence = sequence, Provenance = Provenance.Assumed };

        var warnings = HandoffWarnings.Of([Assumed("C", 3, 2), Assumed("B", 2, 0), Assumed("A", 1, 2)], HandoffPolicy.Shipped);

        Assert.That(warnings, Is.EqualTo(new[] { "A", "C" }
            .Select(code => HandoffMessages.BlockerAssumed(QuestionNames.Of(code)))));
    }
}
