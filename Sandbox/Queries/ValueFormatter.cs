using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>What people read for a value, in their language, time zone and formats.</summary>
internal static class ValueFormatter
{
    // Formats by number of decimals; columns have 10 at most.
    private static readonly string[] s_numbers = Formats('N');
    private static readonly string[] s_amounts = Formats('C');

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
                return column.Format == "duration" ? number.ToString(user.Culture) : user.NumberText(number);
            case long number:
                return number.ToString("N0", user.Culture);
            case decimal number:
                return number.ToString(s_numbers[column.Precision], user.Culture);
            case double number:
                return number.ToString(s_numbers[column.Precision], user.Culture);
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
        return amount.ToString(s_amounts[decimals], format);
    }

    private static string Format(DateTime moment, ColumnMetadata column, UserProfile user)
    {
        var time = column.DateBehavior == DateBehavior.UserLocal ? user.ToLocal(moment) : moment;
        return column.DateBehavior == DateBehavior.DateOnly || column.Format == "date"
            ? user.DayText(time)
            : time.ToString("g", user.Culture);
    }

    private static string[] Formats(char kind) =>
        [.. Enumerable.Range(0, 13).Select(decimals => string.Create(CultureInfo.InvariantCulture, $"{kind}{decimals}"))];
}
