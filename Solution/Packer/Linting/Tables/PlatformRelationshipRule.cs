using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>L62: relationships that the platform makes itself restrict deletion where every export has it so, and nowhere else.</summary>
internal sealed class PlatformRelationshipRule : ILintRule
{
    private static readonly HashSet<string> Restricting = new(StringComparer.OrdinalIgnoreCase)
    {
        "owningbusinessunit", "transactioncurrencyid",
    };

    public string Id => "L62";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var relationship in input.Model.Relationships
            .Where(relationship => relationship.IsOneToMany && FirstParty.IsServerColumn(relationship.LookupColumn)))
        {
            var expected = Restricting.Contains(relationship.LookupColumn) ? "Restrict" : "NoCascade";
            foreach (var name in new[] { "CascadeDelete", "CascadeArchive" }.Where(name => relationship.Text(name) != expected))
            {
                findings.Error(
                    relationship.Element.FileOf(),
                    $"'{relationship.Name}' has {name} '{relationship.Text(name)}'.",
                    $"Write {expected}, as every export has it.");
            }
        }
    }
}
