using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>Brings the workstreams that a deal already has in line with its state.</summary>
/// <remarks>
/// Each pass works from what is stored and writes only what differs, so it can be repeated and can be cut off anywhere.
/// </remarks>
internal sealed class DealRealignment(IOrganizationService service, TraceLog trace, DealRow deal, OnboardingRows rows)
{
    /// <summary>Runs the pass that the deal's state asks for.</summary>
    /// <param name="lead">The deal's first workstream.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    public void Run(LeadWorkstream lead, DateTime occurredOn)
    {
        var wonOn = deal.ClosedOn ?? lead.Day0 ?? Date.FromDateTime(occurredOn);
        if (deal.State == OpportunityTable.StateWon && IsInLine(lead, wonOn))
        {
            trace.Line("Onboarded already in plan {0}; nothing to do.", lead.PlanId);
            return;
        }

        if (PlanRow.Find(service, lead.PlanId) is not { } plan)
        {
            trace.Line("Plan {0} is gone; nothing to do.", lead.PlanId);
            return;
        }

        if (deal.State == OpportunityTable.StateWon)
        {
            new DealResumption(service, trace, deal, rows, plan).Run(wonOn, occurredOn);
        }
        else
        {
            new DealStop(service, trace, deal.Id, plan).Run(deal.State == OpportunityTable.StateLost, occurredOn);
        }
    }

    // The lead workstream is written last, so its state stands for all that a pass writes.
    private static bool IsInLine(LeadWorkstream lead, Date wonOn) =>
        lead.Status is WorkstreamStatus.InProgress or WorkstreamStatus.Completed
        && lead.Day0 == wonOn
        && lead.PlanStatus is not (PlanStatus.Suspended or PlanStatus.Cancelled);
}
