using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Turns the arguments of conditions into what the store compares with.</summary>
internal sealed class ConditionValues(QueryScope scope)
{
    /// <summary>An argument for a column, as it is stored.</summary>
    public object Stored(JoinedTable table, ColumnMetadata column, object? value)
    {
        switch (column.Type)
        {
            case ColumnType.PrimaryKey or ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner:
                return Id(table, column, value);
            case ColumnType.Text or ColumnType.Memo:
                return Text(table, column, value);
            case ColumnType.TableName:
                return TableName(table, column, value);
            case ColumnType.Integer or ColumnType.BigInteger:
                return WholeNumber(table, column, value);
            case ColumnType.Choice or ColumnType.State or ColumnType.Status or ColumnType.MultiChoice:
                return WholeNumber(table, column, value);
            case ColumnType.Boolean:
                return value switch
                {
                    bool flag => flag ? 1L : 0L,
                    "true" or "True" or "1" => 1L,
                    "false" or "False" or "0" => 0L,
                    int and (0 or 1) => (long)(int)value,
                    _ => throw Bad(table, column, "System.Boolean", value),
                };
            case ColumnType.Decimal or ColumnType.Money:
                return Scaled(table, column, Decimal(table, column, value));
            case ColumnType.Double:
                return (double)Decimal(table, column, value);
            case ColumnType.DateTime:
                return StoredNumbers.ToText(Moment(table, column, value), column.DateBehavior);
            default:
                throw Bad(table, column, column.Type.ToString(), value);
        }
    }

    /// <summary>The local day that a condition on, on-or-before or on-or-after means.</summary>
    public DateTime Day(JoinedTable table, ColumnMetadata column, object? value)
    {
        var (time, isUtc) = Parse(table, column, value);
        return isUtc && column.DateBehavior == DateBehavior.UserLocal ? scope.Environment.User.ToLocal(time).Date : time.Date;
    }

    /// <summary>A whole-number argument of a date operator, 1 or more.</summary>
    public static int Count(JoinedTable table, ColumnMetadata column, object? value)
    {
        var number = value switch
        {
            int whole => whole,
            string text when int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => parsed,
            _ => throw Bad(table, column, "System.Int32", value),
        };
        return number > 0 ? number : throw QueryFaults.NotPositive(
            $"The argument of the condition on '{table.Table.LogicalName}.{column.LogicalName}'", number);
    }

    /// <summary>A text argument.</summary>
    public static string Text(JoinedTable table, ColumnMetadata column, object? value) => value switch
    {
        string text => text,
        Guid id => id.ToString(),
        int or long or decimal or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => throw Bad(table, column, "System.String", value),
    };

    private static object Id(JoinedTable table, ColumnMetadata column, object? value) => value switch
    {
        Guid id => id,
        string text when Guid.TryParse(text, out var id) => id,
        _ => throw Bad(table, column, "System.Guid", value),
    };

    private string TableName(JoinedTable table, ColumnMetadata column, object? value)
    {
        var code = value switch
        {
            int number => number,
            string text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
            string text => -text.Length - 1,
            _ => throw Bad(table, column, "System.String", value),
        };
        return code < 0
            ? (string)value
            : scope.Environment.Metadata.Tables.Values.FirstOrDefault(candidate => candidate.ObjectTypeCode == code)?.LogicalName
                ?? throw QueryFaults.UnknownTable(code.ToString(CultureInfo.InvariantCulture));
    }

    private static object WholeNumber(JoinedTable table, ColumnMetadata column, object? value) => value switch
    {
        int number => (long)number,
        long number => number,
        short number => (long)number,
        byte number => (long)number,
        decimal number when decimal.Truncate(number) == number && number is >= long.MinValue and <= long.MaxValue => (long)number,
        string text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Bad(table, column, "System.Int32", value),
    };

    private static decimal Decimal(JoinedTable table, ColumnMetadata column, object? value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        double number => FromDouble(table, column, number),
        float number => FromDouble(table, column, number),
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => throw Bad(table, column, "System.Decimal", value),
    };

    private static decimal FromDouble(JoinedTable table, ColumnMetadata column, double number) =>
        double.IsFinite(number) && Math.Abs(number) < (double)decimal.MaxValue
            ? (decimal)number
            : throw QueryFaults.OutOfRange(table.Table.LogicalName, column.LogicalName);

    private static object Scaled(JoinedTable table, ColumnMetadata column, decimal number)
    {
        var scale = StoredNumbers.ScaleOf(column);
        return StoredNumbers.Fits(number, scale)
            ? StoredNumbers.ToScaled(number, scale)
            : throw QueryFaults.OutOfRange(table.Table.LogicalName, column.LogicalName);
    }

    private DateTime Moment(JoinedTable table, ColumnMetadata column, object? value)
    {
        var (time, isUtc) = Parse(table, column, value);
        return column.DateBehavior != DateBehavior.UserLocal || isUtc ? time
            : scope.DatesAreUserLocal ? scope.Environment.User.ToUtc(time)
            : time;
    }

    // The time, and whether it is known to be UTC; without an offset it is what the query form says.
    private static (DateTime Time, bool IsUtc) Parse(JoinedTable table, ColumnMetadata column, object? value)
    {
        switch (value)
        {
            case DateTime time:
                return time.Kind == DateTimeKind.Local ? (time.ToUniversalTime(), true) : (time, time.Kind == DateTimeKind.Utc);
            case DateTimeOffset moment:
                return (moment.UtcDateTime, true);
            case string text:
                if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var parsed))
                {
                    throw QueryFaults.BadDate(text);
                }

                var hasOffset = text.EndsWith('Z') || text.EndsWith('z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
                return (parsed.UtcDateTime, hasOffset);
            default:
                throw Bad(table, column, "System.DateTime", value);
        }
    }

    private static Exception Bad(JoinedTable table, ColumnMetadata column, string expected, object? value) =>
        QueryFaults.BadValue(table.Table.LogicalName, column.LogicalName, expected, value);
}
