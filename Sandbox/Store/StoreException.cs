using SQLitePCL;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>SQLite refused a statement. Handlers turn it into a fault; callers of the organization never see it.</summary>
public sealed class StoreException : Exception
{
    internal StoreException(int extendedCode, string message)
        : base(message) => ExtendedCode = extendedCode;

    /// <summary>SQLite's extended result code.</summary>
    public int ExtendedCode { get; }

    /// <summary>Whether a unique index was violated.</summary>
    public bool IsConstraint => (ExtendedCode & 0xff) == raw.SQLITE_CONSTRAINT;
}
