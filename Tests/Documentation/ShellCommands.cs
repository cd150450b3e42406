using System.Text.RegularExpressions;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>The commands in the shell blocks of a document, one a line; a backslash at its end continues a line.</summary>
internal static partial class ShellCommands
{
    public static IEnumerable<string> In(string text) => ShellBlock().Matches(text)
        .SelectMany(block => Continuation().Replace(block.Groups["body"].Value, " ")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    [GeneratedRegex(@"^ *```sh\n(?<body>.*?)^ *```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShellBlock();

    [GeneratedRegex(@"\s*\\\n\s*")]
    private static partial Regex Continuation();
}
