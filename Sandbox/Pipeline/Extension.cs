using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>Something that runs because of a message: a plug-in step or a workflow.</summary>
internal sealed record Extension
{
    /// <summary>Name of the step or workflow; decides the order among equal ranks.</summary>
    public required string Name { get; init; }

    /// <summary>Full name of the class, or the name of the workflow.</summary>
    public required string TypeName { get; init; }

    /// <summary>The step or workflow row.</summary>
    public required EntityReference Owner { get; init; }

    public required StepStage Stage { get; init; }

    public bool IsAsynchronous { get; init; }

    public bool IsWorkflow { get; init; }

    public int Rank { get; init; }

    /// <summary>Columns of which an Update must carry one; null for any.</summary>
    public IReadOnlySet<string>? FilteringColumns { get; init; }

    public IReadOnlyList<StepImageMetadata> Images { get; init; } = [];

    /// <summary>User it runs as; null for the calling user.</summary>
    public Guid? RunsAs { get; init; }

    /// <summary>Whether the row must be owned in a certain way for the extension to run; null for no condition.</summary>
    public WorkflowScope? Scope { get; init; }

    public bool AutoDelete { get; init; }

    /// <summary>
    /// Whether the step stands on the ...Multiple form of the message, so that it sees Targets and not Target.
    /// </summary>
    public bool SeesTargets { get; init; }

    /// <summary>Does the work.</summary>
    public required Action<ExtensionRun> Run { get; init; }

    /// <summary>Whether the columns of an Update, as they were sent, are among those the extension filters on.</summary>
    /// <param name="sent">The columns sent; null for other messages, which filters do not apply to.</param>
    public bool Wants(IReadOnlySet<string>? sent) => FilteringColumns is null || sent is null || FilteringColumns.Overlaps(sent);
}

/// <summary>What runs on one message and table, ready to run.</summary>
internal sealed class MessagePlan
{
    public static readonly MessagePlan Empty = new([]);

    /// <param name="extensions">In order of rank, then name.</param>
    public MessagePlan(IReadOnlyList<Extension> extensions)
    {
        PreValidation = Of(extensions, StepStage.PreValidation);
        PreOperation = Of(extensions, StepStage.PreOperation);
        MainOperation = Of(extensions, StepStage.MainOperation);
        PostOperation = Of(extensions, StepStage.PostOperation);
        Asynchronous = [.. extensions.Where(extension => extension.IsAsynchronous)];
        IsEmpty = extensions.Count == 0;
        HasFilters = extensions.Any(extension => extension.FilteringColumns is not null);
        PreImageColumns = ImageColumns(extensions, StepImageType.Pre);
        PostImageColumns = ImageColumns(extensions, StepImageType.Post);
    }

    public Extension[] PreValidation { get; }

    public Extension[] PreOperation { get; }

    public Extension[] MainOperation { get; }

    public Extension[] PostOperation { get; }

    public Extension[] Asynchronous { get; }

    public bool IsEmpty { get; }

    /// <summary>Whether some extension filters on columns.</summary>
    public bool HasFilters { get; }

    /// <summary>The columns that some image before the main operation shows; null for no image, empty for all columns.</summary>
    public IReadOnlyList<string>? PreImageColumns { get; }

    /// <summary>The same after the main operation.</summary>
    public IReadOnlyList<string>? PostImageColumns { get; }

    private static Extension[] Of(IReadOnlyList<Extension> extensions, StepStage stage) =>
        [.. extensions.Where(extension => extension.Stage == stage && !extension.IsAsynchronous)];

    private static IReadOnlyList<string>? ImageColumns(IReadOnlyList<Extension> extensions, StepImageType type)
    {
        var images = extensions.SelectMany(extension => extension.Images)
            .Where(image => image.Type == type || image.Type == StepImageType.Both).ToList();
        return images.Count == 0 ? null
            : images.Any(image => image.Columns.Count == 0) ? []
            : [.. images.SelectMany(image => image.Columns).Distinct(StringComparer.Ordinal)];
    }
}
