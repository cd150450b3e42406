using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Packing;

/// <summary>
/// Other/Relationships.xml names the relationships in their order; Other/Relationships/(referenced table).xml holds them.
/// What is in one place only would disappear without a word.
/// </summary>
internal static class RelationshipFiles
{
    private const string ListPath = "Other/Relationships.xml";
    private const string Folder = "Other/Relationships";

    public static IEnumerable<XElement> Read(BuildContext context)
    {
        var rule = context.Rule("L22");
        var bodies = Bodies(context);
        if (!context.Source.Has(ListPath))
        {
            if (bodies.Count > 0)
            {
                rule.Error(
                    ListPath,
                    "The file is missing, so every relationship would be left out.",
                    "Restore it with one EntityRelationship element for each name.");
            }
            yield break;
        }

        var listed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in context.ReadRoot(ListPath)?.Elements("EntityRelationship")
            .Select(item => (string?)item.Attribute("Name") ?? string.Empty) ?? [])
        {
            if (!listed.Add(name))
            {
                rule.Error(ListPath, $"The relationship '{name}' is listed twice.", "Delete one of the two lines.");
            }
            else if (bodies.TryGetValue(name, out var body))
            {
                yield return body;
            }
            else
            {
                rule.Error(
                    ListPath,
                    $"The relationship '{name}' is listed, but no file in {Folder} defines it.",
                    "Define it or delete the line.");
            }
        }

        foreach (var (name, body) in bodies.Where(pair => !listed.Contains(pair.Key)))
        {
            rule.Error(
                body.FileOf(),
                $"The relationship '{name}' is not listed in {ListPath}, so it would be left out.",
                $"Add it to {ListPath}.");
        }
    }

    private static SortedDictionary<string, XElement> Bodies(BuildContext context)
    {
        var bodies = new SortedDictionary<string, XElement>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in context.Source.Below(Folder, ".xml").ToList())
        {
            foreach (var relationship in context.ReadRoot(path)?.Elements().ToList() ?? [])
            {
                relationship.Remove();
                var name = (string?)relationship.Attribute("Name") ?? string.Empty;
                if (!bodies.TryAdd(name, relationship.From(path)))
                {
                    context.Rule("L22").Error(path, $"The relationship '{name}' is defined twice.", "Delete one of the two definitions.");
                }

                if ((string?)relationship.Element("ReferencedEntityName") is { } parent)
                {
                    context.RequireName(path, System.IO.Path.GetFileNameWithoutExtension(path), parent, "referenced table");
                }
            }
        }

        return bodies;
    }
}
