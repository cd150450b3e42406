using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Evaluation;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Editing;

/// <summary>
/// Refuses what nobody may do to a row of a plan, whoever they are. No call unless a milestone changes its workstream, or somebody names
/// the item that keeps a promise.
/// </summary>
internal static class GuardPlanRow
{
    /// <summary>Checks a row before it is written.</summary>
    /// <param name="service">Where a workstream or an item is looked up.</param>
    /// <param name="written">The columns to be written.</param>
    /// <param name="before">The row as it was; null for a new one.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="mayMove">Whether a message of our own takes a deal to another plan of its customer.</param>
    /// <exception cref="DomainException">The row must not be written like this.</exception>
    public static void Check(IOrganizationService service, Entity written, Entity? before, DateTime occurredOn, bool mayMove)
    {
        var now = new Row(written);
        var then = before is null ? (Row?)null : new Row(before);
        // All child tables name their plan alike.
        if (!mayMove && then?.Reference(MilestoneTable.PlanId) is { } plan && written.Contains(MilestoneTable.PlanId)
            && now.Reference(MilestoneTable.PlanId)?.Id != plan.Id)
        {
            throw new DomainException(EditingMessages.OtherPlan);
        }

        switch (written.LogicalName)
        {
            case HandoffItemTable.LogicalName:
                CheckQuestion(written, now, then);
                break;
            case PlanTable.LogicalName:
                CheckLifecycle(now, then);
                break;
            case MilestoneTable.LogicalName:
                CheckDates(now, then, occurredOn);
                CheckWorkstream(service, now, then);
                break;
            case PromiseTable.LogicalName:
                CheckKeeper(service, now, then);
                break;
            case AttendanceTable.LogicalName when IsMoved(AttendanceTable.MilestoneId) || IsMoved(AttendanceTable.StakeholderId):
            case KickoffReviewTable.LogicalName when IsMoved(KickoffReviewTable.MilestoneId):
                throw new DomainException(EditingMessages.OtherMeeting);
        }

        bool IsMoved(string column) =>
            written.Contains(column) && then?.Reference(column) is { } former && now.Reference(column)?.Id != former.Id;
    }

    /// <summary>
    /// T-08: a customer leaves Land once the onboarding is complete, and never comes back. A plan that went into another does not run
    /// again.
    /// </summary>
    private static void CheckLifecycle(Row now, Row? then)
    {
        if (then?.Reference(PlanTable.JoinedPlanId) is not null
            && now.Choice<PlanStatus>(PlanTable.Status) is { } status && status != PlanStatus.Cancelled)
        {
            throw new DomainException(EditingMessages.Joined);
        }

        var from = then?.Choice<LifecycleStage>(PlanTable.LifecycleStage) ?? LifecycleStage.Land;
        if (now.Choice<LifecycleStage>(PlanTable.LifecycleStage) is { } to && to != from
            && !Lifecycle.MayMove(from, to, then?.Date(PlanTable.CompletedOn) is not null))
        {
            throw new DomainException(EditingMessages.WrongStage(from, to));
        }
    }

    private static void CheckQuestion(Entity written, Row now, Row? then)
    {
        if (now.Yes(HandoffItemTable.IsNotApplicable) && then?.Yes(HandoffItemTable.IsBlocker) == true)
        {
            throw new DomainException(EditingMessages.BlockerNotApplicable(then.Value.Text(HandoffItemTable.Name) ?? string.Empty));
        }

        // Whoever counts the parts by hand names none.
        if (written.Contains(HandoffItemTable.PartsDone) && !written.Contains(HandoffItemTable.MissingParts))
        {
            written[HandoffItemTable.MissingParts] = null;
        }
    }

    private static void CheckDates(Row now, Row? then, DateTime occurredOn)
    {
        var first = PlanLimits.FirstDate;
        var last = PlanLimits.LastDate;
        if (now.Date(MilestoneTable.DueOn) is { } dueOn && (dueOn < first || dueOn > last))
        {
            throw new DomainException(EditingMessages.DueOutOfRange(dueOn, first, last));
        }

        var isFinished = now.Choice<MilestoneStatus>(MilestoneTable.Status) is MilestoneStatus.Done or MilestoneStatus.Waived;
        var completedOn = now.Date(MilestoneTable.CompletedOn) ?? (isFinished ? then?.Date(MilestoneTable.CompletedOn) : null);
        if (completedOn > Date.FromDateTime(occurredOn).AddDays(Ruleset.Shipped.Planning.MostDaysAhead))
        {
            throw new DomainException(EditingMessages.CompletedInFuture(completedOn.Value));
        }
    }

    private static void CheckWorkstream(IOrganizationService service, Row now, Row? then)
    {
        if (now.Reference(MilestoneTable.WorkstreamId) is not { } workstream || then?.Reference(MilestoneTable.PlanId) is not { } plan
            || then?.Reference(MilestoneTable.WorkstreamId)?.Id == workstream.Id)
        {
            return;
        }

        var query = new QueryExpression(WorkstreamTable.LogicalName) { ColumnSet = new ColumnSet(WorkstreamTable.PlanId) };
        query.Criteria.AddCondition(WorkstreamTable.Id, ConditionOperator.Equal, workstream.Id);
        query.Criteria.AddCondition(WorkstreamTable.PlanId, ConditionOperator.NotEqual, plan.Id);
        if (service.Read(query).Count > 0)
        {
            throw new DomainException(EditingMessages.OtherWorkstream);
        }
    }

    private static void CheckKeeper(IOrganizationService service, Row now, Row? then)
    {
        if (now.Reference(PromiseTable.KeptById) is not { } item)
        {
            return;
        }

        var plan = now.Reference(PromiseTable.PlanId) ?? then?.Reference(PromiseTable.PlanId);
        if (plan is null || !RowOfPlan.Is(service, item, plan.Id))
        {
            throw new DomainException(EditingMessages.OtherPlansItem);
        }
    }
}
