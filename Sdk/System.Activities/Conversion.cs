using System.Collections.Generic;
using System.Globalization;

namespace System.Activities;

/// <summary>Which values an argument takes: those of its type, and numbers that fit it without loss, as C# widens them.</summary>
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

        var target = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        if (!target.IsEnum && !value.GetType().IsEnum
            && Widening.TryGetValue(Type.GetTypeCode(value.GetType()), out var wider)
            && Array.IndexOf(wider, Type.GetTypeCode(target)) >= 0)
        {
            converted = (T)Convert.ChangeType(value, target, CultureInfo.InvariantCulture);
            return true;
        }

        converted = default;
        return false;
    }
}
