using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>What one solution says of a table: the whole table, or (as a shell) columns added to one that exists.</summary>
internal sealed record TableDefinition
{
    public required string SchemaName { get; init; }

    public string LogicalName => SchemaName.ToLowerInvariant();

    public Labels DisplayName { get; init; } = Labels.None;

    public Labels DisplayCollectionName { get; init; } = Labels.None;

    public string? EntitySetName { get; init; }

    public int? ObjectTypeCode { get; init; }

    public Ownership Ownership { get; init; }

    public bool IsActivity { get; init; }

    public bool IsIntersect { get; init; }

    public bool IsQuickCreateEnabled { get; init; }

    public bool HasNotes { get; init; }

    public bool HasActivities { get; init; }

    /// <summary>Logical name of the primary name column, or null for none.</summary>
    public string? PrimaryNameColumn { get; init; }

    public IReadOnlyList<ColumnMetadata> Columns { get; init; } = [];

    public IReadOnlyList<KeyMetadata> Keys { get; init; } = [];

    /// <summary>Whether only columns are listed: the table belongs to another solution.</summary>
    public bool IsShell => Columns.All(column => column.Type != ColumnType.PrimaryKey);
}

/// <summary>Everything one solution holds.</summary>
/// <param name="Solution">Its name, version and publisher.</param>
/// <param name="Tables">Its tables and shells.</param>
/// <param name="Components">Everything else; its Tables are empty.</param>
/// <param name="Unsupported">Components the Sandbox keeps nothing of, each named.</param>
internal sealed record SolutionContent(
    SolutionMetadata Solution,
    IReadOnlyList<TableDefinition> Tables,
    MetadataComponents Components,
    IReadOnlyList<string> Unsupported);
