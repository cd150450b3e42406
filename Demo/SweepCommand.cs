using System.CommandLine;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Live.Sweeping;
using Spectre.Console;

namespace CrmOnboarding.Demo;

/// <summary>The command <c>sweep</c> for a file of the Sandbox: evaluates the plans that are due.</summary>
internal static class SweepCommand
{
    public static Command Create(IAnsiConsole console, TextWriter errors)
    {
        var database = new Option<string>("--db") { Description = "The file of an earlier demo", Required = true };
        var on = new Option<string?>("--on")
        {
            Description = "The day to sweep, YYYY-MM-DD; by default the day that the file has reached",
        };
        var command = new Command("sweep", "Evaluates the plans of a file of the demo that are due by the calendar") { database, on };
        command.SetAction(parsed => Sweep(parsed.GetValue(database)!, DemoCommand.DateOf("--on", parsed.GetValue(on)), console, errors));
        return command;
    }

    private static int Sweep(string database, DateOnly? on, IAnsiConsole console, TextWriter errors)
    {
        using var organization = EarlierDemo.Open(database);
        if (on?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) is { } day && day != organization.Clock.UtcNow.Date)
        {
            if (day < organization.Clock.UtcNow)
            {
                throw new InputException($"The file has reached {organization.Clock.UtcNow:yyyy-MM-dd}; name no earlier day with --on.");
            }

            organization.Clock.AdvanceTo(day.Add(organization.Clock.UtcNow.TimeOfDay));
        }

        var report = new Sweep(organization.SystemService).Run();
        organization.DrainQueue();
        foreach (var plan in report.PassedOver)
        {
            errors.WriteLine(plan);
        }

        console.Line(report.ToString());
        return report.PassedOver.Count == 0 ? DemoCommand.Success : DemoCommand.Failure;
    }
}
