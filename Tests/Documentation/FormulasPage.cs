using System.Globalization;
using CrmOnboarding.Tests.Support;

namespace CrmOnboarding.Tests.Documentation;

/// <summary>docs/formulas.md, read as what it is: sentences and tables below headings.</summary>
internal static class FormulasPage
{
    public static string Text { get; } = File.ReadAllText(Repository.PathOf("docs/formulas.md"));

    public static IReadOnlyList<PageTable> Tables { get; } = Read();

    private static List<PageTable> Read()
    {
        var tables = new List<PageTable>();
        var section = "";
        var rows = new List<string[]>();
        foreach (var line in Text.Split('\n').Append(""))
        {
            if (line.StartsWith('|'))
            {
                rows.Add(line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());
                continue;
            }

            // Header, rule, rows.
            if (rows.Count > 2)
            {
                tables.Add(new PageTable(section, rows[0], rows.Skip(2).Select(cells => new PageRow(rows[0], cells)).ToList()));
            }

            rows.Clear();
            if (line.StartsWith('#'))
            {
                section = line.TrimStart('#', ' ').Trim();
            }
        }

        return tables;
    }
}

/// <summary>One table of the page.</summary>
internal sealed record PageTable(string Section, IReadOnlyList<string> Columns, IReadOnlyList<PageRow> Rows)
{
    public override string ToString() => $"{Section}: {Columns[0]}";
}

/// <summary>One row of a table; a cell is named by its column.</summary>
internal sealed record PageRow(string[] Columns, string[] Cells)
{
    public string this[string column] => Cells[Array.IndexOf(Columns, column)];

    public decimal Number(string column) => decimal.Parse(this[column], CultureInfo.InvariantCulture);

    public int Whole(string column) => int.Parse(this[column], CultureInfo.InvariantCulture);

    public override string ToString() => string.Join(" | ", Cells);
}
