using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Pipeline;

/// <summary>A step that is registered by code and not by a solution: for tests and for hosts.</summary>
public sealed record StepRegistration
{
    /// <summary>Message as plug-ins see it: Create, Update, Win, ... or the unique name of a custom API.</summary>
    public required string MessageName { get; init; }

    /// <summary>Logical name of the table; null for every table.</summary>
    public string? Table { get; init; }

    /// <summary>Stage.</summary>
    public StepStage Stage { get; init; } = StepStage.PostOperation;

    /// <summary>True: queued and run after the commit; the stage must then be PostOperation.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Lower ranks run first; equal ranks in the order of names.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Name; null takes the class's name, the message and the table.</summary>
    public string? Name { get; init; }

    /// <summary>Columns of which one must be in the Target of an Update; empty for any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>Images.</summary>
    public IReadOnlyList<StepImageMetadata> Images { get; init; } = [];

    /// <summary>Unsecure configuration, or null.</summary>
    public string? Configuration { get; init; }

    /// <summary>Secure configuration, or null.</summary>
    public string? SecureConfiguration { get; init; }

    /// <summary>User the step runs as, or null for the calling user.</summary>
    public Guid? ImpersonatedUserId { get; init; }

    /// <summary>Whether the job row is removed after success.</summary>
    public bool AsyncAutoDelete { get; init; }
}
