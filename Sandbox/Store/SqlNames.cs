using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Store;

/// <summary>Names of tables and columns in SQL. Every table and column has its logical name, quoted.</summary>
public static class SqlNames
{
    /// <summary>The name in double quotes.</summary>
    public static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    /// <summary>Stored column with the logical name of the table that a polymorphic lookup points at.</summary>
    public static string TypeColumn(string lookupColumn) => lookupColumn + "$type";

    /// <summary>Declared SQL type of a column.</summary>
    public static string TypeOf(ColumnMetadata column) => column.Type switch
    {
        ColumnType.PrimaryKey or ColumnType.UniqueIdentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner
            or ColumnType.Image or ColumnType.File => "BLOB",
        ColumnType.Text or ColumnType.Memo or ColumnType.TableName =>
            "TEXT COLLATE " + TextCollation.Name,
        ColumnType.MultiChoice or ColumnType.DateTime => "TEXT",
        ColumnType.Double => "REAL",
        _ => "INTEGER",
    };
}
