namespace System.Activities;

public abstract class OutArgument : Argument
{
    internal OutArgument(Type argumentType) : base(ArgumentDirection.Out, argumentType)
    {
    }
}

/// <summary>A value that goes out.</summary>
public sealed class OutArgument<T> : OutArgument
{
    public OutArgument() : base(typeof(T))
    {
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

    public new Location<T> GetLocation(ActivityContext context) => (Location<T>)base.GetLocation(context);

    internal override Location NewLocation() => new Location<T>();
}
