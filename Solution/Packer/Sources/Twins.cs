namespace CrmOnboarding.Packer.Sources;

/// <summary>Component files may have a twin for the managed package: <c>X.xml</c> and <c>X_managed.xml</c>.</summary>
internal static class Twins
{
    private const string Suffix = "_managed.xml";

    public static bool IsManaged(string path) => path.EndsWith(Suffix, StringComparison.Ordinal);

    public static string Plain(string path) => IsManaged(path) ? path[..^Suffix.Length] + ".xml" : path;

    public static string Managed(string plainPath) => plainPath[..^".xml".Length] + Suffix;
}
