using System.Text;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads Workflow elements with their XAML.</summary>
internal static class WorkflowReader
{
    /// <summary>Category of a classic workflow; business rules, actions, process flows and cloud flows have others.</summary>
    public static bool IsClassic(XElement workflow) => workflow.Integer("Category") is null or 0;

    public static WorkflowMetadata Read(XElement workflow, SolutionPackage package)
    {
        var name = workflow.RequiredAttribute("Name");
        return new WorkflowMetadata
        {
            Id = workflow.Id("WorkflowId", workflow.AttributeValue("WorkflowId")),
            Name = name,
            PrimaryTable = workflow.Required("PrimaryEntity").ToLowerInvariant(),
            Xaml = Text(package.File(workflow.Required("XamlFileName"), $"the workflow '{name}'")),
            IsRealTime = workflow.Integer("Mode") == 1,
            IsActive = workflow.Integer("StateCode") == 1,
            TriggerOnCreate = workflow.Flag("TriggerOnCreate", whenMissing: false),
            TriggerOnDelete = workflow.Flag("TriggerOnDelete", whenMissing: false),
            TriggerOnUpdateColumns = workflow.Names("TriggerOnUpdateAttributeList"),
            OnDemand = workflow.Flag("OnDemand", whenMissing: false),
            IsSubprocess = workflow.Flag("Subprocess", whenMissing: false),
            Scope = (WorkflowScope)(workflow.Integer("Scope") ?? (int)WorkflowScope.Organization),
            RunsAsCallingUser = workflow.Integer("RunAs") != 0,
            CreateStage = Stage(workflow, "CreateStage", StepStage.PostOperation),
            UpdateStage = Stage(workflow, "UpdateStage", StepStage.PostOperation),
            DeleteStage = Stage(workflow, "DeleteStage", StepStage.PreOperation),
        };
    }

    private static StepStage Stage(XElement workflow, string name, StepStage whenMissing) =>
        workflow.Integer(name) is { } stage ? (StepStage)stage : whenMissing;

    private static string Text(byte[] bytes)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
