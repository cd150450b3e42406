using System.CommandLine;
using CrmOnboarding.Demo.Input;
using CrmOnboarding.Demo.Printing;
using CrmOnboarding.Live.Holidays;
using Spectre.Console;

namespace CrmOnboarding.Demo;

/// <summary>The command <c>calendar</c> for a file of the Sandbox: writes the public holidays of a country as rows.</summary>
internal static class HolidayCommand
{
    public static Command Create(IAnsiConsole console)
    {
        var database = new Option<string>("--db") { Description = "The file of an earlier demo", Required = true };
        var country = new Option<string>("--country") { Description = "ISO code of the country, for instance DE", Required = true };
        var years = new Option<string>("--years") { Description = "A year, or the first and the last: 2026-2030", Required = true };
        var command = new Command("calendar", "Writes the public holidays of a country into a file of the demo")
        {
            database, country, years,
        };
        command.SetAction(parsed =>
        {
            var request = HolidayRequest.Read(parsed.GetValue(country), parsed.GetValue(years), out var refused)
                ?? throw new InputException(refused);
            Write(parsed.GetValue(database)!, request, console);
            return DemoCommand.Success;
        });
        return command;
    }

    private static void Write(string database, HolidayRequest request, IAnsiConsole console)
    {
        using var organization = EarlierDemo.Open(database);
        console.Line(new HolidayInstallation(organization.SystemService).Run(request.Country, request.Holidays).ToString());
        organization.DrainQueue();
    }
}
