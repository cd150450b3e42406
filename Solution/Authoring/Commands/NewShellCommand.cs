using System.CommandLine;
using CrmOnboarding.Authoring.Components;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new shell</c>.</summary>
internal static class NewShellCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("table") { Description = "Schema name of a table of others, for example Contact" };
        var label = TextOptions.Label();
        var nameColumn = new Option<string>("--name-column")
        {
            Description = "Logical name of its name column",
            DefaultValueFactory = _ => "name",
        };
        var area = new Option<string>("--area") { Description = "Group of the app's site map, for example work", Required = true };
        var command = new Command("shell", "A table of others, to which columns and views of ours are added")
        {
            name, label, nameColumn, area,
        };
        command.Adds((draft, parsed) => new NewShell
        {
            SchemaName = parsed.GetRequiredValue(name),
            Label = parsed.Label(label),
            NameColumn = parsed.GetRequiredValue(nameColumn),
            Area = parsed.GetRequiredValue(area),
        }.AddTo(draft));
        return command;
    }
}
