using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Recording;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// Goals, promises, discoveries and people that somebody records on an opportunity: they belong to the plan of the deal as soon as there
/// is one. A deal has its plan once it has a handoff.
/// </summary>
internal static class RecordedFacts
{
    // All these tables name their plan and their opportunity alike, and the platform names the id of a row after its table.
    private const string PlanId = GoalTable.PlanId;
    private const string OpportunityId = GoalTable.OpportunityId;

    private static readonly string[] Tables =
        [GoalTable.LogicalName, PromiseTable.LogicalName, DiscoveryTable.LogicalName, StakeholderTable.LogicalName];

    /// <summary>
    /// Before such a row is created: it gets the plan of its deal, where there is one. One call, where it names a deal alone.
    /// </summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="written">The new row; its plan is filled in.</param>
    /// <exception cref="DomainException">It names neither a plan nor a deal.</exception>
    public static void Place(IOrganizationService service, Entity written)
    {
        var row = new Row(written);
        if (row.Reference(PlanId) is not null)
        {
            return;
        }

        var deal = row.Reference(OpportunityId) ?? throw new DomainException(FactMessages.BelongsNowhere);
        var handoffs = new QueryExpression(HandoffTable.LogicalName) { ColumnSet = new ColumnSet(HandoffTable.PlanId), TopCount = 1 };
        handoffs.Criteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, deal.Id);
        if (service.Read(handoffs).Select(handoff => handoff.Reference(HandoffTable.PlanId)).FirstOrDefault() is { } plan)
        {
            written[PlanId] = plan;
        }
    }

    /// <summary>
    /// After a deal got its handoff: what was recorded on it joins the plan, which is evaluated. One call where nothing was recorded, else
    /// two more for each kind, and two for the evaluation.
    /// </summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets the decisions.</param>
    /// <param name="handoffId">The handoff.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public static void Join(IOrganizationService service, TraceLog trace, Guid handoffId, DateTime occurredOn)
    {
        var rows = service.Read(Recorded(handoffId));
        if (rows.Count == 0 || rows[0].Reference(HandoffTable.PlanId) is not { } plan
            || rows[0].Reference(HandoffTable.OpportunityId) is not { } deal)
        {
            return;
        }

        var tables = Tables.Where(table => rows[0].Linked(table).Key(IdOf(table)) is not null).ToList();
        foreach (var table in tables)
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(IdOf(table)) };
            query.Criteria.AddCondition(OpportunityId, ConditionOperator.Equal, deal.Id);
            query.Criteria.AddCondition(PlanId, ConditionOperator.Null);
            service.UpdateMany(service.Read(query).Select(row => new Entity(table, row.Id) { [PlanId] = plan }));
        }

        if (tables.Count > 0)
        {
            EvaluationRequests.AskFor(service, trace, plan.Id, occurredOn);
        }
    }

    /// <summary>The handoff, beside it the first of whatever was recorded on its deal and has no plan.</summary>
    private static QueryExpression Recorded(Guid handoffId)
    {
        var query = new QueryExpression(HandoffTable.LogicalName)
        {
            ColumnSet = new ColumnSet(HandoffTable.PlanId, HandoffTable.OpportunityId),
            TopCount = 1,
        };
        query.Criteria.AddCondition(HandoffTable.Id, ConditionOperator.Equal, handoffId);
        foreach (var table in Tables)
        {
            query.Outer(HandoffTable.OpportunityId, table, OpportunityId, table, IdOf(table))
                .LinkCriteria.AddCondition(PlanId, ConditionOperator.Null);
        }

        return query;
    }

    private static string IdOf(string table) => table + "id";
}
