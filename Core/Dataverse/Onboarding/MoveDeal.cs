using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// The part of a deal goes from a plan that is over to the one that runs: its lines with what was done for them, its handoff, and what was
/// recorded on the deal. What belongs to the whole plan stays where it is, as history.
/// </summary>
internal static class MoveDeal
{
    private const string Item = "item";

    private static readonly string[] OfDeal = [GoalTable.LogicalName, DiscoveryTable.LogicalName, StakeholderTable.LogicalName];

    private static readonly string[] OfItems =
    [
        WaitTable.LogicalName, TouchpointTable.LogicalName, AttendanceTable.LogicalName, KickoffReviewTable.LogicalName,
    ];

    /// <summary>Moves it. Eleven reads at most, and a write for each table that has rows.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="dealId">The deal.</param>
    /// <param name="from">The plan that has it.</param>
    /// <param name="to">The plan that gets it.</param>
    public static void Run(IOrganizationService service, Guid dealId, Guid from, Guid to)
    {
        var rows = new MoveRows(service, from, to);
        object[] lines = [.. WorkstreamRow.All(service, from).Where(line => line.IsOf(dealId)).Select(line => (object)line.Id)];
        if (lines.Length > 0)
        {
            foreach (var table in OfItems)
            {
                // All of them name their milestone alike.
                rows.Of(table, query => query
                    .Inner(WaitTable.MilestoneId, MilestoneTable.LogicalName, MilestoneTable.Id, Item)
                    .LinkCriteria.AddCondition(MilestoneTable.WorkstreamId, ConditionOperator.In, lines));
            }

            rows.Of(
                MilestoneTable.LogicalName,
                query => query.Criteria.AddCondition(MilestoneTable.WorkstreamId, ConditionOperator.In, lines));
            rows.Of(
                WorkstreamTable.LogicalName, query => query.Criteria.AddCondition(WorkstreamTable.Id, ConditionOperator.In, lines));
        }

        // All of them name their deal alike.
        void OfThisDeal(QueryExpression query) => query.Criteria.AddCondition(GoalTable.OpportunityId, ConditionOperator.Equal, dealId);
        foreach (var table in OfDeal)
        {
            rows.Of(table, OfThisDeal);
        }

        rows.Of(
            PromiseTable.LogicalName,
            query =>
            {
                OfThisDeal(query);
                query.ColumnSet.AddColumn(PromiseTable.KeptById);
                query.Outer(PromiseTable.KeptById, MilestoneTable.LogicalName, MilestoneTable.Id, Item, MilestoneTable.WorkstreamId);
            },
            (row, moved) =>
            {
                // What belongs to the whole plan stays behind: nothing of the new plan keeps the promise yet.
                if (row.Reference(PromiseTable.KeptById) is not null
                    && !(row.Linked(Item).Reference(MilestoneTable.WorkstreamId) is { } line && lines.Contains(line.Id)))
                {
                    moved[PromiseTable.KeptById] = null;
                }
            });

        rows.Of(HandoffItemTable.LogicalName, query => query
            .Inner(HandoffItemTable.HandoffId, HandoffTable.LogicalName, HandoffTable.Id, "handoff")
            .LinkCriteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, dealId));
        rows.Of(
            HandoffTable.LogicalName, query => query.Criteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, dealId));
    }
}
