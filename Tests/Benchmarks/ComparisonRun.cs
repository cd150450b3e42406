using System.Globalization;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace CrmOnboarding.Benchmarks;

/// <summary>Measures every comparison and prints one line for each: how many times less time and bytes than the plain version.</summary>
internal static class ComparisonRun
{
    private const string Columns = "{0,-30} {1,9} {2,19} {3,9}  {4}";

    private static readonly IComparison[] Comparisons =
    [
        new PlanBuilding(),
        new CascadeInOrder(),
        new CascadeInAnyOrder(),
        new EvaluationOfRunningPlan(),
        new EvaluationOfQuietPlan(),
        new WorkingDayDifference(),
    ];

    /// <summary>Measures and prints.</summary>
    /// <returns>0; 1 when a required ratio is missed, or when the two versions do not give the same.</returns>
    public static int Run(bool isFull, TextWriter output)
    {
        var config = ConfigOf(isFull);
        var failures = new List<string>();
        output.WriteLine("How many times the plain version takes what ours takes, in the same run; 1 is as much, more is better.");
        output.WriteLine(
            $"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
        output.WriteLine();
        output.WriteLine(Line("", "time", "lowest to highest", "bytes", ""));
        foreach (var comparison in Comparisons)
        {
            if (!comparison.GivesTheSame())
            {
                failures.Add($"{comparison.Title}: the two versions give different results, so there is nothing to compare.");
                continue;
            }

            var summary = BenchmarkRunner.Run(comparison.GetType(), config);
            if (summary.Reports.Any(report => !report.Success) || summary.Reports.Length != 2)
            {
                failures.Add($"{comparison.Title}: the measurement did not finish.");
                continue;
            }

            var ratio = Ratio.Of(summary);
            var goal = comparison.TimesFasterAtLeast is { } least ? $"at least {least} times required" : "";
            output.WriteLine(
                Line(comparison.Title, Times(ratio.Time), $"{Times(ratio.LowestTime)} to {Times(ratio.HighestTime)}", ratio.Bytes, goal));
            if (ratio.Time < comparison.TimesFasterAtLeast)
            {
                failures.Add(
                    $"{comparison.Title}: {Times(ratio.Time)} times faster; at least {comparison.TimesFasterAtLeast} are required.");
            }
        }

        output.WriteLine();
        failures.ForEach(output.WriteLine);
        return failures.Count == 0 ? 0 : 1;
    }

    /// <summary>Everything runs in this process: no second build, and both sides see the same machine.</summary>
    private static IConfig ConfigOf(bool isFull)
    {
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(isFull ? 5 : 2)
            .WithIterationCount(isFull ? 20 : 7)
            .WithIterationTime(TimeInterval.FromMilliseconds(isFull ? 500 : 150));
        return ManualConfig.CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile);
    }

    private static string Line(string title, string time, string spread, string bytes, string goal) =>
        string.Format(CultureInfo.InvariantCulture, Columns, title, time, spread, bytes, goal).TrimEnd();

    private static string Times(double ratio) =>
        ratio.ToString(ratio >= 100 ? "#,0" : "0.0", CultureInfo.InvariantCulture);

    /// <summary>What the plain version takes, divided by what ours takes: medians, and the extremes over the measurements.</summary>
    private sealed record Ratio(double Time, double LowestTime, double HighestTime, string Bytes)
    {
        public static Ratio Of(Summary summary)
        {
            var naive = summary.Reports.Single(report => report.BenchmarkCase.Descriptor.Baseline);
            var ours = summary.Reports.Single(report => !report.BenchmarkCase.Descriptor.Baseline);
            var (slow, fast) = (naive.ResultStatistics!, ours.ResultStatistics!);
            var (more, less) = (BytesOf(naive), BytesOf(ours));
            return new Ratio(
                slow.Median / fast.Median,
                slow.Min / fast.Max,
                slow.Max / fast.Min,
                less > 0 ? Times((double)more / less) : more > 0 ? "ours none" : "both none");
        }

        private static long BytesOf(BenchmarkReport report) => report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
    }
}
