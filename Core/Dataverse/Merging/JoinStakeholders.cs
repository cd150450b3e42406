using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Merging;

/// <summary>
/// After a merge of contacts a person can stand twice in a plan in one role. The first row stays and attended what both attended; the
/// others are deactivated, so that nothing is lost. One person in two roles stays two rows, as it is recorded.
/// </summary>
internal static class JoinStakeholders
{
    private const string Attendance = "attended";

    /// <summary>Runs the use case: one read, and two writes for what is double. Again, it changes nothing.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="contact">The contact that stays.</param>
    public static void Run(IOrganizationService service, TraceLog trace, EntityReference contact) =>
        Join(service, trace, Read(service, StakeholderTable.ContactId, contact.Id), came: null);

    /// <summary>
    /// Likewise after a plan came into another: who came with it and is there already becomes one. One read, two writes at most.
    /// </summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="planId">The plan that goes on.</param>
    /// <param name="came">The rows that came with the other; none of them stays where there is one of the plan itself.</param>
    public static void OfPlan(IOrganizationService service, TraceLog trace, Guid planId, IReadOnlyCollection<Guid> came)
    {
        if (came.Count > 0)
        {
            Join(service, trace, Read(service, StakeholderTable.PlanId, planId), new HashSet<Guid>(came));
        }
    }

    private static void Join(IOrganizationService service, TraceLog trace, IReadOnlyList<Row> people, HashSet<Guid>? came)
    {
        var moved = new List<Entity>();
        var left = new List<Entity>();
        foreach (var same in people.GroupBy(Place).Select(rows => OfOne(rows, came)))
        {
            var attended = new HashSet<Guid>(same[0].Select(Meeting).OfType<Guid>());
            foreach (var other in same.Skip(1))
            {
                // An attendance stays with its person, so the kept row gets one of its own.
                moved.AddRange(other
                    .Where(row => Meeting(row) is { } meeting && attended.Add(meeting))
                    .Select(row => new Entity(AttendanceTable.LogicalName)
                    {
                        [AttendanceTable.StakeholderId] = new EntityReference(StakeholderTable.LogicalName, same[0].Key),
                        [AttendanceTable.MilestoneId] = row.Linked(Attendance).Reference(AttendanceTable.MilestoneId),
                        [AttendanceTable.Participation] = row.Linked(Attendance).Value(AttendanceTable.Participation),
                    }));
                left.Add(new Entity(StakeholderTable.LogicalName, other.Key)
                {
                    [SystemColumns.StateCode] = new OptionSetValue(SystemColumns.Inactive),
                });
            }
        }

        service.CreateMany(moved);
        service.UpdateMany(left);
        trace.Line("{0} people were there twice, {1} attendances added.", left.Count, moved.Count);
    }

    /// <summary>The rows of one person in one role: the one that stays, and those that it stands for.</summary>
    private static List<IGrouping<Guid, Row>> OfOne(IEnumerable<Row> rows, HashSet<Guid>? came)
    {
        var all = rows.GroupBy(row => row.Id).ToList();
        if (came is null)
        {
            return all;
        }

        // Two that one plan had before stay two.
        var there = all.Where(row => !came.Contains(row.Key)).Take(1).ToList();
        return there.Count == 0 ? [all[0]] : [.. there, .. all.Where(row => came.Contains(row.Key))];
    }

    private static IReadOnlyList<Row> Read(IOrganizationService service, string column, Guid id)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                StakeholderTable.PlanId, StakeholderTable.OpportunityId, StakeholderTable.Role, StakeholderTable.Side,
                StakeholderTable.LeftOn, StakeholderTable.ContactId, StakeholderTable.UserId),
        };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        query.Criteria.ActiveOnly();
        query.AddOrder(SystemColumns.CreatedOn, OrderType.Ascending);
        query.AddOrder(StakeholderTable.Id, OrderType.Ascending);
        query.Outer(
            StakeholderTable.Id, AttendanceTable.LogicalName, AttendanceTable.StakeholderId, Attendance,
            AttendanceTable.MilestoneId, AttendanceTable.Participation);
        return service.ReadAll(query);
    }

    /// <summary>What two rows of one person share when they say the same.</summary>
    private static string Place(Row row) => string.Join(
        " ",
        (row.Reference(StakeholderTable.PlanId) ?? row.Reference(StakeholderTable.OpportunityId))?.Id ?? row.Id,
        (row.Reference(StakeholderTable.ContactId) ?? row.Reference(StakeholderTable.UserId))?.Id ?? row.Id,
        row.Option(StakeholderTable.Role), row.Option(StakeholderTable.Side), row.Date(StakeholderTable.LeftOn));

    private static Guid? Meeting(Row row) => row.Linked(Attendance).Reference(AttendanceTable.MilestoneId)?.Id;
}
