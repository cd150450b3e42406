using System.Globalization;
using System.ServiceModel;
using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Security;

/// <summary>
/// A new owner must be able to read the table, at any depth. The platform asks this of the owner whoever the caller is, SYSTEM and
/// administrators included.
/// </summary>
internal sealed class OwnerPrivilege(PrivilegeSets privileges, Principals principals, Guid systemUserId)
{
    private const string Failed = "Read Privilege Check For Owner failed with exception: ";

    /// <summary>Refuses an owner who lacks the read privilege.</summary>
    /// <param name="owner">The new owner, a user or team that exists.</param>
    /// <param name="table">The table of the row.</param>
    /// <param name="callerId">Who makes the request; the fault names the caller.</param>
    public void Demand(EntityReference owner, TableMetadata table, Guid callerId)
    {
        if (table.Ownership != Ownership.UserOwned || PrivilegeNames.IsOpen(table) || owner.Id == systemUserId)
        {
            return;
        }

        var set = owner.LogicalName == "team" ? privileges.OfTeam(owner.Id) : privileges.OfUser(owner.Id);
        var privilege = PrivilegeNames.Of(AccessRight.Read, table);
        if (!set.IsUnrestricted && set.Depth(privilege) is null)
        {
            throw Refusal(owner, set, privilege, table, callerId);
        }
    }

    private FaultException<OrganizationServiceFault> Refusal(
        EntityReference owner, PrivilegeSet set, string privilege, TableMetadata table, Guid callerId)
    {
        if (owner.LogicalName != "team" && principals.User(owner.Id)!.Roles.Count == 0)
        {
            return ServiceFaults.Of(
                ErrorCodes.PrivilegeCheckFailed,
                $"{Failed}RetrievePrivilegeForUser: The user with id {owner.Id} has not been assigned any roles. They need a role with "
                    + $"the {privilege} privilege.");
        }

        return ServiceFaults.Of(
            ErrorCodes.PrivilegeCheckFailed,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Failed}{Describe(owner)}, privilegeCount={set.Count}), is missing {privilege} privilege on OTC="
                    + $"{table.ObjectTypeCode} for entity '{table.LogicalName}' (LocalizedName='{table.DisplayName}'). context.Caller="
                    + $"{callerId}. Consider adding missed privilege to one of the principal (user/team) roles."));
    }

    private string Describe(EntityReference owner) => owner.LogicalName == "team"
        ? string.Create(
            CultureInfo.InvariantCulture, $"Principal team (Id={owner.Id}, type=9, teamType={principals.Team(owner.Id)!.Type}")
        : string.Create(
            CultureInfo.InvariantCulture, $"Principal user (Id={owner.Id}, type=8, roleCount={principals.User(owner.Id)!.Roles.Count}");
}
