using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>Writes a column's value into a statement and reads it back, as README.md of this folder describes.</summary>
public static class ColumnCodec
{
    /// <summary>
    /// Binds a value, which is of the column's type, at a parameter. A polymorphic lookup takes the next parameter too, for the table it
    /// points at.
    /// </summary>
    public static void Bind(Statement statement, int parameter, ColumnMetadata column, object? value)
    {
        switch (value)
        {
            case null:
                statement.BindNull(parameter);
                if (column.IsPolymorphic)
                {
                    statement.BindNull(parameter + 1);
                }

                break;
            case EntityReference reference:
                statement.Bind(parameter, reference.Id);
                if (column.IsPolymorphic)
                {
                    statement.Bind(parameter + 1, reference.LogicalName);
                }

                break;
            case string text:
                statement.Bind(parameter, text);
                break;
            case OptionSetValue option:
                statement.Bind(parameter, option.Value);
                break;
            case int number:
                statement.Bind(parameter, number);
                break;
            case bool flag:
                statement.Bind(parameter, flag ? 1 : 0);
                break;
            case DateTime date:
                statement.Bind(parameter, StoredNumbers.ToText(date, column.DateBehavior));
                break;
            case Guid id:
                statement.Bind(parameter, id);
                break;
            case Money money:
                statement.Bind(parameter, StoredNumbers.ToScaled(money.Value, StoredNumbers.MoneyScale));
                break;
            case decimal number:
                statement.Bind(parameter, StoredNumbers.ToScaled(number, StoredNumbers.ScaleOf(column)));
                break;
            case long number:
                statement.Bind(parameter, number);
                break;
            case double number:
                statement.Bind(parameter, number);
                break;
            case OptionSetValueCollection options:
                statement.Bind(parameter, ToText(options));
                break;
            case byte[] bytes:
                statement.Bind(parameter, bytes);
                break;
            default:
                throw new ArgumentException($"A value of type {value.GetType()} cannot be stored in {column.LogicalName}.", nameof(value));
        }
    }

    /// <summary>
    /// Reads the value at a result column; null for NULL. A polymorphic lookup takes the next result column too. Lookups come without
    /// name.
    /// </summary>
    public static object? Read(Statement statement, int index, ColumnMetadata column)
    {
        // Texts and bytes tell by themselves that they are empty; each question to SQLite costs about as much as reading the value.
        switch (column.Type)
        {
            case ColumnType.Text or ColumnType.Memo or ColumnType.TableName:
                return statement.Text(index);
            case ColumnType.PrimaryKey or ColumnType.UniqueIdentifier:
                return statement.Guid(index) is var id && (id != Guid.Empty || !statement.IsNull(index)) ? id : null;
            case ColumnType.DateTime:
                return statement.Bytes(index) is { IsEmpty: false } date ? StoredNumbers.FromText(date) : null;
        }

        if (statement.IsNull(index))
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.Integer => (object)(int)statement.Int64(index),
            ColumnType.BigInteger => statement.Int64(index),
            ColumnType.Decimal => StoredNumbers.FromScaled(statement.Int64(index), StoredNumbers.ScaleOf(column)),
            ColumnType.Money => new Money(StoredNumbers.FromScaled(statement.Int64(index), StoredNumbers.MoneyScale)),
            ColumnType.Double => statement.Double(index),
            ColumnType.Boolean => statement.Int64(index) != 0,
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue((int)statement.Int64(index)),
            ColumnType.MultiChoice => FromText(statement.Text(index)!),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner =>
                new EntityReference(column.IsPolymorphic ? statement.Text(index + 1) : column.Targets[0], statement.Guid(index)),
            _ => statement.Bytes(index).ToArray(),
        };
    }

    private static string ToText(OptionSetValueCollection options) =>
        "," + string.Concat(options.Select(option => option.Value).Distinct().Order()
            .Select(value => value.ToString(CultureInfo.InvariantCulture) + ","));

    private static OptionSetValueCollection FromText(string text) => new(
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(value => new OptionSetValue(int.Parse(value, CultureInfo.InvariantCulture)))]);
}
