using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CrmOnboarding.Tests.Support;

/// <summary>The numbers that stand in a source file, found by the compiler's own lexer: comments and strings hold none.</summary>
internal static class NumericLiterals
{
    /// <summary>Every numeric literal, with the line that it stands on, from 1.</summary>
    public static IReadOnlyList<NumericLiteral> In(string source)
    {
        var tokens = SyntaxFactory.ParseTokens(source).ToList();
        var lineStarts = source.Select((c, i) => (c, i)).Where(each => each.c == '\n').Select(each => each.i + 1).Prepend(0).ToList();
        return tokens.Where(token => token.IsKind(SyntaxKind.NumericLiteralToken))
            .Select(token => new NumericLiteral(
                Convert.ToDecimal(token.Value, System.Globalization.CultureInfo.InvariantCulture),
                lineStarts.Count(start => start <= token.SpanStart)))
            .ToList();
    }
}

/// <summary>A number in a source file.</summary>
internal sealed record NumericLiteral(decimal Value, int Line);
