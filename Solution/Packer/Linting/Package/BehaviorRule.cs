using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>L04: own tables come whole (behavior 0); of other people's tables only what is ours (behavior 1 or 2).</summary>
internal sealed class BehaviorRule : ILintRule
{
    private const string SolutionPath = "Other/Solution.xml";

    public string Id => "L04";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        foreach (var root in model.RootComponents)
        {
            var name = (string?)root.Attribute("schemaName") ?? (string?)root.Attribute("id");
            var behavior = (string?)root.Attribute("behavior");
            if (behavior is not ("0" or "1" or "2"))
            {
                findings.Error(
                    SolutionPath,
                    $"The root component '{name}' has behavior '{behavior ?? "none"}'; without one the server takes 0.",
                    "Write 0, 1 or 2.");
            }
            if ((string?)root.Attribute("type") == "1" && name is not null)
            {
                CheckTable(name, behavior, model, findings);
            }
        }
    }

    private static void CheckTable(string name, string? behavior, SolutionModel model, FindingList findings)
    {
        var table = model.FindTable(name);
        var isOwn = name.StartsWith(model.Prefix, StringComparison.OrdinalIgnoreCase);
        if (isOwn && (behavior is "1" or "2"))
        {
            findings.Error(
                SolutionPath,
                $"The own table '{name}' has behavior {behavior}, so part of it would be left out.",
                "Write behavior=\"0\".");
        }
        if (!isOwn && behavior == "0")
        {
            findings.Error(
                SolutionPath,
                $"The table '{name}' belongs to somebody else and has behavior 0, so the import would overwrite all of it.",
                "Write behavior=\"2\".");
        }
        if (isOwn || behavior != "2" || table?.Definition is not { } definition)
        {
            return;
        }

        foreach (var property in definition.Elements().Where(element => element.Name.LocalName != "attributes"))
        {
            findings.Error(
                table.Element.FileOf(),
                $"The table '{name}' has behavior 2 but sets <{property.Name.LocalName}>.",
                "Delete the element; only own columns belong there.");
        }

        foreach (var column in table.Columns.Where(column => !column.LogicalName.StartsWith(model.Prefix, StringComparison.Ordinal)))
        {
            findings.Error(
                table.Element.FileOf(),
                $"The column '{column.LogicalName}' of '{name}' is not ours.",
                "Delete it from the file.");
        }
    }
}
