using System.CommandLine;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Live.Holidays;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>calendar</c>: writes the public holidays of a country as rows.</summary>
internal static class CalendarCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var country = new Option<string>("--country") { Description = "ISO code of the country, for instance DE", Required = true };
        var years = new Option<string>("--years") { Description = "A year, or the first and the last: 2026-2030", Required = true };
        var command = new Command("calendar",
            "Writes the public holidays of a country as closures of the calendar with its code; what is there stays as it is")
        {
            connection, country, years,
        };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var request = HolidayRequest.Read(parsed.GetValue(country), parsed.GetValue(years), out var refused)
                ?? throw new RefusedException(refused);
            Screen.Say(new HolidayInstallation(environment.Service).Run(request.Country, request.Holidays).ToString());
            return ExitCodes.Success;
        }));
        return command;
    }
}
