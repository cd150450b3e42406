using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;
using ICSharpCode.SharpZipLib.Zip;

namespace CrmOnboarding.Packer.Packages;

/// <summary>
/// Reads and writes solution zips. The bytes written depend on the content alone: entries in a fixed order, one timestamp, no
/// trace of the operating system, and a deflater in managed code, because that of the runtime differs between versions and processors.
/// </summary>
internal static class PackageZip
{
    /// <summary>
    /// What a zip may unpack to, in bytes. Dataverse imports zips of up to 95 MB; a zip that grows far beyond what such a file holds is
    /// broken or hostile.
    /// </summary>
    private const long MostUnpackedBytes = 256L * 1024 * 1024;

    private static readonly DateTime Timestamp = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    public static byte[] Write(SolutionPackage package)
    {
        var entries = new List<(string Name, byte[] Content)>
        {
            (SolutionPackage.CustomizationsFile, ToBytes(package.Customizations)),
            (SolutionPackage.SolutionFile, ToBytes(package.Solution)),
        };
        entries.AddRange(
            package.Parts.OrderBy(part => Rank(part.Key))
                .ThenBy(part => part.Key, StringComparer.Ordinal)
                .Select(part => (part.Key, part.Value)));
        entries.Add((SolutionPackage.ContentTypesFile, ContentTypes.Write(entries.Select(entry => entry.Name))));

        var buffer = new MemoryStream();
        using (var zip = new ZipOutputStream(buffer) { IsStreamOwner = false, UseZip64 = UseZip64.Off })
        {
            zip.SetLevel(9);
            foreach (var (name, content) in entries)
            {
                zip.PutNextEntry(new ZipEntry(Escape(name)) { DateTime = Timestamp, HostSystem = 0 });
                zip.Write(content);
                zip.CloseEntry();
            }
        }

        return buffer.ToArray();
    }

    /// <summary>Reads a solution zip.</summary>
    /// <exception cref="InputException">It is no zip, or lacks solution.xml or customizations.xml at its root, or one of them is not
    /// well-formed.</exception>
    public static SolutionPackage Read(Stream stream)
    {
        var entries = ReadEntries(stream);
        var package = new SolutionPackage
        {
            Solution = Root(entries, SolutionPackage.SolutionFile),
            Customizations = Root(entries, SolutionPackage.CustomizationsFile),
        };
        foreach (var (name, content) in entries)
        {
            if (name is not (SolutionPackage.SolutionFile or SolutionPackage.CustomizationsFile))
            {
                package.Parts[name] = content;
            }
        }

        return package;
    }

    private static Dictionary<string, byte[]> ReadEntries(Stream stream)
    {
        var entries = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var left = MostUnpackedBytes;
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                var name = Uri.UnescapeDataString(entry.FullName);
                if (!entries.TryAdd(name, Content(entry, ref left)))
                {
                    throw new InputException($"The zip holds '{name}' twice. Pack it again.");
                }
            }
        }
        catch (InvalidDataException error)
        {
            throw new InputException("The file is no zip, or a damaged one. Pack it again or name another file.", error);
        }

        return entries;
    }

    private static XDocument Root(Dictionary<string, byte[]> entries, string name)
    {
        if (!entries.TryGetValue(name, out var content))
        {
            throw new InputException(
                $"The zip has no {name} at its root. A solution zip holds solution.xml, customizations.xml and [Content_Types].xml there.");
        }

        try
        {
            return Origin.Parse(content, name);
        }
        catch (XmlException error)
        {
            throw new InputException($"{name} is not well-formed XML: {error.Message}", error);
        }
    }

    // The size an entry states is checked first, because it costs nothing, and what it really unpacks to after that, because it may lie.
    private static byte[] Content(ZipArchiveEntry entry, ref long left)
    {
        if (entry.Length > left)
        {
            throw TooLarge();
        }

        using var stream = entry.Open();
        var buffer = new MemoryStream();
        var chunk = new byte[81_920];
        int count;
        while ((count = stream.Read(chunk)) > 0)
        {
            left -= count;
            if (left < 0)
            {
                throw TooLarge();
            }

            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }

    private static InputException TooLarge() => new(
        $"The zip unpacks to more than {MostUnpackedBytes / (1024 * 1024)} MB, which no solution does. Pack it again or name another "
            + "file.");

    // Entry names are part names of an open package: braces and blanks are escaped, what is escaped already stays.
    private static string Escape(string name) => name == SolutionPackage.ContentTypesFile
        ? name
        : name.Replace("{", "%7B", StringComparison.Ordinal)
            .Replace("}", "%7D", StringComparison.Ordinal)
            .Replace(" ", "%20", StringComparison.Ordinal);

    // The order in which a server writes them; importing does not depend on it.
    private static int Rank(string path) => path.Split('/')[0] switch
    {
        "Formulas" => 0,
        "Workflows" => 1,
        "WebResources" => 2,
        "PluginAssemblies" => 3,
        _ => 4,
    };

    private static byte[] ToBytes(XDocument document)
    {
        var buffer = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(buffer, settings))
        {
            document.Save(writer);
        }

        return buffer.ToArray();
    }
}
