using System.Text;
using SQLitePCL;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// A prepared statement. Taken with <see cref="StoreDatabase.Prepare"/>, given back with <see cref="Dispose"/>, which resets it and
/// forgets its parameters. Parameters count from 1, result columns from 0, as in SQLite.
/// </summary>
public sealed class Statement : IDisposable
{
    private readonly StoreDatabase _database;
    private readonly sqlite3_stmt _handle;
    private readonly nint _pointer;
    private readonly bool _isCached;

    internal Statement(StoreDatabase database, sqlite3_stmt handle, bool isCached)
    {
        _database = database;
        _handle = handle;
        _pointer = handle.DangerousGetHandle();
        _isCached = isCached;
    }

    internal bool IsTaken { get; set; }

    /// <summary>Number of result columns.</summary>
    public int ColumnCount => raw.sqlite3_column_count(_handle);

    /// <summary>Binds NULL.</summary>
    public void BindNull(int index) => raw.sqlite3_bind_null(_handle, index);

    /// <summary>Binds an integer.</summary>
    public void Bind(int index, long value) => raw.sqlite3_bind_int64(_handle, index, value);

    /// <summary>Binds a floating point number.</summary>
    public void Bind(int index, double value) => raw.sqlite3_bind_double(_handle, index, value);

    /// <summary>Binds a text, or NULL.</summary>
    public void Bind(int index, string? value)
    {
        if (value is null)
        {
            raw.sqlite3_bind_null(_handle, index);
        }
        else
        {
            raw.sqlite3_bind_text(_handle, index, value);
        }
    }

    /// <summary>Binds bytes.</summary>
    public void Bind(int index, ReadOnlySpan<byte> value) => raw.sqlite3_bind_blob(_handle, index, value);

    /// <summary>Binds an id as its 16 bytes in the order they are written.</summary>
    public void Bind(int index, Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        raw.sqlite3_bind_blob(_handle, index, bytes);
    }

    /// <summary>Moves to the next row of the result.</summary>
    /// <returns>False when there is none: the statement is done.</returns>
    /// <exception cref="StoreException">SQLite refused; <see cref="StoreException.IsDuplicate"/> tells whether it would be a
    /// duplicate.</exception>
    public bool Step()
    {
        var result = raw.sqlite3_step(_handle);
        return result switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw _database.Failure(),
        };
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    /// <returns>Number of rows changed.</returns>
    public int Run()
    {
        while (Step())
        {
        }

        return _database.Changes;
    }

    /// <summary>Rows of tables that were read one after another, without an index, since this was last asked.</summary>
    public int TakeScanned() => raw.sqlite3_stmt_status(_handle, raw.SQLITE_STMTSTATUS_FULLSCAN_STEP, 1);

    /// <summary>Makes the statement ready to run again; parameters stay bound.</summary>
    public void Reset() => raw.sqlite3_reset(_handle);

    /// <summary>Whether the value is NULL.</summary>
    public bool IsNull(int column) => NativeSqlite.ColumnType(_pointer, column) == raw.SQLITE_NULL;

    /// <summary>The value as an integer; 0 for NULL.</summary>
    public long Int64(int column) => NativeSqlite.Int64(_pointer, column);

    /// <summary>The value as a floating point number; 0 for NULL.</summary>
    public double Double(int column) => NativeSqlite.Double(_pointer, column);

    /// <summary>The value as text; null for NULL.</summary>
    public string? Text(int column)
    {
        var text = Bytes(column);
        return text.IsEmpty && IsNull(column) ? null : Encoding.UTF8.GetString(text);
    }

    /// <summary>The value as bytes, a text in UTF-8, valid until the next step; empty for NULL.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => NativeSqlite.Bytes(_pointer, column);

    /// <summary>The value as an id; the empty id for NULL.</summary>
    public Guid Guid(int column)
    {
        var bytes = Bytes(column);
        return bytes.Length == 16 ? new Guid(bytes, bigEndian: true) : System.Guid.Empty;
    }

    /// <summary>Name of a result column.</summary>
    public string ColumnName(int column) => raw.sqlite3_column_name(_handle, column).utf8_to_string();

    /// <summary>Whether the value is text, as against a number or bytes.</summary>
    public bool IsText(int column) => NativeSqlite.ColumnType(_pointer, column) == raw.SQLITE_TEXT;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isCached)
        {
            raw.sqlite3_reset(_handle);
            raw.sqlite3_clear_bindings(_handle);
            IsTaken = false;
        }
        else
        {
            _handle.Dispose();
        }
    }

    internal void Close() => _handle.Dispose();
}
