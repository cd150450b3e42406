using System.Collections.Generic;
using System.Globalization;

namespace System.Activities;

/// <summary>
/// Which values an argument takes: those of its type, and numbers that fit it without loss, as C# widens them. Characters and members of
/// enumerations count as their numbers; nullable types take no other type than their own.
/// </summary>
internal static class Conversion
{
    private static readonly Dictionary<TypeCode, TypeCode[]> Widening = new()
    {
        [TypeCode.SByte] = [TypeCode.Int16, TypeCode.Int32, TypeCode.Int64, TypeCode.Single, TypeCode.Double, TypeCode.Decimal],
        [TypeCode.Byte] =
        [
            TypeCode.Int16, TypeCode.UInt16, TypeCode.Int32, TypeCode.UInt32, TypeCode.Int64, TypeCode.UInt64, TypeCode.Single,
            TypeCode.Double, TypeCode.Decimal,
        ],
        [TypeCode.Int16] = [TypeCode.Int32, TypeCode.Int64, TypeCode.Single, TypeCode.Double, TypeCode.Decimal],
        [TypeCode.UInt16] =
        [
            TypeCode.Int32, TypeCode.UInt32, TypeCode.Int64, TypeCode.UInt64, TypeCode.Single, TypeCode.Double, TypeCode.Decimal,
        ],
        [TypeCode.Int32] = [TypeCode.Int64, TypeCode.Single, TypeCode.Double, TypeCode.Decimal],
        [TypeCode.UInt32] = [TypeCode.Int64, TypeCode.UInt64, TypeCode.Single, TypeCode.Double, TypeCode.Decimal],
        [TypeCode.Int64] = [TypeCode.Single, TypeCode.Double, TypeCode.Decimal],
        [TypeCode.UInt64] = [TypeCode.Single, TypeCode.Double, TypeCode.Decimal],
        [TypeCode.Single] = [TypeCode.Double],
        [TypeCode.Char] =
        [
            TypeCode.UInt16, TypeCode.Int32, TypeCode.UInt32, TypeCode.Int64, TypeCode.UInt64, TypeCode.Single, TypeCode.Double,
            TypeCode.Decimal,
        ],
    };

    /// <summary>False if the value does not fit; null fits reference types and nullable ones.</summary>
    public static bool TryTo<T>(object value, out T converted)
    {
        switch (value)
        {
            case T fits:
                converted = fits;
                return true;
            case null:
                converted = default;
                return converted is null;
        }

        // The type code of an enumeration is that of its numbers.
        var code = Type.GetTypeCode(value.GetType());
        var target = Type.GetTypeCode(typeof(T));
        if (!typeof(T).IsEnum && Widening.TryGetValue(code, out var wider) && Array.IndexOf(wider, target) >= 0)
        {
            converted = (T)Convert.ChangeType(code == TypeCode.Char ? (int)(char)value : value, typeof(T), CultureInfo.InvariantCulture);
            return true;
        }

        converted = default;
        return false;
    }
}
