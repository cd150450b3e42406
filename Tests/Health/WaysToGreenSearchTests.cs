using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

/// <summary>The order and the limits of the search.</summary>
[Property("Formula", "3")]
internal class WaysToGreenSearchTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    /// <summary>Well but for its kick-off, on the day from which that caps the score; spoken with on that day.</summary>
    private static readonly HealthInput WithoutKickoff = new()
    {
        AsOf = Day0.AddDays(14),
        Day0 = Day0,
        Segment = Segment.High,
        Milestones = [Milestones.Due("WELCOME_CALL", Day0, MilestoneStatus.Done)],
        Contacts = [new Contact(Day0.AddDays(14), ContactDirection.TwoWay)],
        ExpectsFirstValue = false,
        Pulse = new Pulse(Day0.AddDays(14), 8, "Fine."),
    };

    private static IEnumerable<string[]> Codes(HealthInput input, HealthActionPolicy? policy = null) =>
        WaysToGreen.Find(input, policy ?? HealthActionPolicy.Shipped).Select(way => way.Actions.Select(action => action.Code).ToArray());

    [Test]
    public void Find_EffortsOfOnesOwn_AreTheEffortOfTheWay() => Assert.That(
        WaysToGreen.Find(WithoutKickoff, HealthActionPolicy.Shipped with { Kickoff = 7 }).Single().Effort, Is.EqualTo(7m));

    [Test]
    public void Find_SeveralActions_NamesTheCheapestFirst() => Assert.That(
        Codes(WithoutKickoff with { Handoff = new HandoffAcceptance(null) }),
        Is.EqualTo(new[] { new[] { "health.action-accept-handoff", "health.action-hold-kickoff" } }));

    [Test]
    public void Find_ActionsOfOneEffort_NamesThemByTheirKeys() => Assert.That(
        Codes(WithoutKickoff with { BrokenPromises = 1 }, HealthActionPolicy.Shipped with { Kickoff = 4, Promise = 4 }),
        Is.EqualTo(new[] { new[] { "health.action-hold-kickoff", "health.action-keep-promises" } }));

    [TestCase(0, 0)]
    [TestCase(1, 0)]
    [TestCase(2, 1)]
    [TestCase(3, 1)]
    public void Find_LimitOfTries_GivesUpAfterThem(int most, int ways)
    {
        // To record a pulse again is cheaper, so it is tried first; the kick-off is the second try.
        var plan = WithoutKickoff with { Pulse = WithoutKickoff.Pulse! with { On = Day0.AddDays(13) } };

        Assert.That(WaysToGreen.Find(plan, HealthActionPolicy.Shipped with { MostTries = most }), Has.Count.EqualTo(ways));
    }

    /// <summary>
    /// Half of the weight overdue by half, 56.1, half a pulse of 5: 53. The kick-off has to be held in any case, and then either the
    /// item makes it (100 + 50) / 2 = 75 or a pulse of 10 makes it (56.1 + 100) / 2 = 78.
    /// </summary>
    private static readonly HealthInput TwoWays = WithoutKickoff with
    {
        Milestones = [Milestones.Due("WELCOME_CALL", Day0, MilestoneStatus.Done), Milestones.Due("REPORT", Day0, MilestoneStatus.Open)],
        Pulse = new Pulse(Day0.AddDays(14), 5, "Doubts."),
        Model = HealthModels.Common with { ScheduleWeight = 50, EngagementWeight = 0, SentimentWeight = 50, MinimumConfidence = 0 },
    };

    private static readonly HealthActionPolicy HopeForTen = HealthActionPolicy.Shipped with { HopedPulse = 10 };

    [Test]
    public void Find_WaysThatShareAnAction_AreBothNamed() => Assert.That(
        WaysToGreen.Find(TwoWays, HopeForTen)
            .Select(way => (string.Join("+", way.Actions.Select(action => action.Code)), way.Effort, way.Score)),
        Is.EqualTo(new[]
        {
            ("health.action-record-pulse" + "+" + "health.action-hold-kickoff", 4m, 78m),
            ("health.action-do-item" + "+" + "health.action-hold-kickoff", 5m, 75m),
        }));

    [Test]
    public void Find_LimitOfWays_NamesTheCheapestOnly() => Assert.That(
        Codes(TwoWays, HopeForTen with { MostWays = 1 }),
        Is.EqualTo(new[] { new[] { "health.action-record-pulse", "health.action-hold-kickoff" } }));
}
