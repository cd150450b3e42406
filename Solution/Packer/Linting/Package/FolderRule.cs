using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>L02: nothing in the package but what a solution has. (Files of the source that nothing uses are found while packing.)</summary>
internal sealed class FolderRule : ILintRule
{
    private static readonly HashSet<string> PartFolders = new(StringComparer.Ordinal)
    {
        "Formulas", "PluginAssemblies", "WebResources", "Workflows",
    };

    public string Id => "L02";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var path in input.Package.Parts.Keys.Where(path => path != SolutionPackage.ContentTypesFile))
        {
            var folder = path.Split('/')[0];
            if (!path.Contains('/') || !PartFolders.Contains(folder) && !SourceFolders.IsGeneric(folder))
            {
                findings.Error(
                    path,
                    "The package holds a file that is no part of a solution.",
                    "Move it out of the solution's folder and pack again.");
            }
        }
    }
}
