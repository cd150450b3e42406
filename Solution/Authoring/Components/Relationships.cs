using System.Xml.Linq;

namespace CrmOnboarding.Authoring.Components;

/// <summary>Relationships: a file for each referenced table, and the list that decides which of them ship.</summary>
internal static class Relationships
{
    private const string ListPath = "Other/Relationships.xml";

    /// <summary>Adds relationships to the files of their referenced tables and to the list.</summary>
    public static void Add(Draft draft, IEnumerable<XElement> relationships)
    {
        foreach (var relationship in relationships)
        {
            var name = (string)relationship.Attribute("Name")!;
            var path = $"Other/Relationships/{(string)relationship.Element("ReferencedEntityName")!}.xml";
            if (!draft.Has(path))
            {
                draft.Add(path, new XElement("EntityRelationships", XmlNames.Instance()));
            }

            Insert(draft.Open(path), relationship, name);
            Insert(draft.Open(ListPath), new XElement("EntityRelationship", new XAttribute("Name", name)), name);
        }
    }

    private static void Insert(XElement list, XElement relationship, string name)
    {
        var later = list.Elements()
            .FirstOrDefault(other => string.Compare((string?)other.Attribute("Name"), name, StringComparison.OrdinalIgnoreCase) > 0);
        if (later is null)
        {
            list.Add(relationship);
        }
        else
        {
            later.AddBeforeSelf(relationship);
        }
    }
}
