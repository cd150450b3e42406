namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>Who owns the rows of a table.</summary>
public enum Ownership
{
    /// <summary>Nobody; rows belong to their parent or to the system.</summary>
    None,

    /// <summary>A user or a team.</summary>
    UserOwned,

    /// <summary>The organization.</summary>
    OrganizationOwned,

    /// <summary>A business unit.</summary>
    BusinessOwned,
}

/// <summary>An alternate key.</summary>
/// <param name="LogicalName">Lower-case name.</param>
/// <param name="Columns">Logical names of its columns, in order.</param>
public sealed record KeyMetadata(string LogicalName, IReadOnlyList<string> Columns);

/// <summary>A table. Immutable.</summary>
public sealed record TableMetadata
{
    private readonly Dictionary<string, ColumnMetadata> _columns = new(StringComparer.Ordinal);
    private readonly ColumnMetadata[] _ordered = [];

    /// <summary>Lower-case name.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Name in the publisher's casing; privileges are named with it.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Name of the collection in the Web API.</summary>
    public string EntitySetName { get; init; } = string.Empty;

    /// <summary>What people call one row.</summary>
    public Labels DisplayName { get; init; } = Labels.None;

    /// <summary>What people call the rows.</summary>
    public Labels DisplayCollectionName { get; init; } = Labels.None;

    /// <summary>Number of the table. System tables have theirs; own tables count from 10000 in order of import.</summary>
    public int ObjectTypeCode { get; init; }

    /// <summary>Column with the row's id.</summary>
    public required string PrimaryIdColumn { get; init; }

    /// <summary>Column with the row's name, or null for a table without one.</summary>
    public string? PrimaryNameColumn { get; init; }

    /// <summary>Who owns the rows.</summary>
    public Ownership Ownership { get; init; }

    /// <summary>Whether the table is an activity; its rows then also appear in activitypointer.</summary>
    public bool IsActivity { get; init; }

    /// <summary>Whether the table only holds the pairs of a many-to-many relationship.</summary>
    public bool IsIntersect { get; init; }

    /// <summary>Whether forms offer the table's quick create form.</summary>
    public bool IsQuickCreateEnabled { get; init; }

    /// <summary>Whether rows have notes.</summary>
    public bool HasNotes { get; init; }

    /// <summary>Whether activities may be about rows of the table.</summary>
    public bool HasActivities { get; init; }

    /// <summary>Columns in order of definition, the id first.</summary>
    public required IReadOnlyList<ColumnMetadata> Columns
    {
        get => _ordered;
        init
        {
            _ordered = [.. value];
            _columns = _ordered.ToDictionary(column => column.LogicalName, StringComparer.Ordinal);
        }
    }

    /// <summary>Alternate keys.</summary>
    public IReadOnlyList<KeyMetadata> Keys { get; init; } = [];

    /// <summary>The column with the logical name, or null.</summary>
    public ColumnMetadata? FindColumn(string logicalName) => _columns.GetValueOrDefault(logicalName);

    /// <summary>Whether the table has the column.</summary>
    public bool HasColumn(string logicalName) => _columns.ContainsKey(logicalName);

    /// <summary>The statecode column, or null for a table without states.</summary>
    public ColumnMetadata? StateColumn => _columns.GetValueOrDefault("statecode");

    /// <summary>The statuscode column, or null for a table without states.</summary>
    public ColumnMetadata? StatusColumn => _columns.GetValueOrDefault("statuscode");

    /// <inheritdoc/>
    public override string ToString() => LogicalName;
}
