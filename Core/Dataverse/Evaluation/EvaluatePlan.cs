using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>
/// Evaluates a plan in a background job and writes the risks and the columns of the plan that changed; nothing when nothing did.
/// </summary>
/// <remarks>
/// Whoever changes a fact writes the plan. So a plan that is still in the version that was read has no fact that this evaluation does not
/// know; in another version it is evaluated once more. Every write is a transaction of its own, as in every background job: inside the
/// transaction of a message a refused write would end it, and <see cref="EvaluationWriter"/> takes this place.
/// </remarks>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class EvaluatePlan(IOrganizationService service, TraceLog trace)
{
    private const int MostDuplicates = 3;

    /// <summary>Runs the use case.</summary>
    /// <param name="planId">The plan; one that is gone or cannot be dated is no fault.</param>
    /// <param name="moment">As for <see cref="EvaluatedPlan.Of"/>.</param>
    /// <exception cref="DomainException">The plan's template or calendar does not exist or has faults.</exception>
    public void Run(Guid planId, DateTime moment)
    {
        var duplicates = 0;
        while (StoredPlan.Find(service, planId, row => StoredPlan.IsEvaluable(row) && !IsAnswered(row, moment)) is { } plan)
        {
            try
            {
                if (Write(EvaluatedPlan.Of(plan, moment)))
                {
                    return;
                }

                trace.Line("A fact changed while the plan was evaluated; looking again.");
            }
            catch (FaultException<OrganizationServiceFault> fault)
                when (ServiceFaults.MeaningOf(fault) == FaultMeaning.Duplicate && ++duplicates < MostDuplicates)
            {
                trace.Line("Another evaluation raised the same risk first; looking again.");
            }
        }

        trace.Line("The plan is gone or archived, has no Day 0 or no template, or its request was answered; nothing to do.");
    }

    /// <summary>
    /// Whether an evaluation of this day has answered the last request. Of two that were made before the first was answered, the second has
    /// nothing left to find: whoever changes a fact asks again.
    /// </summary>
    private static bool IsAnswered(Row plan, DateTime moment) =>
        plan.Moment(PlanTable.EvaluationRequestedOn) is { } asked && plan.Moment(PlanTable.EvaluationAnsweredOn) >= asked
        && plan.Date(PlanTable.EvaluatedOn) >= StoredPlan.DateOf(plan, moment);

    /// <returns>False when somebody wrote the plan since it was read; then its columns are not written.</returns>
    private bool Write(EvaluatedPlan evaluated)
    {
        foreach (var risk in evaluated.NewRisks)
        {
            service.Create(risk);
        }

        foreach (var risk in evaluated.ChangedRisks)
        {
            service.Update(risk);
        }

        foreach (var handoff in evaluated.ChangedHandoffs.Concat(evaluated.ChangedAnswers))
        {
            service.Update(handoff);
        }

        service.UpdateMany(evaluated.ChangedMilestones);
        service.UpsertMany(evaluated.Snapshot is { } snapshot ? [snapshot] : []);
        trace.Line("{0} risks and {1} columns changed.",
            evaluated.NewRisks.Count + evaluated.ChangedRisks.Count, evaluated.Row.Attributes.Count);
        return RowVersion.Write(service, evaluated.Row, RowVersion.Of(evaluated.Stored.Row));
    }
}
