using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>Asks for evaluations of a plan by stamping <c>onb_evaluationrequestedon</c>, which starts the background workflow.</summary>
internal static class EvaluationRequests
{
    private const string Plan = "plan";

    /// <summary>
    /// Asks for an evaluation of the plan of a changed child row: one read, and one write when it is needed. A risk that the evaluation
    /// itself wrote carries the day of its review in the same write and asks for nothing, so that no evaluation follows itself.
    /// </summary>
    /// <param name="service">Where plans are read and stamped.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="child">The changed row, of a table whose rows an evaluation reads.</param>
    /// <param name="written">The columns that the change wrote; null when not known.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    /// <exception cref="ArgumentException">An evaluation does not read rows of the child's table.</exception>
    public static void AskForPlanOf(
        IOrganizationService service, TraceLog trace, EntityReference child, Entity? written, DateTime occurredOn)
    {
        if (child.LogicalName == RiskTable.LogicalName && written?.Contains(RiskTable.ReviewedOn) is true)
        {
            trace.Line("The evaluation itself wrote this risk; nothing to do.");
            return;
        }

        switch (child.LogicalName)
        {
            case RiskTable.LogicalName:
                AskForPlanOf(service, trace, child, RiskTable.Id, RiskTable.PlanId, occurredOn);
                break;
            case MilestoneTable.LogicalName:
                AskForPlanOf(service, trace, child, MilestoneTable.Id, MilestoneTable.PlanId, occurredOn);
                break;
            case HandoffItemTable.LogicalName:
                AskForPlanOf(service, trace, child, HandoffItemTable.Id, HandoffItemTable.PlanId, occurredOn);
                break;
            default:
                throw new ArgumentException("An evaluation reads no rows of " + child.LogicalName + ".", nameof(child));
        }
    }

    /// <summary>Asks for an evaluation of the plan of a deleted child row: one read, and one write when it is needed.</summary>
    /// <param name="service">Where plans are read and stamped.</param>
    /// <param name="trace">Gets one line.</param>
    /// <param name="deleted">The row as it was, with its plan.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static void AskForFormerPlanOf(IOrganizationService service, TraceLog trace, Entity deleted, DateTime occurredOn)
    {
        // All child tables name their plan alike.
        if (new Row(deleted).Reference(RiskTable.PlanId) is not { } planId)
        {
            return;
        }

        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.Status, PlanTable.EvaluationRequestedOn, PlanTable.EvaluatedOn),
        };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId.Id);
        foreach (var plan in service.Read(query))
        {
            Ask(service, trace, planId.Id, plan, occurredOn);
        }
    }

    private static void AskForPlanOf(
        IOrganizationService service, TraceLog trace, EntityReference child, string idColumn, string planColumn, DateTime occurredOn)
    {
        var query = new QueryExpression(child.LogicalName) { ColumnSet = new ColumnSet(planColumn), TopCount = 1 };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, child.Id);
        query.Inner(planColumn, PlanTable.LogicalName, PlanTable.Id, Plan,
            PlanTable.Status, PlanTable.EvaluationRequestedOn, PlanTable.EvaluatedOn);

        var found = service.Read(query);
        if (found.Count == 0 || found[0].Reference(planColumn) is not { } planId)
        {
            trace.Line("The row or its plan is gone; nothing to do.");
            return;
        }

        Ask(service, trace, planId.Id, found[0].Linked(Plan), occurredOn);
    }

    private static void Ask(IOrganizationService service, TraceLog trace, Guid planId, Row plan, DateTime occurredOn)
    {
        var stamp = Stamp(
            plan.Choice<PlanStatus>(PlanTable.Status) ?? PlanStatus.Onboarding,
            plan.Moment(PlanTable.EvaluationRequestedOn), plan.Date(PlanTable.EvaluatedOn), occurredOn);
        trace.Line("Plan {0}: evaluation {1}.", planId, stamp is null ? "not needed or asked for already" : "asked for");
        if (stamp is { } requestedOn)
        {
            service.Update(new Entity(PlanTable.LogicalName, planId) { [PlanTable.EvaluationRequestedOn] = requestedOn });
        }
    }

    /// <summary>
    /// The stamp that a change needs; null when it needs none. None for a plan that is suspended or cancelled, which is not evaluated; and
    /// none while an earlier request is still waiting, because its evaluation reads this change too.
    /// </summary>
    /// <remarks>
    /// The evaluation writes the date as of which it holds, so a request of a later date than that is surely waiting. A request of the same
    /// date may be answered already: it is stamped again. A request that has waited for longer than
    /// <see cref="Defaults.Requests.ExpireAfter"/> counts as lost, so that a failed workflow blocks nothing. A stamp is always later
    /// than the one before it: events can arrive late, and an evaluation must not go back in time.
    /// </remarks>
    /// <param name="status">State of the plan once the change is written.</param>
    /// <param name="requestedOn">Last request, UTC; null when there was none.</param>
    /// <param name="evaluatedOn">Date as of which the plan was evaluated last; null when it never was.</param>
    /// <param name="occurredOn">Moment of the change, UTC.</param>
    public static DateTime? Stamp(PlanStatus status, DateTime? requestedOn, Date? evaluatedOn, DateTime occurredOn)
    {
        if (status is PlanStatus.Suspended or PlanStatus.Cancelled)
        {
            return null;
        }

        // A request from the future is nobody's: no evaluation holds as of a day later than its event.
        if (requestedOn is not { } asked || asked - occurredOn > Defaults.Requests.LatestEvent)
        {
            return occurredOn;
        }

        var isAnswered = evaluatedOn is { } evaluated && evaluated >= Date.FromDateTime(asked);
        var isLost = occurredOn - asked > Defaults.Requests.ExpireAfter;
        if (!isAnswered && !isLost)
        {
            return null;
        }

        return occurredOn > asked ? occurredOn : asked.AddSeconds(1);
    }
}
