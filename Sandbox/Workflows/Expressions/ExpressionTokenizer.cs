using System.Text;

namespace CrmOnboarding.Sandbox.Workflows.Expressions;

/// <summary>Cuts the text of a Visual Basic expression, as the process designer writes it, into tokens.</summary>
internal static class ExpressionTokenizer
{
    /// <summary>All tokens of the text, the last one of kind <see cref="TokenKind.End"/>.</summary>
    /// <exception cref="FormatException">A text without its closing quote, or a character that no supported expression holds.</exception>
    public static IReadOnlyList<ExpressionToken> Tokenize(string text)
    {
        var tokens = new List<ExpressionToken>();
        var position = 0;
        while (position < text.Length)
        {
            var current = text[position];
            if (char.IsWhiteSpace(current))
            {
                position++;
            }
            else if (current == '"')
            {
                tokens.Add(ReadText(text, ref position));
            }
            else if (IsNameStart(current))
            {
                tokens.Add(ReadWhile(text, ref position, TokenKind.Name, c => IsNameStart(c) || char.IsAsciiDigit(c)));
            }
            else if (char.IsAsciiDigit(current) || (current == '-' && position + 1 < text.Length && char.IsAsciiDigit(text[position + 1])))
            {
                tokens.Add(ReadWhile(text, ref position, TokenKind.Number, c => char.IsAsciiDigit(c) || c is '.' or '-'));
            }
            else if (current is '(' or ')' or '{' or '}' or ',' or '.')
            {
                tokens.Add(new ExpressionToken(TokenKind.Symbol, current.ToString()));
                position++;
            }
            else
            {
                throw new FormatException($"the character '{current}'");
            }
        }

        tokens.Add(new ExpressionToken(TokenKind.End, string.Empty));
        return tokens;
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private static ExpressionToken ReadWhile(string text, ref int position, TokenKind kind, Func<char, bool> belongs)
    {
        var start = position++;
        while (position < text.Length && belongs(text[position]))
        {
            position++;
        }

        return new ExpressionToken(kind, text[start..position]);
    }

    private static ExpressionToken ReadText(string text, ref int position)
    {
        var value = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                value.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                value.Append('"');
                position++;
            }
            else
            {
                position++;
                return new ExpressionToken(TokenKind.Text, value.ToString());
            }
        }

        throw new FormatException("a text without its closing quote");
    }
}
