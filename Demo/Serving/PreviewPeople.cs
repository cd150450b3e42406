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
        var colleagues = new Colleagues(service, loader);
        foreach (var user in CsmsOfPlans())
        {
            colleagues.Allow(user, Colleagues.Csm);
        }

        foreach (var role in Colleagues.Roles)
        {
            if (colleagues.RoleIds.ContainsKey(role) && colleagues.HoldersOf(role).All(holder => holder == systemUserId))
            {
                colleagues.Allow(loader.EnsureUser(Colleagues.NameOf(role), roles: []), role);
            }
        }

        return colleagues.HoldersOf(Colleagues.SystemAdministrator).First(holder => holder != systemUserId);
    }

    private IEnumerable<EntityReference> CsmsOfPlans() => service
        .All(new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(PlanTable.CsmId) })
        .Select(plan => plan.GetAttributeValue<EntityReference>(PlanTable.CsmId)).OfType<EntityReference>()
        .DistinctBy(user => user.Id).ToList();
}
