namespace CrmOnboarding.Demo.Input;

/// <summary>What one value of a file was read as.</summary>
/// <param name="Value">The value; null when the field is empty or cannot be read.</param>
/// <param name="Fault">Why it cannot be read, a clause without a full stop; null when it can, or is empty.</param>
internal readonly record struct Reading<T>(T? Value, string? Fault)
    where T : struct
{
    /// <summary>The field is empty.</summary>
    public static readonly Reading<T> Empty;

    /// <summary>A value that was read.</summary>
    public static Reading<T> Of(T value) => new(value, null);

    /// <summary>A value that cannot be read.</summary>
    public static Reading<T> Wrong(string fault) => new(null, fault);
}
