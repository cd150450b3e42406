using System.Xml;
using System.Xml.Linq;

namespace CrmOnboarding.Packer.Sources;

/// <summary>
/// Remembers, inside customizations.xml, which source file an element came from, so that a finding can name the file to edit.
/// </summary>
internal static class Origin
{
    /// <summary>
    /// How deep elements may be nested. Forms and workflows stay below 50; what goes over a tree must not run out of stack.
    /// </summary>
    private const int MostDepth = 500;

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
    /// <exception cref="XmlException">The text is not well-formed, or nested too deep.</exception>
    public static XDocument Parse(byte[] content, string path)
    {
        RefuseDepth(content);
        using var reader = Open(content);
        var document = XDocument.Load(reader);
        document.AddAnnotation(new SourceFile(path));
        document.Root?.From(path);
        return document;
    }

    private static void RefuseDepth(byte[] content)
    {
        using var reader = Open(content);
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
            {
                var line = ((IXmlLineInfo)reader).LineNumber;
                throw new XmlException($"Elements are nested more than {MostDepth} deep in line {line}.");
            }
        }
    }

    private static XmlReader Open(byte[] content) => XmlReader.Create(
        new MemoryStream(content, writable: false),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true, CloseInput = true });

    private sealed record SourceFile(string Path);
}
