using System.Globalization;
using System.Text;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>How numbers and dates stand in the database: exact decimals as scaled integers, dates as sortable text.</summary>
public static class StoredNumbers
{
    /// <summary>Money is kept in ten-thousandths, as the platform's own database does.</summary>
    public const int MoneyScale = 4;

    private const string DateFormat = "yyyy-MM-dd";
    private const string DateTimeFormat = "yyyy-MM-dd HH:mm:ss";

    private static readonly decimal[] s_powers = [.. Enumerable.Range(0, 13).Select(exponent => (decimal)Math.Pow(10, exponent))];

    /// <summary>Power of ten by which the stored integer of a Decimal or Money column is larger than the value.</summary>
    public static int ScaleOf(ColumnMetadata column) => column.Type == ColumnType.Money ? MoneyScale : column.Precision;

    /// <summary>The stored integer of a value.</summary>
    /// <exception cref="OverflowException">The value with that many decimals does not fit 64 bits.</exception>
    public static long ToScaled(decimal value, int scale) =>
        decimal.ToInt64(decimal.Round(value * s_powers[scale], 0, MidpointRounding.AwayFromZero));

    /// <summary>Whether a value can be stored at that scale.</summary>
    public static bool Fits(decimal value, int scale) => Math.Abs(value) <= long.MaxValue / s_powers[scale];

    /// <summary>The value of a stored integer, with no trailing zeros beyond the scale.</summary>
    public static decimal FromScaled(long stored, int scale) => stored / s_powers[scale];

    /// <summary>
    /// A date or moment as stored text: yyyy-MM-dd for date-only columns, else yyyy-MM-dd HH:mm:ss, in UTC for user-local ones.
    /// </summary>
    public static string ToText(DateTime value, DateBehavior behavior) =>
        value.ToString(behavior == DateBehavior.DateOnly ? DateFormat : DateTimeFormat, CultureInfo.InvariantCulture);

    /// <summary>
    /// A stored date or moment. User-local moments have Kind Utc; date-only and zone-independent values too, as the service returns
    /// them.
    /// </summary>
    /// <exception cref="FormatException">The text is no stored date.</exception>
    public static DateTime FromText(string text) => FromText(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="FromText(string)" path="/summary|/exception"/>
    /// <param name="text">The text as it is stored, in UTF-8.</param>
    public static DateTime FromText(ReadOnlySpan<byte> text)
    {
        // By hand: every date of every row that is read comes through here.
        if (text.Length != DateFormat.Length && text.Length != DateTimeFormat.Length)
        {
            throw NoDate(text);
        }

        return text.Length == DateFormat.Length
            ? new DateTime(Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2), 0, 0, 0, DateTimeKind.Utc)
            : new DateTime(
                Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2), Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2),
                DateTimeKind.Utc);
    }

    private static int Number(ReadOnlySpan<byte> text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            number = text[i] is >= (byte)'0' and <= (byte)'9' ? (number * 10) + (text[i] - '0') : throw NoDate(text);
        }

        return number;
    }

    private static FormatException NoDate(ReadOnlySpan<byte> text) => new($"'{Encoding.UTF8.GetString(text)}' is no stored date.");
}
