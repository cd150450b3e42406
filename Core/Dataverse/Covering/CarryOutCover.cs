using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmOnboarding.Dataverse.Errors;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Covering;

/// <summary>Who acts for somebody who is away changed, or somebody leaves for good: their rows move.</summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class CarryOutCover(IOrganizationService service)
{
    /// <summary>Runs the use case. It reads the absence as it is now, so that a job that comes late does nothing that is over.</summary>
    /// <param name="absenceId">The absence.</param>
    /// <param name="before">The absence as it was.</param>
    /// <param name="moment">The moment of the event, UTC.</param>
    public void Run(Guid absenceId, Entity before, DateTime moment)
    {
        if (Find(absenceId) is not { } absence)
        {
            return;
        }

        var user = absence.Reference(AbsenceTable.UserId)!;
        var acting = absence.Reference(AbsenceTable.ActingId);
        var former = new Row(before).Reference(AbsenceTable.ActingId);
        if (acting?.Id != former?.Id)
        {
            Report(absenceId, Moved(user, former, acting), isOver: false);
        }
        else if (absence.Date(AbsenceTable.ToOn) is null
            && absence.Choice<CoverState>(AbsenceTable.CoverState) == CoverState.Running)
        {
            var leaving = new GiveAwayPlans(
                service, absenceId, user, absence.Reference(AbsenceTable.CoverId), absence.Reference(SystemColumns.CreatedBy));
            Report(absenceId, leaving.Run(moment), isOver: true);
        }
    }

    /// <summary>An absence was deleted: what was moved goes back.</summary>
    /// <param name="before">The absence as it was.</param>
    public void Deleted(Row before)
    {
        if (before.Reference(AbsenceTable.ActingId) is { } former)
        {
            new MoveCovered(service, before.Reference(AbsenceTable.UserId)!).Run(former, acting: null);
        }
    }

    private IReadOnlyList<Message> Moved(EntityReference user, EntityReference? former, EntityReference? acting)
    {
        var name = (acting ?? user).Name ?? string.Empty;
        try
        {
            return [CoveringMessages.Moved(new MoveCovered(service, user).Run(former, acting), name)];
        }
        catch (FaultException<OrganizationServiceFault> fault) when (ServiceFaults.MeaningOf(fault) == FaultMeaning.OwnerRefused)
        {
            return [PeopleMessages.CannotOwn(name)];
        }
    }

    private void Report(Guid absenceId, IReadOnlyList<Message> what, bool isOver)
    {
        var row = new Entity(AbsenceTable.LogicalName, absenceId)
        {
            [AbsenceTable.Outcome] = StoredText.Fit(
                Catalogue.RenderLines(what, CallerProfile.BaseLanguage(service)), AbsenceTable.OutcomeLength),
        };
        if (isOver)
        {
            row[AbsenceTable.CoverState] = ChoiceValues.Write(CoverState.Ended);
        }

        service.Update(row);
    }

    private Row? Find(Guid absenceId)
    {
        var query = new QueryExpression(AbsenceTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                AbsenceTable.UserId, AbsenceTable.ToOn, AbsenceTable.CoverId, AbsenceTable.CoverState, AbsenceTable.ActingId,
                SystemColumns.CreatedBy),
        };
        query.Criteria.AddCondition(AbsenceTable.Id, ConditionOperator.Equal, absenceId);
        return service.Read(query).Select(row => (Row?)row).FirstOrDefault();
    }
}
