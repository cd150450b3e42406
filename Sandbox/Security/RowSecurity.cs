using CrmOnboarding.Sandbox.Faults;
using CrmOnboarding.Sandbox.Metadata;
using CrmOnboarding.Sandbox.Store;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Sandbox.Security;

/// <summary>
/// Enforces role privileges: per table by depth, and per row by owner and business unit. The system user and System Administrators may
/// do everything. Sharing of single rows is not supported.
/// </summary>
internal sealed class RowSecurity : IRowSecurity
{
    private readonly MetadataCatalog _metadata;
    private readonly Principals _principals;
    private readonly RowStore _rows;
    private readonly Guid _systemUserId;
    private readonly PrivilegeSets _privileges;
    private readonly OwnerPrivilege _ownerPrivilege;

    public RowSecurity(MetadataCatalog metadata, Principals principals, RowStore rows, Guid systemUserId)
    {
        _metadata = metadata;
        _principals = principals;
        _rows = rows;
        _systemUserId = systemUserId;
        _privileges = new PrivilegeSets(metadata, principals);
        _ownerPrivilege = new OwnerPrivilege(_privileges, principals, systemUserId);
    }

    /// <summary>Whether no check is needed for the user.</summary>
    /// <exception cref="System.ServiceModel.FaultException{OrganizationServiceFault}">There is no such user, or the user is
    /// disabled.</exception>
    public bool IsUnrestricted(Guid userId) => userId == _systemUserId || Of(userId).IsUnrestricted;

    public ReadFilter ReadFilterOf(TableMetadata table, Guid userId)
    {
        if (IsUnrestricted(userId) || PrivilegeNames.IsOpen(table))
        {
            return ReadFilter.All;
        }

        if (Of(userId).Depth(PrivilegeNames.Of(AccessRight.Read, table)) is not { } depth)
        {
            return ReadFilter.None;
        }

        if (depth == PrivilegeDepth.Global || table.Ownership != Ownership.UserOwned)
        {
            return ReadFilter.All;
        }

        var user = _principals.User(userId)!;
        return new ReadFilter
        {
            Owners = [userId, .. user.Teams],
            BusinessUnits = depth switch
            {
                PrivilegeDepth.Local => [user.BusinessUnit],
                PrivilegeDepth.Deep => [.. _principals.BusinessUnitsFrom(user.BusinessUnit)],
                _ => [],
            },
        };
    }

    /// <summary>Whether the user holds one of the roles, alone or through a team.</summary>
    public bool HoldsOneOf(Guid userId, IReadOnlyCollection<Guid> roles) =>
        IsUnrestricted(userId) || _principals.User(userId)!.Roles.Any(roles.Contains);

    /// <summary>Whether the user's roles allow something on a table, at any depth.</summary>
    public bool Allows(Guid userId, AccessRight right, TableMetadata table) =>
        NeedsNoCheck(userId, right, table) || Of(userId).Depth(PrivilegeNames.Of(right, table)) is not null;

    /// <summary>Whether the user's roles allow something on a row.</summary>
    public bool AllowsRow(Guid userId, AccessRight right, string tableName, Guid id)
    {
        var table = _metadata.Current.Tables[tableName];
        if (NeedsNoCheck(userId, right, table))
        {
            return true;
        }

        return Of(userId).Depth(PrivilegeNames.Of(right, table)) is { } depth
            && Reaches(userId, depth, table.Ownership == Ownership.UserOwned
                ? _rows.Value(tableName, id, "ownerid") as EntityReference
                : null);
    }

    /// <summary>Demands a privilege that is about no table, by its name.</summary>
    public void Demand(Guid userId, string privilege)
    {
        if (!IsUnrestricted(userId) && Of(userId).Depth(privilege) is null)
        {
            throw ServiceFaults.Of(
                ErrorCodes.PrivilegeDenied, $"Principal user (Id={userId}, type=8) is missing {privilege} privilege.");
        }
    }

    /// <summary>Demands a privilege on a table, at any depth.</summary>
    public void Demand(Guid userId, AccessRight right, TableMetadata table) => DepthOf(userId, right, table);

    /// <summary>Demands a privilege on a row with the given owner.</summary>
    public void Demand(Guid userId, AccessRight right, TableMetadata table, EntityReference? owner, Guid rowId)
    {
        if (DepthOf(userId, right, table) is { } depth && !Reaches(userId, depth, owner))
        {
            throw ServiceFaults.Of(
                ErrorCodes.AccessDenied,
                $"SecLib::AccessCheckEx failed. ObjectID: {rowId}, OwnerId: {owner!.Id}, CallingUser: {userId}, table: "
                    + $"{table.LogicalName}, AccessRights: {right}Access");
        }
    }

    /// <summary>Demands that a new owner of a row may read its table.</summary>
    public void DemandOwner(Guid callerId, TableMetadata table, EntityReference owner) =>
        _ownerPrivilege.Demand(owner, table, callerId);

    /// <summary>Demands a privilege on an existing row.</summary>
    public void DemandRow(Guid userId, AccessRight right, string tableName, Guid id)
    {
        if (IsUnrestricted(userId))
        {
            return;
        }

        var table = _metadata.Current.Tables[tableName];
        Demand(
            userId,
            right,
            table,
            table.Ownership == Ownership.UserOwned ? _rows.Value(tableName, id, "ownerid") as EntityReference : null,
            id);
    }

    // Null: no check needed.
    private PrivilegeDepth? DepthOf(Guid userId, AccessRight right, TableMetadata table)
    {
        if (NeedsNoCheck(userId, right, table))
        {
            return null;
        }

        var privilege = PrivilegeNames.Of(right, table);
        return Of(userId).Depth(privilege) ?? throw ServiceFaults.Of(
            ErrorCodes.PrivilegeDenied,
            $"Principal user (Id={userId}, type=8) is missing {privilege} privilege for entity '{table.LogicalName}'.");
    }

    private bool NeedsNoCheck(Guid userId, AccessRight right, TableMetadata table) =>
        IsUnrestricted(userId) || (right == AccessRight.Read && PrivilegeNames.IsOpen(table)) || table.IsIntersect;

    // A row without an owner belongs to the organization.
    private bool Reaches(Guid userId, PrivilegeDepth depth, EntityReference? owner)
    {
        if (depth == PrivilegeDepth.Global || owner is null)
        {
            return true;
        }

        var user = _principals.User(userId)!;
        var unit = _principals.BusinessUnitOf(owner);
        return owner.Id == userId || user.Teams.Contains(owner.Id) || depth switch
        {
            PrivilegeDepth.Local => unit == user.BusinessUnit,
            PrivilegeDepth.Deep => _principals.BusinessUnitsFrom(user.BusinessUnit).Contains(unit),
            _ => false,
        };
    }

    private PrivilegeSet Of(Guid userId) => _privileges.OfUser(userId);
}
