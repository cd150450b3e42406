using System.Globalization;
using System.Text;
using System.Xml;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// The paging cookie: the sort values of a page's first and last row, ending in the primary key, in the platform's
/// form. A following page begins right after the last row, whatever was inserted or deleted meanwhile.
/// </summary>
/// <param name="Page">The page the cookie came with.</param>
/// <param name="Keys">Column and text of its last row, in sort order; empty when only the page number counts.</param>
internal sealed record PagingCookie(int Page, IReadOnlyList<(string Column, string? Last)> Keys)
{
    /// <summary>Reads what a client sent back.</summary>
    public static PagingCookie Parse(string text)
    {
        try
        {
            var root = PlainXml.Parse(text);
            if (root.Name.LocalName != "cookie" || !int.TryParse((string?)root.Attribute("page"), NumberStyles.None,
                CultureInfo.InvariantCulture, out var page))
            {
                throw QueryFaults.BadCookie();
            }

            return new PagingCookie(page, [.. root.Elements().Select(key => (
                key.Name.LocalName,
                (string?)key.Attribute("lastnull") == "1" ? null : (string?)key.Attribute("last") ?? throw QueryFaults.BadCookie()))]);
        }
        catch (XmlException)
        {
            throw QueryFaults.BadCookie();
        }
    }

    /// <summary>Writes the cookie of a page.</summary>
    /// <param name="page">Its number.</param>
    /// <param name="keys">Per sort column its name and the texts of the first and the last row; null for no value.</param>
    public static string Write(int page, IEnumerable<(string Column, string? First, string? Last)> keys)
    {
        // Each page of each query has one: no writer, whose buffers would be larger than the text.
        var text = new StringBuilder("<cookie page=\"").Append(page.ToString(CultureInfo.InvariantCulture)).Append("\">");
        foreach (var (column, first, last) in keys)
        {
            text.Append('<').Append(column);
            Write(text, "last", last);
            Write(text, "first", first);
            text.Append(" />");
        }

        return text.Append("</cookie>").ToString();
    }

    private static void Write(StringBuilder text, string name, string? value)
    {
        text.Append(' ').Append(name);
        if (value is null)
        {
            text.Append("null=\"1\"");
            return;
        }

        text.Append("=\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '<' => text.Append("&lt;"),
                '>' => text.Append("&gt;"),
                '&' => text.Append("&amp;"),
                '"' => text.Append("&quot;"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"&#x{(int)character:X};"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
