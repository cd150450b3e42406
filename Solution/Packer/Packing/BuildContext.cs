using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Linting;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>What the parts of one build share: the source, the package that grows, the findings, and which files were packed.</summary>
internal sealed class BuildContext(BuildInput input, bool managed, SolutionPackage package)
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    public BuildInput Input => input;

    public SourceTree Source => input.Source;

    public bool Managed => managed;

    public SolutionPackage Package => package;

    public List<Finding> Findings { get; } = [];

    /// <summary>Files of the source that nothing has packed so far.</summary>
    public IEnumerable<string> UnusedFiles => Source.Paths.Where(path => !used.Contains(path));

    public FindingList Rule(string id) => new(id, Findings);

    public void Use(string path) => used.Add(path);

    /// <summary>
    /// Reads a component file and returns a copy of its root that may be placed below another element; null when it is missing or no XML.
    /// </summary>
    public XElement? ReadRoot(string path)
    {
        Use(path);
        if (Source.Find(path) is not { } content)
        {
            return null;
        }

        try
        {
            var root = Origin.Parse(content, path).Root!;
            root.Remove();
            root.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            return root;
        }
        catch (XmlException error)
        {
            Rule("L10").Error(
                path,
                $"The file is not well-formed XML: {error.Message}",
                "Correct the XML; the message names line and position.");
            return null;
        }
    }

    /// <summary>
    /// Component files of a folder, each once: of a pair <c>X.xml</c> and <c>X_managed.xml</c> the one that this kind of package takes.
    /// </summary>
    public IEnumerable<(string Path, XElement Root)> ReadTwins(IEnumerable<string> paths)
    {
        foreach (var plain in paths.Select(Twins.Plain).Distinct().ToList())
        {
            var managedTwin = Twins.Managed(plain);
            Use(plain);
            Use(managedTwin);
            if (!Source.Has(plain))
            {
                Rule("L06").Error(
                    managedTwin,
                    "The file has no unmanaged twin, so the unmanaged package would silently lack the component.",
                    $"Rename it to {System.IO.Path.GetFileName(plain)}.");
            }

            var path = managed && Source.Has(managedTwin) || !Source.Has(plain) ? managedTwin : plain;
            if (ReadRoot(path) is { } root)
            {
                yield return (path, root);
            }
        }
    }

    /// <summary>Reports a file whose name does not say what its content says.</summary>
    public void RequireName(string path, string expected, string? actual, string what)
    {
        if (string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        Rule("L03").Error(
            path,
            $"The name of the file says {what} '{expected}', its content says '{actual ?? "nothing"}'.",
            "Make both the same.");
    }

    /// <summary>Adds a binary part at the path that an element names.</summary>
    public void AddPart(string path, byte[] content)
    {
        if (Package.Parts.TryAdd(path, content))
        {
            return;
        }

        Rule("L03").Error(path, "Two components have the same file in the package.", "Give one of them another file name.");
    }
}
