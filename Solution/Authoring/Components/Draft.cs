using System.Text;
using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Authoring.Schema;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>
/// An unpacked solution with changes that are not written yet. A command changes the draft and saves it when nothing can go wrong any
/// more, so that a refused command leaves every file as it was.
/// </summary>
internal sealed class Draft
{
    private static readonly XmlWriterSettings Format = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    private readonly SourceTree tree;
    private readonly SortedDictionary<string, XDocument> changed = new(StringComparer.Ordinal);

    public Draft(SourceTree tree)
    {
        this.tree = tree;
        Model = new SolutionModel(SolutionReader.Read(tree));
    }

    /// <summary>The solution before the changes.</summary>
    public SolutionModel Model { get; }

    public string Prefix => Model.Prefix;

    /// <summary>What is still to decide, one sentence each, in the order of the decisions.</summary>
    public List<string> LeftToDecide { get; } = [];

    /// <summary>Paths of the files that will be written.</summary>
    public IReadOnlyCollection<string> ChangedPaths => changed.Keys;

    /// <summary>Whether a file is there, or will be.</summary>
    public bool Has(string path) => tree.Has(path) || changed.ContainsKey(path);

    /// <summary>Files directly below a folder, those to be written included.</summary>
    public IEnumerable<string> FilesIn(string folder) => tree.Below(folder, ".xml")
        .Concat(changed.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)))
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .ToList();

    /// <summary>The root of a file, to be changed.</summary>
    public XElement Open(string path)
    {
        if (!changed.TryGetValue(path, out var document))
        {
            document = Origin.Parse(
                tree.Find(path) ?? throw new InputException($"{path} is missing in the solution. Restore it and try again."), path);
            changed.Add(path, document);
        }

        return document.Root!;
    }

    /// <summary>The root of a file, to look at.</summary>
    public XElement Look(string path) => changed.TryGetValue(path, out var document) ? document.Root! : Origin.Parse(
        tree.Find(path) ?? throw new InputException($"{path} is missing in the solution. Restore it and try again."), path).Root!;

    /// <summary>Adds a file.</summary>
    /// <exception cref="InputException">It exists.</exception>
    public void Add(string path, XElement root)
    {
        if (Has(path))
        {
            throw new InputException($"{path} exists already. Change it there, or choose another name.");
        }

        changed.Add(path, new XDocument(root));
    }

    /// <summary>The solution with the changes.</summary>
    public SourceTree Apply() => changed.Aggregate(tree, (copy, file) => copy.With(file.Key, Bytes(file.Value)));

    /// <summary>Writes the changed files: all beside their places first, then each into its place.</summary>
    public void Save()
    {
        var moves = new List<(string From, string To)>();
        foreach (var (path, document) in changed)
        {
            var full = Path.Combine(tree.Root, path.Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full + ".tmp", Bytes(document));
            moves.Add((full + ".tmp", full));
        }

        foreach (var (from, to) in moves)
        {
            File.Move(from, to, overwrite: true);
        }
    }

    /// <summary>A document as the files of the solution are written.</summary>
    public static byte[] Bytes(XDocument document)
    {
        var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, Format))
        {
            new XDocument(new XDeclaration("1.0", "utf-8", null), document.Root).Save(writer);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
