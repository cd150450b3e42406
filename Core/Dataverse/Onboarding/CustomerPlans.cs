using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>The plans that a customer already has: the result of one query.</summary>
/// <param name="Open">Plans that may take a further deal, the one with the highest cycle first; their templates without items.</param>
/// <param name="NextCycle">Number of the customer's next onboarding: no plan of the customer has it, and no plan's key.</param>
/// <param name="OfDeal">The one of them with workstreams of the given deal; null when there is none.</param>
/// <param name="HasHandoff">Whether one of them has the given deal's handoff.</param>
/// <param name="Rows">What was read, by plan: a row for each item of its template.</param>
internal sealed record CustomerPlans(
    IReadOnlyList<PlanRow> Open, int NextCycle, Guid? OfDeal, bool HasHandoff, ILookup<Guid, Row> Rows)
{
    private const string HandoffAlias = "handoff";
    private const string OfDealAlias = "ofdeal";

    /// <summary>Reads the plans of a customer.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="trace">Gets plans that cannot be dated.</param>
    /// <param name="customerId">Id of the account or contact.</param>
    /// <param name="opportunityId">The deal whose workstreams are looked for.</param>
    public static CustomerPlans Find(IOrganizationService service, TraceLog trace, Guid customerId, Guid opportunityId)
    {
        var keyStart = customerId.ToString("N") + "-";
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet([.. PlanRow.Columns, PlanTable.Cycle, PlanTable.PlanKey]),
            TopCount = Queries.PageSize,
        };
        // A plan keeps its key when its customer is merged into another, or corrected by hand: both count, the key for the numbers only.
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition(PlanTable.CustomerId, ConditionOperator.Equal, customerId);
        query.Criteria.AddCondition(PlanTable.PlanKey, ConditionOperator.BeginsWith, keyStart);
        query.AddOrder(PlanTable.Cycle, OrderType.Descending);
        query.AddOrder(PlanTable.Day0On, OrderType.Descending);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        StoredTemplate.Join(query, withItems: true);
        OwnerProfile.Join(query);
        query.Outer(PlanTable.Id, WorkstreamTable.LogicalName, WorkstreamTable.PlanId, OfDealAlias, WorkstreamTable.Id)
            .LinkCriteria.AddCondition(WorkstreamTable.WorkstreamKey, ConditionOperator.BeginsWith, WorkstreamKey.StartOf(opportunityId));
        query.Outer(PlanTable.Id, HandoffTable.LogicalName, HandoffTable.PlanId, HandoffAlias, HandoffTable.Id)
            .LinkCriteria.AddCondition(HandoffTable.OpportunityId, ConditionOperator.Equal, opportunityId);

        var rows = service.Read(query);
        return new CustomerPlans(
            [
                .. rows.Where(row => row.Reference(PlanTable.CustomerId)?.Id == customerId)
                    .GroupBy(row => row.Id)
                    .Select(plan => Datable(plan.First(), trace))
                    .OfType<PlanRow>()
                    .Where(plan => !plan.IsArchived),
            ],
            1 + rows.Select(row => Math.Max(row.Whole(PlanTable.Cycle) ?? 0, NumberOf(row.Text(PlanTable.PlanKey), keyStart)))
                .DefaultIfEmpty(0).Max(),
            rows.Where(row => row.Linked(OfDealAlias).Key(WorkstreamTable.Id) is not null).Select(row => (Guid?)row.Id).FirstOrDefault(),
            rows.Any(row => row.Linked(HandoffAlias).Key(HandoffTable.Id) is not null),
            rows.ToLookup(row => row.Id));
    }

    /// <summary>
    /// The plan that a deal won on a date joins, with the items of its template: one that runs before one that is a draft; null if the deal
    /// starts a new one.
    /// </summary>
    /// <exception cref="DomainException">The rows of its template have faults.</exception>
    public PlanRow? OpenFor(Date wonOn) =>
        Open.OrderBy(plan => plan.Status == PlanStatus.Draft)
            .FirstOrDefault(plan => PlanProgress.IsOpenFor(plan.Status, plan.CompletedOn, wonOn)) is { } open
            ? WithItems(open)
            : null;

    /// <summary>One of <see cref="Open"/> by its id, with the items of its template; null for another plan.</summary>
    /// <exception cref="DomainException">The rows of its template have faults.</exception>
    public PlanRow? Whole(Guid? planId) => Open.FirstOrDefault(plan => plan.Id == planId) is { } found ? WithItems(found) : null;

    private PlanRow WithItems(PlanRow plan) => PlanRow.From(plan.Id, plan.Stored, [.. Rows[plan.Id]]);

    // A plan that somebody made by hand may lack its Day 0 or its template: nothing can join it, and it must not stop the win either.
    private static PlanRow? Datable(Row row, TraceLog trace)
    {
        try
        {
            return PlanRow.From(row.Id, row);
        }
        catch (DomainException fault)
        {
            trace.Line("Plan {0} cannot be joined: {1}.", row.Id, fault.Reason.Code);
            return null;
        }
    }

    private static int NumberOf(string? key, string start) =>
        key is not null && key.StartsWith(start, StringComparison.Ordinal)
            && int.TryParse(key.Substring(start.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : 0;
}
