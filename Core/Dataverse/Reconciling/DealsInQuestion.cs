using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Reconciling;

/// <summary>
/// The opportunities whose onboarding is missing or does not fit their state: won without a workstream, for instance because an import
/// bypassed the steps; and those whose job ran out of retries: won but suspended, open but running, lost but not closed.
/// </summary>
internal static class DealsInQuestion
{
    private const string Plan = "plan";
    private const string Workstream = "workstream";

    private static readonly string[] Columns =
    [
        OpportunityTable.Id, OpportunityTable.Name, OpportunityTable.CustomerId, OpportunityTable.ActualCloseDate,
        OpportunityTable.MonthlyValue, OpportunityTable.ActualValue, OpportunityTable.TermMonths, OpportunityTable.ExchangeRate,
    ];

    /// <summary>How many questions there are, each a query of its own.</summary>
    public const int Questions = 4;

    /// <summary>The opportunities of a question, in the order of their ids, so that those that drop out make no page miss one.</summary>
    /// <param name="question">From 0; the first is all that are won, with and without a plan.</param>
    /// <param name="since">First day of the win that counts; null for all.</param>
    public static QueryExpression Of(int question, Date? since)
    {
        var query = question switch
        {
            0 => Won(),
            1 => Disagreeing(OpportunityTable.StateWon, WorkstreamStatus.Suspended),
            2 => Disagreeing(OpportunityTable.StateOpen, WorkstreamStatus.InProgress, WorkstreamStatus.Completed),
            _ => Disagreeing(
                OpportunityTable.StateLost, WorkstreamStatus.InProgress, WorkstreamStatus.Completed, WorkstreamStatus.Suspended),
        };
        if (since is { } day)
        {
            query.Criteria.AddCondition(OpportunityTable.ActualCloseDate, ConditionOperator.OnOrAfter, day.ToDateTime());
        }

        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>The query for the workstreams of opportunities.</summary>
    public static QueryExpression WorkstreamsOf(object[] opportunityIds)
    {
        var query = new QueryExpression(WorkstreamTable.LogicalName) { ColumnSet = new ColumnSet(WorkstreamTable.OpportunityId) };
        query.Criteria.AddCondition(WorkstreamTable.OpportunityId, ConditionOperator.In, opportunityIds);
        query.AddOrder(WorkstreamTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>All that are won: without a join, so that a page begins right after the last row of the one before.</summary>
    private static QueryExpression Won()
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, OpportunityTable.StateWon);
        return query;
    }

    private static QueryExpression Disagreeing(int state, params WorkstreamStatus[] wrong)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(Columns), Distinct = true };
        query.Criteria.AddCondition(OpportunityTable.StateCode, ConditionOperator.Equal, state);
        var workstream = query.Inner(OpportunityTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.OpportunityId, Workstream);
        workstream.LinkCriteria.AddCondition(new ConditionExpression(
            WorkstreamTable.Status, ConditionOperator.In, wrong.Select(ChoiceValues.Number).ToArray()));
        workstream.LinkCriteria.ActiveOnly();
        // An archived plan is left as it is.
        var plan = new LinkEntity(
            WorkstreamTable.LogicalName, PlanTable.LogicalName, WorkstreamTable.PlanId, PlanTable.Id, JoinOperator.Inner)
        {
            EntityAlias = Plan,
        };
        plan.LinkCriteria.ActiveOnly();
        workstream.LinkEntities.Add(plan);
        return query;
    }
}
