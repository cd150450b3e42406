using System;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Plans;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>
/// A deal is lost, or was won again for another customer: its workstreams are closed, and the plan too when none is left. What the
/// plan counted from this deal is counted from the next one from now on.
/// </summary>
internal sealed class DealClosing(IOrganizationService service, TraceLog trace, Guid opportunityId, PlanRow plan)
{
    /// <summary>Runs the pass.</summary>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(DateTime occurredOn)
    {
        var own = WorkstreamRow.All(service, plan.Id).Where(workstream => workstream.IsOf(opportunityId)).ToList();
        var open = own.Where(workstream => workstream.Status != WorkstreamStatus.Cancelled).ToList();
        if (open.Count > 0)
        {
            var ids = open.Select(workstream => workstream.Id).ToList();
            Cancelling.OpenItems(service, MilestoneRows.All(service, plan).Where(item => item.WorkstreamId is { } id && ids.Contains(id)));
        }

        foreach (var workstream in open)
        {
            var row = new Entity(WorkstreamTable.LogicalName, workstream.Id)
            {
                [WorkstreamTable.Status] = ChoiceValues.Write(WorkstreamStatus.Cancelled),
            };
            PlanChanges.SetDate(row, WorkstreamTable.SuspendedOn, workstream.SuspendedOn, null);
            service.Update(row);
        }

        HandoffActivity.Set(service, plan.Id, opportunityId, isActive: false);
        new PlanWithoutDeal(service, plan).Run(occurredOn);
        trace.Line("Plan {0}: {1} workstreams of the deal closed.", plan.Id, own.Count);
    }
}
