using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.People;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>
/// What there is to tell the customer success managers of running plans on their day: one call each for contacts, items and risks, and one
/// more for every further page of 5,000 rows.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="moment">The moment, UTC.</param>
internal sealed class DigestQueries(IOrganizationService service, DateTime moment)
{
    private const string Plan = "plan";
    private const string User = "csmuser";
    private const string Settings = "csmsettings";
    private const string Unit = "csmunit";
    private const string Organization = "csmorganization";

    /// <summary>How far ahead of UTC a place on Earth can be.</summary>
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);

    /// <summary>Everything, of everybody.</summary>
    public IEnumerable<DigestEntry> Read() => Contacts().Concat(Overdue()).Concat(Risks());

    private IEnumerable<DigestEntry> Contacts()
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.Name, PlanTable.CsmId, PlanTable.NextContactOn),
        };
        new RunningPlans(csmId: null, segment: null).Apply(query.Criteria);
        query.Criteria.AddCondition(PlanTable.CsmId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(PlanTable.NextContactOn, ConditionOperator.OnOrBefore, (moment + FurthestEast).Date);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        JoinCsm(query.Outer(PlanTable.CsmId, SystemUserTable.LogicalName, SystemUserTable.Id, User, SystemUserTable.IsDisabled));
        return service.ReadAll(query)
            .Select(row => EntryOf(DigestPart.Contacts, row, row, PlanTable.LogicalName, PlanTable.Name, PlanTable.NextContactOn))
            .OfType<DigestEntry>().Where(entry => entry.Since <= Today(entry));
    }

    private IEnumerable<DigestEntry> Overdue()
    {
        var query = RowsOfPlans(
            MilestoneTable.LogicalName, MilestoneTable.Id, MilestoneTable.Name, MilestoneTable.DueOn, SystemColumns.OwnerId);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        query.Criteria.AddCondition(MilestoneTable.DueOn, ConditionOperator.LessThan, (moment + FurthestEast).Date);
        return service.ReadAll(query)
            .Where(row => row.Reference(SystemColumns.OwnerId)?.Id == row.Linked(Plan).Reference(PlanTable.CsmId)?.Id)
            .Select(row => EntryOf(
                DigestPart.Overdue, row, row.Linked(Plan), MilestoneTable.LogicalName, MilestoneTable.Name, MilestoneTable.DueOn))
            .OfType<DigestEntry>().Where(entry => entry.Since < Today(entry));
    }

    private IEnumerable<DigestEntry> Risks()
    {
        var query = RowsOfPlans(RiskTable.LogicalName, RiskTable.Id, RiskTable.Name, RiskTable.RaisedOn, SystemColumns.CreatedOn);
        query.Criteria.AddCondition(RiskTable.Status, ConditionOperator.Equal, ChoiceValues.Number(RiskStatus.Open));
        // On a Monday what the weekend brought is new.
        query.Criteria.AddCondition(SystemColumns.CreatedOn, ConditionOperator.GreaterThan, moment.AddDays(-3));
        return service.ReadAll(query)
            .Select(row => new
            {
                Made = row.Moment(SystemColumns.CreatedOn),
                Entry = EntryOf(DigestPart.Risks, row, row.Linked(Plan), RiskTable.LogicalName, RiskTable.Name, RiskTable.RaisedOn),
            })
            .Where(each => each.Entry is not null
                && each.Made > moment.AddDays(Today(each.Entry).DayOfWeek == DayOfWeek.Monday ? -3 : -1))
            .Select(each => each.Entry!);
    }

    private Date Today(DigestEntry entry) => entry.Profile.DateOf(moment);

    /// <summary>Rows below running plans that somebody looks after.</summary>
    private static QueryExpression RowsOfPlans(string table, string idColumn, params string[] columns)
    {
        var query = new RunningPlans(csmId: null, segment: null).RowsOf(table, idColumn, columns);
        var plan = query.LinkEntities.Single();
        plan.Columns = new ColumnSet(PlanTable.CsmId);
        plan.LinkCriteria.AddCondition(PlanTable.CsmId, ConditionOperator.NotNull);
        JoinCsm(plan.Outer(PlanTable.CsmId, SystemUserTable.LogicalName, SystemUserTable.Id, User, SystemUserTable.IsDisabled));
        return query;
    }

    private static void JoinCsm(LinkEntity user)
    {
        user.Outer(SystemUserTable.Id, UserSettingsTable.LogicalName, UserSettingsTable.UserId, Settings,
            UserSettingsTable.UiLanguageId, UserSettingsTable.TimeZoneCode);
        OwnerProfile.JoinOrganization(
            user.Outer(SystemUserTable.BusinessUnitId, BusinessUnitTable.LogicalName, BusinessUnitTable.Id, Unit), Organization);
    }

    /// <summary>An entry; null where nobody who works is told, or it has no date.</summary>
    private static DigestEntry? EntryOf(DigestPart part, Row row, Row plan, string table, string nameColumn, string sinceColumn) =>
        plan.Reference(PlanTable.CsmId) is { } csm && !row.Linked(User).Yes(SystemUserTable.IsDisabled)
            && row.Date(sinceColumn) is { } since
                ? new DigestEntry(
                    part,
                    csm,
                    new OwnerProfile(
                        Languages.Of(
                            row.Linked(Settings).Whole(UserSettingsTable.UiLanguageId),
                            row.Linked(Organization).Whole(OrganizationTable.LanguageCode)),
                        row.Linked(Settings).Whole(UserSettingsTable.TimeZoneCode)),
                    new EntityReference(table, row.Id),
                    row.Text(nameColumn) ?? string.Empty,
                    since)
                : null;
}
