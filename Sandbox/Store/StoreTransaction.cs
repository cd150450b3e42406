namespace CrmOnboarding.Sandbox.Store;

/// <summary>
/// The one open transaction of the organization. A fault inside it poisons it: nothing more is accepted, and committing is refused,
/// even if an extension swallowed the exception. Disposing without commit rolls back.
/// </summary>
public sealed class StoreTransaction : IDisposable
{
    private readonly StoreDatabase _database;
    private int _savepoints;

    internal StoreTransaction(StoreDatabase database) => _database = database;

    /// <summary>Whether it is neither committed nor rolled back.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>The fault that poisoned the transaction, or null.</summary>
    public Exception? PoisonedBy { get; private set; }

    /// <summary>Marks the transaction as failed. The first cause is kept.</summary>
    public void Poison(Exception cause) => PoisonedBy ??= cause;

    /// <summary>Makes everything written since <see cref="StoreDatabase.Begin"/> permanent.</summary>
    /// <exception cref="InvalidOperationException">The transaction is poisoned or over.</exception>
    public void Commit()
    {
        if (!IsActive || PoisonedBy is not null)
        {
            throw new InvalidOperationException("A transaction that failed or is over cannot be committed.");
        }

        _database.Execute("COMMIT");
        End(committed: true);
    }

    /// <summary>Takes back everything written since <see cref="StoreDatabase.Begin"/>.</summary>
    public void Rollback()
    {
        if (IsActive)
        {
            _database.RollBack();
            End(committed: false);
        }
    }

    /// <summary>Starts a part of the transaction that can be taken back alone.</summary>
    public StoreSavepoint Savepoint()
    {
        _savepoints++;
        return new StoreSavepoint(_database, this, $"s{_savepoints}");
    }

    /// <inheritdoc/>
    public void Dispose() => Rollback();

    private void End(bool committed)
    {
        IsActive = false;
        _database.TransactionEnded(committed);
    }
}

/// <summary>A part of a transaction. Disposing without <see cref="Release"/> takes it back.</summary>
public sealed class StoreSavepoint : IDisposable
{
    private readonly StoreDatabase _database;
    private readonly StoreTransaction _transaction;
    private readonly string _name;
    private bool _isOver;

    internal StoreSavepoint(StoreDatabase database, StoreTransaction transaction, string name)
    {
        _database = database;
        _transaction = transaction;
        _name = name;
        database.Execute("SAVEPOINT " + name);
    }

    /// <summary>Keeps the part as part of the transaction.</summary>
    public void Release()
    {
        _isOver = true;
        _database.Execute("RELEASE " + _name);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isOver && _transaction.IsActive && !_database.IsBroken)
        {
            _isOver = true;
            _database.Execute("ROLLBACK TO " + _name);
            _database.Execute("RELEASE " + _name);
        }
    }
}
