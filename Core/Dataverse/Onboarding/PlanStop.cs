using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>A plan is suspended or ends: nobody is contacted, and nothing is evaluated any more.</summary>
internal sealed class PlanStop(IOrganizationService service, PlanRow plan)
{
    /// <summary>Suspends the plan.</summary>
    public void Suspend(DateTime occurredOn) =>
        Write(PlanStatus.Suspended, plan.SuspendedOn ?? plan.Profile.DateOf(occurredOn), occurredOn);

    /// <summary>Cancels the plan: what is open in it is cancelled, its risks are closed.</summary>
    public void Cancel(DateTime occurredOn)
    {
        Cancelling.OpenItems(service, MilestoneRows.All(service, plan).Where(item => item.WorkstreamId is null));
        Cancelling.Risks(service, plan, plan.Profile.DateOf(occurredOn));
        Write(PlanStatus.Cancelled, suspendedOn: null, occurredOn);
    }

    private void Write(PlanStatus status, Date? suspendedOn, DateTime occurredOn)
    {
        if (plan.Status == status && plan.SuspendedOn == suspendedOn && plan.Stored.Date(PlanTable.NextContactOn) is null)
        {
            return;
        }

        service.Update(new Entity(PlanTable.LogicalName, plan.Id)
        {
            [PlanTable.Status] = ChoiceValues.Write(status),
            [PlanTable.ChangedOn] = occurredOn,
            [PlanTable.SuspendedOn] = suspendedOn?.ToDateTime(),
            [PlanTable.NextContactOn] = null,
            [PlanTable.NextContactReason] = null,
            [PlanTable.NextEvaluationOn] = null,
        });
    }
}
