using System.Xml;
using System.Xml.Linq;
using CrmOnboarding.Packer.Packages;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Code;

/// <summary>A custom API of the solution, as far as flows can call it.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="IsCallable">Whether the connector offers it: it is an action, bound to no row, and not private.</param>
/// <param name="Required">Parameters that must be given.</param>
/// <param name="Optional">Parameters that may be given.</param>
internal sealed record FlowAction(string Name, bool IsCallable, IReadOnlySet<string> Required, IReadOnlySet<string> Optional)
{
    private const string Folder = "customapis/";

    /// <summary>All of a package, by name. What is no XML was reported when the package was built.</summary>
    public static IReadOnlyDictionary<string, FlowAction> Of(SolutionPackage package)
    {
        var actions = new Dictionary<string, FlowAction>(StringComparer.Ordinal);
        foreach (var path in package.Parts.Keys.Where(path => path.StartsWith(Folder, StringComparison.Ordinal)
            && path.EndsWith("/customapi.xml", StringComparison.Ordinal)))
        {
            if (Root(package, path) is { } api)
            {
                actions[NameOf(api)] = Read(package, path, api);
            }
        }

        return actions;
    }

    private static FlowAction Read(SolutionPackage package, string path, XElement api)
    {
        var folder = $"{path[..(path.LastIndexOf('/') + 1)]}customapirequestparameters/";
        var parameters = package.Parts.Keys.Where(each => each.StartsWith(folder, StringComparison.Ordinal))
            .Select(each => Root(package, each)).OfType<XElement>()
            .ToLookup(each => (string?)each.Element("isoptional") == "1", NameOf);
        return new FlowAction(
            NameOf(api),
            (string?)api.Element("isfunction") != "1" && (string?)api.Element("isprivate") != "1"
                && (string?)api.Element("bindingtype") == "0",
            parameters[false].ToHashSet(StringComparer.Ordinal),
            parameters[true].ToHashSet(StringComparer.Ordinal));
    }

    private static XElement? Root(SolutionPackage package, string path)
    {
        try
        {
            return Origin.Parse(package.Parts[path], path).Root;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string NameOf(XElement element) => (string?)element.Attribute("uniquename") ?? string.Empty;
}
