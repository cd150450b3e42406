using BenchmarkDotNet.Attributes;
using CrmOnboarding.Benchmarks.Naive;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Benchmarks;

/// <summary>
/// A plan of 107 rows: 47 of the plan and 3 for each of 20 lines. The plain version dates all rows again until no date changes.
/// </summary>
public class PlanBuilding : IComparison
{
    private const int PlanRows = 47;

    private static readonly Template Template = new()
    {
        Code = "BENCH",
        Segment = Segment.High,
        LengthDays = 90,
        AnchorSources = [new AnchorSource(Anchor.KickoffHeld, "PLAN_8", "PLAN_8")],
        Items =
        [
            .. Enumerable.Range(1, PlanRows).Select(i => Row($"PLAN_{i}", ItemScope.Plan,
                i is > 8 and < 20 ? new Timing(Anchor.KickoffHeld, 2 * (i - 8)) : Timing.Day(2 * (i - 1)),
                i % 3 == 0 ? [new Dependency($"PLAN_{i - 1}", LagDays: 2)] : [])),
            Row("LINE_1", ItemScope.Line, new Timing(Anchor.KickoffHeld, 5)),
            Row("LINE_2", ItemScope.Line, Timing.Day(30), new Dependency("LINE_1", LagDays: 10)),
            Row("LINE_3", ItemScope.Line, Timing.Day(45), new Dependency("LINE_2", LagDays: 5), new Dependency("PLAN_21")),
        ],
    };

    private static readonly Deal Deal = new()
    {
        Topic = "Benchmark",
        WonOn = new Date(2026, 11, 20),
        Lines = [.. Enumerable.Range(1, 20).Select(number => new DealLine(number, $"Product {number}"))],
    };

    /// <inheritdoc />
    public string Title => "Building a plan of 107 rows";

    /// <inheritdoc />
    public double? TimesFasterAtLeast => null;

    /// <inheritdoc />
    public bool GivesTheSame()
    {
        var ours = PlanBuilder.Build(Deal, Template, Calendars.Ours).Items;
        var naive = RepeatedDating.Build(Deal, Template, Calendars.Naive);
        return ours.Count == 107 && ours.Select(item => (item.Code, item.Line?.Number, item.DueOn))
            .SequenceEqual(naive.Select(row => (row.Item.Code, row.Line?.Number, row.DueOn)));
    }

    /// <summary>What the project does.</summary>
    [Benchmark]
    public object Ours() => PlanBuilder.Build(Deal, Template, Calendars.Ours);

    /// <summary>The plain version.</summary>
    [Benchmark(Baseline = true)]
    public object Naive() => RepeatedDating.Build(Deal, Template, Calendars.Naive);

    private static TemplateItem Row(string code, ItemScope scope, Timing due, params Dependency[] dependencies) => new()
    {
        Code = code,
        Kind = ItemKind.Activity,
        Phase = Phase.Launch,
        Scope = scope,
        Channel = Channel.Email,
        OwnerRole = OwnerRole.Csm,
        Due = due,
        Dependencies = dependencies,
    };
}
