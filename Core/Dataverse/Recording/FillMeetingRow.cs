using System;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Recording;

/// <summary>Somebody records something about a meeting: its plan and what is known of the people is filled in.</summary>
/// <param name="service">With the rights of the system user.</param>
internal sealed class FillMeetingRow(IOrganizationService service)
{
    private const string Plan = "plan";

    /// <summary>Fills an attendance in. Two calls.</summary>
    /// <param name="attendance">The row to be created.</param>
    /// <exception cref="DomainException">It names no meeting or no person, or a person of another plan.</exception>
    public void Attendance(Entity attendance)
    {
        var row = new Row(attendance);
        var meeting = Meeting(row.Reference(AttendanceTable.MilestoneId));
        var person = Find(StakeholderTable.LogicalName, StakeholderTable.Id, row.Reference(AttendanceTable.StakeholderId)?.Id,
            StakeholderTable.Name, StakeholderTable.PlanId);
        if (meeting is not { } held || person is not { } known)
        {
            throw new DomainException(FactMessages.NoMeetingOrPerson);
        }

        var plan = held.Reference(MilestoneTable.PlanId)!;
        if (known.Reference(StakeholderTable.PlanId)?.Id != plan.Id)
        {
            throw new DomainException(FactMessages.PersonOfAnotherPlan(known.Text(StakeholderTable.Name) ?? string.Empty));
        }

        attendance[AttendanceTable.PlanId] = plan;
        attendance[AttendanceTable.Name] = StoredText.Fit(known.Text(StakeholderTable.Name), AttendanceTable.NameLength);
    }

    /// <summary>Fills a review of a kick-off in. One call.</summary>
    /// <param name="review">The row to be created.</param>
    /// <exception cref="DomainException">It names no kick-off.</exception>
    public void Review(Entity review)
    {
        var row = new Row(review);
        if (Meeting(row.Reference(KickoffReviewTable.MilestoneId)) is not { } held
            || held.Text(MilestoneTable.Code) != ItemCodes.Kickoff)
        {
            throw new DomainException(FactMessages.NoKickoff);
        }

        review[KickoffReviewTable.PlanId] = held.Reference(MilestoneTable.PlanId);
        if (row.Reference(KickoffReviewTable.CsmId) is null)
        {
            review[KickoffReviewTable.CsmId] = held.Linked(Plan).Reference(PlanTable.CsmId);
        }

        if (string.IsNullOrWhiteSpace(row.Text(KickoffReviewTable.Name)))
        {
            review[KickoffReviewTable.Name] = StoredText.Fit(held.Linked(Plan).Text(PlanTable.Name), KickoffReviewTable.NameLength);
        }
    }

    private Row? Meeting(EntityReference? milestone)
    {
        var query = Of(MilestoneTable.LogicalName, MilestoneTable.Id, milestone?.Id, MilestoneTable.Code, MilestoneTable.PlanId);
        query.Inner(
            MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan, PlanTable.CsmId, PlanTable.Name);
        return First(query);
    }

    private Row? Find(string table, string idColumn, Guid? id, params string[] columns) => First(Of(table, idColumn, id, columns));

    private Row? First(QueryExpression query)
    {
        var found = service.Read(query);
        return found.Count == 0 ? null : found[0];
    }

    private static QueryExpression Of(string table, string idColumn, Guid? id, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(idColumn, ConditionOperator.Equal, id ?? Guid.Empty);
        return query;
    }
}
