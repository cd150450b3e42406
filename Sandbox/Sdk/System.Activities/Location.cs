namespace System.Activities;

/// <summary>Where the value of an argument lives during one run.</summary>
public abstract class Location
{
    protected Location()
    {
    }

    public abstract Type LocationType { get; }

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
        set => Value = value is null ? default : (T)value;
    }

    public override string ToString() => Value?.ToString() ?? "<null>";
}
