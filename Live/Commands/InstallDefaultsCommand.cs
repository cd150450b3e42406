using System.CommandLine;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>install-defaults</c>: what ships becomes rows that an administrator edits.</summary>
internal static class InstallDefaultsCommand
{
    private const string Message = "onb_InstallDefaults";

    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var command = new Command("install-defaults",
            "Writes the calendar, ruleset, templates and engagement rules that ship as rows; leaves what somebody edited as it is")
        {
            connection,
        };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment => Run(environment.Service)));
        return command;
    }

    /// <summary>Sends the message and says what became of each default.</summary>
    internal static int Run(IOrganizationService service)
    {
        var answer = service.Execute(new OrganizationRequest(Message)).Results;
        foreach (var line in ((string)answer["Report"]).Split('\n'))
        {
            Screen.Say(line);
        }

        Screen.Say($"{answer["Made"]} made, {answer["Renewed"]} renewed, {answer["Kept"]} there already, {answer["Edited"]} left alone.");
        return ExitCodes.Success;
    }
}
