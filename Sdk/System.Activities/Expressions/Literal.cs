namespace System.Activities.Expressions;

/// <summary>A constant as the default of an argument.</summary>
public sealed class Literal<T> : CodeActivity<T>
{
    public Literal()
    {
    }

    public Literal(T value) => Value = value;

    public T Value { get; set; }

    protected override T Execute(CodeActivityContext context) => Value;

    public override string ToString() => Value?.ToString() ?? "null";
}
