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
    public static void Run(IOrganizationService service, TraceLog trace, EntityReference contact)
    {
        var moved = new List<Entity>();
        var left = new List<Entity>();
        foreach (var same in Read(service, contact).GroupBy(Place).Select(rows => rows.GroupBy(row => row.Id).ToList()))
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

    private static IReadOnlyList<Row> Read(IOrganizationService service, EntityReference contact)
    {
        var query = new QueryExpression(StakeholderTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                StakeholderTable.PlanId, StakeholderTable.OpportunityId, StakeholderTable.Role, StakeholderTable.Side,
                StakeholderTable.LeftOn),
        };
        query.Criteria.AddCondition(StakeholderTable.ContactId, ConditionOperator.Equal, contact.Id);
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
        row.Option(StakeholderTable.Role), row.Option(StakeholderTable.Side), row.Date(StakeholderTable.LeftOn));

    private static Guid? Meeting(Row row) => row.Linked(Attendance).Reference(AttendanceTable.MilestoneId)?.Id;
}
