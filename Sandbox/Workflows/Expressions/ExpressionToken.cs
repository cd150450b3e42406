namespace CrmOnboarding.Sandbox.Workflows.Expressions;

/// <summary>What a <see cref="ExpressionToken"/> is.</summary>
internal enum TokenKind
{
    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary>A text between quotes; the token holds it without quotes and with doubled quotes made single.</summary>
    Text,

    /// <summary>A number as written.</summary>
    Number,

    /// <summary>One of <c>( ) { } , .</c></summary>
    Symbol,

    /// <summary>Nothing more.</summary>
    End,
}

/// <summary>A piece of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its text.</param>
internal readonly record struct ExpressionToken(TokenKind Kind, string Value)
{
    /// <summary>Whether this is the given symbol.</summary>
    public bool IsSymbol(char symbol) => Kind == TokenKind.Symbol && Value[0] == symbol;

    /// <summary>Whether this is the given keyword; Visual Basic does not tell upper from lower case.</summary>
    public bool IsKeyword(string keyword) => Kind == TokenKind.Name && string.Equals(Value, keyword, StringComparison.OrdinalIgnoreCase);
}
