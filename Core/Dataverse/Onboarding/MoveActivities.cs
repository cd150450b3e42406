using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A plan goes into another one: what is still to be done about it is about the other from now on, and what is about an item that both
/// have is about the one that stays. Closed activities keep what they are about: the platform refuses to change them.
/// </summary>
/// <remarks>One read, and one write for each open activity: activities have no message that updates several.</remarks>
internal static class MoveActivities
{
    // Those that the CRM makes a contact or a task of; what other products file on a plan is theirs to move.
    private static readonly string[] Tables =
        [ActivityTables.PhoneCall, ActivityTables.Appointment, ActivityTables.Email, TaskTable.LogicalName];

    /// <summary>Moves them.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="from">The plan that ends.</param>
    /// <param name="to">The plan that goes on.</param>
    /// <param name="items">For an item that stays in the plan that ends, the one that stands for it in the other.</param>
    public static void Run(IOrganizationService service, Guid from, Guid to, IReadOnlyDictionary<Guid, Guid> items)
    {
        var query = new QueryExpression(ActivityTables.Every)
        {
            ColumnSet = new ColumnSet(ActivityTables.TypeCode, ActivityTables.RegardingObjectId),
        };
        query.Criteria.AddCondition(ActivityTables.RegardingObjectId, ConditionOperator.In, [from, .. items.Keys.Cast<object>()]);
        query.Criteria.AddCondition(
            SystemColumns.StateCode, ConditionOperator.In, ActivityTables.StateOpen, ActivityTables.StateScheduled);
        query.AddOrder(ActivityTables.Id, OrderType.Ascending);
        foreach (var activity in service.ReadAll(query))
        {
            if (activity.Text(ActivityTables.TypeCode) is { } table && Tables.Contains(table)
                && activity.Reference(ActivityTables.RegardingObjectId) is { } about)
            {
                service.Update(new Entity(table, activity.Id)
                {
                    [ActivityTables.RegardingObjectId] =
                        new EntityReference(about.LogicalName, items.TryGetValue(about.Id, out var same) ? same : to),
                });
            }
        }
    }
}
