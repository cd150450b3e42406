using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace CrmOnboarding.Demo.Input;

/// <summary>
/// A CSV file whose header names the columns: whatever its encoding, separator, order of columns and way to write dates and numbers.
/// </summary>
internal sealed class CsvTable
{
    private const string SeparatorLine = "sep=";
    private const char Semicolon = ';';

    private static readonly char[] Separators = [',', Semicolon, '\t', '|'];

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly string[] _header;

    private CsvTable(string file, string text, FileLayout layout, ProblemLog problems)
    {
        File = file;
        var (separator, start) = SeparatorOf(text, layout);
        using var reader = new StringReader(text[start..]);
        using var csv = new CsvReader(reader, Configuration(separator));
        var skippedLines = start > 0 ? 1 : 0;
        _header = Next(csv, skippedLines) ?? [];
        var headerLine = Math.Max(1, csv.Parser.RawRow) + skippedLines;
        var rows = new List<CsvRow>();
        while (Next(csv, skippedLines) is { } values)
        {
            var row = new CsvRow(this, csv.Parser.RawRow + skippedLines, values);
            if (values.Skip(_header.Length).FirstOrDefault(value => value.Length > 0) is { } surplus)
            {
                problems.Skip(new Problem(
                    file,
                    row.Line,
                    string.Empty,
                    surplus,
                    "The row has more values than the header has columns; "
                    + $"put a value that holds {NameOf(separator)} in quotation marks."));
            }
            else if (values.Any(value => value.Length > 0))
            {
                rows.Add(row);
            }
        }

        Rows = rows;
        MapColumns(layout, headerLine, problems);
        Numbers = NumberConvention.Of(Entries(layout, ValueKind.Money, ValueKind.Number, ValueKind.Count), problems);
        Dates = DateConvention.Of(Entries(layout, ValueKind.Date), separator == Semicolon || Numbers.HasDecimalComma, problems);
    }

    /// <summary>Name of the file.</summary>
    public string File { get; }

    /// <summary>Its rows; lines without any value are left out.</summary>
    public IReadOnlyList<CsvRow> Rows { get; } = [];

    /// <summary>How it writes its dates.</summary>
    public DateConvention Dates { get; }

    /// <summary>How it writes its numbers.</summary>
    public NumberConvention Numbers { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="layout">The columns it may have.</param>
    /// <param name="problems">Learns what was left out or is not certain.</param>
    /// <exception cref="InputException">The file or a required column is missing, or the file is not CSV.</exception>
    public static CsvTable Read(string path, FileLayout layout, ProblemLog problems)
    {
        var file = Path.GetFileName(path);
        var content = FileText.Read(path);
        var table = new CsvTable(file, content.Text, layout, problems);
        if (content.Guess is not null)
        {
            table.TellEncoding(content.Guess, layout, problems);
        }

        return table;
    }

    /// <summary>Position of a column by its documented name; null when the file has none.</summary>
    public int? IndexOf(string column) => _columns.TryGetValue(column, out var index) ? index : null;

    /// <summary>What the file calls a column; its documented name when the file has none.</summary>
    public string HeaderOf(string column) => IndexOf(column) is { } index ? _header[index] : column;

    private static (char Separator, int Start) SeparatorOf(string text, FileLayout layout)
    {
        if (text.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase) && text.Length > SeparatorLine.Length)
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (text[SeparatorLine.Length], end < 0 ? text.Length : end + 1);
        }

        // The right one is that by which the header names most columns we know.
        return (Separators.MaxBy(separator => Known(text, separator, layout)), 0);
    }

    private static int Known(string text, char separator, FileLayout layout)
    {
        try
        {
            using var reader = new StringReader(text);
            using var csv = new CsvReader(reader, Configuration(separator));
            var header = NextOf(csv) ?? [];
            return layout.Columns.Count(column => header.Any(name => column.RankOf(name) >= 0));
        }
        catch (BadDataException)
        {
            return 0;
        }
    }

    private static string[]? NextOf(CsvReader csv) => csv.Read() ? [.. csv.Parser.Record!.Select(value => value.Trim())] : null;

    private static string NameOf(char separator) => separator == '\t' ? "a tab" : $"a '{separator}'";

    private static CsvConfiguration Configuration(char separator) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        HasHeaderRecord = false,
        DetectColumnCountChanges = false,
    };

    /// <exception cref="InputException">A quotation mark is never closed, or sits in the middle of a value.</exception>
    private string[]? Next(CsvReader csv, int skippedLines)
    {
        var line = csv.Parser.RawRow + skippedLines + 1;
        try
        {
            return NextOf(csv);
        }
        catch (BadDataException)
        {
            throw new InputException($"The row of {File} that begins in line {line} has a quotation mark in the wrong place; correct it.");
        }
    }

    private void MapColumns(FileLayout layout, int line, ProblemLog problems)
    {
        foreach (var column in layout.Columns)
        {
            var candidates = Enumerable.Range(0, _header.Length)
                .Select(index => (Index: index, Rank: column.RankOf(_header[index])))
                .Where(each => each.Rank >= 0)
                .OrderByDescending(each => Sense(column, each.Index))
                .ThenBy(each => each.Rank)
                .ToList();
            if (candidates.Count == 0)
            {
                continue;
            }

            _columns[column.Name] = candidates[0].Index;
            foreach (var other in candidates.Skip(1))
            {
                problems.Warn(new Problem(
                    File,
                    line,
                    string.Empty,
                    _header[other.Index],
                    $"The column '{_header[candidates[0].Index]}' was read as {column.Name} and this one was not."));
            }
        }

        var missing = layout.Required.Where(column => !_columns.ContainsKey(column)).ToList();
        if (missing.Count > 0)
        {
            throw new InputException(
                $"{File} line {line} has no column '{string.Join("', '", missing)}'; the columns {string.Join(", ", layout.Required)} "
                + "are needed, under these names or those that docs/demo.md lists.");
        }
    }

    private int Sense(Column column, int index) => column.MakesSense is null
        ? 0
        : Rows.Count(row => index < row.Values.Count && column.MakesSense(row.Values[index]));

    private IEnumerable<Column> Present(FileLayout layout) => layout.Columns.Where(column => _columns.ContainsKey(column.Name));

    private List<Entry> Entries(FileLayout layout, params ValueKind[] kinds)
    {
        var columns = Present(layout).Where(column => kinds.Contains(column.Kind)).Select(column => column.Name).ToList();
        return [.. Rows.SelectMany(row => columns.Select(column => new Entry(row, column))).Where(entry => entry.Text.Length > 0)];
    }

    /// <summary>Says once, with the first name that shows it, in which encoding the file was read.</summary>
    private void TellEncoding(string encoding, FileLayout layout, ProblemLog problems)
    {
        var columns = Present(layout).ToList();
        var shown = Rows
            .SelectMany(row => columns.Select(column => new Entry(row, column.Name)))
            .FirstOrDefault(entry => !entry.Text.All(char.IsAscii));
        if (shown.Row is not null)
        {
            var reason = $"The file is not UTF-8; it was read as {encoding}. If names look wrong, save it as CSV UTF-8.";
            problems.Warn(shown.Row, shown.Column, reason);
        }
    }
}
