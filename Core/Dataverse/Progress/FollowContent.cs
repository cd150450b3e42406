using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>Content was entered: the plans in which an item of its product misses content are asked to choose (T-04).</summary>
internal static class FollowContent
{
    /// <summary>
    /// Plans that are asked at once, those won last first: items of material belong to the first week. Others choose with their next
    /// evaluation.
    /// </summary>
    private const int MostPlans = 500;

    /// <summary>Asks them: two reads, and one write where there are any.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="contentId">The content, which may be gone.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public static void Run(IOrganizationService service, TraceLog trace, Guid contentId, DateTime occurredOn)
    {
        var query = new QueryExpression(ContentTable.LogicalName) { ColumnSet = new ColumnSet(ContentTable.ProductId) };
        query.Criteria.AddCondition(ContentTable.Id, ConditionOperator.Equal, contentId);
        query.Criteria.AddCondition(ContentTable.Category, ConditionOperator.NotNull);
        query.Criteria.ActiveOnly();
        var content = service.Read(query);
        if (content.Count == 0)
        {
            trace.Line("It is gone, or helps with no outcome; nothing to do.");
            return;
        }

        var plans = service.Read(PlansThatMiss(content[0].Reference(ContentTable.ProductId)));
        EvaluationRequests.AskForAll(service, plans, occurredOn);
        trace.Line("{0} plans asked to choose content.", plans.Count);
    }

    private static QueryExpression PlansThatMiss(EntityReference? product)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            // Distinct rows have their id only where it is asked for.
            ColumnSet = new ColumnSet(PlanTable.Id, PlanTable.Day0On, PlanTable.EvaluationRequestedOn),
            Distinct = true,
            TopCount = MostPlans,
        };
        query.Criteria.AddCondition(
            PlanTable.Status, ConditionOperator.NotIn,
            ChoiceValues.Number(PlanStatus.Suspended), ChoiceValues.Number(PlanStatus.Cancelled), ChoiceValues.Number(PlanStatus.Draft));
        query.Criteria.ActiveOnly();
        query.AddOrder(PlanTable.Day0On, OrderType.Descending);
        var item = query.AddLink(MilestoneTable.LogicalName, PlanTable.Id, MilestoneTable.PlanId);
        item.LinkCriteria.AddCondition(MilestoneTable.MissingContent, ConditionOperator.NotNull);
        item.LinkCriteria.ActiveOnly();
        if (product is not null)
        {
            item.AddLink(WorkstreamTable.LogicalName, MilestoneTable.WorkstreamId, WorkstreamTable.Id)
                .LinkCriteria.AddCondition(WorkstreamTable.ProductId, ConditionOperator.Equal, product.Id);
        }

        return query;
    }
}
