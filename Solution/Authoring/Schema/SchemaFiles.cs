using CrmOnboarding.Packer.Linting.Model;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>The files that <c>schema</c> writes, by their paths from the root of the repository.</summary>
internal static class SchemaFiles
{
    /// <summary>Everything in this folder is written; what the solution no longer has is deleted.</summary>
    public const string CSharpFolder = "Core/Dataverse/Schema/Generated";

    public const string TypeScriptFile = "WebResources/src/schema.ts";

    /// <param name="model">The solution.</param>
    /// <param name="ruleChoices">Names of the enums that the rules have.</param>
    public static IReadOnlyDictionary<string, string> Of(SolutionModel model, IReadOnlySet<string> ruleChoices)
    {
        var choices = Choice.All(model, ruleChoices);
        var tables = model.Tables.Select(table => new Table(table, model, choices))
            .Where(table => table.HasNames)
            .OrderBy(table => table.ClassName, StringComparer.Ordinal)
            .ToList();
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            [$"{CSharpFolder}/Choices.cs"] = CSharpChoices.Names(choices),
            [TypeScriptFile] = TypeScript.Write(tables, choices),
        };
        foreach (var table in tables)
        {
            files[$"{CSharpFolder}/{table.ClassName}.cs"] = CSharpTable.Write(table);
        }

        foreach (var choice in choices.Where(choice => !choice.IsOfTheRules))
        {
            files[$"{CSharpFolder}/{choice.Name}.cs"] = CSharpChoices.Members(choice);
        }

        return files;
    }

    /// <summary>Paths of the files that are there now.</summary>
    public static IEnumerable<string> Present(string root)
    {
        var folder = Path.Combine(root, CSharpFolder);
        return Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(file => $"{CSharpFolder}/{Path.GetFileName(file)}")
            : [];
    }

    /// <summary>Text of a file; null when it does not exist.</summary>
    public static string? Read(string root, string path)
    {
        var full = Path.Combine(root, path);
        return File.Exists(full) ? File.ReadAllText(full) : null;
    }
}
