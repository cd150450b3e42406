using System.Text.RegularExpressions;

namespace CrmOnboarding.Packer.Packing;

/// <summary>The changelog names the release: its newest version stands first, as a heading "## 1.0.0.0".</summary>
internal static partial class Changelog
{
    /// <summary>The newest version.</summary>
    /// <exception cref="InvalidDataException">The file is missing or has no such heading.</exception>
    public static string NewestVersion(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"The changelog '{path}' does not exist. Correct --changelog.");
        var heading = Heading().Match(File.ReadAllText(path));
        return heading.Success ? heading.Groups["version"].Value : throw new InvalidDataException($"The changelog '{path}' has no heading such as '## 1.0.0.0'. Add one for the newest release.");
    }

    [GeneratedRegex(@"^##\s+\[?(?<version>\d+\.\d+\.\d+\.\d+)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
