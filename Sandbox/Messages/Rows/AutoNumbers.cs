using System.Globalization;
using System.Text.RegularExpressions;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Messages.Rows;

/// <summary>Fills autonumber columns: {SEQNUM:n} counts per column; random and date parts are refused by name.</summary>
internal sealed partial class AutoNumbers(StoreDatabase database)
{
    /// <summary>Table with the last number of every column.</summary>
    public const string CreateTableSql =
        "CREATE TABLE IF NOT EXISTS \"$autonumber\" (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID";

    /// <summary>Forgets how far a column counted that is no more.</summary>
    public static void Forget(StoreDatabase database, string table, string column)
    {
        using var statement = database.Prepare("DELETE FROM \"$autonumber\" WHERE name=?1");
        statement.Bind(1, $"{table}.{column}");
        statement.Run();
    }

    /// <summary>Gives a new row the numbers it was not given.</summary>
    public void Fill(RowValues row)
    {
        foreach (var column in row.Shape.Columns)
        {
            if (column.Metadata.AutoNumberFormat is { } format && row[column] is null)
            {
                var number = Next($"{row.Shape.Table.LogicalName}.{column.Metadata.LogicalName}");
                row.Set(column, Part().Replace(format, match => Value(match, number)));
            }
        }
    }

    [GeneratedRegex(@"\{(\w+):([^}]+)\}")]
    private static partial Regex Part();

    private static string Value(Match match, long number) => match.Groups[1].Value == "SEQNUM"
        ? number.ToString("D" + match.Groups[2].Value, CultureInfo.InvariantCulture)
        : throw Faults.ServiceFaults.NotSupported($"The autonumber part {match.Value}");

    private long Next(string name)
    {
        using var statement = database.Prepare(
            "INSERT INTO \"$autonumber\" VALUES (?1, 1000) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last");
        statement.Bind(1, name);
        statement.Step();
        return statement.Int64(0);
    }
}
