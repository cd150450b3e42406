namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>An assembly with plug-ins or workflow activities, as it came in the solution.</summary>
/// <param name="Id">PluginAssemblyId.</param>
/// <param name="FullName">Full name of the assembly with version and public key token.</param>
/// <param name="Bytes">The DLL. Never changed.</param>
/// <param name="Types">Its registered types.</param>
public sealed record PluginAssemblyMetadata(Guid Id, string FullName, ReadOnlyMemory<byte> Bytes, IReadOnlyList<PluginTypeMetadata> Types);

/// <summary>A registered class of an assembly: a plug-in or a workflow activity.</summary>
/// <param name="Id">PluginTypeId.</param>
/// <param name="AssemblyQualifiedName">Name with assembly, version and public key token.</param>
/// <param name="TypeName">Name without the assembly.</param>
/// <param name="AssemblyId">The assembly it belongs to.</param>
/// <param name="WorkflowActivityGroupName">Group in the workflow designer; null for plug-ins.</param>
public sealed record PluginTypeMetadata(
    Guid Id, string AssemblyQualifiedName, string TypeName, Guid AssemblyId, string? WorkflowActivityGroupName)
{
    /// <summary>Whether the class is a workflow activity.</summary>
    public bool IsWorkflowActivity => WorkflowActivityGroupName is not null;
}

/// <summary>Where in the pipeline a step runs.</summary>
public enum StepStage
{
    /// <summary>Before the transaction.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the main operation.</summary>
    PreOperation = 20,

    /// <summary>The main operation: plug-ins of custom APIs.</summary>
    MainOperation = 30,

    /// <summary>In the transaction, after the main operation; asynchronous steps after its commit.</summary>
    PostOperation = 40,
}

/// <summary>A registered step: run this class on that message.</summary>
public sealed record StepMetadata
{
    /// <summary>SdkMessageProcessingStepId.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the step.</summary>
    public required string Name { get; init; }

    /// <summary>Message as plug-ins see it: Create, Update, Win, ... or the unique name of a custom API.</summary>
    public required string MessageName { get; init; }

    /// <summary>Logical name of the table, or null for every table and for messages without one.</summary>
    public string? PrimaryTable { get; init; }

    /// <summary>The class to run.</summary>
    public required Guid PluginTypeId { get; init; }

    /// <summary>Stage.</summary>
    public required StepStage Stage { get; init; }

    /// <summary>True: queued and run after the commit.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Lower ranks run first.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>Columns of which one must be in the Target of an Update; empty for any.</summary>
    public IReadOnlyList<string> FilteringColumns { get; init; } = [];

    /// <summary>Unsecure configuration handed to the class's constructor, or null.</summary>
    public string? Configuration { get; init; }

    /// <summary>User the step runs as, or null for the calling user.</summary>
    public Guid? ImpersonatedUserId { get; init; }

    /// <summary>Images.</summary>
    public IReadOnlyList<StepImageMetadata> Images { get; init; } = [];

    /// <summary>Whether the job row is removed after success.</summary>
    public bool AsyncAutoDelete { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>When an image is taken.</summary>
public enum StepImageType
{
    /// <summary>Before the main operation.</summary>
    Pre = 0,

    /// <summary>After it.</summary>
    Post = 1,

    /// <summary>Both.</summary>
    Both = 2,
}

/// <summary>A snapshot of the row handed to a step.</summary>
/// <param name="Alias">Key in PreEntityImages or PostEntityImages.</param>
/// <param name="Type">Before, after or both.</param>
/// <param name="MessageProperty">Parameter that names the row: Target, Id or EntityMoniker.</param>
/// <param name="Columns">Columns in the image; empty for all.</param>
public sealed record StepImageMetadata(string Alias, StepImageType Type, string MessageProperty, IReadOnlyList<string> Columns);
