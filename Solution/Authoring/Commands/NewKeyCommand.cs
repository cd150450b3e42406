using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new key</c>.</summary>
internal static class NewKeyCommand
{
    public static Command Create()
    {
        var table = new Argument<string>("table") { Description = "Schema name of the table, for example onb_Ruleset" };
        var name = new Argument<string>("name") { Description = "Name of the key, for example onb_Version_Key" };
        var label = TextOptions.Label();
        var columns = new Option<string[]>("--columns")
        {
            Description = "Logical names of its columns",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var command = new Command("key", "An alternate key") { table, name, label, columns };
        command.Adds((draft, parsed) => new NewKey
        {
            Table = parsed.GetRequiredValue(table),
            Name = parsed.GetRequiredValue(name),
            Label = parsed.Label(label),
            Columns = parsed.GetRequiredValue(columns),
        }.AddTo(draft));
        return command;
    }
}
