using System.Xml.Linq;
using CrmOnboarding.Packer.Linting.Model;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Packer.Linting.Security;

/// <summary>
/// L40: a role names privileges that exist, at depths that their table has, and no own table is left without a role that may read it.
/// </summary>
/// <remarks>An unknown privilege stops the import; a table that no role may read is found only when somebody opens it.</remarks>
internal sealed class RoleRule : ILintRule
{
    private static readonly string[] Depths = ["Basic", "Local", "Deep", "Global"];

    // Longest first: AppendTo is not Append.
    private static readonly string[] Rights = ["AppendTo", "Append", "Assign", "Create", "Delete", "Read", "Share", "Write"];

    private static readonly string[] RightsOfOwnersAlone = ["Assign", "Share"];

    public string Id => "L40";

    public void Check(LintInput input, FindingList findings)
    {
        var roles = input.Package.Components("Roles", "Role").ToList();
        foreach (var role in roles)
        {
            CheckRole(role, input.Model, findings);
        }

        var readable = roles.Descendants("RolePrivilege").Select(privilege => (string?)privilege.Attribute("name")).ToHashSet();
        foreach (var table in input.Model.Tables
            .Where(table => table.IsOwn && table.Definition is not null && !table.IsActivity
                && !readable.Contains("prvRead" + table.SchemaName)))
        {
            findings.Error(
                table.Element.FileOf(),
                $"No role may read the table '{table.SchemaName}'.",
                $"Give prvRead{table.SchemaName} to the roles that need it.");
        }
    }

    private static void CheckRole(XElement role, SolutionModel model, FindingList findings)
    {
        var name = (string?)role.Attribute("name");
        var privileges = role.Descendants("RolePrivilege").ToList();
        foreach (var twice in privileges.GroupBy(privilege => (string?)privilege.Attribute("name")).Where(group => group.Count() > 1))
        {
            findings.Error(role.FileOf(), $"The role '{name}' has {twice.Key} twice.", "Keep one.");
        }

        foreach (var privilege in privileges)
        {
            CheckPrivilege(
                role, (string?)privilege.Attribute("name") ?? string.Empty, (string?)privilege.Attribute("level"), model, findings);
        }
    }

    private static void CheckPrivilege(XElement role, string privilege, string? depth, SolutionModel model, FindingList findings)
    {
        var name = (string?)role.Attribute("name");
        if (!Depths.Contains(depth))
        {
            findings.Error(
                role.FileOf(), $"The role '{name}' has {privilege} with the level '{depth}'.",
                    $"Write one of {string.Join(", ", Depths)}.");
        }

        var at = privilege.IndexOf(model.Prefix, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return;
        }

        var right = Rights.FirstOrDefault(right => privilege[..at] == "prv" + right);
        if (right is null || model.Tables.FirstOrDefault(table => table.SchemaName == privilege[at..]) is not { } table)
        {
            findings.Error(
                role.FileOf(),
                $"The role '{name}' has {privilege}, which no table of the solution has.",
                "Write prv, the right, and the table's schema name.");
        }
        else if (table.Ownership == "OrgOwned" && (depth != "Global" || RightsOfOwnersAlone.Contains(right)))
        {
            findings.Error(
                role.FileOf(),
                $"The role '{name}' has {privilege} with the level '{depth}', but the organization owns '{table.SchemaName}'.",
                "Write Global; such a table has neither Assign nor Share.");
        }
    }
}
