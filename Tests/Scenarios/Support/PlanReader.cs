using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Tests.Scenarios.Support;

/// <summary>Reads what the onboarding wrote, and completes items as a team would.</summary>
/// <param name="service">Where it reads.</param>
/// <param name="sales">
/// Only what grew from the customers and opportunities of this desk is read: an organization can hold other plans too. Null for everything.
/// </param>
internal sealed class PlanReader(IOrganizationService service, SalesDesk? sales = null)
{
    private const string Plan = "ofplan";

    /// <summary>The tables that the onboarding writes.</summary>
    public static readonly string[] Tables =
    [
        PlanTable.LogicalName, WorkstreamTable.LogicalName, MilestoneTable.LogicalName, HandoffTable.LogicalName,
        HandoffItemTable.LogicalName, RiskTable.LogicalName,
    ];

    /// <summary>Codes of what HIGH60 plans up to and with the kick-off, Day 6.</summary>
    public static readonly string[] High60UntilKickoff =
    [
        "WELCOME_EMAIL", "SIGNATURE", "WELCOME_CALL", "SELLER_WELCOME", "MATERIAL_1", "BILLING_INFO", "CSM_WELCOME", "MATERIAL_2",
        "KICKOFF",
    ];

    /// <summary>The only plan there is.</summary>
    public Entity Single() => All(PlanTable.LogicalName).Single();

    /// <summary>All plans, by cycle.</summary>
    public IReadOnlyList<Entity> Plans() => All(PlanTable.LogicalName, PlanTable.Cycle);

    /// <summary>All workstreams, by line.</summary>
    public IReadOnlyList<Entity> Workstreams() => All(WorkstreamTable.LogicalName, WorkstreamTable.Line);

    /// <summary>Workstreams of one opportunity, by line.</summary>
    public IReadOnlyList<Entity> WorkstreamsOf(Guid opportunity) =>
        [.. Workstreams().Where(row => row.GetAttributeValue<EntityReference>(WorkstreamTable.OpportunityId).Id == opportunity)];

    /// <summary>All items, by their place in the template.</summary>
    public IReadOnlyList<Entity> Items() => All(MilestoneTable.LogicalName, MilestoneTable.Sequence);

    /// <summary>The only item with a code.</summary>
    public Entity Item(string code) => ItemsWith(code).Single();

    /// <summary>All items with a code.</summary>
    public IReadOnlyList<Entity> ItemsWith(string code) =>
        [.. Items().Where(row => row.GetAttributeValue<string>(MilestoneTable.Code) == code)];

    /// <summary>All handoffs.</summary>
    public IReadOnlyList<Entity> Handoffs() => All(HandoffTable.LogicalName);

    /// <summary>All handoff items, in order.</summary>
    public IReadOnlyList<Entity> HandoffItems() => All(HandoffItemTable.LogicalName, HandoffItemTable.Sequence);

    /// <summary>All risks, by rule.</summary>
    public IReadOnlyList<Entity> Risks() => All(RiskTable.LogicalName, RiskTable.RuleCode);

    /// <summary>Number of rows over all tables of the onboarding.</summary>
    public int RowCount() => Tables.Sum(table => All(table).Count);

    /// <summary>Marks an item as done on a date.</summary>
    public void Complete(Entity item, Date on) => service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
    {
        [MilestoneTable.Status] = ChoiceValues.Write(MilestoneStatus.Done),
        [MilestoneTable.CompletedOn] = on.ToDateTime(),
    });

    /// <summary>Sets the status of an item and nothing else.</summary>
    public void SetStatus(Entity item, MilestoneStatus status) => service.Update(new Entity(MilestoneTable.LogicalName, item.Id)
    {
        [MilestoneTable.Status] = ChoiceValues.Write(status),
    });

    /// <summary>All rows of a table of the onboarding.</summary>
    /// <param name="table">One of <see cref="Tables"/>.</param>
    /// <param name="orderBy">Column of the order; null for none.</param>
    public IReadOnlyList<Entity> All(string table, string? orderBy = null)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        if (orderBy is not null)
        {
            query.AddOrder(orderBy, OrderType.Ascending);
        }

        if (sales is not null)
        {
            if (sales.Customers.Count + sales.Opportunities.Count == 0)
            {
                return [];
            }

            var plan = table == PlanTable.LogicalName
                ? query.Criteria
                : query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan).LinkCriteria;
            plan.AddFilter(OfTheDesk(sales));
        }

        return [.. service.RetrieveMultiple(query).Entities];
    }

    private static FilterExpression OfTheDesk(SalesDesk sales)
    {
        var either = new FilterExpression(LogicalOperator.Or);
        if (sales.Customers.Count > 0)
        {
            either.AddCondition(
                new ConditionExpression(PlanTable.CustomerId, ConditionOperator.In, sales.Customers.Cast<object>().ToArray()));
        }

        if (sales.Opportunities.Count > 0)
        {
            either.AddCondition(
                new ConditionExpression(PlanTable.OpportunityId, ConditionOperator.In, sales.Opportunities.Cast<object>().ToArray()));
        }

        return either;
    }
}
