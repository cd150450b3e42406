using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>When the items of a plan will really be done if everything takes as long as planned from today on.</summary>
/// <remarks>
/// What is done counts with its date. What is open and due before today can be done today at the earliest, what waits not before its wait
/// ends, and what depends on it follows.
/// A locked date is a wish here, not a fact: if it cannot be kept, the forecast says so. Suspended and cancelled items have none.
/// </remarks>
internal sealed class Forecast
{
    private readonly IReadOnlyDictionary<Guid, Date> _dates;
    private readonly IReadOnlyList<Milestone> _sold;

    private Forecast(IReadOnlyDictionary<Guid, Date> dates, Date? endOn, Date? deliveryOn, IReadOnlyList<Milestone> sold)
    {
        _dates = dates;
        _sold = sold;
        EndOn = endOn;
        DeliveryOn = deliveryOn;
    }

    /// <summary>When the onboarding will be complete: the latest date of a required item outside Adopt; null when there is none.</summary>
    public Date? EndOn { get; }

    /// <summary>
    /// When what the plan's own deal sold will be delivered, or was; null when the template has nothing that says so.
    /// </summary>
    public Date? DeliveryOn { get; }

    /// <summary>When an item was or will be done; null for one that takes no part.</summary>
    public Date? this[Guid itemId] => _dates.TryGetValue(itemId, out var date) ? date : null;

    /// <summary>Forecasts a plan.</summary>
    /// <param name="schedule">The plan.</param>
    /// <param name="today">The day to forecast from.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle.</exception>
    public static Forecast Of(PlanSchedule schedule, Date today) => From(schedule)(today);

    /// <summary>Forecasts a plan from whichever day it is asked for; what does not depend on the day is worked out once.</summary>
    /// <param name="schedule">The plan.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle.</exception>
    public static Func<Date, Forecast> From(PlanSchedule schedule)
    {
        var taking = schedule.Items.Where(item => item.TakesPart).ToList();
        var anchors = schedule.Anchors;
        var graph = PlanGraph.Of(schedule.Template, anchors, taking, schedule.Calendar);
        var planned = taking.Select(item => item.DueOn).ToArray();
        var requiredByPlan = taking.Select((item, i) => item.Status == MilestoneStatus.Open ? graph.Earliest(i, planned).On : item.DueOn)
            .ToArray();
        var accepted = schedule.Template.SourceOf(Anchor.Delivery)?.AchievedBy;
        var sold = taking.Where(item => item.Code == accepted && item.Status != MilestoneStatus.Waived).ToList();
        var own = sold.Where(item => item.LaterDealId is null).ToList();
        var counting = taking.Where(item => item.IsRequired && item.Phase != Phase.Adopt).ToList();
        var waitUntil = taking.Select(item => EndOfWait(schedule, item.Id)).ToArray();
        return today =>
        {
            var forecast = taking.Select(item => item.FinishedOn ?? item.DueOn).ToArray();
            var earliest = schedule.Calendar.Roll(today);
            foreach (var position in graph.Order)
            {
                var item = taking[position];
                if (item.Status != MilestoneStatus.Open)
                {
                    continue;
                }

                var required = graph.Earliest(position, forecast).On;
                var follows = Cascade.Follow(item.DueOn, requiredByPlan[position], required);
                forecast[position] = Date.Max(Date.Max(follows, required), Date.Max(earliest, waitUntil[position] ?? earliest));
            }

            var dates = new Dictionary<Guid, Date>(taking.Count);
            for (var i = 0; i < taking.Count; i++)
            {
                dates[taking[i].Id] = forecast[i];
            }

            return new Forecast(dates, Latest(counting, dates), anchors[Anchor.Delivery] ?? Latest(own, dates), sold);
        };
    }

    /// <summary>
    /// Warns when a line is forecast to be delivered after the completion day of its deal (N-15), the latest of several; null when none is.
    /// </summary>
    /// <param name="completionDay">Day of the planned completion, counted from Day 0 of the deal.</param>
    /// <param name="calendar">The plan's calendar; a completion day that is closed means the next that is not.</param>
    public Message? DeliveryWarning(int completionDay, WorkingCalendar calendar)
    {
        Message? warning = null;
        Date? latest = null;
        foreach (var line in _sold.Where(item => item.Status == MilestoneStatus.Open))
        {
            var deliveryOn = _dates[line.Id];
            var completionOn = calendar.Roll(line.Day0.AddDays(completionDay));
            if (deliveryOn > completionOn && !(deliveryOn <= latest))
            {
                latest = deliveryOn;
                warning = PlanningMessages.DeliveryAfterCompletion(deliveryOn, completionOn);
            }
        }

        return warning;
    }

    /// <summary>The first working day on or after the last known day on which an item waits; null when no wait has one.</summary>
    private static Date? EndOfWait(PlanSchedule schedule, Guid itemId) => schedule.Waits
        .Where(wait => wait.MilestoneId == itemId || wait.MilestoneId == Guid.Empty)
        .Max(wait => wait.Until) is { } until
            ? schedule.Calendar.Roll(until)
            : null;

    private static Date? Latest(IEnumerable<Milestone> items, Dictionary<Guid, Date> dates) =>
        items.Max(item => (Date?)dates[item.Id]);
}
