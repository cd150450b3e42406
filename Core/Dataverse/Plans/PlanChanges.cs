using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Rows;
using CrmOnboarding.Dataverse.Schema;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;
using Microsoft.Xrm.Sdk;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>What the items of a running plan make of its row: only the columns that differ from what is stored.</summary>
internal sealed class PlanChanges
{
    private readonly WorkingCalendar _calendar;

    private PlanChanges(Entity row, AnchorDates anchors, IReadOnlyList<Anchor> changedAnchors, WorkingCalendar calendar)
    {
        _calendar = calendar;
        Row = row;
        Anchors = anchors;
        ChangedAnchors = changedAnchors;
    }

    /// <summary>The row to update; has no columns when nothing differs.</summary>
    public Entity Row { get; }

    /// <summary>The anchors as they are known now.</summary>
    public AnchorDates Anchors { get; }

    /// <summary>The anchors that became known, changed, or were taken back.</summary>
    public IReadOnlyList<Anchor> ChangedAnchors { get; }

    /// <summary>Works out the changes.</summary>
    /// <param name="plan">The plan as stored; neither suspended nor cancelled any more.</param>
    /// <param name="known">The anchors known from elsewhere than the items: Day 0 and the signature.</param>
    /// <param name="items">All items of the plan.</param>
    /// <param name="occurredOn">Moment of the event, UTC; its date where the plan is is today.</param>
    /// <param name="calendar">The plan's working days.</param>
    public static PlanChanges Of(
        PlanRow plan, AnchorDates known, IReadOnlyList<Milestone> items, DateTime occurredOn, WorkingCalendar calendar)
    {
        var today = plan.Profile.DateOf(occurredOn);
        var completedOn = PlanProgress.CompletedOn(items, plan.CompletedOn ?? today);
        var lastDayOn = PlanProgress.LastDayOn(
            PlanProgress.NewestDay0(known.WonOn, items), plan.Template.LengthDays, calendar);
        var status = PlanProgress.Status(completedOn, lastDayOn, today);
        var anchors = PlanProgress.Anchors(plan.Template, known, items);

        var row = new Entity(PlanTable.LogicalName, plan.Id);
        SetDate(row, PlanTable.Day0On, plan.Anchors.WonOn, anchors.WonOn);
        SetDate(row, PlanTable.ContractSignedOn, plan.Anchors[Anchor.ContractSigned], anchors[Anchor.ContractSigned]);
        SetDate(row, PlanTable.KickoffHeldOn, plan.Anchors[Anchor.KickoffHeld], anchors[Anchor.KickoffHeld]);
        SetDate(row, PlanTable.DeliveredOn, plan.Anchors[Anchor.Delivery], anchors[Anchor.Delivery]);
        SetDate(row, PlanTable.CompletedOn, plan.CompletedOn, completedOn);
        SetDate(row, PlanTable.SuspendedOn, plan.SuspendedOn, null);
        if (plan.Status != status)
        {
            row[PlanTable.Status] = ChoiceValues.Write(status);
            row[PlanTable.ChangedOn] = occurredOn;
        }

        if (EvaluationRequests.Stamp(status, plan.EvaluationRequestedOn, plan.EvaluationAnsweredOn, occurredOn) is { } stamp)
        {
            row[PlanTable.EvaluationRequestedOn] = stamp;
        }

        return new PlanChanges(row, anchors, [.. plan.Template.AnchorSources
            .Select(source => source.Anchor)
            .Where(anchor => plan.Anchors[anchor] != anchors[anchor])], calendar);
    }

    /// <summary>The rows of the open items that the changed anchors move, with their new due dates.</summary>
    /// <param name="template">The template of the plan, with its items.</param>
    /// <param name="items">All items of the plan.</param>
    public IReadOnlyList<Entity> MovedMilestones(Template template, IReadOnlyList<Milestone> items) =>
        MovedMilestones(template, items, ChangedAnchors);

    /// <summary>The rows of the open items that some of the changed anchors move, with their new due dates.</summary>
    /// <param name="template">The template of the plan, with its items.</param>
    /// <param name="items">All items of the plan.</param>
    /// <param name="anchors">The anchors.</param>
    public IReadOnlyList<Entity> MovedMilestones(Template template, IReadOnlyList<Milestone> items, IReadOnlyList<Anchor> anchors) =>
    [
        .. PlanProgress.Redate(template, Anchors, items, _calendar, [.. anchors])
            .Select(change => MovedMilestone(change.MilestoneId, change.NewDueOn, why: null)),
    ];

    /// <summary>
    /// The row of an item that a rule moves. It names the reason, or that there is none, which marks the move as a rule's.
    /// </summary>
    /// <param name="milestoneId">The item.</param>
    /// <param name="dueOn">Its new due date.</param>
    /// <param name="why">What the date follows, for its readers; null: it stands where the template puts it.</param>
    public static Entity MovedMilestone(Guid milestoneId, Date dueOn, string? why) => new(MilestoneTable.LogicalName, milestoneId)
    {
        [MilestoneTable.DueOn] = dueOn.ToDateTime(),
        [MilestoneTable.DateReason] = why,
    };

    /// <summary>Sets a date column where it differs from what is stored.</summary>
    public static void SetDate(Entity row, string column, Date? stored, Date? value)
    {
        if (stored != value)
        {
            row[column] = value?.ToDateTime();
        }
    }
}
