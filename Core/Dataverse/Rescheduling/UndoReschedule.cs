using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>
/// A change of dates is undone: its items go back to where they stood before it, unless somebody completed or moved one of them since.
/// One transaction; four reads and three writes.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="caller">With the rights of whoever undoes it: they must be allowed to move every item back.</param>
/// <param name="occurredOn">Moment of the message, UTC.</param>
internal sealed class UndoReschedule(IOrganizationService service, IOrganizationService caller, DateTime occurredOn)
{
    /// <summary>Runs the use case.</summary>
    /// <param name="changeId">The change of dates.</param>
    /// <returns>How many items moved back.</returns>
    /// <exception cref="DomainException">It is gone or undone, later changes stand in the way, or the caller may not.</exception>
    public int Run(Guid changeId)
    {
        var query = new QueryExpression(ScheduleChangeTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                ScheduleChangeTable.Name, ScheduleChangeTable.PlanId, ScheduleChangeTable.Status, ScheduleChangeTable.Lines),
        };
        query.Criteria.AddCondition(ScheduleChangeTable.Id, ConditionOperator.Equal, changeId);
        var change = service.Read(query).Cast<Row?>().SingleOrDefault();
        if (change?.Reference(ScheduleChangeTable.PlanId) is not { } planId)
        {
            throw new DomainException(RescheduleMessages.ChangeGone);
        }

        if (change.Value.Choice<ScheduleStatus>(ScheduleChangeTable.Status) == ScheduleStatus.Undone)
        {
            throw new DomainException(RescheduleMessages.UndoneAlready);
        }

        var plan = DatedPlan.Find(service, planId.Id);
        var present = plan.Items.Select(item => item.Id).ToList();
        var moves = ScheduleLines.Read(change.Value.Text(ScheduleChangeTable.Lines))
            .Where(move => present.Contains(move.MilestoneId))
            .ToList();
        if (moves.Count == 0)
        {
            throw new DomainException(RescheduleMessages.NothingToUndo);
        }

        if (Cascade.ObstaclesToUndo(plan.Items, moves) is { Count: > 0 } obstacles)
        {
            throw new DomainException(obstacles[0]);
        }

        plan.Claim(occurredOn);
        var why = StoredText.Fit(
            Catalogue.Render(
                RescheduleMessages.Back(change.Value.Text(ScheduleChangeTable.Name) ?? string.Empty), plan.Row.Profile.Language),
            MilestoneTable.DateReasonLength);
        ApplyReschedule.MoveAs(caller, moves.Select(move => PlanChanges.MovedMilestone(move.MilestoneId, move.OldDueOn, why)));
        service.Update(new Entity(ScheduleChangeTable.LogicalName, changeId)
        {
            [ScheduleChangeTable.Status] = ChoiceValues.Write(ScheduleStatus.Undone),
        });
        return moves.Count;
    }
}
