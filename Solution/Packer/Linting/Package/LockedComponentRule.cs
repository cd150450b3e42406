using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Package;

/// <summary>
/// L64: what only the product may change is not customizable: steps and their images, workflows, alternate keys and their columns, and
/// columns that every form of their table locks because code alone writes them.
/// </summary>
internal sealed class LockedComponentRule : ILintRule
{
    public string Id => "L64";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        foreach (var step in model.Steps)
        {
            Require(step, $"The step '{(string?)step.Attribute("Name")}'", findings);
            foreach (var image in step.Descendants("SdkMessageProcessingStepImage"))
            {
                Require(image, $"An image of the step '{(string?)step.Attribute("Name")}'", findings);
            }
        }

        // A flow stays open: whoever runs it chooses its hours.
        foreach (var workflow in model.Workflows.Where(workflow => workflow.Element("XamlFileName") is not null))
        {
            Require(workflow, $"The workflow '{(string?)workflow.Attribute("Name")}'", findings);
        }

        foreach (var table in model.Tables.Where(table => table.IsOwn))
        {
            CheckTable(table, model.Prefix, findings);
        }
    }

    private static void CheckTable(TableModel table, string prefix, FindingList findings)
    {
        foreach (var key in table.Keys)
        {
            Require(key, $"The key '{(string?)key.Element("Name")}'", findings);
        }

        var written = table.Keys.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => name.Value)
            .Concat(LockedOnForms(table))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var column in table.Columns.Where(column => written.Contains(column.LogicalName)
            && column.LogicalName.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Require(column.Element, $"The column '{column.SchemaName}' of '{table.SchemaName}', which code alone writes,", findings);
        }
    }

    private static IEnumerable<string> LockedOnForms(TableModel table) => table.Forms.Descendants("control")
        .Where(control => control.Attribute("datafieldname") is not null)
        .GroupBy(control => (string)control.Attribute("datafieldname")!, control => (string?)control.Attribute("disabled") == "true")
        .Where(column => column.All(isLocked => isLocked))
        .Select(column => column.Key);

    private static void Require(XElement component, string what, FindingList findings)
    {
        if ((string?)component.Element("IsCustomizable") != "0")
        {
            findings.Error(component.FileOf(), $"{what} is customizable.", "Write <IsCustomizable>0</IsCustomizable>.");
        }
    }
}
