using System.Linq;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>Users of a scenario's own.</summary>
internal static class People
{
    /// <summary>A user with roles: of the business unit Sales with those of a seller, else of Customer Success.</summary>
    /// <param name="organization">Where the user works.</param>
    /// <param name="name">Full name.</param>
    /// <param name="roles">Roles by name; none for a user who may do nothing yet.</param>
    public static EntityReference User(IOrganizationUnderTest organization, string name, params string[] roles) =>
        User(organization, name, UnitOf(organization, roles.Any(Roles.OfSales.Contains)), roles);

    /// <summary>A user of a business unit with roles.</summary>
    public static EntityReference User(
        IOrganizationUnderTest organization, string name, EntityReference businessUnit, params string[] roles)
    {
        var user = new EntityReference(SystemUserTable.LogicalName, organization.Service.Create(new Entity(SystemUserTable.LogicalName)
        {
            [SystemUserTable.FullName] = name,
            [SystemUserTable.BusinessUnitId] = businessUnit,
        }))
        {
            Name = name,
        };
        if (roles.Length > 0)
        {
            organization.GiveRoles(user, roles);
        }

        return user;
    }

    /// <summary>A team with roles, in the business unit Sales.</summary>
    public static EntityReference Team(IOrganizationUnderTest organization, string name, params string[] roles)
    {
        var team = new EntityReference("team", organization.Service.Create(new Entity("team")
        {
            ["name"] = name,
            ["businessunitid"] = UnitOf(organization, ofSales: true),
        }))
        {
            Name = name,
        };
        if (roles.Length > 0)
        {
            organization.GiveRoles(team, roles);
        }

        return team;
    }

    /// <summary>A business unit below Sales.</summary>
    public static EntityReference Unit(IOrganizationUnderTest organization, string name) =>
        new(BusinessUnitTable.LogicalName, organization.Service.Create(new Entity(BusinessUnitTable.LogicalName)
        {
            ["name"] = name,
            ["parentbusinessunitid"] = UnitOf(organization, ofSales: true),
        }));

    /// <summary>Sets where a user is, by the platform's time zone code, and in which language the pages are.</summary>
    public static void Settle(IOrganizationUnderTest organization, EntityReference user, int timeZoneCode, int language)
    {
        UserLanguage.Set(organization.Service, user.Id, language);
        organization.Service.Update(new Entity(UserSettingsTable.LogicalName, user.Id) { [UserSettingsTable.TimeZoneCode] = timeZoneCode });
    }

    private static EntityReference UnitOf(IOrganizationUnderTest organization, bool ofSales) => organization.Service
        .Retrieve(
            SystemUserTable.LogicalName,
            ofSales ? organization.Seller.Id : ((WhoAmIResponse)organization.CsmService.Execute(new WhoAmIRequest())).UserId,
            new ColumnSet(SystemUserTable.BusinessUnitId))
        .GetAttributeValue<EntityReference>(SystemUserTable.BusinessUnitId);
}
