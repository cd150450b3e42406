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
        var text = new StringBuilder();
        using var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, CheckCharacters = false });
        writer.WriteStartElement("cookie");
        writer.WriteAttributeString("page", page.ToString(CultureInfo.InvariantCulture));
        foreach (var (column, first, last) in keys)
        {
            writer.WriteStartElement(column);
            Write(writer, "last", last);
            Write(writer, "first", first);
            writer.WriteEndElement();
        }

        writer.WriteFullEndElement();
        writer.Flush();
        return text.ToString();
    }

    private static void Write(XmlWriter writer, string name, string? value)
    {
        if (value is null)
        {
            writer.WriteAttributeString(name + "null", "1");
        }
        else
        {
            writer.WriteAttributeString(name, value);
        }
    }
}
