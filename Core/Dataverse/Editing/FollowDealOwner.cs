using System;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Tracing;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Editing;

/// <summary>An opportunity changed hands: the open rows of its sales rep go with it.</summary>
internal sealed class FollowDealOwner(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case. One read for a deal that is not onboarded.</summary>
    /// <param name="opportunityId">The opportunity.</param>
    /// <param name="written">The columns that were written.</param>
    /// <param name="before">The opportunity's owner before.</param>
    public void Run(Guid opportunityId, Entity written, Entity before)
    {
        if (new Row(written).Reference(SystemColumns.OwnerId) is not { } rep
            || WorkstreamRow.PlanOf(service, opportunityId) is not { } planId
            || PlanRow.Find(service, planId) is not { IsArchived: false } plan)
        {
            trace.Line("The opportunity has no plan; nothing to do.");
            return;
        }

        new FollowPeople(service, trace, plan).SalesRep(opportunityId, rep, new Row(before).Reference(SystemColumns.OwnerId));
    }
}
