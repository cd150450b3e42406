using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Live.Calls;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Live.Reconciliation;

/// <summary>Finds the won opportunities that were never onboarded, for instance because an import bypassed the plug-ins.</summary>
internal static class MissingOnboardings
{
    private const string Workstream = "workstream";

    /// <summary>
    /// All of them, oldest win first. The whole list is read before anything is written, so no page shifts under the reader.
    /// </summary>
    /// <param name="pool">Where they are read.</param>
    /// <param name="since">First day of the win that counts; null for all.</param>
    /// <param name="pageSize">Rows a page.</param>
    public static IReadOnlyList<WonDeal> Find(ServicePool pool, Date? since, int pageSize = Queries.PageSize)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName)
        {
            ColumnSet = new ColumnSet(OpportunityTable.Name, OpportunityTable.CustomerId, OpportunityTable.ActualCloseDate),
        };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, OpportunityTable.StateWon);
        if (since is { } day)
        {
            query.Criteria.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.OnOrAfter, day.ToDateTime());
        }

        query.Outer(OpportunityTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.OpportunityId, Workstream);
        query.Criteria.AddCondition(Workstream, WorkstreamTable.Id, ConditionOperator.Null);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return
        [
            .. Paging.Pages(pool, query, pageSize).SelectMany(page => page).Select(Deal)
                .OrderBy(deal => deal.WonOn).ThenBy(deal => deal.Opportunity.Id),
        ];
    }

    /// <summary>Reads an opportunity.</summary>
    public static WonDeal Deal(Entity entity)
    {
        var row = new Row(entity);
        return new WonDeal(
            entity.ToEntityReference(),
            row.Text(OpportunityTable.Name) ?? string.Empty,
            row.Reference(OpportunityTable.CustomerId),
            row.Date(OpportunityTable.ActualCloseDate));
    }
}
