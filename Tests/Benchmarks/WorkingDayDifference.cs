using BenchmarkDotNet.Attributes;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Benchmarks;

/// <summary>Working days between two dates ten years apart; the plain version counts the days of the span.</summary>
public class WorkingDayDifference : IComparison
{
    private static readonly Date From = new(2026, 1, 15);
    private static readonly Date To = new(2036, 1, 15);

    /// <inheritdoc />
    public string Title => "Working days in 10 years";

    /// <inheritdoc />
    public double? TimesFasterAtLeast => 100;

    /// <inheritdoc />
    public bool GivesTheSame() => Ours() == Naive();

    /// <summary>What the project does.</summary>
    [Benchmark]
    public int Ours() => Calendars.Ours.Difference(From, To);

    /// <summary>The plain version.</summary>
    [Benchmark(Baseline = true)]
    public int Naive() => Calendars.Naive.Difference(From, To);
}
