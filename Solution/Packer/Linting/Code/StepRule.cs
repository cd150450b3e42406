using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>
/// L51: a step names a registered plug-in, a known message, an existing table with existing columns, and a stage and images that go
/// together.
/// </summary>
internal sealed class StepRule : ILintRule
{
    private const string PreImage = "0";
    private const string PostImage = "1";
    private const string BothImages = "2";
    private const string PostOperation = "40";

    public string Id => "L51";

    public void Check(LintInput input, FindingList findings)
    {
        var model = input.Model;
        foreach (var step in model.Steps)
        {
            CheckType(step, model, findings);
            CheckStage(step, findings);
            var message = SdkMessages.Find(Text(step, "SdkMessageId"));
            if (message is null)
            {
                findings.Error(
                    step.FileOf(),
                    $"'{Name(step)}' has the message id '{Text(step, "SdkMessageId")}', which is not a well-known one.",
                    "Use the id of the message; never make one up.");
            }
            CheckTable(step, message, model, findings);
            foreach (var image in step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage"))
            {
                CheckImage(step, image, message, model, findings);
            }
        }

        foreach (var group in model.Steps.GroupBy(Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            findings.Error(group.Last().FileOf(), $"Two steps are called '{group.Key}'.", "Rename one.");
        }
    }

    private static void CheckType(XElement step, SolutionModel model, FindingList findings)
    {
        var type = model.PluginTypes.FirstOrDefault(
            candidate => (string?)candidate.Attribute("AssemblyQualifiedName") == Text(step, "PluginTypeName"));
        if (type is null)
        {
            findings.Error(
                step.FileOf(),
                $"'{Name(step)}' names the plug-in type '{Text(step, "PluginTypeName")}', which is not registered.",
                "Register it or correct the name.");
        }
        else if (!string.Equals((string?)type.Attribute("PluginTypeId"), Text(step, "PluginTypeId"), StringComparison.OrdinalIgnoreCase))
        {
            findings.Error(
                step.FileOf(),
                $"'{Name(step)}' has another PluginTypeId than its plug-in type.",
                $"Write {(string?)type.Attribute("PluginTypeId")}.");
        }
        else if (type.Element("WorkflowActivityGroupName") is not null)
        {
            findings.Error(step.FileOf(), $"'{Name(step)}' names a workflow activity as its plug-in.", "Name a plug-in.");
        }
    }

    private static void CheckStage(XElement step, FindingList findings)
    {
        var stage = Text(step, "Stage");
        var mode = Text(step, "Mode");
        if (stage is not ("10" or "20" or PostOperation))
        {
            findings.Error(step.FileOf(), $"'{Name(step)}' has the stage {stage}.", "Use 10, 20 or 40.");
        }
        if (mode is not ("0" or "1"))
        {
            findings.Error(step.FileOf(), $"'{Name(step)}' has the mode {mode}.", "Use 0 (synchronous) or 1 (asynchronous).");
        }
        if (mode == "1" && stage != PostOperation)
        {
            findings.Error(step.FileOf(), $"'{Name(step)}' is asynchronous in stage {stage}.", "Asynchronous steps run in stage 40.");
        }
    }

    private static void CheckTable(XElement step, SdkMessages.Message? message, SolutionModel model, FindingList findings)
    {
        var table = Text(step, "PrimaryEntity");
        if (string.IsNullOrEmpty(table))
        {
            return;
        }

        if (!model.HasTable(table))
        {
            findings.Error(step.FileOf(), $"'{Name(step)}' is for the table '{table}', which does not exist.", "Correct PrimaryEntity.");
        }
        else
        {
            RequireColumns(step, table, Text(step, "FilteringAttributes"), "filters on", model, findings);
        }

        if (!string.IsNullOrEmpty(Text(step, "FilteringAttributes")) && message is { Name: not "Update" })
        {
            findings.Warning(
                step.FileOf(),
                $"'{Name(step)}' has filtering attributes, which only Update heeds.",
                "Leave FilteringAttributes empty.");
        }
    }

    private static void CheckImage(XElement step, XElement image, SdkMessages.Message? message, SolutionModel model, FindingList findings)
    {
        var kind = Text(image, "ImageType");
        if (kind is not (PreImage or PostImage or BothImages))
        {
            findings.Error(step.FileOf(), $"An image of '{Name(step)}' has the type {kind}.", "Use 0 (before), 1 (after) or 2 (both).");
        }
        if (message?.Name == "Create" && kind is PreImage or BothImages)
        {
            findings.Error(
                step.FileOf(),
                $"'{Name(step)}' wants an image from before a Create.",
                "There is none; use an image from after it.");
        }
        if (kind is PostImage or BothImages && (Text(step, "Stage") != PostOperation || message?.Name == "Delete"))
        {
            findings.Error(
                step.FileOf(),
                $"'{Name(step)}' wants an image from after the operation.",
                "There is one in stage 40 only, and none after a Delete.");
        }
        if (message is not null && Text(image, "MessagePropertyName") != message.ImageProperty)
        {
            findings.Error(
                step.FileOf(),
                $"An image of '{Name(step)}' is taken from '{Text(image, "MessagePropertyName")}'.",
                $"For {message.Name} write {message.ImageProperty ?? "no image"}.");
        }
        if (Text(step, "PrimaryEntity") is { Length: > 0 } table)
        {
            RequireColumns(step, table, Text(image, "Attributes"), "has an image of", model, findings);
        }
    }

    private static void RequireColumns(XElement step, string table, string? columns, string what, SolutionModel model, FindingList findings)
    {
        foreach (var column in (columns ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(column => !model.HasColumn(table, column)))
        {
            findings.Error(
                step.FileOf(),
                $"'{Name(step)}' {what} '{column}', which '{table}' does not have.",
                "Correct the name of the column.");
        }
    }

    private static string Name(XElement step) => (string?)step.Attribute("Name") ?? string.Empty;

    private static string? Text(XElement element, string name) => (string?)element.Element(name);
}
