namespace System.Activities;

public abstract class InOutArgument : Argument
{
    internal InOutArgument(Type argumentType) : base(ArgumentDirection.InOut, argumentType)
    {
    }
}

/// <summary>A value that goes in and comes out.</summary>
public sealed class InOutArgument<T> : InOutArgument
{
    public InOutArgument() : base(typeof(T))
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
