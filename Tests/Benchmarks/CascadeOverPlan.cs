using BenchmarkDotNet.Attributes;
using CrmOnboarding.Benchmarks.Naive;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Benchmarks;

/// <summary>
/// The first of 500 items moves by two weeks and every other one follows. The plain version dates the whole plan again until nothing
/// changes, and says what every item follows.
/// </summary>
public abstract class CascadeOverPlan : IComparison
{
    private const int ItemCount = 500;

    private static readonly Date Day0 = new(2026, 11, 20);
    private static readonly Guid FirstId = IdOf(0);

    private readonly PlanSchedule _plan;
    private readonly Date _movedTo;

    private protected CascadeOverPlan(Func<IReadOnlyList<Milestone>, IReadOnlyList<Milestone>> arrange)
    {
        var template = new Template { Code = "BENCH", Segment = Segment.High, LengthDays = 90, Items = [] };
        _plan = new PlanSchedule(template, AnchorDates.Won(Day0), arrange(MakeItems()), Calendars.Ours);
        _movedTo = Calendars.Ours.Add(_plan.Item(FirstId).DueOn, 10);
    }

    /// <inheritdoc />
    public abstract string Title { get; }

    /// <inheritdoc />
    public double? TimesFasterAtLeast => null;

    /// <inheritdoc />
    public bool GivesTheSame()
    {
        var (ours, naive) = (Preview(), Redate());
        return ours.Changes.Count == ItemCount && ours.Changes.ToHashSet().SetEquals(naive);
    }

    /// <summary>What the project does.</summary>
    [Benchmark]
    public object Ours() => Preview();

    /// <summary>The plain version.</summary>
    [Benchmark(Baseline = true)]
    public object Naive() => Redate();

    private CascadeBatch Preview() => Cascade.Preview(_plan, new ScheduleCause.MilestonesMoved(FirstId, _movedTo));

    private List<CascadeChange> Redate() => WholePlanDating.Move(_plan.Items, FirstId, _movedTo, Calendars.Naive);

    private static Guid IdOf(int number) => new(number + 1, 0, 0, new byte[8]);

    /// <summary>Five strands: every item waits for the one five places before it, the first five for the first.</summary>
    private static List<Milestone> MakeItems()
    {
        var items = new List<Milestone>();
        for (var i = 0; i < ItemCount; i++)
        {
            var predecessor = i == 0 ? null : items[Math.Max(0, i - 5)];
            var dueOn = predecessor is null ? Calendars.Ours.Roll(Day0) : Calendars.Ours.Add(predecessor.DueOn, 1);
            items.Add(new Milestone
            {
                Id = IdOf(i),
                Code = $"ITEM_{i}",
                Phase = Phase.Launch,
                Status = MilestoneStatus.Open,
                IsRequired = true,
                Due = Timing.Day(0),
                Day0 = Day0,
                DueOn = dueOn,
                Dependencies = predecessor is null ? [] : [new MilestoneDependency(predecessor.Id, LagDays: 1)],
            });
        }

        return items;
    }
}

/// <summary>The items come in the order in which they wait for each other: one pass and one to see that nothing changes.</summary>
public class CascadeInOrder() : CascadeOverPlan(items => items)
{
    /// <inheritdoc />
    public override string Title => "A cascade over 500 items";
}

/// <summary>The items come as a query without an order gives them.</summary>
public class CascadeInAnyOrder() : CascadeOverPlan(Shuffle)
{
    private const int Seed = 20261120;

    /// <inheritdoc />
    public override string Title => "The same, rows in any order";

    private static Milestone[] Shuffle(IReadOnlyList<Milestone> items)
    {
        var shuffled = items.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return shuffled;
    }
}
