using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>A running plan whose dates somebody wants to move. Two reads, and those of its calendar.</summary>
internal sealed class DatedPlan
{
    private readonly IOrganizationService _service;

    private DatedPlan(IOrganizationService service, PlanRow row)
    {
        _service = service;
        Row = row;
        Template = row.MadeFrom.WithItems(service);
        Items = PlanDependencies.Of(MilestoneRows.All(service, row), Template, row.OpportunityId);
    }

    /// <summary>The plan.</summary>
    public PlanRow Row { get; }

    /// <summary>The template that made it.</summary>
    public Template Template { get; }

    /// <summary>Its items.</summary>
    public IReadOnlyList<Milestone> Items { get; }

    /// <summary>What names the plan as it was read: a later write of it has another.</summary>
    public string? Version => RowVersion.Of(Row.Stored);

    /// <summary>Reads a plan.</summary>
    /// <param name="service">With the rights of the system user.</param>
    /// <param name="id">The plan.</param>
    /// <exception cref="DomainException">It is gone, cannot be dated, or does not run.</exception>
    public static DatedPlan Find(IOrganizationService service, Guid id)
    {
        var row = PlanRow.Find(service, id) ?? throw new DomainException(RescheduleMessages.PlanGone);
        return row.IsAtRest ? throw new DomainException(RescheduleMessages.AtRest) : new DatedPlan(service, row);
    }

    /// <summary>What would move.</summary>
    /// <exception cref="DomainException">The request does not fit the plan, or an item is fixed or not open.</exception>
    public CascadeBatch Preview(RescheduleRequest request)
    {
        var calendar = Row.Calendar.Days(_service);
        return Cascade.Preview(
            new PlanSchedule(Template, Row.Anchors, Items, calendar),
            new ScheduleCause.MilestonesMoved(request.NewDates(Items, calendar)));
    }

    /// <summary>What would move, and what cannot hold, as the text of an object.</summary>
    /// <param name="batch">What would move.</param>
    /// <param name="language">Language of the reasons.</param>
    public string Describe(CascadeBatch batch, Language language)
    {
        var reasons = new DateReasons(Items, language);
        var names = Items.ToDictionary(item => item.Id, item => item.DisplayName);
        var rows = CascadeRows.Of(batch, Items, reasons);
        return JsonText.Of(json =>
        {
            json.List("moves", batch.Changes.Select(change => new ScheduleLine(
                new DueDateChange(change.MilestoneId, change.OldDueOn, change.NewDueOn), names[change.MilestoneId],
                reasons.Of(change.Why))), static (item, line) => ScheduleLines.Write(item, line));
            json.List("conflicts", batch.Conflicts, (item, conflict) =>
            {
                item.Id("milestone", conflict.MilestoneId);
                item.Text("name", names[conflict.MilestoneId]);
                item.Day("on", conflict.DueOn);
                item.Day("earliest", conflict.NeededOn);
                item.Text("why", reasons.Of(conflict.Why));
            });
            json.Day("endBefore", PlanProgress.EndOn(Items));
            json.Day("endAfter", PlanProgress.EndOn(ScheduleChange.Moved(Items, rows.Values)));
        });
    }

    /// <summary>
    /// Notes on the plan that its dates change now, and asks for an evaluation. Before anything else is written: it holds whoever else
    /// wants to move dates of the plan.
    /// </summary>
    /// <param name="occurredOn">Moment of the message, UTC.</param>
    /// <exception cref="DomainException">Somebody wrote the plan since it was read.</exception>
    public void Claim(DateTime occurredOn)
    {
        var row = new Entity(PlanTable.LogicalName, Row.Id) { [PlanTable.ChangedOn] = occurredOn };
        if (EvaluationRequests.Stamp(Row.Status, Row.EvaluationRequestedOn, Row.EvaluationAnsweredOn, occurredOn) is { } stamp)
        {
            row[PlanTable.EvaluationRequestedOn] = stamp;
        }

        if (!Row.Write(_service, row))
        {
            throw new DomainException(RescheduleMessages.ChangedMeanwhile);
        }
    }
}
