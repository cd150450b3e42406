using BenchmarkDotNet.Attributes;
using CrmOnboarding.Benchmarks.Naive;
using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Benchmarks;

/// <summary>
/// Health, next contact and the next date on which either changes. The plain version evaluates day after day until something differs.
/// </summary>
public abstract class FullEvaluation : IComparison
{
    private protected static readonly Date Day0 = new(2026, 9, 7);

    private readonly HealthInput _health;
    private readonly CadenceInput _cadence;

    private protected FullEvaluation(HealthInput health, CadenceInput cadence)
    {
        _health = health;
        _cadence = cadence;
    }

    /// <inheritdoc />
    public abstract string Title { get; }

    /// <inheritdoc />
    public double? TimesFasterAtLeast => null;

    /// <inheritdoc />
    public bool GivesTheSame() =>
        HealthModel.Compute(_health) == DailyEvaluation.Health(_health)
        && Domain.Cadence.Cadence.Compute(_cadence) == DailyEvaluation.Cadence(_cadence);

    /// <summary>What the project does.</summary>
    [Benchmark]
    public object Ours() => (HealthModel.Compute(_health), Domain.Cadence.Cadence.Compute(_cadence));

    /// <summary>The plain version.</summary>
    [Benchmark(Baseline = true)]
    public object Naive() => (DailyEvaluation.Health(_health), DailyEvaluation.Cadence(_cadence));

    private protected static HealthInput HealthOn(int day, int lastContactDay) => new()
    {
        AsOf = Day0.AddDays(day),
        Day0 = Day0,
        Segment = Segment.High,
        Milestones = [.. Enumerable.Range(0, 47).Select(i =>
            new Milestone
            {
                Code = $"ITEM_{i}",
                DueOn = Day0.AddDays(2 * i),
                Status = 2 * i < day ? MilestoneStatus.Done : MilestoneStatus.Open,
                IsRequired = true,
            })],
        Contacts = Contacts(lastContactDay),
        KickoffHeldOn = Day0.AddDays(7),
        PlannedDeliveryOn = Day0.AddDays(50),
        DeployedOn = day > 50 ? Day0.AddDays(50) : null,
        FirstValueOn = day > 70 ? Day0.AddDays(70) : null,
        Pulse = day > 90 ? null : new Pulse(Day0.AddDays(day - 3), 8, "Calm."),
    };

    private protected static CadenceInput CadenceOn(int day, int lastContactDay) => new()
    {
        AsOf = Day0.AddDays(day),
        Segment = Segment.High,
        Day0 = Day0,
        Calendar = Calendars.Ours,
        Health = HealthBand.Green,
        Stage = CurveStage.HoneymoonPeak,
        Contacts = Contacts(lastContactDay),
        Planned = [.. Enumerable.Range(0, 47).Where(i => 2 * i >= day).Select(i => new Milestone
            {
                Code = $"ITEM_{i}",
                DueOn = Day0.AddDays(2 * i),
                Channel = i % 4 == 0 ? Channel.Meeting : Channel.Document,
            })],
    };

    private static Contact[] Contacts(int lastDay) =>
        [.. Enumerable.Range(0, lastDay / 3).Select(i => new Contact(Day0.AddDays(lastDay - (3 * i)), ContactDirection.TwoWay))];
}

/// <summary>A plan in the middle of its onboarding, where something changes within days.</summary>
public class EvaluationOfRunningPlan() : FullEvaluation(HealthOn(20, lastContactDay: 18), CadenceOn(20, lastContactDay: 18))
{
    /// <inheritdoc />
    public override string Title => "Evaluating a plan on Day 20";
}

/// <summary>A plan after its onboarding with a customer spoken with today: nothing changes for weeks.</summary>
public class EvaluationOfQuietPlan() : FullEvaluation(HealthOn(120, lastContactDay: 120), CadenceOn(120, lastContactDay: 120))
{
    /// <inheritdoc />
    public override string Title => "Evaluating a quiet plan";
}
