namespace System.Activities;

public enum ArgumentDirection
{
    In = 0,
    Out = 1,
    InOut = 2,
}

/// <summary>
/// Names a value that goes into or out of an activity. It holds no value itself: that lives in the
/// <see cref="ActivityContext"/> of one run, so an activity may run many times at once.
/// </summary>
public abstract class Argument
{
    /// <summary>The name of the argument that a CodeActivity with a result returns.</summary>
    public const string ResultValue = "Result";

    internal Argument(ArgumentDirection direction, Type argumentType)
    {
        Direction = direction;
        ArgumentType = argumentType;
    }

    public Type ArgumentType { get; }

    public ArgumentDirection Direction { get; }

    /// <summary>What gives the value when the host passes none; null for the default of the type.</summary>
    public ActivityWithResult Expression { get; set; }

    /// <summary>An argument of the type and direction, not bound to anything.</summary>
    public static Argument Create(Type type, ArgumentDirection direction)
    {
        ArgumentNullException.ThrowIfNull(type);
        var open = direction switch
        {
            ArgumentDirection.In => typeof(InArgument<>),
            ArgumentDirection.Out => typeof(OutArgument<>),
            _ => typeof(InOutArgument<>),
        };
        return (Argument)Activator.CreateInstance(open.MakeGenericType(type));
    }

    public object Get(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetValue(this);
    }

    public T Get<T>(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var value = context.GetValue(this);
        return Conversion.TryTo<T>(value, out var converted)
            ? converted
            : throw new InvalidCastException($"{value?.GetType().ToString() ?? "null"} cannot be converted to {typeof(T)}.");
    }

    public void Set(ActivityContext context, object value)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.SetValue(this, value);
    }

    public Location GetLocation(ActivityContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.LocationOf(this);
    }

    internal abstract Location NewLocation();
}
