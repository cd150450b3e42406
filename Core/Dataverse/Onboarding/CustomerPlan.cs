using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>The plan that a further deal of a customer may join.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Cycle">How many onboardings of the customer there have been, this one included.</param>
/// <param name="Segment">Segment; it never falls.</param>
/// <param name="Reason">Why this template and segment, one sentence a line; empty text when nothing is stored.</param>
internal sealed record CustomerPlan(PlanRow Plan, int Cycle, Segment Segment, string Reason)
{
    private static readonly string[] OwnColumns = [PlanTable.Cycle, PlanTable.Segment, PlanTable.TemplateReason];

    /// <summary>The plan of a customer with the highest cycle; null when the customer has none.</summary>
    public static CustomerPlan? Latest(IOrganizationService service, Guid customerId)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. PlanRow.Columns, .. OwnColumns]),
            TopCount = 1,
        };
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, customerId);
        query.AddOrder(PlanTable.Cycle, OrderType.Descending);
        return service.Read(query)
            .Select(row => new CustomerPlan(
                PlanRow.From(row.Id, row),
                row.Whole(PlanTable.Cycle) ?? 1,
                row.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
                row.Text(PlanTable.TemplateReason) ?? string.Empty))
            .FirstOrDefault();
    }
}
