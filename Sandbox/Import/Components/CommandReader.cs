using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads commands: the classic ones of a table and the modern ones, which stand in files of their own.</summary>
internal static class CommandReader
{
    private const string ActionFolder = "appactions/";

    /// <summary>What an Entity element adds to the command bars of its table; nothing where it adds no action.</summary>
    public static IEnumerable<RibbonMetadata> Ribbons(XElement entity, string table, string solution) => entity
        .Elements("RibbonDiffXml")
        .Where(ribbon => ribbon.Elements("CustomActions").Elements().Any())
        .Select(ribbon => new RibbonMetadata(solution, table, ribbon.ToString(SaveOptions.DisableFormatting)));

    /// <summary>All modern commands.</summary>
    public static IEnumerable<AppActionMetadata> AppActions(SolutionPackage package) => package.Paths
        .Where(path => path.StartsWith(ActionFolder, StringComparison.OrdinalIgnoreCase)
            && path.EndsWith("/appaction.xml", StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Ordinal)
        .Select(path => package.Xml(path).Root!)
        .Select(action => new AppActionMetadata(
            action.RequiredAttribute("uniquename"), action.ToString(SaveOptions.DisableFormatting)));
}
