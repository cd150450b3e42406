namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>One value of a choice.</summary>
/// <param name="Value">The stored number.</param>
/// <param name="Labels">What people read.</param>
/// <param name="State">Of a status value: the state it belongs to; null otherwise.</param>
/// <param name="DefaultStatus">Of a state value: the status a row gets with it when none is named; null otherwise.</param>
public sealed record OptionMetadata(int Value, Labels Labels, int? State = null, int? DefaultStatus = null);

/// <summary>A column of a table. Immutable.</summary>
public sealed record ColumnMetadata
{
    private readonly Dictionary<int, OptionMetadata> _optionsByValue = [];

    /// <summary>Lower-case name, as queries and rows use it.</summary>
    public required string LogicalName { get; init; }

    /// <summary>Name in the publisher's casing.</summary>
    public required string SchemaName { get; init; }

    /// <summary>Kind of value.</summary>
    public required ColumnType Type { get; init; }

    /// <summary>What people read.</summary>
    public Labels DisplayName { get; init; } = Labels.None;

    /// <summary>Longest text, in UTF-16 code units; null where the kind has no length.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest value, inclusive; null where the kind has no range.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest value, inclusive; null where the kind has no range.</summary>
    public decimal? Max { get; init; }

    /// <summary>Decimals kept, 0 to 10 (money: 0 to 4). Also the scale of the stored integer of a Decimal column.</summary>
    public int Precision { get; init; }

    /// <summary>Format of the column in lower case: text, email, url, phone, date, datetime, duration, ... or empty.</summary>
    public string Format { get; init; } = string.Empty;

    /// <summary>Meaning of a date column.</summary>
    public DateBehavior DateBehavior { get; init; } = DateBehavior.UserLocal;

    /// <summary>Logical names of the tables a lookup may point at; empty for other kinds.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Values of a choice, state, status or yes/no column, in display order; empty for other kinds.</summary>
    public IReadOnlyList<OptionMetadata> Options
    {
        get;
        init
        {
            field = value;
            _optionsByValue = value.DistinctBy(option => option.Value).ToDictionary(option => option.Value);
        }
    } = [];

    /// <summary>Name of the global choice, or null when the values belong to this column alone.</summary>
    public string? GlobalChoice { get; init; }

    /// <summary>Value a new row gets when none is given: a choice value, or 0 or 1 for yes/no; null for none.</summary>
    public int? DefaultValue { get; init; }

    /// <summary>Whether the column must have a value.</summary>
    public RequiredLevel Required { get; init; }

    /// <summary>Whether Create accepts the column. Where not, Create ignores what is sent, as Dataverse does.</summary>
    public bool IsValidForCreate { get; init; } = true;

    /// <summary>Whether Update accepts the column. Where not, Update ignores what is sent, as Dataverse does.</summary>
    public bool IsValidForUpdate { get; init; } = true;

    /// <summary>Whether queries may return the column.</summary>
    public bool IsValidForRead { get; init; } = true;

    /// <summary>Whether column security applies.</summary>
    public bool IsSecured { get; init; }

    /// <summary>Whether the value is computed by the platform.</summary>
    public ColumnSource Source { get; init; }

    /// <summary>Pattern of an autonumber, for instance ONB-{SEQNUM:5}; null for other columns.</summary>
    public string? AutoNumberFormat { get; init; }

    /// <summary>Of a money column in base currency: the column it is computed from; null otherwise.</summary>
    public string? BaseOf { get; init; }

    /// <summary>Whether the value is an <c>EntityReference</c>: lookup, customer or owner.</summary>
    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether the lookup may point at more than one table, so that a second stored column names which.</summary>
    public bool IsPolymorphic => IsLookup && Targets.Count > 1;

    /// <summary>Whether the column has a stored value of its own; the parties of an activity have not.</summary>
    public bool IsStored => Type != ColumnType.PartyList;

    /// <summary>Whether the value is an <c>OptionSetValue</c>: choice, state or status.</summary>
    public bool IsOption => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status;

    /// <summary>The option with the value, or null.</summary>
    public OptionMetadata? Option(int value) => _optionsByValue.GetValueOrDefault(value);

    /// <inheritdoc/>
    public override string ToString() => LogicalName;
}
