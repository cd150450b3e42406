using System.Xml;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Messages.Checks;

/// <summary>
/// Checks one value against its column and gives it in the form it is stored in: texts not too long and without characters that XML
/// cannot hold, numbers in range and rounded to the column's precision, dates without fractions of seconds, choices that exist.
/// </summary>
internal static class ValueCheck
{
    private static readonly DateTime s_earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime s_latest = new(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">The value is not one of the column's.</exception>
    public static object? Checked(TableMetadata table, ColumnMetadata column, object? value)
    {
        if (value is null)
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.Text or ColumnType.Memo or ColumnType.TableName => Text(table, column, Typed<string>(table, column, value)),
            ColumnType.Integer => Integer(table, column, Typed<int>(table, column, value)),
            ColumnType.BigInteger => Typed<long>(table, column, value),
            ColumnType.Decimal => Decimal(table, column, Typed<decimal>(table, column, value)),
            ColumnType.Money => new Money(Decimal(table, column, Typed<Money>(table, column, value).Value)),
            ColumnType.Double => Double(table, column, Typed<double>(table, column, value)),
            ColumnType.Boolean => Typed<bool>(table, column, value),
            ColumnType.Choice or ColumnType.State or ColumnType.Status =>
                Option(table, column, Typed<OptionSetValue>(table, column, value)),
            ColumnType.MultiChoice => Options(table, column, Typed<OptionSetValueCollection>(table, column, value)),
            ColumnType.DateTime => Date(column, Typed<DateTime>(table, column, value)),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
                Reference(table, column, Typed<EntityReference>(table, column, value)),
            ColumnType.PrimaryKey or ColumnType.UniqueIdentifier => Typed<Guid>(table, column, value),
            ColumnType.Image or ColumnType.File => Typed<byte[]>(table, column, value),
            _ => throw RowFaults.WrongType(table, column, "no value", value),
        };
    }

    private static T Typed<T>(TableMetadata table, ColumnMetadata column, object value) =>
        value is T typed ? typed : throw RowFaults.WrongType(table, column, typeof(T).Name, value);

    private static string? Text(TableMetadata table, ColumnMetadata column, string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (text.Length > column.MaxLength)
        {
            throw RowFaults.TooLong(table, column);
        }

        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(character))
            {
                throw RowFaults.BadCharacter(column, character);
            }
        }

        return text;
    }

    private static int Integer(TableMetadata table, ColumnMetadata column, int value) =>
        value < column.Min || value > column.Max ? throw RowFaults.OutOfRange(table, column, value) : value;

    private static decimal Decimal(TableMetadata table, ColumnMetadata column, decimal value)
    {
        if (value < column.Min || value > column.Max)
        {
            throw RowFaults.OutOfRange(table, column, value);
        }

        var rounded = decimal.Round(value, column.Precision, MidpointRounding.AwayFromZero);
        return StoredNumbers.Fits(rounded, StoredNumbers.ScaleOf(column)) ? rounded : throw RowFaults.OutOfRange(table, column, value);
    }

    private static double Double(TableMetadata table, ColumnMetadata column, double value)
    {
        var isOutside = double.IsNaN(value) || double.IsInfinity(value)
            || (column.Min is { } least && value < (double)least) || (column.Max is { } most && value > (double)most);
        return isOutside
            ? throw RowFaults.OutOfRange(table, column, value)
            : Math.Round(value, column.Precision, MidpointRounding.AwayFromZero);
    }

    private static OptionSetValue Option(TableMetadata table, ColumnMetadata column, OptionSetValue value)
    {
        // Status -1 stands for the default status of the state.
        var isDefault = value.Value == -1 && column.Type == ColumnType.Status;
        return isDefault || column.Options.Count == 0 || column.Option(value.Value) is not null
            ? value
            : throw RowFaults.NoOption(table, column, value.Value);
    }

    private static OptionSetValueCollection? Options(TableMetadata table, ColumnMetadata column, OptionSetValueCollection values)
    {
        foreach (var value in values)
        {
            Option(table, column, value);
        }

        return values.Count == 0 ? null : values;
    }

    private static DateTime Date(ColumnMetadata column, DateTime value)
    {
        var utc = column.DateBehavior == DateBehavior.UserLocal && value.Kind == DateTimeKind.Local
            ? value.ToUniversalTime()
            : DateTime.SpecifyKind(value, DateTimeKind.Utc);
        if (utc < s_earliest || utc > s_latest)
        {
            throw RowFaults.BadDate(column, value);
        }

        return column.DateBehavior == DateBehavior.DateOnly ? utc.Date : utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerSecond));
    }

    private static EntityReference Reference(TableMetadata table, ColumnMetadata column, EntityReference value)
    {
        for (var i = 0; i < column.Targets.Count; i++)
        {
            if (column.Targets[i] == value.LogicalName)
            {
                return value;
            }
        }

        throw RowFaults.WrongTarget(table, column, value);
    }
}
