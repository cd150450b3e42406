using System.Xml.Linq;
using CrmOnboarding.Sandbox.Metadata;

namespace CrmOnboarding.Sandbox.Import.Components;

/// <summary>Reads Role elements.</summary>
internal static class RoleReader
{
    public static RoleMetadata Read(XElement role)
    {
        var name = role.RequiredAttribute("name");
        var privileges = new Dictionary<string, PrivilegeDepth>(StringComparer.OrdinalIgnoreCase);
        foreach (var privilege in role.Elements("RolePrivileges").Elements("RolePrivilege"))
        {
            var level = privilege.RequiredAttribute("level");
            privileges[privilege.RequiredAttribute("name")] = Enum.TryParse<PrivilegeDepth>(level, out var depth)
                ? depth
                : throw new SolutionImportException(
                    $"Role '{name}' gives {privilege.AttributeValue("name")} at level '{level}'; levels are Basic, Local, Deep and "
                        + "Global.");
        }

        return new RoleMetadata(role.Id("id", role.AttributeValue("id")), name, privileges);
    }
}
