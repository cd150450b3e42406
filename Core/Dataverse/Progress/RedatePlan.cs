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
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Progress;

/// <summary>
/// A plan's calendar or region changed, or a date became known that items count from: every open item whose date is not fixed is computed
/// again from its anchor, and says why it moved.
/// </summary>
/// <param name="service">With the rights of the system user.</param>
/// <param name="trace">Gets the decisions.</param>
internal sealed class RedatePlan(IOrganizationService service, TraceLog trace)
{
    private static readonly string[] Typed = [PlanTable.BookedOn, PlanTable.PaidOn, PlanTable.GoLiveOn, PlanTable.BillIssuedOn];

    /// <summary>The anchor whose date was written on a plan by people or with a bill; null when none was.</summary>
    /// <param name="written">The columns that were written.</param>
    public static Anchor? AnchorIn(Entity written) => Typed.Where(written.Contains)
        .Select(column => (Anchor?)PlanRow.AnchorColumns[column])
        .FirstOrDefault();

    /// <summary>Runs the use case. Running it again changes nothing.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="occurredOn">Moment of the event, UTC.</param>
    /// <param name="by">Whose event it is.</param>
    /// <param name="anchor">The anchor that became known or changed; null where the calendar did.</param>
    public void Run(Guid planId, DateTime occurredOn, EntityReference by, Anchor? anchor = null)
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
        var template = plan.MadeFrom.WithItems(service);
        var items = PlanDependencies.Of(MilestoneRows.All(service, plan), template, plan.OpportunityId);
        var moves = PlanProgress.Resume(
            template, plan.Anchors, items, calendar, new HashSet<Guid>(items.Select(item => item.Id)));
        var what = anchor is { } changed
            ? PlanningMessages.FollowsAnchor(changed, plan.Anchors[changed] ?? plan.Anchors.WonOn)
            : CalendarMessages.Changed(name);
        var rows = moves.Select(move => PlanChanges.MovedMilestone(
                move.MilestoneId, move.NewDueOn,
                StoredText.Fit(Catalogue.Render(Why(calendar, what, move), plan.Profile.Language), MilestoneTable.DateReasonLength)))
            .ToList();
        new ScheduleChange
        {
            Plan = plan,
            What = what,
            By = by,
            At = occurredOn,
            Party = anchor switch
            {
                null => DelayParty.Holidays,
                Anchor.Paid or Anchor.GoLive => DelayParty.Customer,
                _ => DelayParty.Us,
            },
        }.Apply(service, items, items, rows);

        trace.Line("Plan {0}: {1} dates follow its calendar and anchors.", planId, moves.Count);
        var changes = PlanChanges.Of(plan, plan.Anchors, ScheduleChange.Moved(items, rows), occurredOn, calendar);
        if (changes.Row.Attributes.Count > 0)
        {
            service.Update(changes.Row);
        }
    }

    private static Message Why(WorkingCalendar calendar, Message what, DueDateChange move) =>
        calendar.ClosureOn(move.OldDueOn) is { } closure ? CalendarMessages.ClosedOn(move.OldDueOn, closure.Name) : what;
}
