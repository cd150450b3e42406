using System.Diagnostics;
using System.Globalization;
using CrmOnboarding.Dataverse.Evaluation;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Demo;
using CrmOnboarding.Sandbox;
using Spectre.Console;

namespace CrmOnboarding.Benchmarks.Night;

/// <summary>
/// One night over more and more plans, two in a hundred of them due: requests beside those of a program that reads every plan by itself,
/// and how requests, bytes and time grow. It says how the night scales, not how fast Dataverse is.
/// </summary>
internal static class NightScale
{
    private const int DuePercent = 2;
    private const double MostSlope = 1.05;
    private const double MostSlopeOfFixed = 0.15;
    private const long MostHeld = 64L * 1024 * 1024;
    private const int LeastGain = 200;
    private const int LeastGainWithSkip = 2_000;

    /// <summary>Measures and prints.</summary>
    /// <param name="solution">Path of the managed zip, for the demo whose plans are copied.</param>
    /// <param name="most">The largest number of plans, a power of ten.</param>
    /// <param name="output">Where to print.</param>
    /// <returns>0; 1 when a goal is missed.</returns>
    public static int Run(string solution, int most, TextWriter output)
    {
        var pattern = ReadPattern(solution, out var moment);
        var failures = new List<string>();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"One night over plans like {pattern.Count} of the demo's, {DuePercent} in a hundred due; an evaluation asks "
                + $"{pattern.Queries} questions."));
        output.WriteLine($"{"plans",10}{"due",9}{"requests",10}{"rows",9}{"naive / ours",14}{"MB made",10}{"MB held",9}{"seconds",9}");

        var sizes = new List<int>();
        for (var plans = 100; plans <= most; plans *= 10)
        {
            sizes.Add(plans);
        }

        // The first run compiles; it is not shown.
        Measure(pattern, moment, 100, 100);
        var shares = sizes.ConvertAll(plans => Show(output, pattern, Measure(pattern, moment, plans, plans * DuePercent / 100)));
        Check(failures, "requests", Slope(shares, run => run.Requests), MostSlope, output);
        Check(failures, "bytes", Slope(shares, run => run.Bytes), MostSlope, output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slope of time {Slope(shares, run => run.Seconds):0.00}"));

        output.WriteLine("20 due, however many there are:");
        var fixedDue = sizes.ConvertAll(plans => Show(output, pattern, Measure(pattern, moment, plans, 20)));
        Check(failures, "bytes", Slope(fixedDue, run => run.Bytes), MostSlopeOfFixed, output);

        output.WriteLine("All due:");
        var each = Math.Max(most / 100, 2_500);
        var all = Show(output, pattern, Measure(pattern, moment, each, each));
        Require(failures, all.Gain(pattern) >= LeastGain, $"fewer requests without skipping: {LeastGain} times at least");
        Require(
            failures, most < 1_000_000 || shares[^1].Gain(pattern) >= LeastGainWithSkip,
            $"fewer requests with skipping: {LeastGainWithSkip} times at least");
        Require(failures, shares.Append(all).All(run => run.Held <= MostHeld), "memory held: 64 MB at most");
        failures.ForEach(failure => output.WriteLine("missed: " + failure));
        return failures.Count == 0 ? 0 : 1;
    }

    private static PlanPattern ReadPattern(string solution, out DateTime moment)
    {
        SandboxOrganization? played = null;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null) });
        var settings = new DemoSettings
        {
            Solution = solution,
            Prints = false,
            Until = new DateOnly(2026, 4, 30),
        };
        new DemoRun(settings, console, TextWriter.Null).Execute(organization => played = organization.Clone());
        moment = played!.Clock.UtcNow.Date.AddDays(7).AddHours(9);
        return PlanPattern.Read(played, moment);
    }

    private static NightRun Measure(PlanPattern pattern, DateTime moment, int plans, int due)
    {
        var organization = new GeneratedPlans(pattern, plans, due);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();
        var night = new EvaluateDuePlans(organization, new TraceLog(null));
        night.Run(new DueSlice(null, EvaluateDuePlans.MostSeconds, null, false), moment, () => TimeSpan.Zero);
        if (night.Evaluated != due)
        {
            throw new InvalidOperationException($"{night.Evaluated} of {due} plans were evaluated: {night.PassedOver.FirstOrDefault()}");
        }

        return new NightRun(
            plans, due, organization.Requests, organization.Written,
            GC.GetAllocatedBytesForCurrentThread() - bytes, organization.Held, clock.Elapsed.TotalSeconds);
    }

    private static NightRun Show(TextWriter output, PlanPattern pattern, NightRun run)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{run.Plans,10:N0}{run.Due,9:N0}{run.Requests,10:N0}{run.Written,9:N0}{run.Gain(pattern),14:N0}{run.Bytes / 1e6,10:N1}"
                + $"{run.Held / 1e6,9:N1}{run.Seconds,9:N2}"));
        return run;
    }

    private static void Check(List<string> failures, string what, double slope, double most, TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"slope of {what} {slope:0.00}, at most {most}"));
        Require(failures, slope <= most, $"slope of {what}");
    }

    private static void Require(List<string> failures, bool holds, string what)
    {
        if (!holds)
        {
            failures.Add(what);
        }
    }

    // Least squares over the logarithms.
    private static double Slope(IReadOnlyList<NightRun> runs, Func<NightRun, double> measure)
    {
        var x = runs.Select(run => Math.Log10(run.Plans)).ToList();
        var y = runs.Select(run => Math.Log10(measure(run))).ToList();
        var (meanX, meanY) = (x.Average(), y.Average());
        return x.Zip(y, (left, right) => (left - meanX) * (right - meanY)).Sum() / x.Sum(each => (each - meanX) * (each - meanX));
    }
}
