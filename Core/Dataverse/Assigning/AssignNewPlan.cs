using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Settings;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>
/// A plan was made without a customer success manager: where the setting says so, the proposed one gets it by itself; else it stays with
/// its team.
/// </summary>
internal static class AssignNewPlan
{
    /// <summary>Runs the use case. No call for a plan that has somebody, one where the setting is off.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="trace">Gets the decisions.</param>
    /// <param name="plan">The new plan.</param>
    /// <param name="moment">The moment of the event, UTC.</param>
    public static void Run(IOrganizationService service, TraceLog trace, Entity plan, DateTime moment)
    {
        if (new Row(plan).Reference(PlanTable.CsmId) is not null || RulesetRows.Published(service).Rules.Assignment.Automatic == 0)
        {
            return;
        }

        try
        {
            new AssignPlan(service, service).Run(
                Proposal.Make(service, plan.Id, moment), new AssignmentRequest(role: null, userId: null, teamId: null, reason: null),
                by: null);
        }
        catch (DomainException rule)
        {
            trace.Line("Nobody is assigned by itself: {0}.", rule.Reason.Code);
        }
    }
}
