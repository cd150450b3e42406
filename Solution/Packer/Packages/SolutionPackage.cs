using System.Xml.Linq;

namespace CrmOnboarding.Packer.Packages;

/// <summary>
/// A packed solution in memory: the two XML files of its root and every other entry by its path (forward slashes, no leading slash).
/// </summary>
internal sealed class SolutionPackage
{
    public const string SolutionFile = "solution.xml";
    public const string CustomizationsFile = "customizations.xml";
    public const string ContentTypesFile = "[Content_Types].xml";

    public required XDocument Solution { get; init; }

    public required XDocument Customizations { get; init; }

    /// <summary>Workflows, web resources, assemblies and whatever else has a file of its own.</summary>
    public SortedDictionary<string, byte[]> Parts { get; } = new(StringComparer.Ordinal);

    public XElement Manifest => Solution.Root!.Element("SolutionManifest") ?? new XElement("SolutionManifest");

    /// <summary>Unique name of the solution; empty when the manifest has none.</summary>
    public string UniqueName => (string?)Manifest.Element("UniqueName") ?? string.Empty;

    public string Version => (string?)Manifest.Element("Version") ?? string.Empty;

    /// <summary>Elements of one kind, for example every <c>Role</c> below <c>Roles</c>.</summary>
    public IEnumerable<XElement> Components(string node, string element) => Customizations.Root!.Elements(node).Elements(element);

    /// <summary>The part that an element such as <c>FileName</c> points to; null when there is none.</summary>
    public byte[]? FindPart(string? reference) => reference is null ? null : Parts.GetValueOrDefault(reference.TrimStart('/'));
}
