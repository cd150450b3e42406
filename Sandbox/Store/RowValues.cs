namespace CrmOnboarding.Sandbox.Store;

/// <summary>Values of some columns of one row, checked and ready to be written. A column that is not set is not written.</summary>
internal sealed class RowValues(TableShape shape)
{
    private readonly object?[] _values = new object?[shape.Columns.Length];
    private readonly bool[] _isSet = new bool[shape.Columns.Length];

    /// <summary>The table.</summary>
    public TableShape Shape => shape;

    /// <summary>Sets a column; null empties it.</summary>
    public void Set(StoredColumn column, object? value)
    {
        _values[column.Ordinal] = value;
        _isSet[column.Ordinal] = true;
    }

    /// <summary>Sets a column if the table has it.</summary>
    public void Set(string column, object? value)
    {
        if (shape.Find(column) is { } found)
        {
            Set(found, value);
        }
    }

    /// <summary>Whether the column is set, also to null.</summary>
    public bool IsSet(StoredColumn column) => _isSet[column.Ordinal];

    /// <summary>Whether the table has the column and it is set, also to null.</summary>
    public bool IsSet(string column) => shape.Find(column) is { } found && _isSet[found.Ordinal];

    /// <summary>The value; null when it is empty or not set.</summary>
    public object? this[StoredColumn column] => _values[column.Ordinal];

    /// <summary>The value; null when it is empty, not set, or the table has no such column.</summary>
    public object? this[string column] => shape.Find(column) is { } found ? _values[found.Ordinal] : null;

    /// <summary>The columns that are set, in order.</summary>
    public IEnumerable<StoredColumn> SetColumns
    {
        get
        {
            foreach (var column in shape.Columns)
            {
                if (_isSet[column.Ordinal])
                {
                    yield return column;
                }
            }
        }
    }
}
