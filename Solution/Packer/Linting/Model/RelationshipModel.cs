using System.Xml.Linq;

namespace CrmOnboarding.Packer.Linting.Model;

/// <summary>A relationship in the package.</summary>
internal sealed class RelationshipModel(XElement element)
{
    /// <summary>Cascades other than delete; any of them not NoCascade makes the relationship parental.</summary>
    private static readonly string[] Parental = ["CascadeAssign", "CascadeReparent", "CascadeShare", "CascadeUnshare"];

    public XElement Element => element;

    public string Name { get; } = (string?)element.Attribute("Name") ?? string.Empty;

    public bool IsOneToMany => Text("EntityRelationshipType") == "OneToMany";

    /// <summary>Table with the lookup column, in schema casing.</summary>
    public string ChildTable => Text("ReferencingEntityName") ?? string.Empty;

    public string ParentTable => Text("ReferencedEntityName") ?? string.Empty;

    public string LookupColumn => Text("ReferencingAttributeName") ?? string.Empty;

    public bool IsParental => Parental.Any(name => Text(name) is { } cascade && cascade != "NoCascade");

    public string? Text(string name) => (string?)element.Element(name);
}
