using SQLitePCL;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>SQLite refused a statement. Handlers turn it into a fault; callers of the organization never see it.</summary>
public sealed class StoreException : Exception
{
    internal StoreException(int extendedCode, string message)
        : base(message) => ExtendedCode = extendedCode;

    /// <summary>SQLite's extended result code.</summary>
    public int ExtendedCode { get; }

    /// <summary>Whether an id or a unique index was violated.</summary>
    public bool IsDuplicate => ExtendedCode is raw.SQLITE_CONSTRAINT_UNIQUE or raw.SQLITE_CONSTRAINT_PRIMARYKEY;

    /// <summary>Whether a sum of whole numbers left the range of 64 bits.</summary>
    public bool IsOverflow => ExtendedCode == raw.SQLITE_ERROR && Message == "integer overflow";

    /// <summary>Of a duplicate: the violated columns, each as table.column.</summary>
    public IReadOnlyList<string> Columns => Message[(Message.LastIndexOf(':') + 1)..].Split(',', StringSplitOptions.TrimEntries);
}
