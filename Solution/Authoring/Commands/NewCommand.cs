using System.CommandLine;
using CrmOnboarding.Authoring.Components;
using CrmOnboarding.Packer.Commands;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>new</c>: writes a component as the platform would export it, and says what is left to decide.</summary>
internal static class NewCommand
{
    private static readonly Option<string> Root = new("--root")
    {
        Description = "Root folder of the repository",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    public static Command Create() => new("new", "Writes a new component into Solution/src")
    {
        Root,
        NewTableCommand.Create(),
        NewShellCommand.Create(),
        NewColumnCommand.Create(),
        NewChoiceCommand.Create(),
        NewKeyCommand.Create(),
        NewViewCommand.Create(),
        NewChartCommand.Create(),
        NewStepCommand.Create(),
        NewActivityCommand.Create(),
        NewApiCommand.Create(),
    };

    /// <summary>Says what a command adds. The draft is written as a whole, or not at all when something is refused.</summary>
    public static void Adds(this Command command, Action<Draft, ParseResult> add) => command.SetAction(
        parsed => CommandErrors.Guard(() =>
        {
            var draft = new Draft(SourceTree.Read(Path.Combine(parsed.GetRequiredValue(Root), "Solution", "src")));
            add(draft, parsed);
            draft.Save();
            Report(draft);
            return 0;
        }));

    private static void Report(Draft draft)
    {
        foreach (var path in draft.ChangedPaths)
        {
            Screen.Write($"Solution/src/{path}");
        }

        foreach (var decision in draft.LeftToDecide)
        {
            Screen.Write($"Left to decide: {decision}");
        }

        Screen.Write($"Next: ./crm schema for the names in code, ./crm lint for the solution.");
    }
}
