using System;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Handoffs;

/// <summary>
/// Says on a handoff that its answers are others than before. An evaluation that read the former ones marks its result with the former
/// version, so that the next one scores the handoff again, whichever of the two was written last.
/// </summary>
internal static class AnswersVersion
{
    private static readonly string[] ProgramPlan =
    [
        HandoffTable.ProgramPlanBegunOn, HandoffTable.ProgramPlanContent, HandoffTable.ProgramPlanMeasurement,
        HandoffTable.ProgramPlanAlignedOn,
    ];

    /// <summary>Renews the version for a changed or deleted question. One write; none for a question of no handoff.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="question">The question as it was.</param>
    /// <param name="job">The background job that tells of the change: the new version.</param>
    public static void Renew(IOrganizationService service, Entity question, Guid job)
    {
        if (new Row(question).Reference(HandoffItemTable.HandoffId) is { } handoff)
        {
            Renew(service, handoff.Id, job);
        }
    }

    /// <summary>Renews the version where the program plan of a handoff changed, which answers a question. One write, or none.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="written">The columns of the handoff that were written; null for a deleted one.</param>
    /// <param name="job">The background job that tells of the change: the new version.</param>
    public static void RenewForProgramPlan(IOrganizationService service, Entity? written, Guid job)
    {
        if (written is not null && ProgramPlan.Any(written.Contains))
        {
            Renew(service, written.Id, job);
        }
    }

    private static void Renew(IOrganizationService service, Guid handoffId, Guid job)
    {
        try
        {
            service.Update(new Entity(HandoffTable.LogicalName, handoffId) { [HandoffTable.AnswersVersion] = job.ToString("N") });
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.Missing)
        {
            // Deleted with its questions.
        }
    }
}
