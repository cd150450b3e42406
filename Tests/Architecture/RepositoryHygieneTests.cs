using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>What keeps the tree readable: small files, reasons beside what is skipped, documents that name what exists.</summary>
[TestFixture]
internal sealed partial class RepositoryHygieneTests
{
    private const int LongestLine = 140;

    private static readonly string[] Folders =
        ["Core", "Plugins", "WorkflowActivities", "Solution", "Sdk", "Sandbox", "Demo", "Live", "Tests", "WebResources"];

    [Test]
    public void SourceFiles_StayUnder600Lines()
    {
        var long_ = Folders.SelectMany(folder => Repository.Sources(folder)).Concat(Repository.Sources("WebResources", "*.ts"))
            // What is written from the solution grows with it, and nobody reads it from top to bottom.
            .Where(file => file.Lines.Length > 600 && !file.RelativePath.EndsWith("/schema.ts", StringComparison.Ordinal))
            .Select(file => $"{file.RelativePath}: {file.Lines.Length} lines");
        Assert.That(long_, Is.Empty);
    }

    [Test]
    public void SourceLines_EndBeforeColumn141() => Assert.That(
        from file in Folders.SelectMany(folder => Repository.Sources(folder))
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Length > LongestLine && !RawXml().IsMatch(line.Text)
        select $"{file.RelativePath}:{line.Number}",
        Is.Empty);

    [Test]
    public void Formatting_IsCheckedByTheBuild() => Assert.Multiple(() =>
    {
        Assert.That(File.ReadAllText(Repository.PathOf(".editorconfig")), Does.Contain($"max_line_length = {LongestLine}")
            .And.Contain("dotnet_diagnostic.IDE0055.severity = warning").And.Contain("dotnet_diagnostic.IDE0011.severity = warning"));
        Assert.That(File.ReadAllText(Repository.PathOf("Directory.Build.props")),
            Does.Contain("<TreatWarningsAsErrors>true<").And.Contain("<EnforceCodeStyleInBuild>true<"));
    });

    [Test]
    public void SkippedTests_SayWhy()
    {
        var silent = Repository.Sources("Tests")
            .SelectMany(file => file.Lines.Where(line => BareIgnore().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        Assert.That(silent, Is.Empty);
    }

    [Test]
    public void Sources_HoldNoCommentedOutTests()
    {
        var dead = Repository.Sources("Tests")
            .SelectMany(file => file.Lines.Where(line => CommentedTest().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        Assert.That(dead, Is.Empty);
    }

    [Test]
    public void Documents_NameOnlyPathsThatExist()
    {
        var documents = Directory.EnumerateFiles(Repository.Root, "*.md").Select(path => new SourceFile(Path.GetFileName(path), path))
            .Concat(Repository.Sources("docs", "*.md"));
        var missing = documents.SelectMany(document => Link().Matches(document.Text)
            .Select(match => match.Groups["path"].Value.Split('#')[0])
            .Where(path => path.Length > 0 && !path.Contains("://", StringComparison.Ordinal)
                && !path.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(path => !Exists(Path.Combine(Path.GetDirectoryName(document.FullPath)!, path)))
            .Select(path => $"{document}: {path}"));
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Tree_HoldsNoMachinePathAndNoIdeFolder()
    {
        var texts = Folders.Append("docs").SelectMany(folder => Repository.Sources(folder))
            .Concat(Repository.Sources("docs", "*.md"))
            .Where(file => !file.RelativePath.EndsWith(nameof(RepositoryHygieneTests) + ".cs", StringComparison.Ordinal))
            .SelectMany(file => file.Lines.Where(line => MachinePath().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));
        Assert.That(texts, Is.Empty);
        Assert.That(new[] { ".vs", ".idea", ".vscode" }.Where(folder => Directory.Exists(Repository.PathOf(folder))), Is.Empty);
    }

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    // XML in a raw string stands as it is written elsewhere.
    [GeneratedRegex(@"^\s*<|""""""")]
    private static partial Regex RawXml();

    [GeneratedRegex(@"\[(Ignore|Explicit)\s*(\(\s*\))?\s*[,\]]")]
    private static partial Regex BareIgnore();

    [GeneratedRegex(@"^\s*//+\s*\[(Test|TestCase)\b")]
    private static partial Regex CommentedTest();

    [GeneratedRegex(@"\]\((?<path>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(^|[\s""'(])/(work|home|root|Users)/")]
    private static partial Regex MachinePath();
}
