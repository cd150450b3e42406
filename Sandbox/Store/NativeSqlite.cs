using System.Runtime.InteropServices;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// The calls that read the values of a row, straight into SQLite's library. Made for every value of every row, they do so little that the
/// guarded handles of SQLitePCL would cost more than the calls; the statement keeps its handle alive while they run.
/// </summary>
internal static unsafe partial class NativeSqlite
{
    private const string Library = "e_sqlite3";

    /// <summary>The type of a value, as SQLite counts them.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_type")]
    [SuppressGCTransition]
    public static partial int ColumnType(nint statement, int column);

    /// <summary>A value as an integer; 0 for NULL.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_int64")]
    [SuppressGCTransition]
    public static partial long Int64(nint statement, int column);

    /// <summary>A value as a floating point number; 0 for NULL.</summary>
    [LibraryImport(Library, EntryPoint = "sqlite3_column_double")]
    [SuppressGCTransition]
    public static partial double Double(nint statement, int column);

    /// <summary>A value as bytes, a text in UTF-8; valid until the next step, empty for NULL.</summary>
    public static ReadOnlySpan<byte> Bytes(nint statement, int column)
    {
        // In this order, as SQLite's documentation asks.
        var start = Blob(statement, column);
        return start is null ? [] : new ReadOnlySpan<byte>(start, Length(statement, column));
    }

    [LibraryImport(Library, EntryPoint = "sqlite3_column_blob")]
    [SuppressGCTransition]
    private static partial void* Blob(nint statement, int column);

    [LibraryImport(Library, EntryPoint = "sqlite3_column_bytes")]
    [SuppressGCTransition]
    private static partial int Length(nint statement, int column);
}
