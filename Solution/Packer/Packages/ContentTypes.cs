using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace CrmOnboarding.Packer.Packages;

/// <summary>
/// [Content_Types].xml: a default for every file extension in the package and an override for every entry without one, all of
/// type application/octet-stream, as packers and servers have written it since 2026.
/// </summary>
internal static class ContentTypes
{
    private const string OctetStream = "application/octet-stream";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    public static byte[] Write(IEnumerable<string> entryNames)
    {
        var names = entryNames.Order(StringComparer.Ordinal).ToList();
        var root = new XElement(
            Types + "Types",
            names.Select(Extension).Where(extension => extension.Length > 0).Distinct().Order(StringComparer.Ordinal)
                .Select(
                    extension => new XElement(
                        Types + "Default",
                        new XAttribute("Extension", extension),
                        new XAttribute("ContentType", OctetStream))),
            names.Where(name => Extension(name).Length == 0)
                .Select(name =>
                    new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", OctetStream))));

        var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(true) }))
        {
            new XDocument(root).Save(
            writer);
        }

        return buffer.ToArray();
    }

    private static string Extension(string name) => Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
}
