namespace System.Activities;

/// <summary>Where the value of an argument lives during one run.</summary>
public abstract class Location
{
    protected Location()
    {
    }

    public abstract Type LocationType { get; }

    internal abstract bool Takes(object value);

    public object Value
    {
        get => ValueCore;
        set => ValueCore = value;
    }

    protected abstract object ValueCore { get; set; }
}

public class Location<T> : Location
{
    private T _value;

    public override Type LocationType => typeof(T);

    public new virtual T Value
    {
        get => _value;
        set => _value = value;
    }

    protected sealed override object ValueCore
    {
        get => Value;
        set => Value = Conversion.TryTo<T>(value, out var converted)
            ? converted
            : throw new InvalidOperationException($"A location of type {typeof(T)} cannot hold {value?.GetType().ToString() ?? "null"}.");
    }

    internal override bool Takes(object value) => Conversion.TryTo<T>(value, out _);

    public override string ToString() => Value?.ToString() ?? "<null>";
}
