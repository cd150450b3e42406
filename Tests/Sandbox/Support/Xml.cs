using System.Xml.Linq;

namespace CrmOnboarding.Tests.Sandbox.Support;

/// <summary>Elements of customizations.xml.</summary>
internal static class Xml
{
    public static XElement Table(string schemaName, string ownership, IEnumerable<XElement> attributes, params XElement[] keys) => new(
        "Entity",
        new XElement("Name", schemaName),
        new XElement(
            "EntityInfo",
            new XElement(
                "entity",
                new XAttribute("Name", schemaName),
                new XElement("LocalizedNames", Label("LocalizedName", schemaName)),
                new XElement("attributes", attributes),
                new XElement("EntityKeys", keys),
                new XElement("EntitySetName", schemaName.ToLowerInvariant() + "s"),
                new XElement("OwnershipTypeMask", ownership))));

    /// <summary>Columns added to a table of another solution.</summary>
    public static XElement Shell(string schemaName, params XElement[] attributes) => new(
        "Entity",
        new XElement("Name", schemaName),
        new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", schemaName), new XElement("attributes", attributes))));

    public static XElement Column(string schemaName, string type, params (string Name, object Value)[] properties) => new(
        "attribute",
        new XAttribute("PhysicalName", schemaName),
        new XElement("Type", type),
        new XElement("LogicalName", schemaName.ToLowerInvariant()),
        new XElement("displaynames", Label("displayname", schemaName)),
        properties.Select(property => property.Value as XElement ?? new XElement(property.Name, property.Value)));

    public static XElement PrimaryName(string schemaName) =>
        Column(schemaName, "nvarchar", ("MaxLength", 100), ("DisplayMask", "PrimaryName|ValidForForm|RequiredForForm"));

    public static XElement Key(string name, params string[] columns) => new(
        "EntityKey",
        new XElement("Name", name),
        new XElement("LogicalName", name),
        new XElement("EntityKeyAttributes", columns.Select(column => new XElement("AttributeName", column))));

    public static XElement OptionSet(string name, params (int Value, string English, string German)[] options) => new(
        "optionset",
        new XAttribute("Name", name),
        new XElement("OptionSetType", "picklist"),
        new XElement("options", options.Select(option => new XElement(
            "option",
            new XAttribute("value", option.Value),
            new XElement("labels", Label("label", option.English), Label("label", option.German, 1031))))));

    public static XElement OneToMany(
        string name, string child, string column, string parent, string delete = "RemoveLink", string assign = "NoCascade") => new(
            "EntityRelationship",
            new XAttribute("Name", name),
            new XElement("EntityRelationshipType", "OneToMany"),
            new XElement("ReferencingEntityName", child),
            new XElement("ReferencedEntityName", parent),
            new XElement("ReferencingAttributeName", column),
            new XElement("CascadeAssign", assign),
            new XElement("CascadeDelete", delete),
            new XElement("CascadeReparent", "NoCascade"));

    public static XElement ManyToMany(string name, string first, string second) => new(
        "EntityRelationship",
        new XAttribute("Name", name),
        new XElement("EntityRelationshipType", "ManyToMany"),
        new XElement("FirstEntityName", first),
        new XElement("SecondEntityName", second),
        new XElement("IntersectEntityName", name));

    public static XElement Role(Guid id, string name, params (string Privilege, string Level)[] privileges) => new(
        "Role",
        new XAttribute("id", id.ToString("B")),
        new XAttribute("name", name),
        new XElement("RolePrivileges", privileges.Select(privilege => new XElement(
            "RolePrivilege", new XAttribute("name", privilege.Privilege), new XAttribute("level", privilege.Level)))));

    private static XElement Label(string element, string text, int language = 1033) =>
        new(element, new XAttribute("description", text), new XAttribute("languagecode", language));
}
