using System.Globalization;

namespace CrmOnboarding.Demo.Input;

/// <summary>Reads dates, numbers and yes/no from text, the same on every machine.</summary>
internal static class FieldText
{
    // Month first: the format of the published data. ISO dates are never ambiguous and taken too.
    private static readonly string[] DateFormats = ["M/d/yyyy", "yyyy-MM-dd"];

    /// <summary>A date as M/D/YYYY or YYYY-MM-DD.</summary>
    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>A number with a point before its decimals; thousands may be set apart by commas.</summary>
    public static bool TryNumber(string text, out decimal number) => decimal.TryParse(
        text, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>A whole number from 0.</summary>
    public static bool TryCount(string text, out int count) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out count);

    /// <summary>yes or no.</summary>
    public static bool TryYesNo(string text, out bool answer)
    {
        answer = string.Equals(text, "yes", StringComparison.OrdinalIgnoreCase);
        return answer || string.Equals(text, "no", StringComparison.OrdinalIgnoreCase);
    }
}
