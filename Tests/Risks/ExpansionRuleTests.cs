using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Risks;

internal class ExpansionRuleTests
{
    // 2026-09-07 is a Monday.
    private static readonly Date Day0 = new(2026, 9, 7);

    private static RaisedRisk[] Found(int day, ExpansionFacts facts) =>
    [
        .. RiskRules.Holding(new RiskFacts
        {
            AsOf = Day0.AddDays(day),
            Creation = new CreationFacts { Day0 = Day0, Segment = Segment.Digital },
            Calendar = WorkingCalendar.MondayToFriday,
            Expansion = facts,
        }).Where(risk => RiskKinds.Of(risk.RuleCode) == RiskKind.Opportunity),
    ];

    private static ExpansionFacts Launch(int requestedDay, int? earliestDay = 30) => new()
    {
        RequestedGoLiveOn = Day0.AddDays(requestedDay),
        PlannedGoLiveOn = Day0.AddDays(50),
        EarliestGoLiveOn = earliestDay is { } day ? Day0.AddDays(day) : null,
    };

    [TestCase(29, false)]
    [TestCase(30, true)]
    [TestCase(49, true)]
    [TestCase(50, false)]
    [Property("Requirement", "H-24")]
    public void AggressiveLaunch_BetweenTheCriticalPathAndThePlan_IsAChance(int requestedDay, bool expected) => Assert.Multiple(() =>
    {
        Assert.That(Found(0, Launch(requestedDay)).Select(risk => risk.RuleCode), Is.EqualTo(expected ? new[] { "H-24" } : []));
        Assert.That(Found(0, Launch(requestedDay, earliestDay: null)), Is.Empty);
    });

    [Test]
    [Property("Requirement", "H-24")]
    public void AggressiveLaunch_WhoseDayHasPassed_IsNone() => Assert.Multiple(() =>
    {
        Assert.That(Found(30, Launch(30)), Is.Not.Empty);
        Assert.That(Found(31, Launch(30)), Is.Empty);
    });

    [TestCase(0, 0, 0)]
    [TestCase(1, 0, 1)]
    [TestCase(0, 1, 1)]
    [TestCase(2, 3, 5)]
    [Property("Requirement", "H-25")]
    public void OtherTeams_EachNewPersonAndOpportunity_IsAnEvent(int people, int opportunities, int events)
    {
        var found = Found(5, new ExpansionFacts { NewPeople = people, NewOpportunities = opportunities });
        Assert.That(found.Sum(risk => risk.Events), Is.EqualTo(events));
        Assert.That(found.Select(risk => risk.RuleCode), Is.All.EqualTo("H-25"));
    }

    [Test]
    public void Kinds_OfTheOtherRules_AreRisks() => Assert.That(
        RiskRules.All.Where(rule => RiskKinds.Of(rule.Code) == RiskKind.Opportunity).Select(rule => rule.Code),
        Is.EqualTo(new[] { "H-24", "H-25" }));
}
