using System.Xml;
using System.Xml.Linq;

namespace CrmOnboarding.Packer.Sources;

/// <summary>Remembers, inside customizations.xml, which source file an element came from, so that a finding can name the file to edit.</summary>
internal static class Origin
{
    /// <summary>Marks an element and everything below it as read from a file.</summary>
    public static XElement From(this XElement element, string path)
    {
        element.AddAnnotation(new SourceFile(path));
        return element;
    }

    /// <summary>The source file of an element; the file inside the package where it was read from a zip.</summary>
    public static string FileOf(this XObject node)
    {
        for (XObject? current = node; current is not null; current = current.Parent)
        {
            if (current.Annotation<SourceFile>() is { } file)
            {
                return file.Path;
            }
        }

        return node.Document?.Annotation<SourceFile>()?.Path ?? "customizations.xml";
    }

    /// <summary>Parses XML. Whitespace between elements is dropped; comments are kept, so that they can be found.</summary>
    /// <exception cref="XmlException">The text is not well-formed.</exception>
    public static XDocument Parse(byte[] content, string path)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true });
        var document = XDocument.Load(reader);
        document.AddAnnotation(new SourceFile(path));
        document.Root?.From(path);
        return document;
    }

    private sealed record SourceFile(string Path);
}
