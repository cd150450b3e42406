using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>A deal is open again: its workstreams are suspended, and the plan too when none of its workstreams is left.</summary>
internal sealed class DealSuspension(IOrganizationService service, TraceLog trace, Guid opportunityId, PlanRow plan)
{
    /// <summary>Runs the pass. What is closed already stays closed.</summary>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(DateTime occurredOn)
    {
        var today = plan.Profile.DateOf(occurredOn);
        var own = WorkstreamRow.All(service, plan.Id).Where(workstream => workstream.IsOf(opportunityId)).ToList();
        foreach (var workstream in own.Where(workstream => !MilestoneRows.IsOutOfPlan(workstream.Status)))
        {
            service.Update(new Entity(WorkstreamTable.LogicalName, workstream.Id)
            {
                [WorkstreamTable.Status] = ChoiceValues.Write(WorkstreamStatus.Suspended),
                [WorkstreamTable.SuspendedOn] = today.ToDateTime(),
            });
        }

        new PlanWithoutDeal(service, plan).Run(occurredOn);
        trace.Line("Plan {0}: {1} workstreams of the deal suspended.", plan.Id, own.Count);
    }
}
