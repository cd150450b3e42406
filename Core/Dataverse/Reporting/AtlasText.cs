using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Reporting;

namespace CrmOnboarding.Dataverse.Reporting;

/// <summary>
/// The atlas as text that Excel opens (T-16): a heading, then a line for every row and column. English text has commas between the cells
/// and a point in numbers, German text semicolons and a comma, as Excel in that language expects. An empty cell says that there is no data.
/// </summary>
internal static class AtlasText
{
    private const string LineEnd = "\r\n";
    private const char Mark = '|';

    /// <summary>Writes the atlas.</summary>
    public static string Of(IReadOnlyList<AtlasRow> rows, Language language)
    {
        var noData = Catalogue.Render(ReportingMessages.NoData, language);
        var text = new StringBuilder();
        Line(text, Catalogue.Render(ReportingMessages.AtlasHeading, language).Split(Mark), language);
        if (rows.Count == 0)
        {
            Line(text, [noData], language);
        }

        foreach (var row in rows)
        {
            Line(
                text,
                [
                    Number(row.Bucket.FromDay, language), Number(row.Bucket.UntilDay, language), LabelTexts.Of(row.Kind, language),
                    Guarded(Industry(row.Industries.CustomerIndustry, language)),
                    Guarded(Industry(row.Industries.VendorIndustry, language)),
                    row.Cell is { } cell ? Number(cell.Count, language) : noData,
                    row.Cell?.DoneOnDay is { } done ? Number(done.Median, language) : noData,
                    row.Cell?.OnTimePercent is { } percent ? Number(percent, language) : noData,
                ],
                language);
        }

        return text.ToString();
    }

    /// <summary>What an industry is called; a word for one that is not known.</summary>
    public static string Industry(string? industry, Language language) =>
        industry ?? Catalogue.Render(ReportingMessages.NotKnown, language);

    private static void Line(StringBuilder text, IEnumerable<string> cells, Language language)
    {
        var separator = language == Language.German ? ";" : ",";
        text.Append(string.Join(separator, cells.Select(cell => Quoted(cell, separator)))).Append(LineEnd);
    }

    private static string Number(decimal value, Language language)
    {
        var text = value.ToString("0.#", CultureInfo.InvariantCulture);
        return language == Language.German ? text.Replace('.', ',') : text;
    }

    private static string Quoted(string cell, string separator) =>
        cell.Contains(separator) || cell.IndexOfAny(['"', '\r', '\n']) >= 0 ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell;

    /// <summary>Text of customers that Excel would take for a formula gets a mark in front.</summary>
    private static string Guarded(string text) => text.Length > 0 && "=+-@\t\r".IndexOf(text[0]) >= 0 ? "'" + text : text;
}
