using System.Text.RegularExpressions;
using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Tests.Authoring;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>The walks of the developer guide, repeated command by command in a copy of the sources.</summary>
[TestFixture]
internal sealed partial class WalkTests
{
    private const string Chapter = "\n## Adding something\n";
    private const int MostFilesForATable = 8;
    private const int MostFilesForAColumnOrARule = 6;

    private static string Guide { get; } = File.ReadAllText(Repository.PathOf("docs/developer.md"));

    private static IEnumerable<TestCaseData> Walks =>
        from section in Sections()
        let commands = ShellCommands.In(section.Text).Where(command => command.StartsWith("./crm new", StringComparison.Ordinal)).ToArray()
        where commands.Length > 0
        select new TestCaseData((object)commands).SetArgDisplayNames(section.Title);

    [Test]
    public void Guide_WalksThroughEverythingThatIsAdded() => Assert.That(
        Sections().Select(section => section.Title),
        Is.EqualTo(new[] { "A rule", "A computed column", "A table with a rule that reads it", "A step", "An activity", "An API" }));

    [TestCaseSource(nameof(Walks))]
    [CancelAfter(300_000)]
    public void Walk_Repeated_MakesASolutionThatCanBeImported(string[] commands)
    {
        using var sources = new CopiedSources();
        foreach (var command in commands.Append("./crm schema"))
        {
            var (exitCode, output, errors) = DocumentedCommandsTests.Run(command, ("CRM_SOURCES", sources.Root));
            Assert.That(exitCode, Is.Zero, $"{command}\n{output}{errors}");
        }

        // A class that the walk says to write is in no DLL yet; lint says so, and nothing else.
        var errorsLeft = sources.Pack().Findings.Where(finding => finding.Severity == Severity.Error
            && (finding.Rule != "L50" || !string.Concat(commands).Contains(ClassIn(finding.What), StringComparison.Ordinal)));
        Assert.That(errorsLeft.Select(finding => $"{finding.Rule} {finding.File}: {finding.What}"), Is.Empty);
    }

    [TestCase("A rule", MostFilesForAColumnOrARule)]
    [TestCase("A computed column", MostFilesForAColumnOrARule)]
    [TestCase("A table with a rule that reads it", MostFilesForATable)]
    public void Files_TouchedByHand_AreFew(string title, int most)
    {
        var files = ListItem().Count(Sections().Single(section => section.Title == title).Text);
        Assert.That(files, Is.InRange(1, most));
    }

    private static IEnumerable<(string Title, string Text)> Sections()
    {
        var start = Guide.IndexOf(Chapter, StringComparison.Ordinal) + Chapter.Length;
        var end = Guide.IndexOf("\n## ", start, StringComparison.Ordinal);
        return Heading().Split(Guide[start..end]).Skip(1).Chunk(2).Select(parts => (parts[0], parts[1]));
    }

    private static string ClassIn(string sentence) => ClassName().Match(sentence).Value is { Length: > 0 } name ? name : sentence;

    [GeneratedRegex(@"^### (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\d+\. ", RegexOptions.Multiline)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"CrmOnboarding(\.\w+){2,}")]
    private static partial Regex ClassName();
}
