using System.Globalization;
using System.Text.Json.Nodes;

namespace CrmOnboarding.Tests.Onboarding.Night;

/// <summary>
/// An expression of a cloud flow, worked out: variables, outputs with a path, texts, numbers, truth, and the functions that
/// the flow of the solution uses, as the workflow definition language documents them.
/// </summary>
internal sealed class FlowExpression
{
    private readonly Func<string, object?> _variable;
    private readonly Func<string, object?> _output;
    private readonly string _text;
    private int _at;

    private FlowExpression(string text, Func<string, object?> variable, Func<string, object?> output)
    {
        _text = text;
        _variable = variable;
        _output = output;
    }

    /// <summary>The value of an input: an expression where it begins with @, else itself.</summary>
    /// <param name="input">What the definition says.</param>
    /// <param name="variable">Gives the value of a variable.</param>
    /// <param name="output">Gives the outputs of an action.</param>
    public static object? Of(JsonNode? input, Func<string, object?> variable, Func<string, object?> output) => input switch
    {
        JsonValue value when value.TryGetValue<string>(out var text) => text.StartsWith('@')
            ? new FlowExpression(text[1..], variable, output).Whole()
            : text,
        JsonValue value when value.TryGetValue<bool>(out var truth) => truth,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => throw new NotSupportedException($"{input} is no value that this reads."),
    };

    private object? Whole()
    {
        var value = Next();
        return _at == _text.Length ? value : throw new FormatException($"'{_text}' goes on at {_at}.");
    }

    private object? Next()
    {
        SkipSpace();
        if (_text[_at] == '\'')
        {
            var end = _text.IndexOf('\'', _at + 1);
            var text = _text[(_at + 1)..end];
            _at = end + 1;
            return text;
        }

        var start = _at;
        while (_at < _text.Length && char.IsLetterOrDigit(_text[_at]))
        {
            _at++;
        }

        var word = _text[start.._at];
        return _at < _text.Length && _text[_at] == '(' ? Path(Call(word)) : word switch
        {
            "true" => true,
            "false" => false,
            _ => int.Parse(word, CultureInfo.InvariantCulture),
        };
    }

    private object? Call(string function)
    {
        var arguments = new List<object?>();
        do
        {
            _at++;
            arguments.Add(Next());
            SkipSpace();
        }
        while (_text[_at] == ',');
        _at = _text[_at] == ')' ? _at + 1 : throw new FormatException($"'{_text}' lacks a bracket at {_at}.");
        return (function, arguments.Count) switch
        {
            ("variables", 1) => _variable((string)arguments[0]!),
            ("outputs", 1) => _output((string)arguments[0]!),
            ("equals", 2) => Equals(arguments[0], arguments[1]),
            ("coalesce", _) => arguments.Find(each => each is not null),
            ("if", 3) => (bool)arguments[0]! ? arguments[1] : arguments[2],
            ("min", _) => arguments.Min(each => (int)each!),
            ("max", _) => arguments.Max(each => (int)each!),
            ("mul", 2) => (int)arguments[0]! * (int)arguments[1]!,
            ("div", 2) => (int)arguments[0]! / (int)arguments[1]!,
            _ => throw new NotSupportedException($"The function {function} with {arguments.Count} arguments."),
        };
    }

    // ?['body/Next'], a step of the path a slash.
    private object? Path(object? value)
    {
        while (_at < _text.Length && _text[_at..].StartsWith("?['", StringComparison.Ordinal))
        {
            var end = _text.IndexOf("']", _at, StringComparison.Ordinal);
            foreach (var step in _text[(_at + 3)..end].Split('/'))
            {
                value = value is IReadOnlyDictionary<string, object?> record ? record.GetValueOrDefault(step) : null;
            }

            _at = end + 2;
        }

        return value;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }
}
