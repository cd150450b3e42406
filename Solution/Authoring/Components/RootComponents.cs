using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Components;

/// <summary>What the manifest lists: the components of the solution, and what it needs from others.</summary>
internal static class RootComponents
{
    public const string TableType = "1";
    public const string ChoiceType = "9";
    public const string StepType = "92";
    public const string ManifestPath = "Other/Solution.xml";

    /// <summary>Solutions that own tables of Dynamics 365 Sales, with the version that exports name.</summary>
    private static readonly Dictionary<string, string> Owners = new(StringComparer.OrdinalIgnoreCase)
    {
        ["opportunity"] = "msdynce_Sales (9.0.4.0076)",
        ["product"] = "msdynce_ProductManagement (9.0.4.0076)",
        ["pricelevel"] = "msdynce_ProductManagement (9.0.4.0076)",
        ["lead"] = "msdynce_LeadManagement (9.0.4.0076)",
        ["incident"] = "msdynce_Service (9.0.4.0076)",
    };

    /// <summary>Lists a component by its name, in order among those of its type.</summary>
    public static void AddNamed(Draft draft, string type, string name, string behavior = "0") => Add(
        draft,
        new XElement(
            "RootComponent", new XAttribute("type", type), new XAttribute("schemaName", name), new XAttribute("behavior", behavior)));

    /// <summary>Lists a component by its id, after those of its type.</summary>
    public static void AddIdentified(Draft draft, string type, string id) => Add(
        draft,
        new XElement("RootComponent", new XAttribute("type", type), new XAttribute("id", id), new XAttribute("behavior", "0")));

    /// <summary>Names the solution that owns a table of Sales which something of ours needs; other tables are everywhere.</summary>
    public static void RequireTable(Draft draft, string table, XElement dependent)
    {
        if (!Owners.TryGetValue(table, out var solution))
        {
            return;
        }

        var name = table.ToLowerInvariant();
        draft.Open(ManifestPath).Element("SolutionManifest")!.Element("MissingDependencies")!.Add(new XElement(
            "MissingDependency",
            new XElement(
                "Required",
                new XAttribute("type", TableType),
                new XAttribute("schemaName", name),
                new XAttribute("displayName", table),
                new XAttribute("solution", solution)),
            dependent));
    }

    private static void Add(Draft draft, XElement component)
    {
        var list = draft.Open(ManifestPath).Element("SolutionManifest")!.Element("RootComponents")!;
        var later = list.Elements().FirstOrDefault(other => Compare(other, component) > 0);
        if (later is null)
        {
            list.Add(component);
        }
        else
        {
            later.AddBeforeSelf(component);
        }
    }

    // By type, then by name; components with an id keep the order in which they were added.
    private static int Compare(XElement left, XElement right)
    {
        var byType = ((int)left.Attribute("type")!).CompareTo((int)right.Attribute("type")!);
        return byType != 0 || right.Attribute("schemaName") is null
            ? byType
            : string.CompareOrdinal((string?)left.Attribute("schemaName"), (string?)right.Attribute("schemaName"));
    }
}
