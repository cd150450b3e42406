using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Turns the result rows of one query into entities. Its buffers serve one row after the other.</summary>
internal sealed class RowReader(CompiledQuery query, PagePresenter page)
{
    private readonly ResultColumn[] _columns = query.Columns;
    private readonly object?[] _values = new object?[query.Columns.Length];
    private readonly KeyValuePair<string, object>[] _attributes = new KeyValuePair<string, object>[query.Columns.Length];
    private readonly KeyValuePair<string, string>[] _texts = new KeyValuePair<string, string>[query.Columns.Length];

    /// <summary>The row that the statement stands on.</summary>
    public Entity Read(Statement statement)
    {
        var row = new Entity(query.Root.Table.LogicalName);
        if (query.IdOrdinal >= 0)
        {
            row.Id = statement.Guid(query.IdOrdinal);
        }

        var count = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            if ((_values[i] = ColumnCodec.Read(statement, column.Ordinal, column.Column)) is { } value)
            {
                _attributes[count++] = new KeyValuePair<string, object>(
                    column.Key,
                    column.IsAliased ? new AliasedValue(column.Table.Table.LogicalName, column.Column.LogicalName, value) : value);
            }
        }

        row.Attributes.AddRange(new ArraySegment<KeyValuePair<string, object>>(_attributes, 0, count));

        // After all values are there: an amount is shown in the currency of its row.
        count = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            if (_values[i] is { } value && page.TextOf(row, _columns[i].Column, value) is { } text)
            {
                _texts[count++] = new KeyValuePair<string, string>(_columns[i].Key, text);
            }
        }

        if (count > 0)
        {
            row.FormattedValues.AddRange(new ArraySegment<KeyValuePair<string, string>>(_texts, 0, count));
        }

        return row;
    }
}
