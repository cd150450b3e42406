using System;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Assigning;

/// <summary>
/// Keeps that the project manager handed a customer over to customer care: as a record among the assignments, and on the plan for everybody
/// (N-32).
/// </summary>
internal static class RecordCareHandover
{
    /// <summary>Runs the use case, once a plan. Two reads, and two writes where it is not recorded.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="on">The day.</param>
    public static void Run(IOrganizationService service, Guid planId, Date on)
    {
        var id = NameBasedId.Of(AssignmentTable.LogicalName, planId.ToString("N") + "-care");
        if (Find(service, planId) is not { } plan
            || service.Present(AssignmentTable.LogicalName, AssignmentTable.Id, id).Count > 0)
        {
            return;
        }

        var language = OwnerProfile.Of(plan).Language;
        var to = plan.Reference(PlanTable.CareTeamId) ?? plan.Reference(PlanTable.CsmId) ?? plan.Reference(SystemColumns.OwnerId)!;
        var from = plan.Reference(PlanTable.ProjectManagerId);
        var why = plan.Date(PlanTable.DeliveredOn) == on
            ? AssigningMessages.Delivered(on)
            : AssigningMessages.BuildPhaseEnded(on, on - (plan.Date(PlanTable.Day0On) ?? on));
        service.Create(new Entity(AssignmentTable.LogicalName, id)
        {
            [AssignmentTable.Name] = StoredText.Fit(
                Catalogue.Render(AssigningMessages.CareRecordName(to.Name ?? string.Empty), language), AssignmentTable.NameLength),
            [AssignmentTable.PlanId] = new EntityReference(PlanTable.LogicalName, planId),
            [AssignmentTable.Role] = ChoiceValues.Write(OwnerRole.Csm),
            [to.LogicalName == TeamTable.LogicalName ? AssignmentTable.TeamId : AssignmentTable.UserId] = to,
            [AssignmentTable.FormerId] = from,
            [AssignmentTable.AssignedOn] = on.ToDateTime(),
            [AssignmentTable.Why] = StoredText.Fit(Catalogue.Render(why, language), AssignmentTable.WhyLength),
        });
        service.Update(new Entity(PlanTable.LogicalName, planId)
        {
            [PlanTable.CareHandoverNote] = StoredText.Fit(
                Catalogue.Render(
                    from?.Name is { } former
                        ? AssigningMessages.HandedOver(former, to.Name ?? string.Empty, why)
                        : AssigningMessages.TakenOver(to.Name ?? string.Empty, why),
                    language),
                PlanTable.CareHandoverNoteLength),
        });
    }

    private static Row? Find(IOrganizationService service, Guid planId)
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                PlanTable.CareTeamId, PlanTable.CsmId, PlanTable.ProjectManagerId, PlanTable.DeliveredOn, PlanTable.Day0On,
                PlanTable.TimeZoneCode, SystemColumns.OwnerId),
        };
        query.Criteria.AddCondition(PlanTable.Id, ConditionOperator.Equal, planId);
        OwnerProfile.Join(query);
        return service.Read(query).Cast<Row?>().SingleOrDefault();
    }
}
