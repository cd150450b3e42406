using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>L07: every label is there in every language of the solution, and the list of languages says which those are.</summary>
internal sealed class LanguageRule : ILintRule
{
    // Attributes that say whose label it is.
    private static readonly string[] Naming = ["PhysicalName", "Name", "name", "value", "id"];

    public string Id => "L07";

    public void Check(LintInput input, FindingList findings)
    {
        var languages = input.Package.Components("Languages", "Language")
            .Select(language => language.Value)
            .ToHashSet(StringComparer.Ordinal);
        if (languages.Count == 0)
        {
            findings.Error(
                "Other/Customizations.xml",
                "The list of languages is missing.",
                "Add <Languages> with one <Language> for each.");
            return;
        }

        var baseLanguage = (string?)input.Package.Solution.Root!.Attribute("languagecode");
        if (baseLanguage is null || !languages.Contains(baseLanguage))
        {
            findings.Error(
                "Other/Solution.xml",
                $"The base language '{baseLanguage}' is not in the list of languages.",
                "Add it to <Languages> in Other/Customizations.xml.");
        }
        foreach (var block in Blocks(input.Package.Solution).Concat(Blocks(input.Package.Customizations)))
        {
            CheckBlock(block, languages, findings);
        }
    }

    private static IEnumerable<XElement> Blocks(XDocument document) =>
        document.Descendants().Where(element => element.Elements().Any(child => LanguageOf(child) is not null));

    private static void CheckBlock(XElement block, HashSet<string> languages, FindingList findings)
    {
        foreach (var group in block.Elements().Where(child => LanguageOf(child) is not null).GroupBy(child => child.Name.LocalName))
        {
            var found = group.Select(child => LanguageOf(child)!).ToList();
            var what = Describe(block, group.First());
            var missing = languages.Where(language => !found.Contains(language)).Order(StringComparer.Ordinal).ToList();
            if (missing.Count > 0)
            {
                findings.Error(block.FileOf(), $"{what} has no text in {string.Join(" and ", missing)}.", "Add it.");
            }

            foreach (var unknown in found.Where(language => !languages.Contains(language)).Distinct())
            {
                findings.Error(
                    block.FileOf(),
                    $"{what} has a text in {unknown}, which is not in the list of languages.",
                    "Add the language to <Languages> or delete the text.");
            }
            if (found.Distinct().Count() < found.Count)
            {
                findings.Error(block.FileOf(), $"{what} has two texts in one language.", "Delete one.");
            }
            if (group.Select(TextOf).Any(string.IsNullOrWhiteSpace) && !group.Select(TextOf).All(string.IsNullOrWhiteSpace))
            {
                findings.Error(block.FileOf(), $"{what} has a text in one language and none in another.", "Translate it.");
            }
        }
    }

    // Custom API parts and web resources carry their language as an element, not as a label; only attributes make a label.
    private static string? LanguageOf(XElement element) =>
        element.Name.LocalName is "Dependency" or "Library"
            ? null
            : (string?)element.Attribute("languagecode") ?? (element.Name.LocalName == "Title" ? (string?)element.Attribute("LCID") : null);

    private static string? TextOf(XElement label) => (string?)label.Attribute("description") ?? (string?)label.Attribute("Title");

    private static string Describe(XElement block, XElement first)
    {
        var owner = block.Parent;
        var name = Naming.Select(attribute => (string?)owner?.Attribute(attribute)).FirstOrDefault(text => text is not null);
        return name is null ? $"<{block.Name.LocalName}> ('{TextOf(first)}')" : $"<{block.Name.LocalName}> of '{name}'";
    }
}
