using System.Globalization;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Workflows.Values;

/// <summary>Conversion between the values of columns, variables and arguments, as the platform's steps do it.</summary>
internal static class ValueConversion
{
    /// <summary>
    /// The value as the given type. A missing value stays missing; no type, or Object, leaves the value as it is.
    /// </summary>
    /// <exception cref="InvalidCastException">There is no such conversion.</exception>
    /// <exception cref="FormatException">A text that does not hold a value of the type.</exception>
    /// <exception cref="OverflowException">A number too large for the type.</exception>
    public static object? Convert(object? value, Type? target)
    {
        if (value is null || target is null || target.IsInstanceOfType(value))
        {
            return value;
        }

        return target switch
        {
            _ when target == typeof(string) => ToText(value),
            _ when target == typeof(decimal) => ToDecimal(value),
            _ when target == typeof(double) => (double)ToDecimal(value),
            _ when target == typeof(int) => value is OptionSetValue option ? option.Value : decimal.ToInt32(ToDecimal(value)),
            _ when target == typeof(long) => decimal.ToInt64(ToDecimal(value)),
            _ when target == typeof(bool) => ToBoolean(value),
            _ when target == typeof(DateTime) => ToDateTime(value),
            _ when target == typeof(Guid) => ToGuid(value),
            _ when target == typeof(Money) => new Money(ToDecimal(value)),
            _ when target == typeof(OptionSetValue) => new OptionSetValue(decimal.ToInt32(ToDecimal(value))),
            _ when target == typeof(EntityReference) && value is Entity entity => entity.ToEntityReference(),
            _ => throw NoConversion(value, target),
        };
    }

    /// <summary>The value as text, independent of any culture.</summary>
    public static string ToText(object value) => value switch
    {
        string text => text,
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        EntityReference reference => reference.Name ?? reference.Id.ToString(),
        DateTime moment => moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>The value as a number.</summary>
    public static decimal ToDecimal(object value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        double number => (decimal)number,
        Money money => money.Value,
        string text => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture),
        _ => throw NoConversion(value, typeof(decimal)),
    };

    private static bool ToBoolean(object value) => value switch
    {
        "1" => true,
        "0" => false,
        string text => bool.Parse(text),
        int number => number != 0,
        _ => throw NoConversion(value, typeof(bool)),
    };

    private static DateTime ToDateTime(object value) => value is string text
        ? DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)
        : throw NoConversion(value, typeof(DateTime));

    private static Guid ToGuid(object value) => value switch
    {
        string text => Guid.Parse(text),
        EntityReference reference => reference.Id,
        _ => throw NoConversion(value, typeof(Guid)),
    };

    private static InvalidCastException NoConversion(object value, Type target) =>
        new($"A {value.GetType().Name} cannot become a {target.Name}.");
}
