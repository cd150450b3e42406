using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>The graph of a plan as it stands, made from its snapshots.</summary>
internal static class PlanGraph
{
    /// <summary>Makes the graph; positions are those of <paramref name="items"/>.</summary>
    /// <param name="template">The template of the plan.</param>
    /// <param name="anchors">The anchors as they are known now.</param>
    /// <param name="items">The items that take part (<see cref="Milestone.TakesPart"/>).</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle; the message has the path.</exception>
    public static ItemGraph Of(Template template, AnchorDates anchors, IReadOnlyList<Milestone> items, WorkingCalendar calendar)
    {
        var positions = new Dictionary<Guid, int>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            positions[items[i].Id] = i;
        }

        var untilKnown = template.Items
            .Where(item => item.DueUntilKnown is not null)
            .ToDictionary(item => item.Code, item => item.DueUntilKnown);

        var nodes = new GraphItem[items.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var item = items[i];
            nodes[i] = new GraphItem(
                item.Code,
                item.Due,
                untilKnown.TryGetValue(item.Code, out var timing) ? timing : null,
                item.Day0,
                item.DurationDays,
                item.LaterDealId,
                LinksOf(item, positions));
        }

        return new ItemGraph(template, anchors, calendar, nodes);
    }

    private static ItemLink[] LinksOf(Milestone item, Dictionary<Guid, int> positions)
    {
        var links = item.Dependencies.Count == 0 ? [] : new ItemLink[item.Dependencies.Count];
        var count = 0;
        for (var i = 0; i < links.Length; i++)
        {
            var dependency = item.Dependencies[i];
            if (positions.TryGetValue(dependency.PredecessorId, out var predecessor))
            {
                links[count++] = new ItemLink(predecessor, dependency.Type, dependency.LagDays);
            }
        }

        Array.Resize(ref links, count);
        return links;
    }
}
