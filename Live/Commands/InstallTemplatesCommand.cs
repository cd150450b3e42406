using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Live.Environments;
using CrmOnboarding.Live.Templates;

namespace CrmOnboarding.Live.Commands;

/// <summary><c>install-templates</c>: writes the templates that ship as rows.</summary>
internal static class InstallTemplatesCommand
{
    public static Command Create()
    {
        var connection = LiveCommand.Connection();
        var language = new Option<int>("--language")
        {
            Description = "Language of the names: 1033 English or 1031 German; plans show unchanged names in their owner's language anyway",
            DefaultValueFactory = _ => (int)Language.English,
        };
        var command = new Command("install-templates",
            "Writes the templates that ship as rows that an admin can edit; leaves existing ones as they are") { connection, language };
        command.SetAction(parsed => LiveCommand.Run(parsed.GetValue(connection), environment =>
        {
            var code = parsed.GetValue(language);
            if (code is not ((int)Language.English or (int)Language.German))
            {
                throw new RefusedException($"The templates have no language '{code}'; use --language 1033 or 1031.");
            }

            return Tell(new TemplateInstallation(environment.Service).Run(Languages.FromCode(code)));
        }));
        return command;
    }

    private static int Tell(IReadOnlyList<InstalledTemplate> templates)
    {
        foreach (var template in templates)
        {
            Screen.Say($"{template.Code}: {Sentence(template)}");
        }

        var installed = templates.Count(template => template.Outcome == InstallationOutcome.Installed);
        Screen.Say($"{installed} installed, {templates.Count - installed} left as they are.");
        return ExitCodes.Success;
    }

    private static string Sentence(InstalledTemplate template) => template.Outcome switch
    {
        InstallationOutcome.Installed => "installed and published as version 1",
        InstallationOutcome.AlreadyThere => $"there already, version {template.Version} is as it ships",
        _ => $"left alone, version {template.Version} was made by somebody here",
    };
}
