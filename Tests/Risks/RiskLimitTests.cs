using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Tests.Risks;

/// <summary>What a risk says, how many events it saw, and limits of one's own.</summary>
[Property("Formula", "8")]
internal class RiskLimitTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Day0 = new(2026, 9, 7);

    private static readonly RiskPolicy Shipped = RiskPolicy.Shipped;

    private static RiskFacts On(int day) => new()
    {
        AsOf = Day0.AddDays(day),
        Creation = new() { Day0 = Day0, Segment = Segment.High },
        Calendar = WorkingCalendar.MondayToFriday,
    };

    private static Contact Contact(int day, ContactDirection direction = ContactDirection.TwoWay) => new(Day0.AddDays(day), direction);

    private static RaisedRisk? Find(RiskFacts facts, string code) =>
        RiskRules.Holding(facts).SingleOrDefault(risk => risk.RuleCode == code);

    private static RaisedRisk Risk(string code, RiskSeverity severity, int events = 1) =>
        new(code, severity, RiskMessages.NoFutureContact) { Events = events };

    [Test]
    public void Update_SeveralNewRisks_FollowByRule()
    {
        var kept = RiskLedger.Update([], [Risk("N-26", RiskSeverity.Low), Risk("C-01", RiskSeverity.Low)], Day0, RiskPolicy.Shipped);

        Assert.That(kept.Select(record => record.RuleCode), Is.EqualTo(new[] { "C-01", "N-26" }));
    }

    [Test]
    public void Update_LimitOfOnesOwn_RaisesTheSeverityThere()
    {
        var policy = Shipped with { RaiseAfterOccurrences = 2 };
        var kept = RiskLedger.Update([], [Risk("H-21", RiskSeverity.Low)], Day0, policy);

        Assert.That(RiskLedger.Update(kept, [Risk("H-21", RiskSeverity.Low, events: 2)], Day0.AddDays(1), policy).Single().Severity,
            Is.EqualTo(RiskSeverity.Medium));
    }

    [Test]
    public void Update_HighForSeveralNights_IsHighSinceTheFirst()
    {
        var kept = RiskLedger.Update([], [Risk("C-01", RiskSeverity.High)], Day0, RiskPolicy.Shipped);

        Assert.That(RiskLedger.Update(kept, [Risk("C-01", RiskSeverity.Critical)], Day0.AddDays(1),
            RiskPolicy.Shipped).Single().HighSinceOn, Is.EqualTo(Day0));
    }

    [Test]
    public void EscalatesOn_LimitOfOnesOwn_CountsWorkingDays()
    {
        var record = RiskLedger.Update([], [Risk("C-01", RiskSeverity.High)], Day0, RiskPolicy.Shipped).Single();

        Assert.That(record.EscalatesOn(WorkingCalendar.MondayToFriday, Shipped with { EscalateWorkingDays = 5 }),
            Is.EqualTo(new Date(2026, 9, 14)));
    }

    [Test]
    public void Acknowledge_ClosedRisk_IsRefusedWithASentence()
    {
        var closed =
            RiskLedger.Update([], [Risk("C-01", RiskSeverity.High)], Day0, RiskPolicy.Shipped).Single() with { Status = RiskStatus.Closed };

        Assert.That(() => closed.Acknowledge(), Throws.InvalidOperationException.With.Message.Contains("closed risk"));
    }

    [TestCase(10, false)]
    [TestCase(11, true)]
    [Property("Requirement", "H-18")]
    public void AtCreation_LimitOfOnesOwn_IsKept(int days, bool expected)
    {
        var facts = new CreationFacts { Day0 = Day0, Segment = Segment.High, OpportunityCreatedOn = Day0.AddDays(-days) };

        Assert.That(RiskRules.AtCreation(facts, Shipped with { LongProcurementDays = 10 }), Has.Count.EqualTo(expected ? 1 : 0));
    }

    private static readonly TestCaseData[] FirstWeeks =
    [
        new(new[] { Contact(0), Contact(7) }, null) { TestName = "ColdFirstWeek_DayOfTheWinAndDay7_AreWithin" },
        new(new[] { Contact(1), Contact(8) }, 1) { TestName = "ColdFirstWeek_Day8_IsTooLate" },
        new(new[] { Contact(-1), Contact(1) }, 1) { TestName = "ColdFirstWeek_BeforeTheWin_DoesNotCount" },
        new(new[] { Contact(1, ContactDirection.Outbound), Contact(2, ContactDirection.Outbound) }, 0)
            { TestName = "ColdFirstWeek_MailsAlone_DoNotCount" },
    ];

    [TestCaseSource(nameof(FirstWeeks))]
    [Property("Requirement", "N-27")]
    public void ColdFirstWeek_TwoConversationsByDay7_AreExpected(Contact[] contacts, int? counted) => Assert.That(
        Find(On(9) with { Contacts = contacts }, "N-27")?.Reason,
        Is.EqualTo(counted is { } count ? RiskMessages.ColdFirstWeek(count, 2, Day0.AddDays(7)) : null));

    [TestCase(0, 0, false)]
    [TestCase(1, 0, true)]
    [TestCase(0, 1, false)]
    [Property("Requirement", "H-05")]
    public void WelcomeMails_SellersOnTheSameDayOrBefore_IsTheRightOrder(int seller, int csm, bool expected) => Assert.That(
        Find(On(1) with
        {
            FirstSteps =
                new() { ExpectsSellersWelcome = true, SellersWelcomeOn = Day0.AddDays(seller), CsmWelcomeOn = Day0.AddDays(csm) },
        }, "H-05")?.Reason,
        Is.EqualTo(expected ? RiskMessages.WelcomeOrder(Day0.AddDays(csm)) : null));

    [TestCase(-1, true)]
    [TestCase(0, false)]
    [TestCase(3, false)]
    [TestCase(4, true)]
    [Property("Requirement", "H-18")]
    public void LongProcurement_TheCustomerSpokeFromTheWinToToday_IsOver(int spoke, bool expected)
    {
        var facts = On(3) with { Contacts = [Contact(spoke)] };

        Assert.That(Find(facts with { Creation = facts.Creation with { OpportunityCreatedOn = Day0.AddDays(-181) } }, "H-18"),
            expected ? Is.Not.Null : Is.Null);
    }

    [Test]
    [Property("Requirement", "H-21")]
    public void TermsChanged_SeveralTimes_CountsEachAndNamesTheLatest()
    {
        var risk = Find(On(20) with { Deal = new() { TermChangesOn = [Day0.AddDays(5), Day0.AddDays(9), Day0.AddDays(2)] } }, "H-21")!;

        Assert.That((risk.Events, risk.Reason), Is.EqualTo((3, RiskMessages.TermsChanged(3, Day0.AddDays(9)))));
    }

    [Test]
    [Property("Requirement", "C-15")]
    public void ExternalShock_SeveralTimes_CountsEachAndNamesTheLatest()
    {
        var risk = Find(
            On(20) with { Customer = new() { ExternalShocksOn = [Day0.AddDays(5), Day0.AddDays(9), Day0.AddDays(2)] } }, "C-15")!;

        Assert.That((risk.Events, risk.Reason), Is.EqualTo((3, RiskMessages.ExternalShock(Day0.AddDays(9)))));
    }

    private static Challenge Heard(string name, int on, RiskSeverity severity = RiskSeverity.Medium, int? helped = null) =>
        new(name, Day0.AddDays(on), helped is { } day ? Day0.AddDays(day) : null) { Severity = severity };

    private static readonly TestCaseData[] Waiting =
    [
        new(new[] { Heard("Newer", 9), Heard("Older", 3) }, "Older") { TestName = "Challenge_OfTwo_IsTheOneThatWaitsLonger" },
        new(new[] { Heard("B", 3), Heard("A", 3) }, "A") { TestName = "Challenge_OfTwoAlike_IsTheFirstByName" },
        new(new[] { Heard("Older", 3, RiskSeverity.Low), Heard("Worse", 9, RiskSeverity.High), Heard("Oldest", 1) }, "Worse")
            { TestName = "Challenge_OfSeveral_IsTheWorst" },
        new(new[] { Heard("Helped", 1, helped: 12), Heard("Waits", 9) }, "Waits") { TestName = "Challenge_HelpedSince_WaitsFromThere" },
    ];

    [TestCaseSource(nameof(Waiting))]
    [Property("Requirement", "C-17")]
    [Property("Requirement", "C-07")]
    public void ChallengeWithoutHelp_OfSeveral_NamesOne(Challenge[] challenges, string name) => Assert.That(
        Find(On(40) with { Customer = new() { Challenges = challenges } }, "C-17")!.Reason,
        Is.EqualTo(RiskMessages.ChallengeWithoutHelp(name, 14)));

    [TestCase(0.334, 33)]
    [TestCase(0.125, 13)]
    [Property("Requirement", "N-30")]
    public void LowUtilisation_Percent_IsRoundedHalfUp(double share, int percent) => Assert.That(
        Find(On(40) with { Customer = new() { UtilisationOfTarget = (decimal)share } }, "N-30")!.Reason,
        Is.EqualTo(RiskMessages.LowUtilisation((decimal)percent)));
}
