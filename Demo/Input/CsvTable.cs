using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmOnboarding.Demo.Input;

/// <summary>A row of a CSV file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line on which the row ends, from 1.</param>
/// <param name="Fields">Values by column, trimmed; columns compare without regard to case.</param>
internal sealed record CsvRow(string File, int Line, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>The value of a column; empty when the file or the row has none.</summary>
    public string this[string column] => Fields.TryGetValue(column, out var value) ? value : string.Empty;

    /// <summary>A problem with one value of this row.</summary>
    public Problem Problem(string column, string reason) => new(File, Line, column, this[column], reason);
}

/// <summary>Reads CSV files with a header line.</summary>
internal static class CsvTable
{
    /// <summary>All rows of a file; lines without any value are left out.</summary>
    /// <param name="folder">Folder of the file.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="required">Columns that have to be there.</param>
    /// <exception cref="InputException">The file or a required column is missing, or the file is not CSV.</exception>
    public static IReadOnlyList<CsvRow> Read(string folder, string file, params string[] required)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new InputException($"The file {file} is missing in '{folder}'; put it there or name another folder with --data.");
        }

        try
        {
            using var reader = new StreamReader(path);
            using var csv = new CsvReader(reader, Configuration());
            var columns = ReadHeader(csv, file, required);
            var rows = new List<CsvRow>();
            while (csv.Read())
            {
                var fields = new Dictionary<string, string>(columns.Length, StringComparer.OrdinalIgnoreCase);
                for (var i = 0; i < columns.Length; i++)
                {
                    fields.TryAdd(columns[i], csv.GetField(i)?.Trim() ?? string.Empty);
                }

                if (fields.Values.Any(value => value.Length > 0))
                {
                    rows.Add(new CsvRow(file, csv.Parser.RawRow, fields));
                }
            }

            return rows;
        }
        catch (BadDataException broken)
        {
            throw new InputException($"{file} line {broken.Context?.Parser?.RawRow} has a quotation mark in the wrong place; correct that line.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"The file '{path}' cannot be read; check that it is no folder, not locked, and that you may read it.");
        }
    }

    private static string[] ReadHeader(CsvReader csv, string file, string[] required)
    {
        string[] columns = csv.Read() && csv.ReadHeader() ? [.. csv.HeaderRecord!.Select(column => column.Trim())] : [];
        var missing = required.Where(column => !columns.Contains(column, StringComparer.OrdinalIgnoreCase)).ToList();
        return missing.Count == 0
            ? columns
            : throw new InputException(
                $"{file} line 1 has no column '{string.Join("', '", missing)}'; the columns {string.Join(", ", required)} are needed.");
    }

    private static CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        MissingFieldFound = null,
        DetectColumnCountChanges = false,
    };
}
