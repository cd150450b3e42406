using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads EntityRelationship elements.</summary>
internal static class RelationshipReader
{
    public static bool IsManyToMany(XElement relationship) => relationship.Value("EntityRelationshipType") == "ManyToMany";

    public static OneToManyMetadata OneToMany(XElement relationship)
    {
        var referenced = relationship.Required("ReferencedEntityName").ToLowerInvariant();
        return new OneToManyMetadata
        {
            Name = relationship.RequiredAttribute("Name"),
            ReferencedTable = referenced,
            ReferencedColumn = string.Empty,
            ReferencingTable = relationship.Required("ReferencingEntityName").ToLowerInvariant(),
            ReferencingColumn = relationship.Required("ReferencingAttributeName").ToLowerInvariant(),
            IsHierarchical = relationship.Flag("IsHierarchical", whenMissing: false),
            Assign = Cascade(relationship, "CascadeAssign", CascadeBehavior.NoCascade),
            Delete = Cascade(relationship, "CascadeDelete", CascadeBehavior.RemoveLink),
            Reparent = Cascade(relationship, "CascadeReparent", CascadeBehavior.NoCascade),
        };
    }

    public static ManyToManyMetadata ManyToMany(XElement relationship)
    {
        var first = relationship.Required("FirstEntityName").ToLowerInvariant();
        var second = relationship.Required("SecondEntityName").ToLowerInvariant();
        var toItself = first == second;
        return new ManyToManyMetadata
        {
            Name = relationship.RequiredAttribute("Name"),
            IntersectTable = relationship.Required("IntersectEntityName").ToLowerInvariant(),
            FirstTable = first,
            FirstColumn = first + (toItself ? "idone" : "id"),
            SecondTable = second,
            SecondColumn = second + (toItself ? "idtwo" : "id"),
        };
    }

    private static CascadeBehavior Cascade(XElement relationship, string name, CascadeBehavior whenMissing)
    {
        var text = relationship.Value(name);
        if (text is null)
        {
            return whenMissing;
        }

        return Enum.TryParse<CascadeBehavior>(text, out var behavior)
            ? behavior
            : throw new SolutionImportException(
                $"{name} of the relationship {relationship.AttributeValue("Name")} is '{text}', but must be a cascade behavior like "
                    + "NoCascade.");
    }
}
