using System.Text.RegularExpressions;

namespace CrmOnboarding.Authoring.Schema;

/// <summary>
/// The enums of the rules. A choice with an enum of its name there is written and read as that enum; every other choice gets one with the
/// constants.
/// </summary>
internal static partial class RuleChoices
{
    /// <summary>Names of the enums below a folder of C# files.</summary>
    public static IReadOnlySet<string> Read(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .SelectMany(file => Declaration().Matches(File.ReadAllText(file)))
        .Select(match => match.Groups["name"].Value)
        .ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"^\s*(public|internal) enum (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}
