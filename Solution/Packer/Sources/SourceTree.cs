namespace CrmOnboarding.Packer.Sources;

/// <summary>
/// An unpacked solution as a set of files: path relative to its root, with forward slashes, and content. Read once from a folder;
/// <see cref="With(string, byte[])"/> and <see cref="Without"/> give changed copies and leave this one alone.
/// </summary>
internal sealed class SourceTree
{
    private readonly SortedDictionary<string, byte[]> files;

    private SourceTree(string root, SortedDictionary<string, byte[]> files, IReadOnlyList<string> unknownFolders)
    {
        Root = root;
        this.files = files;
        UnknownFolders = unknownFolders;
    }

    /// <summary>The folder it was read from.</summary>
    public string Root { get; }

    /// <summary>Paths of all files, ordinally sorted.</summary>
    public IReadOnlyCollection<string> Paths => files.Keys;

    /// <summary>Folders directly below the root that no solution has (bin, node_modules, .git ...). Named, never read.</summary>
    public IReadOnlyList<string> UnknownFolders { get; }

    /// <summary>Reads a folder. Folders that no solution has are named in <see cref="UnknownFolders"/> and not entered.</summary>
    /// <exception cref="InputException">The folder does not exist.</exception>
    public static SourceTree Read(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            throw new InputException($"The folder '{folder}' does not exist. Name the folder that holds the unpacked solution.");
        }

        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var file in Directory.EnumerateFiles(root))
        {
            files[Path.GetFileName(file)] = File.ReadAllBytes(file);
        }

        foreach (var directory in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(directory);
            if (!SourceFolders.IsKnown(name))
            {
                unknown.Add(name);
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
            {
                files[Path.GetRelativePath(root, file).Replace('\\', '/')] = File.ReadAllBytes(file);
            }
        }

        return new SourceTree(root, files, unknown);
    }

    public bool Has(string path) => files.ContainsKey(path);

    public byte[]? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>Paths below a folder whose name ends as given, ordinally sorted.</summary>
    public IEnumerable<string> Below(string folder, string ending = "") =>
        files.Keys.Where(
            path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Names of the folders directly below a folder, ordinally sorted.</summary>
    public IEnumerable<string> FoldersIn(string folder) =>
        Below(folder).Select(path => path[(folder.Length + 1)..])
            .Where(rest => rest.Contains('/'))
            .Select(rest => rest[..rest.IndexOf('/')])
            .Distinct();

    public SourceTree With(string path, byte[] content) => Change(copy => copy[path] = content);

    public SourceTree With(string path, string content) => With(path, System.Text.Encoding.UTF8.GetBytes(content));

    public SourceTree Without(string path) => Change(copy => copy.Remove(path));

    public SourceTree WithUnknownFolder(string name) => new(Root, files, [.. UnknownFolders, name]);

    private SourceTree Change(Action<SortedDictionary<string, byte[]>> change)
    {
        var copy = new SortedDictionary<string, byte[]>(files, StringComparer.Ordinal);
        change(copy);
        return new SourceTree(Root, copy, UnknownFolders);
    }
}
