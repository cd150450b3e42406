using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Risks.Expansion;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Risks;

internal class ExpansionSignalTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    private static string[] Codes(ExpansionFacts facts) => ExpansionSignals.Detect(facts).Select(signal => signal.RuleCode).ToArray();

    [TestCase(29, false)]
    [TestCase(30, true)]
    [TestCase(49, true)]
    [TestCase(50, false)]
    [Property("Requirement", "H-24")]
    public void Detect_AggressiveButAttainableLaunch_IsASignal(int requestedDay, bool expected)
    {
        var facts = new ExpansionFacts
        {
            Day0 = Day0,
            RequestedGoLiveOn = Day0.AddDays(requestedDay),
            PlannedGoLiveOn = Day0.AddDays(50),
            EarliestGoLiveOn = Day0.AddDays(30),
        };

        Assert.Multiple(() =>
        {
            Assert.That(Codes(facts), Is.EqualTo(expected ? new[] { "H-24" } : []));
            Assert.That(Codes(facts with { EarliestGoLiveOn = null }), Is.Empty);
        });
    }

    [TestCase(-1, false)]
    [TestCase(0, true)]
    [TestCase(30, true)]
    [TestCase(31, false)]
    [Property("Requirement", "H-25")]
    public void Detect_NewPeopleOrDealsWithinThirtyDays_AreASignal(int day, bool expected) => Assert.Multiple(() =>
    {
        var code = expected ? new[] { "H-25" } : [];
        Assert.That(Codes(new ExpansionFacts { Day0 = Day0, PeopleAddedOn = [Day0.AddDays(day)] }), Is.EqualTo(code));
        Assert.That(Codes(new ExpansionFacts { Day0 = Day0, OpportunitiesAddedOn = [Day0.AddDays(day)] }), Is.EqualTo(code));
    });
}
