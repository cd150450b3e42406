namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>Type of a parameter of a custom API. The values are those of solution files.</summary>
public enum CustomApiParameterType
{
    /// <summary>Yes/no.</summary>
    Boolean,

    /// <summary>Date and time.</summary>
    DateTime,

    /// <summary>Decimal.</summary>
    Decimal,

    /// <summary>A row.</summary>
    Entity,

    /// <summary>Rows.</summary>
    EntityCollection,

    /// <summary>A reference to a row.</summary>
    EntityReference,

    /// <summary>Floating point number.</summary>
    Float,

    /// <summary>Whole number.</summary>
    Integer,

    /// <summary>Money.</summary>
    Money,

    /// <summary>A choice value.</summary>
    Picklist,

    /// <summary>Text.</summary>
    String,

    /// <summary>Texts.</summary>
    StringArray,

    /// <summary>Guid.</summary>
    Guid,
}

/// <summary>A parameter or response property of a custom API.</summary>
/// <param name="UniqueName">Name.</param>
/// <param name="Type">Type.</param>
/// <param name="IsOptional">Whether a request may leave it out; false for response properties.</param>
/// <param name="Table">Of rows and references: the table they are of, or null for any.</param>
public sealed record CustomApiParameterMetadata(string UniqueName, CustomApiParameterType Type, bool IsOptional, string? Table = null);

/// <summary>What a custom API is bound to.</summary>
public enum CustomApiBinding
{
    /// <summary>Nothing.</summary>
    Global,

    /// <summary>One row; the request has a Target.</summary>
    Entity,

    /// <summary>A table.</summary>
    EntityCollection,
}

/// <summary>Which steps others may register on a custom API.</summary>
public enum CustomApiStepType
{
    /// <summary>None.</summary>
    None,

    /// <summary>Asynchronous ones.</summary>
    AsyncOnly,

    /// <summary>Both.</summary>
    SyncAndAsync,
}

/// <summary>A custom API: a message of the solution's own, whose main operation is a plug-in.</summary>
public sealed record CustomApiMetadata
{
    /// <summary>Name of the message.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Bound to nothing, a row or a table.</summary>
    public CustomApiBinding Binding { get; init; }

    /// <summary>Table it is bound to, or null.</summary>
    public string? BoundTable { get; init; }

    /// <summary>Whether it only reads (Web API function).</summary>
    public bool IsFunction { get; init; }

    /// <summary>Whether it is hidden: no extension may call it.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether makers may use it as a step of a classic workflow.</summary>
    public bool IsWorkflowStep { get; init; }

    /// <summary>Privilege a caller needs, or null.</summary>
    public string? ExecutePrivilege { get; init; }

    /// <summary>The class of the main operation, or null for none.</summary>
    public Guid? PluginTypeId { get; init; }

    /// <summary>Which further steps are allowed.</summary>
    public CustomApiStepType AllowedSteps { get; init; }

    /// <summary>Request parameters.</summary>
    public IReadOnlyList<CustomApiParameterMetadata> Parameters { get; init; } = [];

    /// <summary>Response properties.</summary>
    public IReadOnlyList<CustomApiParameterMetadata> Responses { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => UniqueName;
}
