using CrmOnboarding.Packer.Packages;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>L01: a zip has its three files at the root and says whether it is managed.</summary>
internal sealed class PackageFrameRule : ILintRule
{
    public string Id => "L01";

    public void Check(LintInput input, FindingList findings)
    {
        if (input.Source is null && !input.Package.Parts.ContainsKey(SolutionPackage.ContentTypesFile))
        {
            findings.Error(
                SolutionPackage.ContentTypesFile,
                "The zip has no [Content_Types].xml at its root, so an import ends with \"The solution file is invalid\".",
                "Pack it again.");
        }

        if (input.Package.Manifest.Element("Managed")?.Value is not ("0" or "1"))
        {
            findings.Error(
                SolutionPackage.SolutionFile,
                "<Managed> is neither 0 nor 1 in the package.",
                "Write 2 in Other/Solution.xml and pack it again.");
        }

        if (input.Package.UniqueName.Length == 0)
        {
            findings.Error(
                SolutionPackage.SolutionFile,
                "The manifest has no <UniqueName>.",
                "Add it as the first element of SolutionManifest.");
        }
    }
}
