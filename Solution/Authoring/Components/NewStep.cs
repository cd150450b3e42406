using System.Globalization;
using CrmOnboarding.Packer.Linting.Code;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>A step, as the attribute on its plug-in class declares it; and the registration of the class where it has none.</summary>
internal sealed record NewStep
{
    /// <summary>Full name of the plug-in class.</summary>
    public required string Plugin { get; init; }

    /// <summary>Create, Update, Delete ...</summary>
    public required string Message { get; init; }

    /// <summary>Logical name of the table.</summary>
    public required string Table { get; init; }

    /// <summary>10, 20 or 40.</summary>
    public required int Stage { get; init; }

    public required bool IsAsynchronous { get; init; }

    /// <summary>Columns that raise an Update; empty: every one.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>Columns of the image from before; empty: no image.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Place among the steps of one stage, from 1.</summary>
    public int Rank { get; init; } = 10;

    /// <summary>What it does, in one sentence for administrators.</summary>
    public required string Description { get; init; }

    /// <exception cref="InputException">A value is not possible, or the step exists.</exception>
    public void AddTo(Draft draft)
    {
        var messageId = SdkMessages.IdOf(Message)
            ?? throw new InputException($"The message is '{Message}'. Write one of {string.Join(", ", SdkMessages.Names)}.");
        Check(draft);
        var type = ExtensionTypes.Plugin(draft, Plugin);
        var name = NameFor(draft);
        var id = ComponentId.Braced(name);
        var step = Template.Fill("Step", name, [
            ("name", name), ("id", id), ("message", messageId),
            ("plugin", (string)type.Attribute("AssemblyQualifiedName")!), ("plugin-id", (string)type.Attribute("PluginTypeId")!),
            ("table", Table), ("mode", IsAsynchronous ? "1" : "0"), ("description", Description),
            ("filter", string.Join(',', Filter)), ("rank", Rank.ToString(CultureInfo.InvariantCulture)),
            ("stage", Stage.ToString(CultureInfo.InvariantCulture)),
        ]);
        if (Before.Count > 0)
        {
            step.Element("SdkMessageProcessingStepImages")!.Add(Template.Fill("StepImage", name, [
                ("columns", string.Join(',', Before)), ("property", SdkMessages.Find(messageId)!.ImageProperty ?? "Target"),
            ]));
        }

        draft.Add($"SdkMessageProcessingSteps/{id}.xml", step);
        RootComponents.AddIdentified(draft, RootComponents.StepType, id);
        draft.LeftToDecide.Add("The guide for administrators lists it after ./crm docs.");
    }

    private void Check(Draft draft)
    {
        if (!draft.Model.HasTable(Table) || Table != Table.ToLowerInvariant())
        {
            throw new InputException($"The table is '{Table}'. Write the logical name of a table, for example onb_plan.");
        }

        if (IsAsynchronous && Stage != 40)
        {
            throw new InputException("The step is asynchronous. Such a step runs in --stage post-operation.");
        }

        if (Filter.Count > 0 && Message != "Update")
        {
            throw new InputException($"--filter is given for {Message}. Only an Update has columns that raise it; leave --filter out.");
        }

        if (Before.Count > 0 && Message == "Create")
        {
            throw new InputException("--before is given for a Create, which has no row from before. Leave it out.");
        }

        foreach (var column in Filter)
        {
            TableColumns.Require(draft, Table, "--filter", column);
        }

        foreach (var column in Before)
        {
            TableColumns.Require(draft, Table, "--before", column);
        }
    }

    // A plug-in may act before an operation and, asynchronously, after it.
    private string NameFor(Draft draft)
    {
        string[] names = [$"{Plugin}: {Message} of {Table}", $"{Plugin}: after {Message} of {Table}"];
        var taken = draft.Model.Steps.Select(step => (string?)step.Attribute("Name")).ToHashSet();
        var same = draft.Model.Steps.FirstOrDefault(step => names.Contains((string?)step.Attribute("Name"))
            && (int?)step.Element("Stage") == Stage);
        return same is null && names.FirstOrDefault(name => !taken.Contains(name)) is { } free
            ? free
            : throw new InputException($"The step '{names[0]}' exists already. Change its XML in SdkMessageProcessingSteps.");
    }
}
