using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads plug-in assemblies with their types, and steps with their images.</summary>
internal static class PluginReader
{
    public static PluginAssemblyMetadata Assembly(XElement assembly, SolutionPackage package)
    {
        var fullName = assembly.RequiredAttribute("FullName");
        var id = assembly.Id("PluginAssemblyId", assembly.AttributeValue("PluginAssemblyId"));
        return new PluginAssemblyMetadata(
            id,
            fullName,
            package.File(assembly.Required("FileName"), $"the plug-in assembly {fullName}"),
            [.. assembly.Elements("PluginTypes").Elements("PluginType").Select(type => Type(type, id))]);
    }

    /// <param name="step">The step element.</param>
    /// <param name="types">Registered types of all solutions, by id.</param>
    public static StepMetadata Step(XElement step, IReadOnlyDictionary<Guid, PluginTypeMetadata> types)
    {
        var name = step.RequiredAttribute("Name");
        var messageId = step.Id("SdkMessageId", step.Value("SdkMessageId"));
        var message = SdkMessages.NameOf(messageId)
            ?? throw new SolutionImportException($"Step '{name}' is registered on message {messageId}, which the Sandbox does not know.");
        var typeId = step.Id("PluginTypeId", step.Value("PluginTypeId"));
        if (!types.ContainsKey(typeId))
        {
            throw new SolutionImportException(
                $"Step '{name}' runs the plug-in type {step.Value("PluginTypeName") ?? typeId.ToString()}, which no assembly of the "
                    + "solution registers.");
        }

        var stage = step.Integer("Stage") ?? 0;
        var isAsynchronous = step.Integer("Mode") == 1;
        if (stage is not (10 or 20 or 40) || (isAsynchronous && stage != 40))
        {
            throw new SolutionImportException($"Step '{name}' has stage {stage}; it must be 10, 20 or 40, and 40 when asynchronous.");
        }

        return new StepMetadata
        {
            Id = step.Id("SdkMessageProcessingStepId", step.AttributeValue("SdkMessageProcessingStepId")),
            Name = name,
            MessageName = message,
            PrimaryTable = step.Value("PrimaryEntity")?.ToLowerInvariant() is { } table && table != "none" ? table : null,
            PluginTypeId = typeId,
            Stage = (StepStage)stage,
            IsAsynchronous = isAsynchronous,
            Rank = step.Integer("Rank") ?? 1,
            FilteringColumns = step.Names("FilteringAttributes"),
            Configuration = step.Value("Configuration"),
            AsyncAutoDelete = step.Flag("AsyncAutoDelete", whenMissing: false),
            Images = [.. step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(Image)],
        };
    }

    private static PluginTypeMetadata Type(XElement type, Guid assemblyId)
    {
        var name = type.RequiredAttribute("AssemblyQualifiedName");
        return new PluginTypeMetadata(
            type.Id("PluginTypeId", type.AttributeValue("PluginTypeId")),
            name,
            name.Split(',')[0].Trim(),
            assemblyId,
            type.Value("WorkflowActivityGroupName"));
    }

    private static StepImageMetadata Image(XElement image) => new(
        image.Required("EntityAlias"),
        (StepImageType)(image.Integer("ImageType") ?? 0),
        image.Value("MessagePropertyName") ?? "Target",
        image.Names("Attributes"));
}
