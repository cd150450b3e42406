using System.Xml.Linq;
using CrmOnboarding.Packer.Sources;

namespace CrmOnboarding.Authoring.Components;

/// <summary>Privileges of roles for a new table: those that they have for another one.</summary>
internal static class Roles
{
    // Longest first: AppendTo is not Append.
    private static readonly string[] Rights = ["AppendTo", "Append", "Assign", "Create", "Delete", "Read", "Share", "Write"];

    /// <summary>Gives every role for a table what it has for another table of the same ownership.</summary>
    /// <exception cref="InputException">There is no such table, or another kind of owner has it.</exception>
    public static void Copy(Draft draft, string table, string ownership, string like)
    {
        var model = draft.Model.FindTable(like);
        if (model is not { IsOwn: true })
        {
            throw new InputException($"--roles-like is '{like}', which is no table of the solution.");
        }

        if (model.Ownership != ownership)
        {
            throw new InputException(
                $"--roles-like is '{like}', which has another kind of owner. Name a table that {Owner(ownership)} too.");
        }

        foreach (var path in draft.FilesIn("Roles"))
        {
            var list = draft.Open(path).Element("RolePrivileges")!;
            foreach (var privilege in list.Elements().Where(each => RightOn(each, model.SchemaName) is not null).ToList())
            {
                Add(list, "prv" + RightOn(privilege, model.SchemaName) + table, (string)privilege.Attribute("level")!);
            }
        }
    }

    private static string Owner(string ownership) => ownership == "OrgOwned" ? "the organization owns" : "users own";

    private static string? RightOn(XElement privilege, string table) =>
        Rights.FirstOrDefault(right => (string?)privilege.Attribute("name") == "prv" + right + table);

    private static void Add(XElement list, string name, string level)
    {
        var privilege = new XElement("RolePrivilege", new XAttribute("name", name), new XAttribute("level", level));
        var later = list.Elements()
            .FirstOrDefault(other => string.Compare((string?)other.Attribute("name"), name, StringComparison.OrdinalIgnoreCase) > 0);
        if (later is null)
        {
            list.Add(privilege);
        }
        else
        {
            later.AddBeforeSelf(privilege);
        }
    }
}
