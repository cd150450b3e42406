using System.CommandLine;
using CrmOnboarding.Authoring.Schema;
using CrmOnboarding.Packer.Commands;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Commands;

/// <summary><c>schema</c>: writes the constants for C# and for the pages from the solution's XML.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var root = new Option<string>("--root") { Description = "Root folder of the repository", DefaultValueFactory = _ => "." };
        var command = new Command("schema", "Writes names and choices of the solution as constants for C# and TypeScript") { root };
        command.SetAction(parsed => CommandErrors.Guard(() => Run(parsed.GetRequiredValue(root))));
        return command;
    }

    private static int Run(string root)
    {
        var files = SchemaFiles.Of(
            new SolutionModel(SolutionReader.Read(SourceTree.Read(Path.Combine(root, "Solution", "src")))),
            RuleChoices.Read(Path.Combine(root, "Core", "Domain")));
        var stale = SchemaFiles.Present(root).Except(files.Keys, StringComparer.Ordinal).ToList();
        var changed = files.Where(file => SchemaFiles.Read(root, file.Key) != file.Value).ToList();
        foreach (var (path, text) in changed)
        {
            var full = Path.Combine(root, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
            Screen.Write($"{path}");
        }

        foreach (var path in stale)
        {
            File.Delete(Path.Combine(root, path));
            Screen.Write($"{path} is gone");
        }

        Screen.Write($"{files.Count} files of names, {changed.Count} written, {stale.Count} deleted");
        return 0;
    }
}
