using System.Text.RegularExpressions;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>The changelog names the releases: headings such as "## 1.0.0.0", the newest first.</summary>
internal static partial class Changelog
{
    /// <summary>The versions in the order of the file; none when no file is named.</summary>
    /// <exception cref="InputException">The file is missing or has no such heading.</exception>
    public static IReadOnlyList<string> Releases(string? path)
    {
        if (path is null)
        {
            return [];
        }

        if (!File.Exists(path))
        {
            throw new InputException($"The changelog '{path}' does not exist. Correct --changelog.");
        }

        var releases = Heading().Matches(File.ReadAllText(path)).Select(match => match.Groups["version"].Value).ToList();
        return releases.Count > 0
            ? releases
            : throw new InputException($"The changelog '{path}' has no heading such as '## 1.0.0.0'. Add one for the newest release.");
    }

    [GeneratedRegex(@"^##\s+\[?(?<version>\d+\.\d+\.\d+\.\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
