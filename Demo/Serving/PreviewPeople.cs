using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Demo.Loading;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Demo.Serving;

/// <summary>
/// Somebody to look as for every role: who is the CSM of a plan holds that role, and a role that nobody holds gets a person.
/// </summary>
/// <param name="service">The service of the SYSTEM user.</param>
/// <param name="systemUserId">The SYSTEM user, who is nobody.</param>
internal sealed class PreviewPeople(IOrganizationService service, Guid systemUserId)
{
    /// <summary>Writes who is missing.</summary>
    /// <returns>The administrator, as whom a preview starts.</returns>
    public Guid Ensure()
    {
        var loader = new PeopleLoader(service);
        var roles = new Colleagues(service, loader).RoleIds;
        if (roles.TryGetValue(Colleagues.Csm, out var csm))
        {
            var holders = HoldersOf(csm);
            foreach (var user in CsmsOfPlans().Where(user => !holders.Contains(user)))
            {
                Give(user, csm);
            }
        }

        foreach (var role in Colleagues.Roles)
        {
            if (roles.TryGetValue(role, out var id) && HoldersOf(id).All(holder => holder == systemUserId))
            {
                Give(loader.EnsureUser(Colleagues.NameOf(role), roles: []).Id, id);
            }
        }

        return HoldersOf(roles[Colleagues.SystemAdministrator]).First(holder => holder != systemUserId);
    }

    private HashSet<Guid> CsmsOfPlans() =>
    [
        .. service.All(new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.CsmId) })
            .Select(plan => plan.GetAttributeValue<EntityReference>(PlanTable.CsmId)?.Id).OfType<Guid>(),
    ];

    private HashSet<Guid> HoldersOf(Guid role)
    {
        var query = new QueryExpression(SalesColumns.SystemUser) { ColumnSet = new ColumnSet() };
        query.AddLink(SalesColumns.UserRoles, SalesColumns.UserId, SalesColumns.UserId)
            .LinkCriteria.AddCondition(SalesColumns.RoleId, ConditionOperator.Equal, role);
        return [.. service.RetrieveMultiple(query).Entities.Select(user => user.Id)];
    }

    private void Give(Guid user, Guid role) => service.Associate(
        SalesColumns.SystemUser,
        user,
        new Relationship(SalesColumns.RolesOfUser),
        [new EntityReference(SalesColumns.Role, role)]);
}
