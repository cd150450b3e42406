using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import;

/// <summary>A solution zip: its manifest, its customizations and its files.</summary>
internal sealed class SolutionPackage
{
    private readonly Dictionary<string, byte[]> _files;

    private SolutionPackage(Dictionary<string, byte[]> files)
    {
        _files = files;
        var manifest = Xml("solution.xml").Root?.Element("SolutionManifest")
            ?? throw new SolutionImportException("solution.xml has no SolutionManifest; it is not the manifest of a solution.");
        Customizations = Xml("customizations.xml").Root!;
        Solution = new SolutionMetadata(
            manifest.Required("UniqueName"),
            ReadVersion(manifest.Required("Version")),
            manifest.Required("Managed") == "1",
            manifest.Element("Publisher")?.Value("CustomizationPrefix") ?? string.Empty,
            [.. Customizations.Element("Languages")?.Elements("Language").Select(language => (int)language) ?? []],
            manifest.Labels("LocalizedNames"));
    }

    /// <summary>Name, version and publisher of the solution.</summary>
    public SolutionMetadata Solution { get; }

    /// <summary>Root of customizations.xml.</summary>
    public XElement Customizations { get; }

    /// <summary>Paths of all files in the zip, with forward slashes and none in front.</summary>
    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Reads a zip.</summary>
    /// <exception cref="SolutionImportException">It is no zip, or not of a solution.</exception>
    public static SolutionPackage Read(ReadOnlyMemory<byte> zip)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
        try
        {
            using var archive = new ZipArchive(new MemoryStream(zip.ToArray()), ZipArchiveMode.Read);
            foreach (var entry in archive.Entries)
            {
                using var content = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(content);
                files[Uri.UnescapeDataString(entry.FullName.Replace('\\', '/'))] = content.ToArray();
            }
        }
        catch (InvalidDataException exception)
        {
            throw new SolutionImportException("The file is not a zip, so it is not a solution.", exception);
        }

        return new SolutionPackage(files);
    }

    /// <summary>Bytes of a file.</summary>
    /// <param name="path">Path as customizations.xml names it, with or without a slash in front.</param>
    /// <param name="wantedBy">What needs it, for the error.</param>
    /// <exception cref="SolutionImportException">The zip does not hold it.</exception>
    public byte[] File(string path, string wantedBy) => _files.GetValueOrDefault(path.TrimStart('/'))
        ?? throw new SolutionImportException($"The zip holds no file {path}, which {wantedBy} names.");

    /// <summary>A file as XML.</summary>
    public XDocument Xml(string path)
    {
        var bytes = _files.GetValueOrDefault(path)
            ?? throw new SolutionImportException($"The zip holds no {path}, so it is not a solution.");
        try
        {
            return PlainXml.Load(new MemoryStream(bytes));
        }
        catch (XmlException exception)
        {
            throw new SolutionImportException($"{path} is not well-formed XML: {exception.Message}", exception);
        }
    }

    /// <summary>The system tables as a package of their own.</summary>
    public static SolutionPackage OfSystem(string uniqueName, XElement customizations)
    {
        var manifest = new XDocument(new XElement(
            "ImportExportXml",
            new XElement(
                "SolutionManifest",
                new XElement("UniqueName", uniqueName),
                new XElement("Version", "9.2.0.0"),
                new XElement("Managed", 1))));
        return new SolutionPackage(new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase)
        {
            ["solution.xml"] = Encoding.UTF8.GetBytes(manifest.ToString()),
            ["customizations.xml"] = Encoding.UTF8.GetBytes(customizations.ToString()),
        });
    }

    private static Version ReadVersion(string text) => Version.TryParse(text, out var version) && version.Revision >= 0
        ? version
        : throw new SolutionImportException($"The solution's version is '{text}', but must have four parts, like 1.0.0.0.");
}
