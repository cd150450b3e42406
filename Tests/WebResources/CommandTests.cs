using System.Text.RegularExpressions;
using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Tests.Solution;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.WebResources;

/// <summary>
/// The buttons of the command bars and the script behind them say the same; whatever a person does by a message is offered by a button or a
/// page.
/// </summary>
[TestFixture]
internal sealed partial class CommandTests
{
    private const string WebResource = "$webresource:";
    private const string LocalLabel = "$LocLabels:";

    /// <summary>Messages without a button, each with the reason.</summary>
    private static readonly Dictionary<string, string> s_unoffered = new()
    {
        ["onb_EvaluateDuePlans"] = "The night sends it.",
        ["onb_Reconcile"] = "The night sends it, and the command line.",
        ["onb_FindSimilarCustomers"] = "A report, read by Excel, flows and agents.",
        ["onb_FindStories"] = "A report, read by Excel, flows and agents.",
        ["onb_KickoffQuality"] = "A report, read by Excel, flows and agents.",
        ["onb_MaturityPosition"] = "A report, read by Excel, flows and agents.",
        ["onb_PortfolioFigures"] = "A report, read by Excel, flows and agents.",
    };

    private static readonly string[] s_languages = ["1031", "1033"];

    private static SolutionPackage Package { get; } = GoodSolution.ReadManaged();

    private static IReadOnlyList<XElement> Ribbons { get; } =
        [.. Package.Components("Entities", "Entity").Elements("RibbonDiffXml").Where(ribbon => ribbon.Descendants("Button").Any())];

    [Test]
    public void Functions_AreExportsOfTheScript_AndEveryExportHasAButton()
    {
        var called = Ribbons.Descendants("JavaScriptFunction").ToList();
        var script = Resource("onb_/scripts/commands.js");
        Assert.Multiple(() =>
        {
            Assert.That(called.Select(each => (string?)each.Attribute("Library")).Distinct(), Is.EqualTo(new[]
            {
                WebResource + "onb_/scripts/commands.js",
            }));
            Assert.That(
                called.Select(each => (string?)each.Attribute("FunctionName")),
                Is.EquivalentTo(Export().Matches(script).Select(match => $"CrmOnboarding.Commands.{match.Groups[1].Value}")));
        });
    }

    [Test]
    public void Ribbon_NamesOnlyWhatItHolds_InBothLanguages() => Assert.Multiple(() =>
    {
        foreach (var ribbon in Ribbons)
        {
            var labels = ribbon.Descendants("LocLabel").ToDictionary(
                label => (string)label.Attribute("Id")!,
                label => label.Descendants("Title").Select(title => (string?)title.Attribute("languagecode")).Order());
            var named = ribbon.Descendants("Button").Attributes().Select(attribute => attribute.Value)
                .Where(value => value.StartsWith(LocalLabel, StringComparison.Ordinal)).Select(value => value[LocalLabel.Length..]);
            Assert.That(named.Distinct(), Is.EquivalentTo(labels.Keys));
            Assert.That(labels.Values, Has.All.EqualTo(s_languages));
            Assert.That(
                ribbon.Descendants("Button").Attributes("Command").Select(each => each.Value),
                Is.EquivalentTo(Ids(ribbon.Element("CommandDefinitions")!.Elements())));
            foreach (var kind in new[] { "DisplayRules", "EnableRules" })
            {
                Assert.That(
                    Ids(ribbon.Descendants("CommandDefinition").Elements(kind).Elements()),
                    Is.EquivalentTo(Ids(ribbon.Element("RuleDefinitions")!.Element(kind)!.Elements())));
            }
        }
    });

    [Test]
    public void Buttons_AskForAPrivilege_AndForAStoredRowOrPickedOnes() => Assert.Multiple(() =>
    {
        var tables = Package.Components("Entities", "Entity").Select(table => ((string)table.Element("Name")!).ToLowerInvariant()).ToList();
        foreach (var rule in Ribbons.Elements("RuleDefinitions").Elements("DisplayRules").Elements())
        {
            var privileges = rule.Elements("EntityPrivilegeRule").ToList();
            Assert.That(privileges, Is.Not.Empty, (string?)rule.Attribute("Id"));
            Assert.That(privileges.Select(each => (string?)each.Attribute("EntityName")), Is.SubsetOf(tables));
        }

        Assert.That(
            Ribbons.Elements("RuleDefinitions").Elements("EnableRules").Elements()
                .Where(rule => rule.Elements("FormStateRule").All(state => (string?)state.Attribute("State") != "Existing")
                    && rule.Elements("SelectionCountRule").All(count => (string?)count.Attribute("Minimum") != "1")),
            Is.Empty);
    });

    [Test]
    public void EveryMessageOfAPerson_IsOfferedByAButtonOrAPage()
    {
        var scripts = string.Concat(Directory
            .EnumerateFiles(Repository.PathOf("Solution/src/WebResources"), "*.js", SearchOption.AllDirectories).Select(File.ReadAllText));
        var unoffered = Directory.EnumerateDirectories(Repository.PathOf("Solution/src/customapis"))
            .Select(folder => Path.GetFileName(folder)!)
            .Where(message => !Regex.IsMatch(scripts, Regex.Escape(message) + @"\b"));
        Assert.That(unoffered, Is.EquivalentTo(s_unoffered.Keys));
    }

    private static IEnumerable<string> Ids(IEnumerable<XElement> elements) => elements.Select(each => (string)each.Attribute("Id")!);

    private static string Resource(string name) => File.ReadAllText(Repository.PathOf("Solution/src/WebResources/" + name));

    [GeneratedRegex(@"(\w+):\(\)=>\1\b")]
    private static partial Regex Export();
}
