using System.Xml;
using System.Xml.Linq;

namespace CrmOnboarding.Sandbox;

/// <summary>
/// Reads XML that came from outside. A document type is refused: the platform's files and queries have none, and entities are a way to
/// make a small text large or to read what stands elsewhere.
/// </summary>
internal static class PlainXml
{
    /// <exception cref="XmlException">The text is not well-formed, or has a document type.</exception>
    public static XElement Parse(string text) => Load(new StringReader(text)).Root!;

    /// <inheritdoc cref="Parse" path="/exception"/>
    public static XDocument Load(Stream stream)
    {
        using var reader = XmlReader.Create(stream, Settings());
        return XDocument.Load(reader);
    }

    private static XDocument Load(TextReader text)
    {
        using var reader = XmlReader.Create(text, Settings());
        return XDocument.Load(reader);
    }

    private static XmlReaderSettings Settings() => new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
}
