using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>Dates of a plan that move together, for one reason: the items, and one row that tells of them and can be undone.</summary>
internal sealed class ScheduleChange
{
    /// <summary>The plan.</summary>
    public required PlanRow Plan { get; init; }

    /// <summary>What happened.</summary>
    public required Message What { get; init; }

    /// <summary>Whose act it was.</summary>
    public required EntityReference By { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>
    /// What tells events of one moment apart: the item whose change it was, or the version of the plan that a message moved; empty where
    /// one moment has one event.
    /// </summary>
    public Guid Of { get; init; }

    /// <summary>Why, in a person's words; null where a rule moved the dates.</summary>
    public string? Cause { get; init; }

    /// <summary>Who or what the delay is booked to; null where nobody said so.</summary>
    public DelayParty? Party { get; init; }

    /// <summary>
    /// Moves items and writes the row; no call when there is nothing to move. Three calls, one more for every further 1,000 items.
    /// </summary>
    /// <remarks>
    /// An asynchronous step has no transaction: the row comes first, under an id made from its event, and all items move in one request.
    /// Whatever fails in between is repeated by the retry, which finds the row and tells nothing twice.
    /// </remarks>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="before">The plan's items as they stood; also where a person moved one already.</param>
    /// <param name="after">The same where a person moved one already; else <paramref name="before"/>.</param>
    /// <param name="moves">The rows to write.</param>
    public void Apply(
        IOrganizationService service, IReadOnlyList<Milestone> before, IReadOnlyList<Milestone> after, IReadOnlyCollection<Entity> moves)
    {
        Record(service, before, Moved(after, moves));
        service.UpdateMany(moves);
    }

    /// <summary>Writes the row. Two calls; one when all of it is told already, and none when no date differs.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="before">The plan's items as they stood.</param>
    /// <param name="after">The same items as they stand from now on.</param>
    /// <returns>Its id; null when nothing moved.</returns>
    public Guid? Record(IOrganizationService service, IReadOnlyList<Milestone> before, IReadOnlyList<Milestone> after)
    {
        var old = before.ToDictionary(item => item.Id, item => item.DueOn);
        var lines = after.Where(item => old[item.Id] != item.DueOn)
            .Select(item => new ScheduleLine(new DueDateChange(item.Id, old[item.Id], item.DueOn), item.DisplayName, item.DateReason))
            .ToList();
        if (lines.Count == 0)
        {
            return null;
        }

        var id = NameBasedId.Of(
            ScheduleChangeTable.LogicalName, string.Format(CultureInfo.InvariantCulture, "{0:N}-{1:o}-{2:N}", Plan.Id, At, Of));
        if (Told(service, id) is { } told)
        {
            lines.RemoveAll(line => told.Contains(line.Move));
            if (lines.Count == 0)
            {
                return id;
            }

            // Something else of the plan moved before the repetition; that is told beside it.
            id = NameBasedId.Of(ScheduleChangeTable.LogicalName, id.ToString("N") + ScheduleLines.Write(lines));
        }

        var row = Row(id, lines);
        row[ScheduleChangeTable.EndBeforeOn] = PlanProgress.EndOn(before)?.ToDateTime();
        row[ScheduleChangeTable.EndAfterOn] = PlanProgress.EndOn(after)?.ToDateTime();
        service.Execute(new UpsertRequest { Target = row });
        return row.Id;
    }

    /// <summary>Items with the dates and reasons of rows that move them.</summary>
    public static IReadOnlyList<Milestone> Moved(IReadOnlyList<Milestone> items, IEnumerable<Entity> moves)
    {
        var rows = moves.Where(move => move.Contains(MilestoneTable.DueOn)).ToDictionary(move => move.Id, move => new Row(move));
        return
        [
            .. items.Select(item => rows.TryGetValue(item.Id, out var row)
                ? item with { DueOn = row.Date(MilestoneTable.DueOn)!.Value, DateReason = row.Text(MilestoneTable.DateReason) }
                : item),
        ];
    }

    /// <summary>The moves of the event that are told already; null when it is told for the first time.</summary>
    private static IReadOnlyList<DueDateChange>? Told(IOrganizationService service, Guid id)
    {
        var query = new QueryExpression(ScheduleChangeTable.LogicalName) { ColumnSet = new ColumnSet(ScheduleChangeTable.Lines) };
        query.Criteria.AddCondition(ScheduleChangeTable.Id, ConditionOperator.Equal, id);
        var rows = service.Read(query);
        return rows.Count == 0 ? null : ScheduleLines.Read(rows[0].Text(ScheduleChangeTable.Lines));
    }

    private Entity Row(Guid id, IReadOnlyList<ScheduleLine> lines)
    {
        var language = Plan.Profile.Language;
        var text = ScheduleLines.Write(lines);
        return new Entity(ScheduleChangeTable.LogicalName, id)
        {
            [ScheduleChangeTable.PlanId] = new EntityReference(PlanTable.LogicalName, Plan.Id),
            [ScheduleChangeTable.Name] = StoredText.Fit(Catalogue.Render(What, language), ScheduleChangeTable.NameLength),
            [ScheduleChangeTable.Cause] = StoredText.Fit(Cause, ScheduleChangeTable.CauseLength),
            [ScheduleChangeTable.Party] = ChoiceValues.Write(Party),
            [ScheduleChangeTable.Moved] = lines.Count,
            [ScheduleChangeTable.MadeById] = By,
            [ScheduleChangeTable.MadeOn] = At,
            [ScheduleChangeTable.Status] = ChoiceValues.Write(ScheduleStatus.Applied),
            [ScheduleChangeTable.Lines] = text,
            [ScheduleChangeTable.WhatMoved] = StoredText.Fit(
                Catalogue.RenderLines(lines.Select(Say), language), ScheduleChangeTable.WhatMovedLength),
        };
    }

    private static Message Say(ScheduleLine line) =>
        RescheduleMessages.Line(line.Name, line.Move.OldDueOn, line.Move.NewDueOn, line.Why ?? string.Empty);
}
