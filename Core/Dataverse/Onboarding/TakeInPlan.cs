using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Risks;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A plan goes into another one of the same customer: its deals with their lines and handoffs, what was recorded, what somebody raised by
/// hand, the items that the other lacks, and what is still to be done about it. What the rules made of it stays with it as history, and it
/// ends.
/// </summary>
/// <remarks>
/// All of it is one transaction of a message. Two reads, a write for each table that has rows, and one for each activity that is open.
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="from">The plan that ends; whoever calls has noted in it where it goes.</param>
/// <param name="to">The plan that goes on.</param>
internal sealed class TakeInPlan(IOrganizationService service, PlanRow from, PlanRow to)
{
    private static readonly string[] Whole =
    [
        WorkstreamTable.LogicalName, HandoffTable.LogicalName, HandoffItemTable.LogicalName, GoalTable.LogicalName,
        DiscoveryTable.LogicalName, MeasurementTable.LogicalName, BillTable.LogicalName, AdvocacyTable.LogicalName,
    ];

    private readonly MoveRows _rows = new(service, from.Id, to.Id);

    /// <summary>The people that went with the plan.</summary>
    public IReadOnlyList<Guid> People { get; private set; } = [];

    /// <summary>The row of a plan that goes into another, as it is written before anything moves.</summary>
    public static Entity Leaving(PlanRow from, PlanRow to, DateTime occurredOn) => new(PlanTable.LogicalName, from.Id)
    {
        [PlanTable.JoinedPlanId] = new EntityReference(PlanTable.LogicalName, to.Id),
        [PlanTable.ChangedOn] = occurredOn,
    };

    /// <summary>Moves the rows, and ends the plan.</summary>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(DateTime occurredOn)
    {
        var items = JoinedItems.Of(
            MilestoneRows.All(service, from), MilestoneRows.All(service, to), takesOpen: from.Status != PlanStatus.Draft);
        // What is recorded of a meeting stays with it.
        foreach (var table in new[] { AttendanceTable.LogicalName, KickoffReviewTable.LogicalName })
        {
            _rows.Of(table, query => Moved(
                query.Inner(AttendanceTable.MilestoneId, MilestoneTable.LogicalName, MilestoneTable.Id, "item").LinkCriteria, items));
        }

        foreach (var table in new[] { TouchpointTable.LogicalName, WaitTable.LogicalName })
        {
            // Both name their item alike.
            _rows.Of(table, query => query.ColumnSet.AddColumn(WaitTable.MilestoneId), (row, moved) =>
            {
                if (row.Reference(WaitTable.MilestoneId) is { } item && items.Counterparts.TryGetValue(item.Id, out var same))
                {
                    moved[WaitTable.MilestoneId] = Item(same);
                }
            });
        }

        _rows.Of(MilestoneTable.LogicalName, query => Moved(query.Criteria, items));
        foreach (var table in Whole)
        {
            _rows.Of(table);
        }

        Promises(items);
        People = _rows.Of(StakeholderTable.LogicalName);
        _rows.Of(RiskTable.LogicalName, query =>
        {
            query.Criteria.AddCondition(RiskTable.RuleCode, ConditionOperator.Null);
            query.Criteria.AddCondition(RiskTable.Status, ConditionOperator.NotEqual, ChoiceValues.Number(RiskStatus.Closed));
        });
        MoveActivities.Run(service, from.Id, to.Id, items.Counterparts);
        var why = StoredText.Fit(
            Catalogue.Render(OnboardingMessages.DoneInJoinedPlan, to.Profile.Language), MilestoneTable.DateReasonLength);
        service.UpdateMany(PreparedItems.Cancelled(items.Replaced, why));
        new PlanStop(service, from).Cancel(occurredOn);
    }

    /// <summary>A promise is kept by an item of its own plan, or by none yet.</summary>
    private void Promises(JoinedItems items)
    {
        _rows.Of(PromiseTable.LogicalName, query => query.ColumnSet.AddColumn(PromiseTable.KeptById), (row, moved) =>
        {
            if (row.Reference(PromiseTable.KeptById) is { } item && items.InJoined(item.Id) is var there && there != item.Id)
            {
                moved[PromiseTable.KeptById] = there is { } id ? Item(id) : null;
            }
        });
        if (items.Replacements.Count == 0)
        {
            return;
        }

        var kept = new QueryExpression(PromiseTable.LogicalName) { ColumnSet = new ColumnSet(PromiseTable.KeptById) };
        kept.Criteria.AddCondition(
            PromiseTable.KeptById, ConditionOperator.In, [.. items.Replacements.Keys.Select(id => (object)id)]);
        service.UpdateMany(service.ReadAll(kept).Select(row => new Entity(PromiseTable.LogicalName, row.Id)
        {
            [PromiseTable.KeptById] = Item(items.Replacements[row.Reference(PromiseTable.KeptById)!.Id]),
        }));
    }

    private static EntityReference Item(Guid id) => new(MilestoneTable.LogicalName, id);

    /// <summary>Those of lines, and those of the whole plan that were chosen.</summary>
    private static void Moved(FilterExpression criteria, JoinedItems items)
    {
        var either = criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition(MilestoneTable.WorkstreamId, ConditionOperator.NotNull);
        if (items.Moved.Count > 0)
        {
            either.AddCondition(MilestoneTable.Id, ConditionOperator.In, [.. items.Moved.Select(id => (object)id)]);
        }
    }
}
