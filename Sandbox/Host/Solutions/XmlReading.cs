using System.Globalization;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Host.Solutions;

/// <summary>Reading habits of forms, site maps and dashboards.</summary>
internal static class XmlReading
{
    /// <summary>The labels of a cell, section or tab.</summary>
    public static Labels LabelsIn(this XElement element, string block = "labels") =>
        Read(element.Element(block)?.Elements() ?? [], "languagecode", "description");

    /// <summary>The titles of a site map's element.</summary>
    public static Labels Titles(this XElement element) => Read(element.Element("Titles")?.Elements() ?? [], "LCID", "Title");

    /// <summary>An attribute's text; null when it is missing or empty.</summary>
    public static string? Text(this XElement element, string attribute)
    {
        var text = element.Attribute(attribute)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A child element's text; null when it is missing or empty.</summary>
    public static string? Child(this XElement element, string name)
    {
        var text = element.Element(name)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>A flag in an attribute.</summary>
    public static bool Flag(this XElement element, string attribute, bool whenMissing) =>
        bool.TryParse(element.Text(attribute), out var flag) ? flag : whenMissing;

    /// <summary>A whole number in an attribute; the default when it is missing or no number.</summary>
    public static int Number(this XElement element, string attribute, int whenMissing) =>
        int.TryParse(element.Text(attribute), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : whenMissing;

    /// <summary>An id, with or without braces; null when it is missing or none.</summary>
    public static Guid? Id(string? text) => Guid.TryParse(text, out var id) ? id : null;

    private static Labels Read(IEnumerable<XElement> elements, string language, string text)
    {
        var texts = new Dictionary<int, string>();
        foreach (var element in elements)
        {
            // A label that is empty in a language says nothing in it.
            if (element.Text(text) is { } label && element.Number(language, 0) is > 0 and var code)
            {
                texts[code] = label;
            }
        }

        return texts.Count == 0 ? Labels.None : new Labels(texts);
    }
}
