using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>The graph of a plan as it stands, made from its snapshots.</summary>
internal static class PlanGraph
{
    /// <summary>Makes the graph; positions are those of <paramref name="items"/>.</summary>
    /// <param name="template">The template of the plan.</param>
    /// <param name="anchors">The anchors as they are known now.</param>
    /// <param name="items">The items that take part (<see cref="PlanProgress.TakesPart"/>).</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle; the message has the path.</exception>
    public static ItemGraph Of(Template template, AnchorDates anchors, IReadOnlyList<ItemSnapshot> items, WorkingCalendar calendar)
    {
        var positions = new Dictionary<Guid, int>(items.Count);
        for (var i = 0; i < items.Count; i++)
            positions[items[i].Id] = i;
        var untilKnown = template.Items
            .Where(item => item.DueUntilKnown is not null)
            .ToDictionary(item => item.Code, item => item.DueUntilKnown);

        return new ItemGraph(template, anchors, calendar, items
            .Select(item => new GraphItem(
                item.Code,
                item.Due,
                untilKnown.TryGetValue(item.Code, out var timing) ? timing : null,
                item.Day0,
                item.DurationDays,
                LinksOf(item, positions)))
            .ToList());
    }

    private static IReadOnlyList<ItemLink> LinksOf(ItemSnapshot item, Dictionary<Guid, int> positions) =>
        item.Dependencies.Count == 0
            ? []
            : item.Dependencies
                .Where(dependency => positions.ContainsKey(dependency.PredecessorId))
                .Select(dependency => new ItemLink(positions[dependency.PredecessorId], dependency.Type, dependency.LagDays))
                .ToList();
}
