using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Tables;

/// <summary>
/// L63: ownership follows the work, not the parent: no relationship between own tables assigns, shares or reparents its children along.
/// </summary>
/// <remarks>Reparent with Cascade would also give the parent's owner a share of every child that somebody else owns.</remarks>
internal sealed class OwnershipRule : ILintRule
{
    private static readonly string[] Cascades = ["CascadeAssign", "CascadeReparent", "CascadeShare", "CascadeUnshare"];

    public string Id => "L63";

    public void Check(LintInput input, FindingList findings)
    {
        foreach (var relationship in input.Model.Relationships.Where(relationship => relationship.IsOneToMany))
        {
            foreach (var name in Cascades.Where(name => relationship.Text(name) is { } cascade && cascade != "NoCascade"))
            {
                findings.Error(
                    relationship.Element.FileOf(),
                    $"'{relationship.Name}' has {name} '{relationship.Text(name)}'.",
                    "Write NoCascade; who owns a row is decided by the work, and steps assign it.");
            }
        }
    }
}
