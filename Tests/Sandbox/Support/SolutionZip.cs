using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace CrmOnboarding.Tests.Sandbox.Support;

/// <summary>Writes small managed solution zips in the form of customizations.xml.</summary>
internal sealed class SolutionZip(string name = "TestSolution", string version = "1.0.0.0", bool managed = true, string prefix = "tst")
{
    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _nodes = new(StringComparer.Ordinal);

    /// <summary>Adds components to a node of customizations.xml.</summary>
    public SolutionZip With(string node, params XElement[] components)
    {
        if (!_nodes.TryGetValue(node, out var element))
        {
            element = new XElement(node);
            _nodes.Add(node, element);
        }

        element.Add(components.Cast<object>().ToArray());
        return this;
    }

    public SolutionZip WithFile(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public SolutionZip WithFile(string path, string text) => WithFile(path, Encoding.UTF8.GetBytes(text));

    public SolutionZip WithTable(XElement table) => With("Entities", table);

    public MemoryStream ToStream()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "solution.xml", Encoding.UTF8.GetBytes(Manifest().ToString()));
            Write(archive, "customizations.xml", Encoding.UTF8.GetBytes(Customizations().ToString()));
            foreach (var (path, bytes) in _files)
            {
                Write(archive, path, bytes);
            }
        }

        zip.Position = 0;
        return zip;
    }

    private XElement Manifest() => new(
        "ImportExportXml",
        new XElement(
            "SolutionManifest",
            new XElement("UniqueName", name),
            new XElement("Version", version),
            new XElement("Managed", managed ? 1 : 0),
            new XElement("Publisher", new XElement("CustomizationPrefix", prefix))));

    private XElement Customizations() => new(
        "ImportExportXml",
        _nodes.Values,
        new XElement("Languages", new XElement("Language", 1033), new XElement("Language", 1031)));

    private static void Write(ZipArchive archive, string path, byte[] bytes)
    {
        using var stream = archive.CreateEntry(path).Open();
        stream.Write(bytes);
    }
}
