using System;
using System.CommandLine;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Live.Reconciliation;

namespace CrmOnboarding.Live.Commands;

/// <summary>
/// <c>reconcile</c>: creates the plans of won opportunities that have none, and aligns those that do not fit their state.
/// </summary>
internal static class ReconcileCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var since = new Option<string?>("--since") { Description = "Only wins on or after this day, YYYY-MM-DD; by default all" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list the opportunities" };
        var command = new Command(
            "reconcile", "Creates the plans of won opportunities that have none, for instance after an import that bypassed the steps")
        {
            connection, since, dryRun,
        };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var service = new PatientService(environment.Services(most: 1)[0], new Patience(TimeProvider.System), static () => { });
            var isDryRun = parsed.GetValue(dryRun);
            var report = Screen.WithProgress("Won opportunities without a plan", task => new ReconciliationRun(
                service, DateOf(parsed.GetValue(since))?.ToDateTime(), isDryRun,
                done => task.Description = $"Won opportunities without a plan: {done.Found.Count} found").Run());
            return isDryRun ? List(report) : Tell(report);
        }));
        return command;
    }

    private static int List(ReconciliationReport report)
    {
        foreach (var deal in report.Found)
        {
            Screen.Say(deal);
        }

        Screen.Say($"{report.Found.Count} opportunities have no plan, or one that does not fit their state; nothing was changed.");
        return ExitCodes.Success;
    }

    private static int Tell(ReconciliationReport report)
    {
        foreach (var deal in report.PassedOver)
        {
            Screen.Fail(deal);
        }

        Screen.Say(report.ToString());
        return report.PassedOver.Count == 0 ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static Date? DateOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Date.TryParse(text, out var date)
            ? date
            : throw new RefusedException($"'{text}' is not a date; use --since YYYY-MM-DD.");
    }
}
