using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// The SQLite database of one organization: one connection, a cache of prepared statements, at most one transaction.
/// Not safe for threads; the organization admits one at a time.
/// </summary>
public sealed class StoreDatabase : IDisposable
{
    // Enough for every shape of row and view of a large solution; a bound, so that generated queries cannot fill the memory.
    private const int MostStatements = 2000;

    private readonly SqliteConnection _connection;
    private readonly string? _path;
    private StoreFileException? _broken;
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    static StoreDatabase()
    {
        // Before the first connection, later it is refused: no locks and no statistics for each call and each piece of memory. Every
        // connection is used by one thread at a time, so its own locks guard nothing.
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private StoreDatabase(SqliteConnection connection, string? path)
    {
        _connection = connection;
        _path = path;
    }

    /// <summary>The open transaction, or null.</summary>
    public StoreTransaction? Transaction { get; private set; }

    /// <summary>The connection, for defining the functions that queries use.</summary>
    internal SqliteConnection Connection => _connection;

    /// <summary>Raised after a rollback: whatever was cached from inside the transaction is stale.</summary>
    public event Action? RolledBack;

    /// <summary>Raised after a commit: what the transaction changed is for good.</summary>
    public event Action? Committed;

    /// <summary>Rows changed by the last statement.</summary>
    internal int Changes => raw.sqlite3_changes(_connection.Handle!);

    /// <summary>Opens the file of an organization, making it when it is missing, or a database in memory.</summary>
    /// <param name="path">Path of the file; null for a database in memory that ends with its organization.</param>
    /// <exception cref="StoreFileException">The file is none of an organization, in use, or cannot be opened.</exception>
    public static StoreDatabase Open(string? path)
    {
        if (path is not null)
        {
            StoreFile.Check(path);
        }

        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path ?? ":memory:", Pooling = false }.ToString());
        var database = new StoreDatabase(connection, path);
        try
        {
            connection.Open();
            database.Configure();
            return database;
        }
        catch (SqliteException exception) when (path is not null)
        {
            database.Dispose();
            throw StoreFileException.Of(
                StoreFileException.ProblemOf(exception.SqliteErrorCode) ?? StoreFileProblem.Inaccessible, path, exception);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>A copy in memory of everything committed so far.</summary>
    public StoreDatabase Copy()
    {
        var copy = Open(null);
        _connection.BackupDatabase(copy._connection);
        return copy;
    }

    private void Configure()
    {
        // Before the first statement: the columns of an organization are declared with it.
        TextCollation.Define(_connection.Handle!);

        // A plan that never looks at the values of parameters: otherwise each new value of a LIMIT compiles its statement again.
        _ = raw.sqlite3_db_config(_connection.Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        if (_path is not null)
        {
            // The file belongs to this process until it is closed: two of them would each keep in memory what the other changes.
            Execute("PRAGMA locking_mode=EXCLUSIVE");

            // Before the log: the mark of an organization's file stands in the file itself, whatever happens to the log.
            Execute("BEGIN IMMEDIATE");
            Execute($"PRAGMA application_id={StoreFile.ApplicationId}");
            Execute("COMMIT");

            // Write-ahead log: a crash loses at most the last commits, never the file.
            Execute("PRAGMA journal_mode=WAL");
            Execute("PRAGMA synchronous=NORMAL");

            // Pages of log until it is copied into the file: the same pages change again and again, and each copy waits for the disk.
            Execute("PRAGMA wal_autocheckpoint=16000");
        }

        // Lookups have their index; an index that SQLite makes for one run of a statement costs more than it saves.
        Execute("PRAGMA automatic_index=OFF");
        Execute("PRAGMA temp_store=MEMORY");
        Execute("PRAGMA cache_size=-65536");
    }

    /// <summary>
    /// The prepared statement of the text. Texts are kept, so they hold parameters, never values. Give it back with Dispose; the same
    /// text may be taken again before that, and then gets a statement of its own.
    /// </summary>
    /// <exception cref="StoreFileException">The file failed before.</exception>
    public Statement Prepare(string sql)
    {
        ThrowIfBroken();
        if (_statements.TryGetValue(sql, out var cached) && !cached.IsTaken)
        {
            cached.IsTaken = true;
            return cached;
        }

        var keep = cached is null;
        if (raw.sqlite3_prepare_v2(_connection.Handle!, sql, out var handle) != raw.SQLITE_OK)
        {
            throw Failure();
        }

        var statement = new Statement(this, handle, keep) { IsTaken = true };
        if (keep)
        {
            MakeRoom();
            _statements.Add(sql, statement);
        }

        return statement;
    }

    /// <summary>Runs a statement without parameters that gives no rows.</summary>
    public void Execute(string sql)
    {
        using var statement = Prepare(sql);
        statement.Run();
    }

    /// <summary>Starts the transaction.</summary>
    /// <exception cref="InvalidOperationException">One is open already.</exception>
    public StoreTransaction Begin()
    {
        if (Transaction is not null)
        {
            throw new InvalidOperationException("A transaction is open already.");
        }

        Execute("BEGIN IMMEDIATE");
        Transaction = new StoreTransaction(this);
        return Transaction;
    }

    /// <summary>Whether the file failed: SQLite has then rolled back, or does when the file is opened again.</summary>
    internal bool IsBroken => _broken is not null;

    /// <exception cref="StoreFileException">The file failed before.</exception>
    internal void ThrowIfBroken()
    {
        if (_broken is not null)
        {
            throw _broken;
        }
    }

    /// <summary>Ends the open transaction without its writes.</summary>
    internal void RollBack()
    {
        if (!IsBroken)
        {
            Execute("ROLLBACK");
        }
        else if (raw.sqlite3_get_autocommit(_connection.Handle!) == 0)
        {
            _ = raw.sqlite3_exec(_connection.Handle!, "ROLLBACK");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Close();
        }

        _statements.Clear();
        _connection.Dispose();
    }

    /// <summary>What the last call failed with. A problem of the file is one for good: everything after it fails the same way.</summary>
    internal Exception Failure()
    {
        var code = raw.sqlite3_extended_errcode(_connection.Handle!);
        if (_path is not null && StoreFileException.ProblemOf(code) is { } problem)
        {
            return _broken ??= StoreFileException.Of(problem, _path);
        }

        return new StoreException(code, raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string());
    }

    internal void TransactionEnded(bool committed)
    {
        Transaction = null;
        (committed ? Committed : RolledBack)?.Invoke();
    }

    private void MakeRoom()
    {
        if (_statements.Count < MostStatements)
        {
            return;
        }

        foreach (var (sql, statement) in _statements.Where(pair => !pair.Value.IsTaken).ToList())
        {
            _statements.Remove(sql);
            statement.Close();
        }
    }
}
