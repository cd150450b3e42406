using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Assignment;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>Keeps on the profiles what people carry, for views. Proposals count again.</summary>
internal static class StoredLoads
{
    /// <summary>
    /// Brings a page of profiles up to date: two reads, one for every further 5,000 plans, and one request for what changed.
    /// </summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="page">Which page.</param>
    /// <param name="today">The day on which plans are weighed.</param>
    /// <param name="policy">What plans weigh.</param>
    /// <returns>Where the next page begins; null when none is left.</returns>
    public static string? Refresh(IOrganizationService service, PagingInfo page, Date today, AssignmentPolicy policy)
    {
        var query = new QueryExpression(CsmProfileTable.LogicalName)
        {
            ColumnSet = new ColumnSet(CsmProfileTable.UserId, CsmProfileTable.Points, CsmProfileTable.Plans),
            PageInfo = page,
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(CsmProfileTable.UserId, ConditionOperator.NotNull);
        query.AddOrder(CsmProfileTable.Id, OrderType.Ascending);
        var profiles = service.RetrieveMultiple(query);
        var rows = profiles.Entities.Select(entity => new Row(entity)).ToList();
        if (rows.Count > 0)
        {
            var loads = LoadsOf(service, [.. rows.Select(row => (object)UserOf(row))], today, policy);
            service.UpdateMany(rows.Select(row => Change(row, loads)).Where(change => change.Attributes.Count > 0));
        }

        return Continuation.After(profiles, page);
    }

    private static Dictionary<Guid, Load> LoadsOf(
        IOrganizationService service, object[] users, Date today, AssignmentPolicy policy)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Loads.Columns) };
        new RunningPlans(csmId: null, segment: null).Apply(query.Criteria);
        query.Criteria.AddCondition(PlanTable.CsmId, ConditionOperator.In, users);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return service.ReadAll(query).GroupBy(plan => plan.Reference(PlanTable.CsmId)!.Id).ToDictionary(
            plans => plans.Key, plans => plans.Aggregate(Load.None, (load, plan) => load.With(Loads.Of(plan, today), policy)));
    }

    private static Entity Change(Row row, Dictionary<Guid, Load> loads)
    {
        var load = loads.TryGetValue(UserOf(row), out var carried) ? carried : Load.None;
        var change = new Entity(CsmProfileTable.LogicalName, row.Id);
        if (row.Decimal(CsmProfileTable.Points) != load.Points)
        {
            change[CsmProfileTable.Points] = load.Points;
        }

        if (row.Whole(CsmProfileTable.Plans) != load.Plans)
        {
            change[CsmProfileTable.Plans] = load.Plans;
        }

        return change;
    }

    private static Guid UserOf(Row row) => row.Reference(CsmProfileTable.UserId)!.Id;
}
