using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Security;

/// <summary>What a privilege allows.</summary>
public enum AccessRight
{
    /// <summary>Make rows.</summary>
    Create,

    /// <summary>See rows.</summary>
    Read,

    /// <summary>Change rows.</summary>
    Write,

    /// <summary>Remove rows.</summary>
    Delete,

    /// <summary>Let a row point at another.</summary>
    Append,

    /// <summary>Let another row point at a row.</summary>
    AppendTo,

    /// <summary>Give rows to another owner.</summary>
    Assign,

    /// <summary>Let others see rows.</summary>
    Share,
}

/// <summary>Answers what users may do, from the privileges of their roles.</summary>
public interface IRowSecurity
{
    /// <summary>Which rows of the table the user may read. Queries add it to every table they read.</summary>
    ReadFilter ReadFilterOf(TableMetadata table, Guid userId);
}

/// <summary>The rows that a user may read.</summary>
public sealed record ReadFilter
{
    /// <summary>Every row.</summary>
    public static ReadFilter All { get; } = new() { IsUnrestricted = true };

    /// <summary>No row: the user lacks the privilege; a query on the table itself is refused.</summary>
    public static ReadFilter None { get; } = new();

    /// <summary>Whether every row may be read. The lists are then empty.</summary>
    public bool IsUnrestricted { get; init; }

    /// <summary>Whether no row may be read.</summary>
    public bool IsDenied => !IsUnrestricted && Owners.Count == 0 && BusinessUnits.Count == 0;

    /// <summary>Rows whose ownerid is one of these: the user and the user's teams.</summary>
    public IReadOnlyCollection<Guid> Owners { get; init; } = [];

    /// <summary>Or rows whose owningbusinessunit is one of these.</summary>
    public IReadOnlyCollection<Guid> BusinessUnits { get; init; } = [];
}
