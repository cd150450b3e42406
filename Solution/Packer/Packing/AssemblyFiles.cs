using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>
/// The built assemblies that go into the package, by the name they have there: the file name without its dots, so that
/// <c>My.Plugins.dll</c> is packed as <c>MyPlugins.dll</c>.
/// </summary>
internal sealed class AssemblyFiles
{
    private readonly Dictionary<string, byte[]> byPackedName = new(StringComparer.OrdinalIgnoreCase);

    public static AssemblyFiles None { get; } = new();

    /// <summary>Reads the files.</summary>
    /// <exception cref="InputException">A file does not exist, or two files would have the same name in the package.</exception>
    public static AssemblyFiles Read(IEnumerable<string> paths)
    {
        var result = new AssemblyFiles();
        foreach (var path in paths)
        {
            if (!File.Exists(path))
            {
                throw new InputException($"The assembly '{path}' does not exist. Build it first or correct --assemblies.");
            }
            result.Add(Path.GetFileName(path), File.ReadAllBytes(path));
        }

        return result;
    }

    /// <summary>Adds one under its file name, for example CrmOnboarding.dll.</summary>
    public AssemblyFiles Add(string fileName, byte[] content)
    {
        var name = Path.GetFileNameWithoutExtension(fileName).Replace(".", string.Empty, StringComparison.Ordinal) + ".dll";
        if (!byPackedName.TryAdd(name, content))
        {
            throw new InputException($"Two assemblies are packed as '{name}'. Give --assemblies each file once.");
        }
        return this;
    }

    /// <summary>Content of an assembly: the built file, else the one that lies in the source folder; null when there is neither.</summary>
    public byte[]? Find(string packedName, SourceTree source, string sourcePath) =>
        byPackedName.GetValueOrDefault(packedName) ?? source.Find(sourcePath);

    /// <summary>Names of given files that no PluginAssembly asks for.</summary>
    public IEnumerable<string> NotIn(IEnumerable<string> packedNames) =>
        byPackedName.Keys.Except(packedNames, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);
}
