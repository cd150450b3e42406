using System;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Editing;

/// <summary>What a message to a plan names beside it belongs to that plan.</summary>
internal static class RowOfPlan
{
    /// <summary>Checks a row. One call; none without a row.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="row">A row of a table below a plan; null for none, which is in order.</param>
    /// <param name="planId">The plan.</param>
    /// <exception cref="DomainException">The row is gone or of another plan.</exception>
    public static void Check(IOrganizationService service, EntityReference? row, Guid planId)
    {
        if (row is not null && !Is(service, row, planId))
        {
            throw new DomainException(EditingMessages.NotOfThisPlan);
        }
    }

    /// <summary>Whether a row is there and belongs to a plan. One call.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="row">A row of a table below a plan.</param>
    /// <param name="planId">The plan.</param>
    public static bool Is(IOrganizationService service, EntityReference row, Guid planId)
    {
        // All child tables name their plan alike.
        var query = new QueryExpression(row.LogicalName) { ColumnSet = new ColumnSet(MilestoneTable.PlanId) };
        query.Criteria.AddCondition(row.LogicalName + "id", ConditionOperator.Equal, row.Id);
        return service.Read(query).Any(found => found.Reference(MilestoneTable.PlanId)?.Id == planId);
    }
}
