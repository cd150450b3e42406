namespace CrmOnboarding.Demo.Input;

/// <summary>A row of a CSV file.</summary>
/// <param name="table">The file.</param>
/// <param name="line">Line on which the row ends, from 1.</param>
/// <param name="values">Its values, trimmed, in the order of the file.</param>
internal sealed class CsvRow(CsvTable table, int line, IReadOnlyList<string> values)
{
    /// <summary>Name of the file.</summary>
    public string File => table.File;

    /// <summary>Line on which the row ends, from 1.</summary>
    public int Line => line;

    /// <summary>Its values, trimmed, in the order of the file.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>The value of a column by its documented name; empty when the file or the row has none.</summary>
    public string this[string column] => table.IndexOf(column) is { } index && index < values.Count ? values[index] : string.Empty;

    /// <summary>Whether the file has the column.</summary>
    public bool Has(string column) => table.IndexOf(column) is not null;

    /// <summary>The date in a column.</summary>
    public Reading<DateOnly> Date(string column) => table.Dates.Read(this[column]);

    /// <summary>The amount in a column.</summary>
    public Reading<decimal> Money(string column) => table.Numbers.Money(this[column]);

    /// <summary>The number in a column.</summary>
    public Reading<decimal> Number(string column) => table.Numbers.Number(this[column]);

    /// <summary>The whole number in a column.</summary>
    public Reading<int> Count(string column) => table.Numbers.Count(this[column]);

    /// <summary>The answer in a column.</summary>
    public Reading<bool> YesNo(string column) => this[column].ToUpperInvariant() switch
    {
        "" => Reading<bool>.Empty,
        "YES" or "Y" or "TRUE" or "1" or "JA" => Reading<bool>.Of(true),
        "NO" or "N" or "FALSE" or "0" or "NEIN" => Reading<bool>.Of(false),
        _ => Reading<bool>.Wrong("This is not yes or no"),
    };

    /// <summary>A problem with one value of this row; it names the column as the file does.</summary>
    public Problem Problem(string column, string reason) => new(File, Line, table.HeaderOf(column), this[column], reason);
}
