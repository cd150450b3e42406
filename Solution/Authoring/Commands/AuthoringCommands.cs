using System.CommandLine;
using CrmOnboarding.Packer.Commands;

namespace CrmOnboarding.Authoring.Commands;

/// <summary>Everything that the program can do.</summary>
internal static class AuthoringCommands
{
    /// <summary>Runs a command. A command line that cannot be read ends with one line on the error stream and exit code 2.</summary>
    public static int Run(string[] arguments)
    {
        var root = new RootCommand("Writes new components of the solution, and the names that code and pages know them by")
        {
            NewCommand.Create(),
            SchemaCommand.Create(),
        };
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke();
        }

        var words = parsed.Errors.SelectMany(error => error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Screen.WriteError($"{string.Join(' ', words)} Add --help for what the command needs.");
        return 2;
    }
}
