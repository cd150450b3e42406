using System;
using System.CommandLine;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Sweeping;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>sweep</c>: evaluates the plans that are due.</summary>
internal static class SweepCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var slice = new Option<int?>("--slice") { Description = "Stop after that many seconds; the next run goes on" };
        var command = new Command("sweep", "Evaluates the plans that are due by the calendar") { connection, slice };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var clock = TimeProvider.System;
            DateTime? endsOn = parsed.GetValue(slice) is { } seconds ? clock.UtcNow().AddSeconds(seconds) : null;
            var service = new PatientService(environment.Services(most: 1)[0], new Patience(clock, endsOn), static () => { });
            var report = Screen.WithProgress("Plans that are due", task => new Sweep(
                service,
                endsOn is { } end ? () => end - clock.UtcNow() : null,
                done => task.Description = $"Plans that are due: {done.Evaluated} evaluated").Run());
            foreach (var plan in report.PassedOver)
            {
                Screen.Fail(plan);
            }

            Screen.Say(report.ToString());
            return report.PassedOver.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
        }));
        return command;
    }
}
