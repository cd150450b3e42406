using System.Xml.Linq;

namespace CrmOnboarding.Sandbox.Base;

/// <summary>
/// Expands the short form of the base files into the form of customizations.xml. In the short form the properties of a table or column
/// are XML attributes, flags have their usual values unless given, and:
/// <list type="bullet">
/// <item><c>Label</c> is the English display name;</item>
/// <item><c>Options="0:Open,1:Done"</c> are values of a choice, <c>States="0:Open:1"</c> those of a state with its default status,
/// <c>Statuses="1:In Progress:0"</c> those of a status with its state;</item>
/// <item><c>Target="account,contact"</c> makes one relationship per target, with the cascades <c>Delete</c>, <c>Assign</c> and
/// <c>Reparent</c>, named by <c>Relationship</c> (one target) or table, column and target;
/// <c>Hierarchical="1"</c> marks the hierarchy of the table;</item>
/// <item><c>PrimaryName="1"</c> marks the primary name, <c>ReadOnly="1"</c> a column that neither Create nor Update accepts;</item>
/// <item><c>&lt;choice /&gt;</c> is a global choice;</item>
/// <item><c>&lt;view /&gt;</c> is a view, see <see cref="ShortViews"/>;</item>
/// <item><c>&lt;include group="activity" /&gt;</c> stands for the attributes of that <c>group</c>.</item>
/// </list>
/// </summary>
internal static class ShortForm
{
    private static readonly HashSet<string> s_expanded = new(StringComparer.Ordinal)
    {
        "PhysicalName", "Label", "Options", "States", "Statuses", "Target", "Delete", "Assign", "Reparent", "Relationship", "Hierarchical",
        "PrimaryName", "ReadOnly",
    };

    /// <summary>The same tables and relationships in the long form.</summary>
    public static XElement Expand(XElement root)
    {
        var groups = root.Elements("group").ToDictionary(
            group => (string)group.Attribute("name")!, group => group.Elements("attribute").ToList());
        var entities = new XElement("Entities");
        var relationships = new XElement("EntityRelationships");
        foreach (var table in root.Elements("entity"))
        {
            var name = (string)table.Attribute("Name")!;
            var attributes = table.Elements()
                .SelectMany(child => child.Name.LocalName == "include" ? groups[(string)child.Attribute("group")!] : [child])
                .Where(child => child.Name.LocalName == "attribute").ToList();
            var id = (string)attributes.First(attribute => (string?)attribute.Attribute("Type") == "primarykey").Attribute("PhysicalName")!;
            entities.Add(new XElement(
                "Entity",
                new XElement("Name", name),
                new XElement("EntityInfo", Table(table, name, attributes)),
                ShortViews.Expand(table, id.ToLowerInvariant())));
            relationships.Add(attributes.SelectMany(attribute => Relationships(attribute, name)));
        }

        relationships.Add(root.Elements("EntityRelationship"));
        return new XElement(
            "ImportExportXml",
            entities,
            relationships,
            new XElement("Roles", root.Elements("Role")),
            new XElement("optionsets", root.Elements("choice").Select(Choice)));
    }

    private static XElement Table(XElement table, string name, IEnumerable<XElement> attributes)
    {
        var entity = new XElement("entity", new XAttribute("Name", name));
        foreach (var property in table.Attributes())
        {
            switch (property.Name.LocalName)
            {
                case "Name":
                    break;
                case "Label":
                    entity.Add(Label("LocalizedNames", "LocalizedName", property.Value));
                    break;
                case "Labels":
                    entity.Add(Label("LocalizedCollectionNames", "LocalizedCollectionName", property.Value));
                    break;
                default:
                    entity.Add(new XElement(property.Name, property.Value));
                    break;
            }
        }

        entity.Add(new XElement("attributes", attributes.Select(Column)), table.Elements("EntityKeys"));
        return entity;
    }

    private static XElement Choice(XElement choice) => new(
        "optionset",
        choice.Attribute("Name"),
        new XElement("OptionSetType", (string)choice.Attribute("Type")!),
        Label("displaynames", "displayname", (string)choice.Attribute("Label")!),
        Options(choice));

    private static XElement Column(XElement attribute)
    {
        var column = new XElement("attribute", attribute.Attribute("PhysicalName"));
        column.Add(attribute.Attributes().Where(property => !s_expanded.Contains(property.Name.LocalName))
            .Select(property => new XElement(property.Name, property.Value)));
        column.Add(
            Label("displaynames", "displayname", (string?)attribute.Attribute("Label") ?? (string)attribute.Attribute("PhysicalName")!));
        if ((string?)attribute.Attribute("PrimaryName") == "1")
        {
            column.Add(new XElement("DisplayMask", "PrimaryName"));
        }

        if ((string?)attribute.Attribute("ReadOnly") == "1")
        {
            column.Add(new XElement("ValidForCreateApi", 0), new XElement("ValidForUpdateApi", 0));
        }

        if (Options(attribute) is { } options)
        {
            column.Add(new XElement("optionset", new XAttribute("Name", (string)attribute.Attribute("PhysicalName")!), options));
        }

        return column;
    }

    private static XElement? Options(XElement attribute)
    {
        if ((string?)attribute.Attribute("Options") is { } options)
        {
            return new XElement("options", Split(options).Select(part => Option("option", part[0], part[1])));
        }

        if ((string?)attribute.Attribute("States") is { } states)
        {
            return new XElement("states", Split(states).Select(part =>
            {
                var state = Option("state", part[0], part[1]);
                state.Add(new XAttribute("defaultstatus", part[2]));
                return state;
            }));
        }

        if ((string?)attribute.Attribute("Statuses") is { } statuses)
        {
            return new XElement("statuses", Split(statuses).Select(part =>
            {
                var status = Option("status", part[0], part[1]);
                status.Add(new XAttribute("state", part[2]));
                return status;
            }));
        }

        return null;
    }

    private static IEnumerable<XElement> Relationships(XElement attribute, string table)
    {
        var column = (string)attribute.Attribute("PhysicalName")!;
        foreach (var target in ((string?)attribute.Attribute("Target"))?.Split(',') ?? [])
        {
            var name = (string?)attribute.Attribute("Relationship") ?? $"{table}_{column}_{target}".ToLowerInvariant();
            yield return new XElement(
                "EntityRelationship",
                new XAttribute("Name", name),
                new XElement("EntityRelationshipType", "OneToMany"),
                new XElement("ReferencingEntityName", table),
                new XElement("ReferencedEntityName", target),
                new XElement("ReferencingAttributeName", column),
                new XElement("IsHierarchical", (string?)attribute.Attribute("Hierarchical") ?? "0"),
                new XElement("CascadeAssign", (string?)attribute.Attribute("Assign") ?? "NoCascade"),
                new XElement("CascadeDelete", (string?)attribute.Attribute("Delete") ?? "RemoveLink"),
                new XElement("CascadeReparent", (string?)attribute.Attribute("Reparent") ?? "NoCascade"));
        }
    }

    private static XElement Option(string element, string value, string label) =>
        new(element, new XAttribute("value", value), Label("labels", "label", label));

    private static XElement Label(string block, string element, string text) => SystemWords.Block(block, element, text);

    private static IEnumerable<string[]> Split(string list) => list.Split(',').Select(part => part.Split(':'));
}
