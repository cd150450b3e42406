namespace CrmOnboarding.Sandbox.Metadata;

/// <summary>The kinds of column Dataverse knows. How each is stored: Store/README.md.</summary>
public enum ColumnType
{
    /// <summary>The id of the row (<c>primarykey</c>). Guid.</summary>
    PrimaryKey,

    /// <summary>A guid that is neither the row's id nor a lookup.</summary>
    UniqueIdentifier,

    /// <summary>Single line of text (<c>nvarchar</c>).</summary>
    Text,

    /// <summary>Several lines of text (<c>ntext</c>).</summary>
    Memo,

    /// <summary>Whole number, 32 bit.</summary>
    Integer,

    /// <summary>Whole number, 64 bit: row versions.</summary>
    BigInteger,

    /// <summary>Exact decimal number with up to ten decimals.</summary>
    Decimal,

    /// <summary>Floating point number.</summary>
    Double,

    /// <summary>Money in the row's currency, or (see <see cref="ColumnMetadata.BaseOf"/>) in the organization's.</summary>
    Money,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>One value of a choice.</summary>
    Choice,

    /// <summary>Several values of a choice.</summary>
    MultiChoice,

    /// <summary>The row's state: statecode.</summary>
    State,

    /// <summary>The reason of the row's state: statuscode.</summary>
    Status,

    /// <summary>Date, or date and time; see <see cref="DateBehavior"/>.</summary>
    DateTime,

    /// <summary>Reference to a row of one of <see cref="ColumnMetadata.Targets"/>.</summary>
    Lookup,

    /// <summary>Lookup to account or contact.</summary>
    Customer,

    /// <summary>Lookup to the user or team that owns the row.</summary>
    Owner,

    /// <summary>The parties of an activity; stored as rows of activityparty.</summary>
    PartyList,

    /// <summary>Logical name of a table.</summary>
    TableName,

    /// <summary>An image, stored as bytes.</summary>
    Image,

    /// <summary>A file, stored as bytes.</summary>
    File,
}

/// <summary>What a date column means. The values are those of solution files.</summary>
public enum DateBehavior
{
    /// <summary>A moment, kept in UTC and shown in the reader's zone.</summary>
    UserLocal = 1,

    /// <summary>A calendar date without time: never converted.</summary>
    DateOnly = 2,

    /// <summary>Date and time as typed: never converted.</summary>
    TimeZoneIndependent = 3,
}

/// <summary>Whether a column must have a value.</summary>
public enum RequiredLevel
{
    /// <summary>Optional.</summary>
    None,

    /// <summary>Marked on forms only.</summary>
    Recommended,

    /// <summary>Business required: forms ask for it, the service does not.</summary>
    Required,

    /// <summary>The service refuses a row without it.</summary>
    SystemRequired,
}

/// <summary>Where a column's value comes from.</summary>
public enum ColumnSource
{
    /// <summary>Written by callers.</summary>
    Simple,

    /// <summary>Calculated by a formula. The Sandbox keeps the column, but does not compute it.</summary>
    Calculated,

    /// <summary>Rolled up from child rows. The Sandbox keeps the column, but does not compute it.</summary>
    Rollup,

    /// <summary>A Power Fx formula. The Sandbox keeps the column, but does not compute it.</summary>
    Formula,
}
