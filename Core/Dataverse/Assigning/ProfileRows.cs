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

/// <summary>The customer success managers who might get a plan, with what they carry.</summary>
internal static class ProfileRows
{
    private const string User = "profileuser";
    private const string Member = "profilemember";
    private const string Csm = "plancsm";

    private static readonly char[] Commas = [',', ';'];
    private static readonly char[] Lines = ['\n', '\r'];

    /// <summary>
    /// The active profiles of enabled users: of the members of a team where any of them has one, else all. Three calls, and one for every
    /// further 5,000 plans.
    /// </summary>
    /// <param name="service">Where to read.</param>
    /// <param name="team">The team whose members come first; null for none.</param>
    /// <param name="today">The day on which they are looked at.</param>
    /// <param name="policy">What plans weigh.</param>
    /// <param name="except">A plan that does not count as carried by anybody: the one that is assigned.</param>
    public static IReadOnlyList<CsmProfile> Read(
        IOrganizationService service, EntityReference? team, Date today, AssignmentPolicy policy, Guid? except)
    {
        var all = service.ReadAll(Profiles(team));
        var members = all.Where(row => row.Linked(Member).Key(TeamMembershipTable.TeamId) is not null).ToList();
        var pool = members.Count > 0 ? members : all;
        if (pool.Count == 0)
        {
            return [];
        }

        var absences = AbsencesOn(service, today);
        var profiles = pool.Select(row => Of(row, absences)).ToDictionary(profile => profile.UserId);
        foreach (var plan in service.ReadAll(PlansOf(members.Count > 0 ? team : null)).Where(plan => plan.Id != except))
        {
            if (plan.Reference(PlanTable.CsmId) is { } csm && profiles.TryGetValue(csm.Id, out var profile))
            {
                profile.Take(Loads.Of(plan, today), policy);
            }
        }

        return [.. profiles.Values];
    }

    private static QueryExpression Profiles(EntityReference? team)
    {
        var query = new QueryExpression(CsmProfileTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                CsmProfileTable.UserId, CsmProfileTable.Regions, CsmProfileTable.Languages, CsmProfileTable.Products,
                CsmProfileTable.PointsLimit, CsmProfileTable.RevenueLimit, CsmProfileTable.OnboardingsLimit, CsmProfileTable.RisksLimit,
                CsmProfileTable.LastAssignedOn),
        };
        query.Criteria.ActiveOnly();
        query.Inner(CsmProfileTable.UserId, SystemUserTable.LogicalName, SystemUserTable.Id, User, SystemUserTable.FullName)
            .LinkCriteria.AddCondition(SystemUserTable.IsDisabled, ConditionOperator.Equal, false);
        query.Outer(
                CsmProfileTable.UserId, TeamMembershipTable.LogicalName, TeamMembershipTable.UserId, Member, TeamMembershipTable.TeamId)
            .LinkCriteria.AddCondition(TeamMembershipTable.TeamId, ConditionOperator.Equal, team?.Id ?? Guid.Empty);
        query.AddOrder(CsmProfileTable.Id, OrderType.Ascending);
        return query;
    }

    /// <summary>Their running plans: joined, so that the query does not grow with them.</summary>
    private static QueryExpression PlansOf(EntityReference? team)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Loads.Columns) };
        new RunningPlans(csmId: null, segment: null).Apply(query.Criteria);
        query.Inner(PlanTable.CsmId, CsmProfileTable.LogicalName, CsmProfileTable.UserId, Csm).LinkCriteria.ActiveOnly();
        if (team is not null)
        {
            query.Inner(PlanTable.CsmId, TeamMembershipTable.LogicalName, TeamMembershipTable.UserId, Member)
                .LinkCriteria.AddCondition(TeamMembershipTable.TeamId, ConditionOperator.Equal, team.Id);
        }

        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return query;
    }

    private static ILookup<Guid, Absence> AbsencesOn(IOrganizationService service, Date today)
    {
        var query = new QueryExpression(AbsenceTable.LogicalName)
        {
            ColumnSet = new ColumnSet(AbsenceTable.UserId, AbsenceTable.FromOn, AbsenceTable.ToOn),
        };
        query.Criteria.ActiveOnly();
        query.Criteria.AddCondition(AbsenceTable.UserId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(AbsenceTable.FromOn, ConditionOperator.OnOrBefore, today.ToDateTime());
        var open = query.Criteria.AddFilter(LogicalOperator.Or);
        open.AddCondition(AbsenceTable.ToOn, ConditionOperator.Null);
        open.AddCondition(AbsenceTable.ToOn, ConditionOperator.OnOrAfter, today.ToDateTime());
        query.AddOrder(AbsenceTable.Id, OrderType.Ascending);
        return service.ReadAll(query).ToLookup(
            row => row.Reference(AbsenceTable.UserId)!.Id,
            row => new Absence(row.Date(AbsenceTable.FromOn)!.Value, row.Date(AbsenceTable.ToOn) ?? Date.MaxValue));
    }

    private static CsmProfile Of(Row row, ILookup<Guid, Absence> absences)
    {
        var user = row.Reference(CsmProfileTable.UserId)!.Id;
        return new CsmProfile
        {
            Id = row.Id,
            UserId = user,
            Name = row.Linked(User).Text(SystemUserTable.FullName) ?? string.Empty,
            Regions = row.Entries(CsmProfileTable.Regions, Commas),
            Languages = row.Entries(CsmProfileTable.Languages, Commas),
            Products = row.Entries(CsmProfileTable.Products, Lines),
            Absences = [.. absences[user]],
            PointsLimit = row.Decimal(CsmProfileTable.PointsLimit),
            RevenueLimit = row.Decimal(CsmProfileTable.RevenueLimit),
            OnboardingsLimit = row.Whole(CsmProfileTable.OnboardingsLimit),
            AtRiskLimit = row.Whole(CsmProfileTable.RisksLimit),
            LastAssignedOn = row.Date(CsmProfileTable.LastAssignedOn),
        };
    }
}
