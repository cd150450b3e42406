using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L29: cascades have values that exports have; only some of them make sense for delete and archive.</summary>
internal sealed class CascadeRule : ILintRule
{
    private static readonly HashSet<string> Values = new(StringComparer.Ordinal) { "NoCascade", "Cascade", "Active", "UserOwned" };
    private static readonly HashSet<string> DeleteValues = new(StringComparer.Ordinal) { "Cascade", "RemoveLink", "Restrict", "NoCascade" };
    private static readonly HashSet<string> ArchiveValues = new(StringComparer.Ordinal) { "RemoveLink", "Restrict", "NoCascade" };
    private static readonly string[] Cascades = ["CascadeAssign", "CascadeReparent", "CascadeShare", "CascadeUnshare"];

    public string Id => "L29";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var relationship in input.Model.Relationships.Where(relationship => relationship.IsOneToMany))
        {
            foreach (var name in Cascades)
            {
                Require(relationship, name, Values, findings);
            }

            Require(relationship, "CascadeDelete", DeleteValues, findings);
            if (relationship.Text("CascadeArchive") is not null)
            {
                // No export archives children along, not even where they are deleted along.
                Require(relationship, "CascadeArchive", ArchiveValues, findings);
            }

            // Only the platform's own relationships (owner, currency ...) leave deleting to the platform.
            var isPlatform = relationship.Element.Element("EntityRelationshipRoles") is null;
            if (relationship.Text("CascadeDelete") == "NoCascade" && !isPlatform)
            {
                findings.Error(
                    relationship.Element.FileOf(),
                    $"'{relationship.Name}' has CascadeDelete NoCascade.",
                    "Write Cascade, RemoveLink or Restrict.");
            }
        }
    }

    private static void Require(RelationshipModel relationship, string name, HashSet<string> values, FindingList findings)
    {
        var value = relationship.Text(name);
        if (value is null || !values.Contains(value))
        {
            findings.Error(
                relationship.Element.FileOf(),
                $"'{relationship.Name}' has {name} '{value}'.",
                $"Write one of {string.Join(", ", values.Order(StringComparer.Ordinal))}.");
        }
    }
}
