using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Facts;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Reporting;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Templates;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Reporting;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Learning;

/// <summary>
/// What became of the items of a version of a template, over all plans that were made from it and won within some days. One call for the
/// version, one each for done items, waits and changes of dates, one or two for calendars, and one more for every further page of 5,000
/// rows.
/// </summary>
internal sealed class TemplateOutcomes
{
    private const string Plan = "plan";
    private const string Workstream = "workstream";

    private TemplateOutcomes(Template template, IReadOnlyList<LearntRow> rows)
    {
        Template = template;
        Rows = rows;
    }

    /// <summary>The version.</summary>
    public Template Template { get; }

    /// <summary>What can be learnt, in the order of its items; those that nobody has done yet are left out.</summary>
    public IReadOnlyList<LearntRow> Rows { get; }

    /// <summary>Reads what became of a version.</summary>
    /// <param name="service">Where to read.</param>
    /// <param name="templateId">The version.</param>
    /// <param name="window">Which of its plans.</param>
    /// <param name="policy">From when on there are proposals.</param>
    /// <exception cref="DomainException">The version is gone, or its rows have faults.</exception>
    public static TemplateOutcomes Of(IOrganizationService service, Guid templateId, WonWindow window, ReportingPolicy policy)
    {
        var template = StoredTemplate.Version(service, templateId) ?? throw new DomainException(TemplateRowMessages.Gone);
        var items = service.ReadAll(Items(templateId, window));
        if (items.Count == 0)
        {
            return new TemplateOutcomes(template, []);
        }

        var waits = service.ReadAll(RowsOf(WaitTable.LogicalName, WaitTable.Id, WaitRow.Columns, templateId, window))
            .ToLookup(row => row.Reference(WaitTable.PlanId)?.Id, WaitRow.From);
        var moves = service.ReadAll(Changes(templateId, window))
            .OrderBy(row => row.Moment(ScheduleChangeTable.MadeOn))
            .SelectMany(MovesOf)
            .ToLookup(move => move.Key, move => move.Value);
        var calendars = CalendarRows.Read(
            service, items.Select(item => item.Linked(Plan).Reference(PlanTable.CalendarId)?.Id).OfType<Guid>());
        return new TemplateOutcomes(
            template, TemplateLearning.Learn(template, items.Select(OutcomeOf).OfType<ItemOutcome>(), policy));

        ItemOutcome? OutcomeOf(Row item)
        {
            var plan = item.Linked(Plan);
            var won = item.Linked(Workstream).Date(WorkstreamTable.Day0On) ?? plan.Date(PlanTable.Day0On);
            if (won is null || AnchorOf(item, plan, won.Value) is not { } anchor
                || item.Date(MilestoneTable.BaselineOn) is not { } planned || item.Date(MilestoneTable.CompletedOn) is not { } done)
            {
                return null;
            }

            var calendar = calendars.Of(plan.Reference(PlanTable.CalendarId)?.Id, plan.Text(PlanTable.Region));
            var waited = waits[item.Reference(MilestoneTable.PlanId)?.Id].OfType<WaitingInterval>()
                .Where(wait => wait.MilestoneId == item.Id || wait.MilestoneId == Guid.Empty);
            return new ItemOutcome(
                item.Text(MilestoneTable.Code)!, anchor, planned, done, calendar,
                DelayLedger.Book(planned, done, won.Value, calendar, calendar, [.. moves[item.Id]], [.. waited]));
        }
    }

    /// <summary>What an item counts from; null where that never happened.</summary>
    private static Date? AnchorOf(Row item, Row plan, Date won)
    {
        var anchor = item.Choice<Anchor>(MilestoneTable.Anchor) ?? Anchor.Win;
        return anchor == Anchor.Win
            ? won
            : PlanRow.AnchorColumns.Where(column => column.Value == anchor).Select(column => plan.Date(column.Key)).FirstOrDefault();
    }

    private static IEnumerable<KeyValuePair<Guid, Reschedule>> MovesOf(Row change) =>
        change.Choice<DelayParty>(ScheduleChangeTable.Party) is { } party
            ? ScheduleLines.Read(change.Text(ScheduleChangeTable.Lines)).Select(line => new KeyValuePair<Guid, Reschedule>(
                line.MilestoneId, new Reschedule(line.OldDueOn, line.NewDueOn, party)))
            : [];

    private static QueryExpression Items(Guid templateId, WonWindow window)
    {
        var query = RowsOf(
            MilestoneTable.LogicalName, MilestoneTable.Id,
            [MilestoneTable.Code, MilestoneTable.Anchor, MilestoneTable.BaselineOn, MilestoneTable.CompletedOn], templateId, window);
        query.Criteria.AddCondition(MilestoneTable.Status, ConditionOperator.Equal, ChoiceValues.Number(MilestoneStatus.Done));
        query.Criteria.AddCondition(MilestoneTable.Code, ConditionOperator.NotNull);
        query.LinkEntities[0].Columns = new ColumnSet([
            .. PlanRow.AnchorColumns.Keys, PlanTable.Day0On, PlanTable.CalendarId, PlanTable.Region,
        ]);
        query.Outer(MilestoneTable.WorkstreamId, WorkstreamTable.LogicalName, WorkstreamTable.Id, Workstream, WorkstreamTable.Day0On);
        return query;
    }

    private static QueryExpression Changes(Guid templateId, WonWindow window)
    {
        var query = RowsOf(
            ScheduleChangeTable.LogicalName, ScheduleChangeTable.Id,
            [ScheduleChangeTable.Party, ScheduleChangeTable.Lines, ScheduleChangeTable.MadeOn], templateId, window);
        query.Criteria.AddCondition(ScheduleChangeTable.Status, ConditionOperator.Equal, ChoiceValues.Number(ScheduleStatus.Applied));
        query.Criteria.AddCondition(ScheduleChangeTable.Party, ConditionOperator.NotNull);
        return query;
    }

    /// <summary>Rows below the plans that were made from a version.</summary>
    private static QueryExpression RowsOf(string table, string idColumn, string[] columns, Guid templateId, WonWindow window)
    {
        // All child tables name their plan alike.
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, MilestoneTable.PlanId]) };
        query.Criteria.ActiveOnly();
        var plan = query.Inner(MilestoneTable.PlanId, PlanTable.LogicalName, PlanTable.Id, Plan);
        plan.LinkCriteria.AddCondition(PlanTable.TemplateId, ConditionOperator.Equal, templateId);
        window.Apply(plan.LinkCriteria);
        query.AddOrder(idColumn, OrderType.Ascending);
        return query;
    }
}
