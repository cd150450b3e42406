using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>When the items of a template part are due that join a running plan.</summary>
internal static class PartDates
{
    /// <summary>
    /// The due dates: each counts from its own anchor, as it is known or planned in the plan, and waits for what it waits for; what would
    /// have been due by now is due today.
    /// </summary>
    /// <param name="schedule">The plan with the new items among its own; their due dates do not matter.</param>
    /// <param name="added">Ids of the new items, which are open.</param>
    /// <param name="today">The day on which they join.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle.</exception>
    public static IReadOnlyDictionary<Guid, Date> Of(PlanSchedule schedule, ISet<Guid> added, Date today)
    {
        var taking = schedule.Items.Where(item => item.TakesPart).ToList();
        var graph = PlanGraph.Of(schedule.Template, schedule.Known, taking, schedule.Calendar);
        var finish = taking.Select(item => item.FinishedOn ?? item.DueOn).ToArray();
        var earliest = schedule.Calendar.Roll(today);
        var dates = new Dictionary<Guid, Date>();
        foreach (var position in graph.Order.Where(position => added.Contains(taking[position].Id)))
        {
            finish[position] = Date.Max(graph.Earliest(position, finish).On, earliest);
            dates[taking[position].Id] = finish[position];
        }

        return dates;
    }
}
