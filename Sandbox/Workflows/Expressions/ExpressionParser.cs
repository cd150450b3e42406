using System.Globalization;
using CrmOnboarding.Sandbox.Workflows.Values;

namespace CrmOnboarding.Sandbox.Workflows.Expressions;

/// <summary>
/// Reads the Visual Basic expressions that the process designer writes into a workflow: variables, entries of
/// InputEntities and CreatedEntities, .Id, New, DirectCast, IsNothing, Not, enumeration members and literals.
/// </summary>
internal sealed class ExpressionParser
{
    private readonly IReadOnlyList<ExpressionToken> _tokens;
    private readonly IReadOnlyDictionary<string, WorkflowVariable> _variables;
    private int _position;

    private ExpressionParser(IReadOnlyList<ExpressionToken> tokens, IReadOnlyDictionary<string, WorkflowVariable> variables)
    {
        _tokens = tokens;
        _variables = variables;
    }

    private ExpressionToken Current => _tokens[_position];

    /// <summary>The expression in the text, which stands without its square brackets.</summary>
    /// <exception cref="FormatException">The text holds something else; the message says what, as part of a sentence.</exception>
    public static Expression Parse(string text, IReadOnlyDictionary<string, WorkflowVariable> variables)
    {
        var parser = new ExpressionParser(ExpressionTokenizer.Tokenize(text), variables);
        var expression = parser.ReadExpression();
        return parser.Current.Kind == TokenKind.End ? expression : throw parser.Unexpected();
    }

    private Expression ReadExpression()
    {
        if (Current.IsKeyword("Not"))
        {
            _position++;
            return new NotExpression(ReadExpression());
        }

        var expression = ReadPrimary();
        while (TryTake('.'))
        {
            var member = TakeName();
            expression = string.Equals(member, "Id", StringComparison.OrdinalIgnoreCase)
                ? new IdExpression(expression)
                : throw new FormatException($"the member '{member}'");
        }

        return expression;
    }

    private Expression ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                _position++;
                return new ConstantExpression(token.Value);
            case TokenKind.Number:
                _position++;
                return new ConstantExpression(ParseNumber(token.Value));
            case TokenKind.Name:
                return ReadNamed();
            default:
                throw Unexpected();
        }
    }

    private Expression ReadNamed()
    {
        var name = TakeName();
        switch (name.ToUpperInvariant())
        {
            case "NOTHING":
                return ConstantExpression.Nothing;
            case "TRUE":
                return new ConstantExpression(true);
            case "FALSE":
                return new ConstantExpression(false);
            case "NEW":
                return ReadNew();
            case "DIRECTCAST":
            case "CTYPE":
                return ReadCast();
            case "INPUTENTITIES":
                return new EntitySlotExpression(new EntitySlot(EntityDictionary.Input, ReadKey()));
            case "CREATEDENTITIES":
                return new EntitySlotExpression(new EntitySlot(EntityDictionary.Created, ReadKey()));
            default:
                return _variables.TryGetValue(name, out var variable) ? new VariableExpression(variable) : ReadQualified(name);
        }
    }

    /// <summary>A dotted name: a function of Visual Basic, or a member of an enumeration.</summary>
    private Expression ReadQualified(string first)
    {
        var names = new List<string> { first };
        while (TryTake('.'))
        {
            names.Add(TakeName());
        }

        var last = names[^1];
        if (Current.IsSymbol('('))
        {
            if (!string.Equals(last, "IsNothing", StringComparison.OrdinalIgnoreCase))
            {
                throw new FormatException($"the function '{string.Join('.', names)}'");
            }

            Take('(');
            var operand = ReadExpression();
            Take(')');
            return new IsNothingExpression(operand);
        }

        if (names.Count == 1)
        {
            throw new FormatException($"the variable '{first}', which is not declared");
        }

        return names[^2] is "WorkflowPropertyType" or "OperationStatus"
            ? new ConstantExpression(new EnumMember(names[^2], last))
            : throw new FormatException($"the name '{string.Join('.', names)}'");
    }

    private Expression ReadNew()
    {
        var type = TakeTypeName();
        var arguments = ReadArguments();
        switch (type)
        {
            case "Object":
                Take('{');
                var elements = new List<Expression>();
                while (!Current.IsSymbol('}'))
                {
                    elements.Add(ReadExpression());
                    if (!TryTake(','))
                    {
                        break;
                    }
                }

                Take('}');
                return new ArrayExpression(elements);
            case "Entity":
                return new NewEntityExpression(arguments.Count == 0 ? null : (arguments[0] as ConstantExpression)?.Value as string);
            case "EntityReference":
                return new NewReferenceExpression(arguments.ElementAtOrDefault(0), arguments.ElementAtOrDefault(1));
            case "Guid" when arguments is [ConstantExpression { Value: string text }] && Guid.TryParse(text, out var id):
                return new ConstantExpression(id);
            case "InvalidPluginExecutionException" when arguments is [ConstantExpression { Value: EnumMember status }, ..]:
                return new ConstantExpression(status);
            default:
                throw new FormatException($"a new '{type}' with {arguments.Count} argument(s)");
        }
    }

    private CastExpression ReadCast()
    {
        Take('(');
        var operand = ReadExpression();
        Take(',');
        var type = TakeTypeName();
        Take(')');
        return new CastExpression(operand, WorkflowTypes.Find(type) ?? throw new FormatException($"the type '{type}'"));
    }

    private List<Expression> ReadArguments()
    {
        var arguments = new List<Expression>();
        Take('(');
        while (!Current.IsSymbol(')'))
        {
            arguments.Add(ReadExpression());
            if (!TryTake(','))
            {
                break;
            }
        }

        Take(')');
        return arguments;
    }

    private string ReadKey()
    {
        Take('(');
        var key = Current.Kind == TokenKind.Text ? Current.Value : throw Unexpected();
        _position++;
        Take(')');
        return key;
    }

    /// <summary>A type's name without its namespace.</summary>
    private string TakeTypeName()
    {
        var name = TakeName();
        while (TryTake('.'))
        {
            name = TakeName();
        }

        return name;
    }

    private string TakeName()
    {
        var name = Current.Kind == TokenKind.Name ? Current.Value : throw Unexpected();
        _position++;
        return name;
    }

    private bool TryTake(char symbol)
    {
        if (!Current.IsSymbol(symbol))
        {
            return false;
        }

        _position++;
        return true;
    }

    private void Take(char symbol)
    {
        if (!TryTake(symbol))
        {
            throw Unexpected();
        }
    }

    private FormatException Unexpected() =>
        new(Current.Kind == TokenKind.End ? "an end where more was expected" : $"'{Current.Value}' at this place");

    private static object ParseNumber(string text)
    {
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException($"the number '{text}'");
    }
}
