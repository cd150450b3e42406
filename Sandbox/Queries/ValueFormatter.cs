using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>What people read for a value, in their language, time zone and formats.</summary>
internal static class ValueFormatter
{
    /// <summary>The text for a value; null when the platform formats none (texts, ids, files).</summary>
    /// <param name="column">Its column.</param>
    /// <param name="value">The value.</param>
    /// <param name="user">The reader.</param>
    /// <param name="currency">Symbol and decimals of the row's currency; null means the reader's culture.</param>
    public static string? Format(ColumnMetadata column, object value, UserProfile user, Currency? currency)
    {
        switch (value)
        {
            case OptionSetValue option:
                return column.Option(option.Value)?.Labels.In(user.Language);
            case EntityReference reference:
                return reference.Name;
            case Money money:
                return Format(money.Value, column, user.Culture, currency);
            case bool flag:
                return column.Option(flag ? 1 : 0)?.Labels.In(user.Language) ?? (flag ? "Yes" : "No");
            case int number:
                return column.Format == "duration" ? number.ToString(user.Culture) : number.ToString("N0", user.Culture);
            case long number:
                return number.ToString("N0", user.Culture);
            case decimal number:
                return number.ToString("N" + column.Precision.ToString(CultureInfo.InvariantCulture), user.Culture);
            case double number:
                return number.ToString("N" + column.Precision.ToString(CultureInfo.InvariantCulture), user.Culture);
            case DateTime moment:
                return Format(moment, column, user);
            case OptionSetValueCollection options:
                return string.Join("; ", options.Select(option => column.Option(option.Value)?.Labels.In(user.Language)));
            default:
                return null;
        }
    }

    private static string Format(decimal amount, ColumnMetadata column, CultureInfo culture, Currency? currency)
    {
        var format = culture.NumberFormat;
        if (currency is not null && currency.Symbol != format.CurrencySymbol)
        {
            format = (NumberFormatInfo)format.Clone();
            format.CurrencySymbol = currency.Symbol;
        }

        var decimals = currency?.Precision ?? column.Precision;
        return amount.ToString("C" + decimals.ToString(CultureInfo.InvariantCulture), format);
    }

    private static string Format(DateTime moment, ColumnMetadata column, UserProfile user)
    {
        var time = column.DateBehavior == DateBehavior.UserLocal ? user.ToLocal(moment) : moment;
        return time.ToString(column.DateBehavior == DateBehavior.DateOnly || column.Format == "date" ? "d" : "g", user.Culture);
    }
}

/// <summary>How amounts of a currency are shown.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Precision">Its decimals.</param>
internal sealed record Currency(string Symbol, int Precision);
