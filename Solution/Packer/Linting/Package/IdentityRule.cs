namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>
/// L05: the version has four parts and is that of the release; publisher prefix and option prefix never change once shipped.
/// </summary>
internal sealed class IdentityRule : ILintRule
{
    private const string SolutionPath = "Other/Solution.xml";
    private const string ShippedPrefix = "onb";
    private const string ShippedOptionPrefix = "69055";

    public string Id => "L05";

    public void Check(LintInput input, FindingList findings)
    {
        var version = input.Package.Version;
        if (!Version.TryParse(version, out var parsed) || parsed.Revision < 0)
        {
            findings.Error(SolutionPath, $"The version '{version}' does not have four numbers.", "Write it as 1.0.0.0.");
        }
        CheckReleases(version, input.Releases, findings);

        var publisher = input.Package.Manifest.Element("Publisher");
        Require(ShippedPrefix, (string?)publisher?.Element("CustomizationPrefix"), "publisher prefix", findings);
        Require(ShippedOptionPrefix, (string?)publisher?.Element("CustomizationOptionValuePrefix"), "option value prefix", findings);
    }

    private static void CheckReleases(string version, IReadOnlyList<string> releases, FindingList findings)
    {
        if (releases.Count == 0)
        {
            return;
        }

        if (releases[0] != version)
        {
            findings.Error(
                SolutionPath,
                $"The solution's version is {version}, the newest release in the changelog is {releases[0]}.",
                "Make both the same.");
        }
        for (var i = 1; i < releases.Count; i++)
        {
            if (new Version(releases[i - 1]) <= new Version(releases[i]))
            {
                findings.Error(
                    "CHANGELOG.md",
                    $"Release {releases[i - 1]} stands before {releases[i]} but is not higher.",
                    "Versions only rise; the newest stands first.");
            }
        }
    }

    private static void Require(string shipped, string? actual, string what, FindingList findings)
    {
        if (actual != shipped)
        {
            findings.Error(
                SolutionPath,
                $"The {what} is '{actual}', shipped was '{shipped}'; an upgrade would end with ImportWrongPublisherError.",
                $"Write {shipped}.");
        }
    }
}
