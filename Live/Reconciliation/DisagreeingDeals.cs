using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Reconciliation;

/// <summary>
/// Finds the onboarded opportunities whose workstreams do not fit their state, for instance because the job of a reopening ran out of
/// retries: won but suspended, open but running, lost but not closed.
/// </summary>
internal static class DisagreeingDeals
{
    private const string Plan = "plan";
    private const string Workstream = "workstream";

    /// <summary>All of them, in the order of their ids, read before anything is written. Three queries, one a state.</summary>
    /// <param name="pool">Where they are read.</param>
    /// <param name="pageSize">Rows a page.</param>
    public static IReadOnlyList<WonDeal> Find(ServicePool pool, int pageSize = Queries.PageSize) =>
    [
        .. Of(pool, OpportunityTable.StateWon, pageSize, WorkstreamStatus.Suspended)
            .Concat(Of(pool, OpportunityTable.StateOpen, pageSize, WorkstreamStatus.InProgress, WorkstreamStatus.Completed))
            .Concat(Of(
                pool, OpportunityTable.StateLost, pageSize,
                WorkstreamStatus.InProgress, WorkstreamStatus.Completed, WorkstreamStatus.Suspended))
            .OrderBy(deal => deal.Opportunity.Id),
    ];

    private static IEnumerable<WonDeal> Of(ServicePool pool, int state, int pageSize, params WorkstreamStatus[] wrong)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                OpportunityTable.Id, OpportunityTable.Name, OpportunityTable.CustomerId, OpportunityTable.ActualCloseDate),
            Distinct = true,
        };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, state);
        var workstream = query.Inner(OpportunityTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.OpportunityId, Workstream);
        workstream.LinkCriteria.AddCondition(new ConditionExpression(
            WorkstreamTable.Status, ConditionOperator.In, wrong.Select(ChoiceValues.Number).ToArray()));
        workstream.LinkCriteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        // An archived plan is left as it is.
        var plan = new LinkEntity(
            WorkstreamTable.LogicalName, PlanTable.LogicalName, WorkstreamTable.PlanId, PlanTable.Id, JoinOperator.Inner)
        {
            EntityAlias = Plan,
        };
        plan.LinkCriteria.AddCondition(SystemColumns.StateCode, ConditionOperator.Equal, SystemColumns.Active);
        workstream.LinkEntities.Add(plan);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return Paging.Pages(pool, query, pageSize).SelectMany(page => page).Select(MissingOnboardings.Deal);
    }
}
