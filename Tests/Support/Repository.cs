namespace CrmOnboarding.Tests.Support;

/// <summary>Where the sources and the built files stand, found from the test assembly upwards.</summary>
internal static class Repository
{
    /// <summary>Full path of the folder that holds CrmOnboarding.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The assembly that ships, as built.</summary>
    public static string ShippedAssembly => PathOf("Core/bin/Release/net462/CrmOnboarding.dll");

    public static string PathOf(string relative) => Path.Combine(Root, relative.Replace('/', Path.DirectorySeparatorChar));

    /// <summary>Source files below a folder, build output left out, as (path from the root with '/', full path).</summary>
    public static IEnumerable<SourceFile> Sources(string folder, string pattern = "*.cs")
    {
        var start = PathOf(folder);
        if (!Directory.Exists(start))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(Root, file).Replace('\\', '/');
            if (!relative.Split('/').Any(part => part is "bin" or "obj" or "out" or "node_modules" or ".git"))
            {
                yield return new SourceFile(relative, file);
            }
        }
    }

    /// <summary>The files that stand in the root folder itself.</summary>
    public static IEnumerable<SourceFile> RootFiles() =>
        Directory.EnumerateFiles(Root).Order(StringComparer.Ordinal).Select(file => new SourceFile(Path.GetFileName(file), file));

    /// <summary>Full path of a folder that may stand beside the repository or beside one of the folders above it; null for none.</summary>
    public static string? Above(string relative)
    {
        for (var above = Directory.GetParent(Root); above is not null; above = above.Parent)
        {
            var candidate = Path.Combine(above.FullName, relative.Replace('/', Path.DirectorySeparatorChar));
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CrmOnboarding.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds CrmOnboarding.sln.");
    }
}

/// <summary>A source file by its path from the repository's root.</summary>
internal sealed record SourceFile(string RelativePath, string FullPath)
{
    public string Text => File.ReadAllText(FullPath);

    public string[] Lines => File.ReadAllLines(FullPath);

    public override string ToString() => RelativePath;
}
