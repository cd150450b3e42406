using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>L09: what the solution needs from others belongs to a known first-party solution.</summary>
internal sealed class MissingDependencyRule : ILintRule
{
    private const string SolutionPath = "Other/Solution.xml";

    public string Id => "L09";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var required in input.Package.Manifest.Elements("MissingDependencies").Elements("MissingDependency").Elements("Required"))
        {
            var solution = (string?)required.Attribute("solution") ?? string.Empty;
            var name = solution.Split(' ')[0];
            var component = (string?)required.Attribute("schemaName") ?? (string?)required.Attribute("id");
            if (name == "Active")
            {
                findings.Error(
                    SolutionPath,
                    $"'{component}' was not managed where it was exported (solution=\"Active\"), so the package cannot be imported "
                        + "elsewhere.",
                    "Name the solution that owns it.");
            }
            else if (name == input.Package.UniqueName)
            {
                findings.Error(SolutionPath, $"'{component}' is said to be missing, but belongs to this solution.", "Delete the entry.");
            }
            else if (!FirstParty.Solutions.Contains(name))
            {
                findings.Warning(
                    SolutionPath,
                    $"'{component}' is said to come from '{name}', which is not a known first-party solution.",
                    "Correct the name, or add it to the list if every target has it.");
            }
        }
    }
}
