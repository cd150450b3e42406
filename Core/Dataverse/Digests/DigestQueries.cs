using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Risks;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Digests;

/// <summary>
/// What there is to tell some customer success managers of their running plans on their day: one call each for contacts, items and risks,
/// and one more for every further page of 5,000 rows.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="moment">The moment, UTC.</param>
/// <param name="readers">Who is told; at least one.</param>
internal sealed class DigestQueries(IOrganizationService service, DateTime moment, IReadOnlyList<DigestReader> readers)
{
    /// <summary>How far ahead of UTC a place on Earth can be.</summary>
    private static readonly TimeSpan FurthestEast = TimeSpan.FromHours(14);

    private readonly Dictionary<Guid, Date> _today = readers.ToDictionary(
        reader => reader.User.Id, reader => reader.Profile.DateOf(moment));

    /// <summary>Everything, of everybody.</summary>
    public IEnumerable<DigestEntry> Read() => Contacts().Concat(Overdue()).Concat(Risks());

    private IEnumerable<DigestEntry> Contacts()
    {
        var query = new QueryExpression(PlanTable.LogicalName)
        {
            ColumnSet = new ColumnSet(PlanTable.Name, PlanTable.CsmId, PlanTable.NextContactOn),
        };
        new RunningPlans(csmId: null, segment: null).Apply(query.Criteria);
        query.Criteria.AddCondition(OfReaders());
        query.Criteria.AddCondition(PlanTable.NextContactOn, ConditionOperator.OnOrBefore, (moment + FurthestEast).Date);
        query.AddOrder(PlanTable.Id, OrderType.Ascending);
        return service.ReadAll(query)
            .Select(row => EntryOf(DigestPart.Contacts, row, row, PlanTable.LogicalName, PlanTable.Name, PlanTable.NextContactOn))
            .OfType<DigestEntry>().Where(entry => entry.Since <= _today[entry.CsmId]);
    }

    private IEnumerable<DigestEntry> Overdue()
    {
        var query = RowsOfPlans(
            MilestoneTable.LogicalName, MilestoneTable.Id, MilestoneTable.Name, MilestoneTable.DueOn, SystemColumns.OwnerId);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Open));
        query.Criteria.AddCondition(MilestoneTable.DueOn, ConditionOperator.LessThan, (moment + FurthestEast).Date);
        return service.ReadAll(query)
            .Where(row => row.Reference(SystemColumns.OwnerId)?.Id == PlanOf(row).Reference(PlanTable.CsmId)?.Id)
            .Select(row => EntryOf(
                DigestPart.Overdue, row, PlanOf(row), MilestoneTable.LogicalName, MilestoneTable.Name, MilestoneTable.DueOn))
            .OfType<DigestEntry>().Where(entry => entry.Since < _today[entry.CsmId]);
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
                Entry = EntryOf(DigestPart.Risks, row, PlanOf(row), RiskTable.LogicalName, RiskTable.Name, RiskTable.RaisedOn),
            })
            .Where(each => each.Entry is not null
                && each.Made > moment.AddDays(_today[each.Entry.CsmId].DayOfWeek == DayOfWeek.Monday ? -3 : -1))
            .Select(each => each.Entry!);
    }

    /// <summary>Rows below running plans that one of the readers looks after.</summary>
    private QueryExpression RowsOfPlans(string table, string idColumn, params string[] columns)
    {
        var query = new RunningPlans(csmId: null, segment: null).RowsOf(table, idColumn, columns);
        var plan = query.LinkEntities.Single();
        plan.Columns = new ColumnSet(PlanTable.CsmId);
        plan.LinkCriteria.AddCondition(OfReaders());
        return query;
    }

    private ConditionExpression OfReaders() => new(PlanTable.CsmId, ConditionOperator.In, [.. _today.Keys.Cast<object>()]);

    private static Row PlanOf(Row row) => row.Linked(RunningPlans.Alias);

    /// <summary>An entry; null where it has no date.</summary>
    private static DigestEntry? EntryOf(DigestPart part, Row row, Row plan, string table, string nameColumn, string sinceColumn) =>
        plan.Reference(PlanTable.CsmId) is { } csm && row.Date(sinceColumn) is { } since
            ? new DigestEntry(part, csm.Id, new EntityReference(table, row.Id), row.Text(nameColumn) ?? string.Empty, since)
            : null;
}
