using System.CommandLine;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Live.Reconciliation;
using Spectre.Console;

namespace CrmOnboarding.Demo;

/// <summary>The command <c>reconcile</c> for a file of the Sandbox: no customer is left to chance.</summary>
internal static class ReconcileCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var database = new Option<string>("--db") { Description = "The file of an earlier demo", Required = true };
        var since = new Option<string?>("--since") { Description = "Only wins on or after this day, YYYY-MM-DD; by default all" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only list the opportunities" };
        var command = new Command("reconcile", "Creates the plans of won opportunities of a file of the demo that have none")
        {
            database, since, dryRun,
        };
        command.SetAction(parsed => Reconcile(
            parsed.GetValue(database)!, DemoCommand.DateOf("--since", parsed.GetValue(since)), parsed.GetValue(dryRun), console, errors));
        return command;
    }

    private static int Reconcile(string database, DateOnly? since, bool isDryRun, IAnsiConsole console, TextWriter errors)
    {
        using var organization = EarlierDemo.Open(database);
        var report = new ReconciliationRun(
            organization.SystemService, since?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), isDryRun).Run();
        organization.DrainQueue();
        foreach (var deal in isDryRun ? report.Found : report.PassedOver)
        {
            errors.WriteLine(deal);
        }

        console.Line(isDryRun ? $"{report.Found.Count} found; nothing was changed." : report.ToString());
        return isDryRun || report.PassedOver.Count == 0 ? DemoCommand.Success : DemoCommand.Failure;
    }
}
