using System.Text.RegularExpressions;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>What the guides tell a person to do in the app is done in a browser by a test, which names the section.</summary>
[TestFixture]
internal sealed partial class JourneyTests
{
    private const string Nothing = "It tells how things are; nothing is done.";
    private const string Night = "The night does it.";
    private const string Elsewhere = "It is done outside the app, at the command line or in the maker portal.";

    private static readonly string[] s_guides = ["csm.md", "sales.md", "admin.md"];

    /// <summary>Sections that tell no act in the app, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_withoutAct = new()
    {
        ["csm.md#what-a-plan-holds"] = Nothing,
        ["csm.md#e-mails-that-write-themselves"] = Night,
        ["csm.md#what-the-morning-brings"] = Night,
        ["csm.md#which-template-and-why"] = Nothing,
        ["csm.md#what-the-crm-computes-for-you"] = Nothing,
        ["csm.md#what-was-learnt"] = "Reports are read; those that have a page are the atlas and trust.",
        ["admin.md#install"] = Elsewhere,
        ["admin.md#what-is-installed"] = Nothing,
        ["admin.md#roles"] = Nothing,
        ["admin.md#environment-variables"] = Elsewhere,
        ["admin.md#when-something-does-not-appear"] = Elsewhere,
        ["admin.md#the-daily-sweep"] = Night,
        ["admin.md#who-owns-what"] = Nothing,
        ["admin.md#day-0-and-other-definitions"] = Nothing,
        ["admin.md#who-runs-the-workflow"] = Elsewhere,
        ["admin.md#upgrade"] = Elsewhere,
        ["admin.md#uninstall"] = Elsewhere,
        ["admin.md#check-a-solution-before-import"] = Elsewhere,
    };

    [Test]
    public void EverySection_IsWalkedInABrowser_OrTellsNoAct()
    {
        var sections = s_guides.SelectMany(guide => Heading().Matches(File.ReadAllText(Repository.PathOf("docs/" + guide)))
            .Select(heading => $"{guide}#{AnchorOf(heading.Groups[1].Value)}"));
        var walked = Directory.EnumerateFiles(Repository.PathOf("Tests/Browser"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Journey().Matches(File.ReadAllText(file))).Select(journey => journey.Groups[1].Value).Distinct();
        Assert.That(walked.Concat(s_withoutAct.Keys), Is.EquivalentTo(sections));
    }

    /// <summary>The anchor that a heading gets.</summary>
    private static string AnchorOf(string heading) => NoLetter().Replace(heading.Trim().ToLowerInvariant().Replace(' ', '-'), string.Empty);

    [GeneratedRegex("^###? (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("Property\\(\"Journey\", \"([^\"]+)\"\\)")]
    private static partial Regex Journey();

    [GeneratedRegex("[^a-z0-9-]")]
    private static partial Regex NoLetter();
}
