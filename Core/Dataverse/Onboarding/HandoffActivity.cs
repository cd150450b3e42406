using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>The handoff of a deal that is lost is deactivated, so that nobody waits for it; won again, it is active again.</summary>
internal static class HandoffActivity
{
    /// <summary>Deactivates or activates the handoff of a deal. One read, and one write where it differs.</summary>
    public static void Set(IOrganizationService service, Guid planId, Guid opportunityId, bool isActive)
    {
        var query = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(SystemColumns.StateCode) };
        query.Criteria.AddCondition(HandoffTable.PlanId, ConditionOperator.Equal, planId);
        query.Criteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, opportunityId);
        foreach (var handoff in service.Read(query))
        {
            if (handoff.Option(SystemColumns.StateCode) == SystemColumns.Active == isActive)
            {
                continue;
            }

            service.Update(new Entity(HandoffTable.LogicalName, handoff.Id)
            {
                [SystemColumns.StateCode] = new OptionSetValue(isActive ? SystemColumns.Active : SystemColumns.Inactive),
            });
        }
    }
}
