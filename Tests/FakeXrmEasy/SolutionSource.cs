using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Tests.FakeXrmEasy;

/// <summary>A step of the solution: when which plug-in runs.</summary>
/// <param name="Message">Create, Update or Delete.</param>
/// <param name="Table">Logical name.</param>
/// <param name="Filter">The step runs when the target carries one of these columns; empty for any.</param>
/// <param name="Stage">10 and 20 before the operation, 40 after it.</param>
/// <param name="IsAsynchronous">Whether it waits in the queue.</param>
/// <param name="ImageColumns">Columns of the row before the operation, under the alias Before; null: the step has no image.</param>
/// <param name="Plugin">Class of the shipping DLL.</param>
internal sealed record Step(
    string Message, string Table, IReadOnlyList<string> Filter, int Stage, bool IsAsynchronous, IReadOnlyList<string>? ImageColumns,
    Type Plugin)
{
    /// <summary>Whether it runs for a target.</summary>
    public bool Concerns(string message, Entity target) =>
        Message == message && Table == target.LogicalName && (Filter.Count == 0 || Filter.Any(target.Contains));
}

/// <summary>What the driver registers, read from Solution/src: nothing is registered by hand.</summary>
internal static class SolutionSource
{
    // Ids of the messages, the same in every organization.
    private static readonly Dictionary<Guid, string> Messages = new()
    {
        [new Guid("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new Guid("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new Guid("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
    };

    /// <summary>The steps.</summary>
    public static IReadOnlyList<Step> Steps { get; } =
        [.. Files("SdkMessageProcessingSteps", "*.xml").Select(file => ReadStep(XDocument.Load(file).Root!))];

    /// <summary>Lookup column of the many side, by the name of the relationship.</summary>
    public static IReadOnlyDictionary<string, string> LookupColumns { get; } = Files("Other/Relationships", "*.xml")
        .SelectMany(file => XDocument.Load(file).Root!.Elements("EntityRelationship"))
        .ToDictionary(
            relationship => (string)relationship.Attribute("Name")!,
            relationship => ((string)relationship.Element("ReferencingAttributeName")!).ToLowerInvariant());

    /// <summary>The background workflow, as its XAML describes it.</summary>
    public static BackgroundWorkflow Workflow { get; } = ReadWorkflow();

    private static Step ReadStep(XElement step)
    {
        var image = step.Element("SdkMessageProcessingStepImages")?.Elements("SdkMessageProcessingStepImage").SingleOrDefault();
        if (image is not null && ((int)image.Element("ImageType")! != 0 || (string)image.Element("EntityAlias")! != "Before"))
        {
            throw new NotSupportedException($"The driver has images of the row before only: {(string)step.Attribute("Name")!}");
        }

        return new Step(
            Messages[(Guid)step.Element("SdkMessageId")!],
            (string)step.Element("PrimaryEntity")!,
            Columns(step.Element("FilteringAttributes")),
            (int)step.Element("Stage")!,
            (int)step.Element("Mode")! == 1,
            image is null ? null : Columns(image.Element("Attributes")),
            Type.GetType((string)step.Element("PluginTypeName")!, throwOnError: true)!);
    }

    private static BackgroundWorkflow ReadWorkflow()
    {
        var description = XDocument.Load(Files("Workflows", "*.xaml.data.xml").Single()).Root!;
        return new BackgroundWorkflow(
            ((string)description.Element("PrimaryEntity")!).ToLowerInvariant(),
            Columns(description.Element("TriggerOnUpdateAttributeList")),
            XDocument.Load(Files("Workflows", "*.xaml").Single()));
    }

    private static IReadOnlyList<string> Columns(XElement? list) =>
        ((string?)list ?? string.Empty).Split([','], StringSplitOptions.RemoveEmptyEntries);

    private static string[] Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(Root(), "Solution/src", folder), pattern);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppDomain.CurrentDomain.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CrmOnboarding.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Run the lane from its output folder inside the repository.");
    }
}
