using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L20: what we add carries our prefix, logical names are schema names in lower case, and no schema name is too long.</summary>
internal sealed class NameRule : ILintRule
{
    private const int LongestName = 50;

    public string Id => "L20";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        foreach (var table in model.Tables.Where(table => table.Definition is not null))
        {
            CheckTable(table, model.Prefix, findings);
        }

        foreach (var choice in model.GlobalChoices)
        {
            RequirePrefix(choice, (string?)choice.Attribute("Name"), "choice", model.Prefix, findings);
        }
        foreach (var resource in input.Package.Components("WebResources", "WebResource"))
        {
            RequirePrefix(resource, (string?)resource.Element("Name"), "web resource", model.Prefix, findings);
        }
    }

    private static void CheckTable(TableModel table, string prefix, FindingList findings)
    {
        var defined = (string?)table.Definition!.Attribute("Name");
        if (defined != table.SchemaName)
        {
            findings.Error(
                table.Element.FileOf(),
                $"<Name> is '{table.SchemaName}', but the definition is called '{defined}'.",
                "Write the schema name (not the logical name) in both.");
        }
        CheckLength(table.Element, table.SchemaName, findings);
        foreach (var column in table.Columns)
        {
            if (column.Text("IsCustomField") == "1" && !FirstParty.IsServerColumn(column.LogicalName))
            {
                RequirePrefix(column.Element, column.SchemaName, "column", prefix, findings);
            }
            if (column.Text("Name") != column.LogicalName || column.Text("LogicalName") != column.LogicalName)
            {
                findings.Error(
                    column.Element.FileOf(),
                    $"The column '{column.SchemaName}' has <Name> '{column.Text("Name")}' and <LogicalName> "
                        + $"'{column.Text("LogicalName")}'.",
                    $"Write {column.LogicalName} in both.");
            }

            CheckLength(column.Element, column.SchemaName, findings);
        }

        foreach (var key in table.Keys)
        {
            var name = (string?)key.Element("Name") ?? string.Empty;
            RequirePrefix(key, name, "key", prefix, findings);
            if ((string?)key.Element("LogicalName") != name.ToLowerInvariant())
            {
                findings.Error(key.FileOf(), $"The key '{name}' has another <LogicalName>.", $"Write {name.ToLowerInvariant()}.");
            }
        }
    }

    private static void RequirePrefix(XElement element, string? name, string what, string prefix, FindingList findings)
    {
        if (name is null || !name.StartsWith(prefix, StringComparison.Ordinal))
        {
            findings.Error(
                element.FileOf(),
                $"The {what} '{name}' does not carry the publisher's prefix.",
                $"Begin its name with {prefix}.");
        }
    }

    private static void CheckLength(XElement element, string name, FindingList findings)
    {
        if (name.Length > LongestName)
        {
            findings.Error(element.FileOf(), $"The schema name '{name}' has more than {LongestName} characters.", "Shorten it.");
        }
    }
}
