using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>
/// L56: an environment variable carries the publisher's prefix, has a type that there is and labels in every language, and comes without a
/// value: that belongs to the environment, and an import would overwrite it.
/// </summary>
internal sealed class EnvironmentVariableRule : ILintRule
{
    private const string Folder = "environmentvariabledefinitions/";
    private const string Definition = "/environmentvariabledefinition.xml";
    private const int LowestType = 100_000_000;
    private const int Boolean = 100_000_002;
    private const int HighestType = 100_000_005;

    public string Id => "L56";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var (path, content) in input.Package.Parts.Where(part => part.Key.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (!path.EndsWith(Definition, StringComparison.Ordinal))
            {
                findings.Error(path, "A value of an environment variable is in the solution.", "Delete it: an environment has its own.");
            }
            else if (Read(path, content) is { } variable)
            {
                CheckVariable(variable, path, input, findings);
            }
        }
    }

    private static void CheckVariable(XElement variable, string path, LintInput input, FindingList findings)
    {
        var name = (string?)variable.Attribute("schemaname") ?? string.Empty;
        if (!name.StartsWith(input.Model.Prefix, StringComparison.Ordinal))
        {
            findings.Error(
                path, $"The variable '{name}' does not carry the publisher's prefix.", $"Begin its name with {input.Model.Prefix}.");
        }

        var value = (string?)variable.Element("defaultvalue");
        if (!int.TryParse((string?)variable.Element("type"), out var type) || type is < LowestType or > HighestType)
        {
            findings.Error(path, $"'{name}' has the type '{(string?)variable.Element("type")}'.", $"Write {LowestType} to {HighestType}.");
        }
        else if (type == Boolean && value is not (null or "yes" or "no"))
        {
            findings.Error(path, $"'{name}' is Yes or No and has the default '{value}'.", "Write yes or no.");
        }

        CheckLabels(variable, name, path, input, findings);
    }

    private static void CheckLabels(XElement variable, string name, string path, LintInput input, FindingList findings)
    {
        var languages = input.Package.Components("Languages", "Language").Select(language => language.Value).Order(StringComparer.Ordinal);
        foreach (var block in new[] { "displayname", "description" })
        {
            var found = variable.Elements(block).Elements("label")
                .Where(label => !string.IsNullOrWhiteSpace((string?)label.Attribute("description")))
                .Select(label => (string?)label.Attribute("languagecode"))
                .Order(StringComparer.Ordinal);
            if (!found.SequenceEqual(languages))
            {
                findings.Error(path, $"The {block} of '{name}' is not there once in every language.", "Complete the labels.");
            }
        }
    }

    // What is no XML was reported when the package was built.
    private static XElement? Read(string path, byte[] content)
    {
        try
        {
            return Origin.Parse(content, path).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
