using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Asks for evaluations of a plan by stamping <c>onb_evaluationrequestedon</c>, which starts the background workflow.</summary>
internal static class EvaluationRequests
{
    private const string Plan = "plan";

    /// <summary>Time after which a request for an evaluation that nothing answered counts as lost.</summary>
    public static readonly TimeSpan ExpireAfter = TimeSpan.FromHours(1);

    /// <summary>
    /// Most that an event can come after a later one. A request that lies further ahead of an event was typed by somebody.
    /// </summary>
    private static readonly TimeSpan LatestEvent = TimeSpan.FromDays(30);

    private static readonly string[] Columns =
    [
        PlanTable.Id, PlanTable.Status, PlanTable.EvaluationRequestedOn, PlanTable.EvaluationAnsweredOn,
        SystemColumns.StateCode, SystemColumns.VersionNumber,
    ];

    /// <summary>
    /// Asks for an evaluation of the plan of a changed child row: one read and one write. A risk that the evaluation itself wrote carries
    /// the day of its review in the same write, and a milestone whose content it chose whether content is missing: they ask for nothing,
    /// so that no evaluation follows itself.
    /// </summary>
    /// <param name="service">Where plans are read and stamped.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="child">The changed row, of a table whose rows an evaluation reads.</param>
    /// <param name="written">The columns that the change wrote; null when not known.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static void AskForPlanOf(
        IOrganizationService service, TraceLog trace, EntityReference child, Entity? written, DateTime occurredOn)
    {
        if (child.LogicalName == RiskTable.LogicalName && written?.Contains(RiskTable.ReviewedOn) is true)
        {
            trace.Line("The evaluation itself wrote this risk; nothing to do.");
            return;
        }

        if (written?.Contains(MilestoneTable.MissingContent) is true)
        {
            trace.Line("The evaluation itself chose this content; nothing to do.");
            return;
        }

        // All child tables name their plan alike, and the platform names the id of a row after its table.
        Ask(service, trace, PlanOf(child, child.LogicalName + "id", MilestoneTable.PlanId), occurredOn);
    }

    /// <summary>Asks for an evaluation of the plan of a deleted child row: one read and one write.</summary>
    /// <param name="service">Where plans are read and stamped.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="deleted">The row as it was, with its plan.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static void AskForFormerPlanOf(IOrganizationService service, TraceLog trace, Entity deleted, DateTime occurredOn)
    {
        // All child tables name their plan alike.
        if (new Row(deleted).Reference(RiskTable.PlanId) is { } planId)
        {
            AskFor(service, trace, planId.Id, occurredOn);
        }
    }

    /// <summary>Asks for an evaluation of a plan of which a fact changed: one read and one write.</summary>
    /// <param name="service">Where plans are read and stamped.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static void AskFor(IOrganizationService service, TraceLog trace, Guid planId, DateTime occurredOn)
    {
        var query = new QueryExpression(PlanTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        Ask(service, trace, query, occurredOn);
    }

    /// <summary>Asks for an evaluation of each of many plans: one write.</summary>
    /// <remarks>A request of its own each, because one that waits may be answered before this change is seen.</remarks>
    /// <param name="service">Where plans are stamped.</param>
    /// <param name="plans">The plans, with <see cref="PlanTable.EvaluationRequestedOn"/>; running ones.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static void AskForAll(IOrganizationService service, IEnumerable<Row> plans, DateTime occurredOn) =>
        service.UpdateMany(plans.Select(plan => new Entity(PlanTable.LogicalName, plan.Id)
        {
            [PlanTable.ChangedOn] = occurredOn,
            [PlanTable.EvaluationRequestedOn] = plan.Moment(PlanTable.EvaluationRequestedOn) is { } asked && asked >= occurredOn
                ? asked.AddSeconds(1)
                : occurredOn,
        }));

    private static QueryExpression PlanOf(EntityReference child, string idColumn, string planColumn)
    {
        var query = new QueryExpression(child.LogicalName) { ColumnSet = new ColumnSet(planColumn), TopCount = 1 };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, child.Id);
        query.Inner(planColumn, PlanTable.LogicalName, PlanTable.Id, Plan, Columns);
        return query;
    }

    private static void Ask(IOrganizationService service, TraceLog trace, QueryExpression query, DateTime occurredOn)
    {
        var isDone = false;
        while (!isDone)
        {
            var found = service.Read(query);
            if (found.Count == 0)
            {
                trace.Line("The row or its plan is gone; nothing to do.");
                return;
            }

            var plan = query.EntityName == PlanTable.LogicalName ? found[0] : found[0].Linked(Plan);
            isDone = Ask(service, trace, plan, occurredOn);
        }
    }

    /// <returns>False when somebody wrote the plan since it was read: whether an evaluation waits may have changed.</returns>
    private static bool Ask(IOrganizationService service, TraceLog trace, Row plan, DateTime occurredOn)
    {
        var status = plan.Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding;
        if (!IsEvaluated(status) || PlanRow.IsArchivedRow(plan))
        {
            trace.Line("The plan is at rest or archived; nothing to do.");
            return true;
        }

        // Written even while a request waits: an evaluation that is running may have read the plan before this change, and sees by the
        // version of the row that it must look again.
        var row = new Entity(PlanTable.LogicalName, plan.Key(PlanTable.Id)!.Value) { [PlanTable.ChangedOn] = occurredOn };
        var stamp = Stamp(
            status, plan.Moment(PlanTable.EvaluationRequestedOn), plan.Moment(PlanTable.EvaluationAnsweredOn), occurredOn);
        if (stamp is { } requestedOn)
        {
            row[PlanTable.EvaluationRequestedOn] = requestedOn;
        }

        trace.Line("Plan {0}: evaluation {1}.", row.Id, stamp is null ? "asked for already" : "asked for");
        return RowVersion.Write(service, row, RowVersion.Of(plan));
    }

    private static bool IsEvaluated(PlanStatus status) =>
        status is not (PlanStatus.Suspended or PlanStatus.Cancelled or PlanStatus.Draft);

    /// <summary>
    /// The stamp that a change needs; null when it needs none. None for a plan that is suspended or cancelled, which is not evaluated; and
    /// none while an earlier request is still waiting, because its evaluation reads this change too.
    /// </summary>
    /// <remarks>
    /// The evaluation writes which request it answered. A request that has waited for longer than
    /// <see cref="ExpireAfter"/> counts as lost, so that a failed workflow blocks nothing. A stamp is always later
    /// than the one before it, so that it is seen as one of its own even when its event arrives late.
    /// </remarks>
    /// <param name="status">State of the plan once the change is written.</param>
    /// <param name="requestedOn">Last request, UTC; null when there was none.</param>
    /// <param name="answeredOn">The last request that an evaluation answered, UTC; null when none was.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static DateTime? Stamp(PlanStatus status, DateTime? requestedOn, DateTime? answeredOn, DateTime occurredOn)
    {
        if (!IsEvaluated(status))
        {
            return null;
        }

        // A request from the future is nobody's.
        if (requestedOn is not { } asked || asked - occurredOn > LatestEvent)
        {
            return occurredOn;
        }

        var isWaiting = !(answeredOn >= asked) && occurredOn - asked <= ExpireAfter;
        if (isWaiting)
        {
            return null;
        }

        return occurredOn > asked ? occurredOn : asked.AddSeconds(1);
    }

    /// <summary>Whether a request has waited for longer than <see cref="ExpireAfter"/>: its job is lost.</summary>
    /// <param name="requestedOn">Last request, UTC; null when there was none.</param>
    /// <param name="answeredOn">The last request that an evaluation answered, UTC; null when none was.</param>
    /// <param name="now">The moment, UTC.</param>
    public static bool IsLost(DateTime? requestedOn, DateTime? answeredOn, DateTime now) =>
        requestedOn is { } asked && !(answeredOn >= asked) && now - asked > ExpireAfter;
}
