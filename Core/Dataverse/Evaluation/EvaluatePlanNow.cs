using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Evaluation;

/// <summary>Evaluates a plan while somebody waits for the answer, inside the transaction of a message.</summary>
internal static class EvaluatePlanNow
{
    /// <summary>Runs the use case.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="moment">As for <see cref="EvaluatedPlan.Of"/>.</param>
    /// <returns>The plan as it was evaluated and written.</returns>
    /// <exception cref="DomainException">
    /// The plan is gone or archived, or cannot be dated, or its template or calendar has faults.
    /// </exception>
    public static EvaluatedPlan Run(IOrganizationService service, Guid planId, DateTime moment)
    {
        EvaluatedPlan evaluated;
        do
        {
            var plan = StoredPlan.Find(service, planId) ?? throw new DomainException(EvaluationMessages.NoSuchPlan(planId));
            evaluated = plan.CanBeEvaluated
                ? EvaluatedPlan.Of(plan, moment)
                : throw new DomainException(EvaluationMessages.NothingToEvaluate);
        }
        while (EvaluationWriter.Write(service, [evaluated]).Count > 0);

        return evaluated;
    }
}
