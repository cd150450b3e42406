using System.Globalization;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>Values of a result as the service returns them. Never called for NULL: an attribute without a value is absent.</summary>
internal static class StoredValues
{
    /// <summary>The value of a column; lookups without their name.</summary>
    public static object Read(Statement row, ColumnMetadata column, int ordinal, int typeOrdinal)
    {
        switch (column.Type)
        {
            case ColumnType.PrimaryKey or ColumnType.UniqueIdentifier:
                return row.Guid(ordinal);
            case ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner:
                var target = typeOrdinal >= 0 ? row.Text(typeOrdinal) : null;
                return new EntityReference(target ?? (column.Targets.Count > 0 ? column.Targets[0] : string.Empty), row.Guid(ordinal));
            case ColumnType.Text or ColumnType.Memo or ColumnType.TableName:
                return row.Text(ordinal)!;
            case ColumnType.Integer:
                return (int)row.Int64(ordinal);
            case ColumnType.BigInteger:
                return row.Int64(ordinal);
            case ColumnType.Decimal:
                return StoredNumbers.FromScaled(row.Int64(ordinal), StoredNumbers.ScaleOf(column));
            case ColumnType.Money:
                return new Money(StoredNumbers.FromScaled(row.Int64(ordinal), StoredNumbers.ScaleOf(column)));
            case ColumnType.Double:
                return row.Double(ordinal);
            case ColumnType.Boolean:
                return row.Int64(ordinal) != 0;
            case ColumnType.Choice or ColumnType.State or ColumnType.Status:
                return new OptionSetValue((int)row.Int64(ordinal));
            case ColumnType.MultiChoice:
                return new OptionSetValueCollection([.. row.Text(ordinal)!
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(value => new OptionSetValue(int.Parse(value, CultureInfo.InvariantCulture)))]);
            case ColumnType.DateTime:
                return StoredNumbers.FromText(row.Text(ordinal)!);
            case ColumnType.Image or ColumnType.File:
                return row.Bytes(ordinal).ToArray();
            default:
                throw Faults.ServiceFaults.NotSupported($"A result column of type {column.Type}");
        }
    }
}
