using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>L54: a classic workflow's description and its XAML fit each other, the tables, and the activities it calls.</summary>
internal sealed class WorkflowRule : ILintRule
{
    private static readonly XNamespace X = "http://schemas.microsoft.com/winfx/2006/xaml";

    public string Id => "L54";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        var activities = RegisteredActivities.Read(input.Package);
        foreach (var workflow in model.Workflows)
        {
            if (workflow.Element("XamlFileName") is null)
            {
                continue; // A cloud flow: JSON instead of XAML, and no table.
            }

            CheckDescription(workflow, model, findings);
            if (ReadXaml(workflow, input, findings) is not { } xaml)
            {
                continue;
            }

            CheckClass(workflow, xaml, findings);
            new XamlCheck(workflow, xaml, model, activities, findings).Run();
        }
    }

    private static void CheckDescription(XElement workflow, SolutionModel model, FindingList findings)
    {
        var primary = (string?)workflow.Element("PrimaryEntity") ?? string.Empty;
        if (model.FindTable(primary) is { } table && table.SchemaName != primary)
        {
            findings.Error(workflow.FileOf(), $"PrimaryEntity is '{primary}'.", $"Write it as the schema name, {table.SchemaName}.");
        }
        else if (!model.HasTable(primary))
        {
            findings.Error(workflow.FileOf(), $"The workflow's table '{primary}' does not exist.", "Correct PrimaryEntity.");
        }

        var triggers = ((string?)workflow.Element("TriggerOnUpdateAttributeList") ?? string.Empty).Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries);
        foreach (var column in triggers.Where(column => !model.HasColumn(primary.ToLowerInvariant(), column)))
        {
            findings.Error(
                workflow.FileOf(),
                $"The workflow starts on a change of '{column}', which '{primary}' does not have.",
                "Correct TriggerOnUpdateAttributeList.");
        }

        if ((string?)workflow.Element("Mode") != "1")
        {
            return;
        }

        if ((string?)workflow.Element("TriggerOnCreate") == "1" && workflow.Element("CreateStage") is null)
        {
            findings.Error(
                workflow.FileOf(),
                "The real-time workflow starts on create but has no CreateStage.",
                "Add <CreateStage>40</CreateStage>.");
        }
        if (triggers.Length > 0 && workflow.Element("UpdateStage") is null)
        {
            findings.Error(
                workflow.FileOf(),
                "The real-time workflow starts on update but has no UpdateStage.",
                "Add <UpdateStage>40</UpdateStage>.");
        }
    }

    private static XElement? ReadXaml(XElement workflow, LintInput input, FindingList findings)
    {
        var path = (string?)workflow.Element("XamlFileName") ?? string.Empty;
        if (input.Package.FindPart(path) is not { } content)
        {
            findings.Error(workflow.FileOf(), $"The XAML file '{path}' is missing.", "Add it or delete the workflow.");
            return null;
        }

        try
        {
            return Origin.Parse(content, path.TrimStart('/')).Root;
        }
        catch (XmlException error)
        {
            findings.Error(
                path.TrimStart('/'),
                $"The XAML is not well-formed: {error.Message}",
                "Correct it; the message names line and position.");
            return null;
        }
    }

    private static void CheckClass(XElement workflow, XElement xaml, FindingList findings)
    {
        var id = ((string?)workflow.Attribute("WorkflowId") ?? string.Empty).Trim('{', '}')
            .Replace("-", string.Empty, StringComparison.Ordinal)
            .ToLowerInvariant();
        var name = (string?)xaml.Attribute(X + "Class");
        if (name != "XrmWorkflow" + id)
        {
            findings.Error(xaml.FileOf(), $"The XAML's class is '{name}'.", $"Write XrmWorkflow{id}.");
        }
    }
}
