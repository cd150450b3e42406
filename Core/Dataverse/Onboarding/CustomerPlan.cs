using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Shared;
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

    /// <summary>The plan of a customer with the highest cycle, with its template; null when the customer has none. One call.</summary>
    public static CustomerPlan? Latest(IOrganizationService service, Guid customerId)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. PlanRow.Columns, .. OwnColumns]),
            // The rows of the latest plan come first, one for each item of its template; earlier plans may be cut off.
            TopCount = Queries.PageSize,
        };
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, customerId);
        query.AddOrder(PlanTable.Cycle, OrderType.Descending);
        StoredTemplate.Join(query, withItems: true);
        var rows = service.Read(query);
        if (rows.Count == 0)
        {
            return null;
        }

        var latest = rows[0];
        return new CustomerPlan(
            PlanRow.From(latest.Id, latest, [.. rows.Where(row => row.Id == latest.Id)]),
            latest.Whole(PlanTable.Cycle) ?? 1,
            latest.Choice<Segment>(PlanTable.Segment) ?? Segment.Digital,
            latest.Text(PlanTable.TemplateReason) ?? string.Empty);
    }
}
