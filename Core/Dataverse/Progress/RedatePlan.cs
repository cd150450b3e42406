using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Calendars;
using CrmOnboarding.Dataverse.Plans;
using CrmOnboarding.Dataverse.Rescheduling;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Dataverse.Text;
using CrmOnboarding.Dataverse.Tracing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Shared;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// A plan's calendar or region changed: every open item whose date is not fixed is computed again from its anchor, and says why it moved.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class RedatePlan(IOrganizationService service, TraceLog trace)
{
    /// <summary>Runs the use case. Running it again changes nothing.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="by">Whose event it is.</param>
    public void Run(Guid planId, DateTime occurredOn, EntityReference by)
    {
        // First of all the request is taken off: whatever changes from here on asks again.
        service.Update(new Entity(PlanTable.LogicalName, planId) { [PlanTable.RedateRequestedOn] = null });
        if (PlanRow.Find(service, planId) is not { IsAtRest: false } plan)
        {
            trace.Line("Plan {0} is gone or at rest; nothing to do.", planId);
            return;
        }

        var calendars = CalendarRows.Read(service, plan.Calendar.Id is { } id ? [id] : []);
        var calendar = calendars.Of(plan.Calendar.Id, plan.Calendar.Region);
        var name = plan.Calendar.Id is { } known ? calendars.NameOf(known) : string.Empty;
        var items = PlanDependencies.Of(MilestoneRows.All(service, plan), plan.Template, plan.OpportunityId);
        var moves = PlanProgress.Resume(
            plan.Template, plan.Anchors, items, calendar, new HashSet<Guid>(items.Select(item => item.Id)));
        var rows = moves.Select(move => PlanChanges.MovedMilestone(
                move.MilestoneId, move.NewDueOn,
                StoredText.Fit(Catalogue.Render(Why(calendar, name, move), plan.Profile.Language), MilestoneTable.DateReasonLength)))
            .ToList();
        new ScheduleChange
        {
            Plan = plan,
            What = CalendarMessages.Changed(name),
            By = by,
            At = occurredOn,
            Party = DelayParty.Holidays,
        }.Apply(service, items, items, rows);

        trace.Line("Plan {0}: {1} dates follow its calendar.", planId, moves.Count);
        var changes = PlanChanges.Of(plan, plan.Anchors, ScheduleChange.Moved(items, rows), occurredOn, calendar);
        if (changes.Row.Attributes.Count > 0)
        {
            service.Update(changes.Row);
        }
    }

    private static Message Why(WorkingCalendar calendar, string name, DueDateChange move) =>
        calendar.ClosureOn(move.OldDueOn) is { } closure
            ? CalendarMessages.ClosedOn(move.OldDueOn, closure.Name)
            : CalendarMessages.Changed(name);
}
