using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>The app and its site map: a table is found where a sub area leads to it.</summary>
internal static class App
{
    /// <summary>Puts a table into the app and into a group of its site map.</summary>
    /// <param name="draft">The solution.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="group">The group's id without its prefix, for example admin.</param>
    public static void AddTable(Draft draft, string table, string group)
    {
        var components = draft.Open(Single(draft, "AppModules")).Element("AppModuleComponents")!;
        var component = new XElement("AppModuleComponent", new XAttribute("type", "1"), new XAttribute("schemaName", table));
        var later = components.Elements().FirstOrDefault(other => (string?)other.Attribute("type") != "1"
            || string.CompareOrdinal((string?)other.Attribute("schemaName"), table) > 0);
        if (later is null)
        {
            components.Add(component);
        }
        else
        {
            later.AddBeforeSelf(component);
        }

        var siteMap = draft.Open(Single(draft, "AppModuleSiteMaps"));
        var id = $"{draft.Prefix}group_{group}";
        var target = siteMap.Descendants("Group").FirstOrDefault(candidate => (string?)candidate.Attribute("Id") == id)
            ?? throw new InputException(
                $"--area is '{group}', which is no group of the site map. Write one of "
                    + string.Join(", ", siteMap.Descendants("Group").Select(candidate => Short(draft, candidate))) + ".");
        var model = siteMap.Descendants("SubArea").First(link => link.Attribute("Entity") is not null);
        var area = new XElement(model.Name, model.Attributes());
        area.SetAttributeValue("Id", draft.Prefix + "sub_" + table[(table.IndexOf('_') + 1)..]);
        area.SetAttributeValue("Entity", table);
        // What the links of a group ask of a user, a new one asks too: whoever may only read is not shown what others set up.
        if (target.Elements("SubArea").Where(link => link.Attribute("Entity") is not null).Elements("Privilege").FirstOrDefault()
            is { } privilege)
        {
            area.Add(new XElement(
                "Privilege", new XAttribute("Entity", table), new XAttribute("Privilege", (string)privilege.Attribute("Privilege")!)));
        }

        target.Add(area);
    }

    /// <summary>Lists a form that the app must show.</summary>
    public static void AddForm(Draft draft, string id)
    {
        var components = draft.Open(Single(draft, "AppModules")).Element("AppModuleComponents")!;
        var component = new XElement("AppModuleComponent", new XAttribute("type", "60"), new XAttribute("id", id));
        components.Elements().First(other => (int)other.Attribute("type")! > 60).AddBeforeSelf(component);
    }

    private static string Short(Draft draft, XElement group) =>
        ((string?)group.Attribute("Id") ?? string.Empty).Replace(draft.Prefix + "group_", string.Empty, StringComparison.Ordinal);

    private static string Single(Draft draft, string folder) => draft.FilesIn(folder).First();
}
