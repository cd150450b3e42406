using System;
using System.CommandLine;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Live.Sweeping;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>sweep</c>: asks for an evaluation of the plans that are due.</summary>
internal static class SweepCommand
{
    private const int MostRowsABatch = 1_000;

    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var slice = new Option<int?>("--slice") { Description = "Stop after that many seconds; the next run continues" };
        var batch = new Option<int>("--batch") { Description = "Rows per write, 1 to 1000", DefaultValueFactory = _ => MostRowsABatch };
        var parallel = new Option<int?>("--parallel")
        {
            Description = "Most requests at once; by default and at most what the environment recommends",
        };
        var command =
            new Command("sweep", "Asks for an evaluation of the plans that are due by the calendar") { connection, slice, batch, parallel };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var rows = parsed.GetValue(batch);
            if (rows is < 1 or > MostRowsABatch)
            {
                throw new RefusedException($"'{rows}' is not a batch size; use --batch with a number from 1 to {MostRowsABatch}.");
            }

            var clock = TimeProvider.System;
            DateTime? endsOn = parsed.GetValue(slice) is { } seconds ? clock.UtcNow().AddSeconds(seconds) : null;
            using var pool = new ServicePool(environment.Services(parsed.GetValue(parallel)), new Patience(clock, endsOn));
            var settings = new SweepSettings { PageSize = Queries.PageSize, BatchSize = rows, EndsOn = endsOn };
            var report = Screen.WithProgress("Plans that are due", task =>
                new Sweep(pool, clock, settings, step => task.Description = $"Plans that are due: {step.Done} asked for").Run());
            return Tell(report, pool);
        }));
        return command;
    }

    private static int Tell(SweepReport report, ServicePool pool)
    {
        foreach (var failure in report.Failures)
        {
            Screen.Fail(failure.Sentence);
        }

        Screen.Say($"{report.Asked} evaluations asked for, {report.Waiting} on their way already, {report.Failures.Count} failed; "
            + $"{pool.Calls} requests.");
        if (!report.IsComplete)
        {
            Screen.Say("Stopped early: "
                + $"{report.Left?.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of"} due plans "
                    + "are left for the next run.");
        }

        return report.Failures.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }
}
