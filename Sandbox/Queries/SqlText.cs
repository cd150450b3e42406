using System.Text;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// SQL with its parameters, in the order they stand in the text. Values never enter the text, so the text is the shape
/// of the query and the key of its prepared statement.
/// </summary>
internal sealed class SqlText
{
    private readonly StringBuilder _text = new();
    private readonly List<object?> _parameters = [];

    /// <summary>Values in order: long, double, string, Guid or null.</summary>
    public IReadOnlyList<object?> Parameters => _parameters;

    public bool IsEmpty => _text.Length == 0;

    public SqlText Add(string sql)
    {
        _text.Append(sql);
        return this;
    }

    public SqlText Add(int number)
    {
        _text.Append(number);
        return this;
    }

    /// <summary>Adds a column of a table.</summary>
    public SqlText Add(string tableAlias, string column)
    {
        _text.Append(tableAlias).Append(".\"").Append(column).Append('"');
        return this;
    }

    public SqlText Parameter(object? value)
    {
        _text.Append('?');
        _parameters.Add(value);
        return this;
    }

    public SqlText Add(SqlText other)
    {
        _text.Append(other._text);
        _parameters.AddRange(other._parameters);
        return this;
    }

    /// <summary>Adds a list of parameters in parentheses; an empty list matches nothing.</summary>
    public SqlText List(IEnumerable<object?> values)
    {
        Add("(");
        var first = true;
        foreach (var value in values)
        {
            if (!first)
            {
                Add(", ");
            }

            Parameter(value);
            first = false;
        }

        return Add(first ? "NULL)" : ")");
    }

    /// <summary>Takes the prepared statement of the text with the parameters bound.</summary>
    public Statement Prepare(StoreDatabase database)
    {
        var statement = database.Prepare(_text.ToString());
        for (var i = 0; i < _parameters.Count; i++)
        {
            Bind(statement, i + 1, _parameters[i]);
        }

        return statement;
    }

    public override string ToString() => _text.ToString();

    private static void Bind(Statement statement, int index, object? value)
    {
        switch (value)
        {
            case null:
                statement.BindNull(index);
                break;
            case long number:
                statement.Bind(index, number);
                break;
            case string text:
                statement.Bind(index, text);
                break;
            case Guid id:
                statement.Bind(index, id);
                break;
            case double number:
                statement.Bind(index, number);
                break;
            default:
                throw new ArgumentException($"A parameter of type {value.GetType()} cannot be bound.", nameof(value));
        }
    }
}
