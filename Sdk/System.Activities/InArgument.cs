using System.Activities.Expressions;

namespace System.Activities;

public abstract class InArgument : Argument
{
    internal InArgument(Type argumentType) : base(ArgumentDirection.In, argumentType)
    {
    }
}

/// <summary>A value that goes in.</summary>
public sealed class InArgument<T> : InArgument
{
    public InArgument() : base(typeof(T))
    {
    }

    public InArgument(T constValue) : this()
    {
        Expression = new Literal<T>(constValue);
    }

    public InArgument(Activity<T> expression) : this()
    {
        Expression = expression;
    }

    public new Activity<T> Expression
    {
        get => (Activity<T>)base.Expression;
        set => base.Expression = value;
    }

    public static implicit operator InArgument<T>(T constValue) => FromValue(constValue);

    public static implicit operator InArgument<T>(Activity<T> expression) => FromExpression(expression);

    public static InArgument<T> FromValue(T constValue) => new(constValue);

    public static InArgument<T> FromExpression(Activity<T> expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return new InArgument<T>(expression);
    }

    public new T Get(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetValue(this);
    }

    public void Set(ActivityContext context, T value)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.SetValue(this, value);
    }

    internal override Location NewLocation() => new Location<T>();
}
