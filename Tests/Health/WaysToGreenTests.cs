using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Health.Actions;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Health;

[Property("Formula", "3")]
internal class WaysToGreenTests
{
    private static readonly Date Day0 = new(2026, 9, 7);

    [Test]
    public void Find_KickoffMissing_NamesItAsTheOnlyWayAtDay14()
    {
        var plan = new HealthInput
        {
            AsOf = Day0.AddDays(14),
            Day0 = Day0,
            Segment = Segment.High,
            Milestones = [Milestones.Due("WELCOME_CALL", Day0, MilestoneStatus.Done),
                Milestones.Due("KICKOFF", Day0.AddDays(14))],
            Contacts = [new Contact(Day0.AddDays(10), ContactDirection.TwoWay)],
        };

        var ways = WaysToGreen.Find(plan, HealthActionPolicy.Shipped);

        Assert.That(ways.Select(way => string.Join("+", way.Actions.Select(action => action.Code))),
            Is.EqualTo(new[] { "health.action-hold-kickoff" }));
    }

    [Test]
    public void Find_GreenPlan_NeedsNothing()
    {
        var plan = new HealthInput
        {
            AsOf = Day0.AddDays(6),
            Day0 = Day0,
            Segment = Segment.High,
            Milestones = [Milestones.Due("WELCOME_CALL", Day0, MilestoneStatus.Done)],
            Contacts = [new Contact(Day0.AddDays(6), ContactDirection.TwoWay)],
        };

        Assert.That(WaysToGreen.Find(plan, HealthActionPolicy.Shipped), Is.Empty);
    }

    [Test]
    public void Find_SeveralOverdueItems_TakesTheOldestFirstAndOnlyAsManyAsNeeded()
    {
        // Four of eight overdue: 56.1; with three overdue 63.6, two 71.3, one 83.6: three have to be done where nothing else helps.
        var items = Enumerable.Range(0, 8)
            .Select(i => Milestones.Due("ITEM_" + i, Day0.AddDays(i), i < 4 ? MilestoneStatus.Open : MilestoneStatus.Done)).ToArray();
        var plan = new HealthInput
        {
            AsOf = Day0.AddDays(10),
            Day0 = Day0,
            Segment = Segment.High,
            Milestones = items,
            Contacts = [new Contact(Day0.AddDays(10), ContactDirection.TwoWay)],
            KickoffHeldOn = Day0.AddDays(6),
            ExpectsFirstValue = false,
            Pulse = new Pulse(Day0.AddDays(10), 8, "Fine."),
            Model = HealthModels.Common with { EngagementWeight = 0, SentimentWeight = 0, MinimumConfidence = 0 },
        };

        var way = WaysToGreen.Find(plan, HealthActionPolicy.Shipped).Single();

        Assert.Multiple(() =>
        {
            Assert.That(way.Actions.Select(action => action.Arguments[0]), Is.EqualTo(new[] { "ITEM_0", "ITEM_1", "ITEM_2" }));
            Assert.That(way.Effort, Is.EqualTo(6m));
            Assert.That(way.Score, Is.EqualTo(83.6m));
        });
    }

    [Test]
    public void Find_AnyPlan_IsNeverDearerThanTheCheapestOfAllCombinations() => Properties.Hold(HealthCases.Any, input =>
    {
        var actions = HealthActions.For(input, HealthActionPolicy.Shipped);
        if (HealthModel.Evaluate(input).Band == HealthBand.Green || actions.Count > 6)
        {
            return;
        }

        // Every set of actions, the cheapest first; the effort of the first that makes the plan green.
        var cheapest = Enumerable.Range(1, (1 << actions.Count) - 1)
            .Select(chosen => actions.Where((_, i) => (chosen & (1 << i)) != 0).ToList())
            .OrderBy(Effort)
            .Where(picked => HealthModel.Evaluate(picked.Aggregate(input, (plan, action) => action.Apply(plan))).Band == HealthBand.Green)
            .Select(picked => (decimal?)Effort(picked))
            .FirstOrDefault();

        var ways = WaysToGreen.Find(input, HealthActionPolicy.Shipped);
        Properties.Require(ways.Select(way => (decimal?)way.Effort).FirstOrDefault() == cheapest, $"The cheapest way costs {cheapest}.");
        Properties.Require(
            ways.Count <= 3 && ways.Zip(ways.Skip(1)).All(pair => pair.First.Effort <= pair.Second.Effort), "The cheapest first.");
        Properties.Require(ways.All(way => way.Score >= 75), "Every way ends green.");
    });

    private static decimal Effort(List<HealthAction> actions) => actions.Sum(action => action.Effort);
}
