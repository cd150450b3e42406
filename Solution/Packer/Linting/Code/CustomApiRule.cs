using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>L53: a custom API names a registered plug-in and existing tables, and has only what its kind may have.</summary>
/// <remarks>Most of it can never be changed after the first import: the API would need another name.</remarks>
internal sealed class CustomApiRule : ILintRule
{
    private const int HighestType = 12;
    private const string Folder = "customapis/";
    private static readonly string[] Rights = ["AppendTo", "Append", "Assign", "Create", "Delete", "Read", "Share", "Write"];

    public string Id => "L53";

    public void Check(LintInput input, FindingList findings)
    {
        var parts = input.Package.Parts.Where(part => part.Key.StartsWith(Folder, StringComparison.Ordinal)
            && part.Key.EndsWith(".xml", StringComparison.Ordinal)).ToList();
        foreach (var (path, content) in parts.Where(part => part.Key.EndsWith("/customapi.xml", StringComparison.Ordinal)))
        {
            if (Read(path, content) is not { } api)
            {
                continue;
            }

            var folder = path[..(path.LastIndexOf('/') + 1)];
            var values = parts.Where(part => part.Key.StartsWith(folder, StringComparison.Ordinal) && part.Key != path)
                .Select(part => (part.Key, Read(part.Key, part.Value)))
                .Where(value => value.Item2 is not null)
                .Select(value => (Path: value.Key, Root: value.Item2!))
                .ToList();
            CheckApi(api, path, values, input.Model, findings);
            foreach (var (file, value) in values)
            {
                CheckValue(value, file, input.Model, findings);
            }

            foreach (var (file, root) in values.Append((path, api)))
            {
                CheckLabels(root, file, input, findings);
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

    private static void CheckApi(
        XElement api,
        string path,
        IReadOnlyList<(string Path, XElement Root)> values,
        SolutionModel model,
        FindingList findings)
    {
        var name = (string?)api.Attribute("uniquename") ?? string.Empty;
        if (!name.StartsWith(model.Prefix, StringComparison.Ordinal))
        {
            findings.Error(path, $"The API '{name}' does not carry the publisher's prefix.", $"Begin its name with {model.Prefix}.");
        }

        CheckPlugin(api, name, path, model, findings);
        CheckPrivilege(api, name, path, model, findings);
        CheckBinding(api, name, path, values, model, findings);
        var isFunction = Text(api, "isfunction") == "1";
        if (isFunction && !values.Any(value => value.Root.Name.LocalName == "customapiresponseproperty"))
        {
            findings.Error(
                path,
                $"The function '{name}' returns nothing, so the platform would not show it.",
                "Add a response property, or make it an action.");
        }

        if (isFunction && Text(api, "workflowsdkstepenabled") == "1")
        {
            findings.Error(path, $"The function '{name}' is enabled for workflows, which call actions only.", "Write 0.");
        }
    }

    private static void CheckPlugin(XElement api, string name, string path, SolutionModel model, FindingList findings)
    {
        if (api.Element("plugintypeid")?.Value is not { Length: > 0 } id)
        {
            return;
        }

        var type = model.PluginTypes.FirstOrDefault(candidate => string.Equals(
            ((string?)candidate.Attribute("PluginTypeId"))?.Trim('{', '}'), id.Trim('{', '}'), StringComparison.OrdinalIgnoreCase));
        if (type is null || type.Element("WorkflowActivityGroupName") is not null)
        {
            findings.Error(
                path, $"The API '{name}' names the plug-in {id}, which is not registered as one.", "Register it or correct the id.");
        }
    }

    private static void CheckPrivilege(XElement api, string name, string path, SolutionModel model, FindingList findings)
    {
        var privilege = Text(api, "executeprivilegename");
        if (string.IsNullOrEmpty(privilege))
        {
            return;
        }

        var right = Rights.FirstOrDefault(candidate => privilege.StartsWith("prv" + candidate, StringComparison.Ordinal));
        var subject = right is null ? string.Empty : privilege[("prv" + right).Length..];
        var isOurs = subject.StartsWith(model.Prefix, StringComparison.OrdinalIgnoreCase);
        if (right is null || isOurs && !model.Tables.Any(table => table.SchemaName == subject))
        {
            findings.Error(
                path, $"The API '{name}' asks for {privilege}, which no table of the solution has.", "Name an existing privilege.");
        }
    }

    private static void CheckBinding(
        XElement api,
        string name,
        string path,
        IReadOnlyList<(string Path, XElement Root)> values,
        SolutionModel model,
        FindingList findings)
    {
        var table = Text(api, "boundentitylogicalname");
        var isBound = Text(api, "bindingtype") is "1" or "2";
        if (isBound && !model.HasTable(table ?? string.Empty))
        {
            findings.Error(path, $"The API '{name}' is bound to '{table}', which is no table.", "Correct boundentitylogicalname.");
        }

        if (!isBound && !string.IsNullOrEmpty(table))
        {
            findings.Error(path, $"The API '{name}' names a table, but is not bound.", "Write bindingtype 1, or delete the table.");
        }

        if (isBound && values.Any(value => (string?)value.Root.Attribute("uniquename") == "Target"))
        {
            findings.Error(path, $"The bound API '{name}' defines Target, which it has by itself.", "Delete the parameter.");
        }
    }

    private static void CheckValue(XElement value, string path, SolutionModel model, FindingList findings)
    {
        var name = (string?)value.Attribute("uniquename");
        if (!int.TryParse(Text(value, "type"), out var type) || type is < 0 or > HighestType)
        {
            findings.Error(path, $"'{name}' has the type '{Text(value, "type")}'.", $"Write 0 to {HighestType}.");
        }

        if (value.Name.LocalName == "customapiresponseproperty" && value.Element("isoptional") is not null)
        {
            findings.Error(path, $"The response property '{name}' has isoptional, which stops the import.", "Delete the element.");
        }

        if (Text(value, "logicalentityname") is { Length: > 0 } table && !model.HasTable(table))
        {
            findings.Error(path, $"'{name}' holds rows of '{table}', which is no table.", "Correct logicalentityname.");
        }
    }

    private static void CheckLabels(XElement root, string path, LintInput input, FindingList findings)
    {
        var languages = input.Package.Components("Languages", "Language").Select(language => language.Value).Order(StringComparer.Ordinal);
        foreach (var block in new[] { "displayname", "description" })
        {
            var found = root.Elements(block).Elements("label")
                .Where(label => !string.IsNullOrWhiteSpace((string?)label.Attribute("description")))
                .Select(label => (string?)label.Attribute("languagecode"))
                .Order(StringComparer.Ordinal);
            if (!found.SequenceEqual(languages))
            {
                findings.Error(
                    path,
                    $"The {block} of '{(string?)root.Attribute("uniquename")}' is not there once in every language.",
                    "Complete the labels.");
            }
        }
    }

    private static string? Text(XElement element, string name) => (string?)element.Element(name);
}
