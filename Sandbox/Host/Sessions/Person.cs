using CrmOnboarding.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Host.Sessions;

/// <summary>A user that the preview can be looked at as.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Full name.</param>
/// <param name="BusinessUnit">Name of the business unit.</param>
/// <param name="Roles">Names of the roles, those of teams included, in order.</param>
internal sealed record Person(Guid Id, string Name, string BusinessUnit, IReadOnlyList<string> Roles);

/// <summary>Reads the users of an organization.</summary>
internal static class People
{
    /// <summary>The enabled users by name, SYSTEM first.</summary>
    public static IReadOnlyList<Person> All(SandboxOrganization organization)
    {
        var roles = RolesByUser(organization.SystemService);
        return
        [
            .. organization.SystemService.RetrieveMultiple(EnabledUsers()).Entities
                .Select(row => new Person(
                    row.Id,
                    row.GetAttributeValue<string>("fullname") ?? string.Empty,
                    row.GetAttributeValue<EntityReference>("businessunitid")?.Name ?? string.Empty,
                    [.. roles[row.Id].Distinct(StringComparer.Ordinal).Order(StringComparer.CurrentCulture)]))
                .OrderBy(person => person.Id != organization.SystemUserId)
                .ThenBy(person => person.Name, StringComparer.CurrentCulture),
        ];
    }

    /// <summary>The enabled user with an id, or null.</summary>
    public static string? Find(SandboxOrganization organization, Guid id)
    {
        var query = EnabledUsers();
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, id);
        return organization.SystemService.RetrieveMultiple(query).Entities
            .Select(row => row.GetAttributeValue<string>("fullname")).FirstOrDefault();
    }

    private static QueryExpression EnabledUsers()
    {
        var query = new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname", "businessunitid") };
        query.Criteria.AddCondition("isdisabled", ConditionOperator.NotEqual, true);
        return query;
    }

    private static ILookup<Guid, string> RolesByUser(IOrganizationService service)
    {
        var own = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        own.AddLink("systemuserroles", "roleid", "roleid").Columns = new ColumnSet("systemuserid");
        own.LinkEntities[0].EntityAlias = "held";
        var teams = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        var membership = teams.AddLink("teamroles", "roleid", "roleid").AddLink("teammembership", "teamid", "teamid");
        membership.Columns = new ColumnSet("systemuserid");
        membership.EntityAlias = "held";
        return service.RetrieveMultiple(own).Entities.Concat(service.RetrieveMultiple(teams).Entities).ToLookup(
            row => (Guid)row.GetAttributeValue<AliasedValue>("held.systemuserid").Value,
            row => row.GetAttributeValue<string>("name"));
    }
}
