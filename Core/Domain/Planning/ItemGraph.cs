using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// Which item's date rests on which other items, and when each can be due at the earliest. The one place that knows how dates follow from
/// anchors and dependencies; drafts, cascades and forecasts all ask here.
/// </summary>
/// <remarks>
/// An anchor that is known counts with its date; one that is not is planned from the due date of the item that brings it about, the latest
/// where there are several; one that nothing brings about is planned from Day 0 (templates.md). Dependencies push later, never earlier.
/// Immutable; every question takes time linear in what the item waits for.
/// </remarks>
internal sealed class ItemGraph
{
    private readonly AnchorDates _anchors;
    private readonly WorkingCalendar _calendar;
    private readonly int _lengthDays;
    private readonly Timing[] _timings;
    private readonly int[][] _anchorSources;

    /// <summary>Makes the graph.</summary>
    /// <param name="template">Says what brings the anchors about.</param>
    /// <param name="anchors">The anchors of the plan that are known.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="items">The items, with all those that bring an anchor about.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle; the message has the path.</exception>
    public ItemGraph(Template template, AnchorDates anchors, WorkingCalendar calendar, IReadOnlyList<GraphItem> items)
    {
        _anchors = anchors;
        _calendar = calendar;
        _lengthDays = template.LengthDays;
        Items = items;

        _timings = items
            .Select(item => item.DueUntilKnown is { } untilKnown && KnownDateOf(item.Due.Anchor, item.Day0) is null ? untilKnown : item.Due)
            .ToArray();
        var sourcesByAnchor = new Dictionary<Anchor, int[]>();
        _anchorSources = _timings.Select((timing, i) => SourcesOf(timing.Anchor, i, template, sourcesByAnchor)).ToArray();
        Order = CircleFinder.Order(items.Count, WaitsFor, position => items[position].Code);
    }

    /// <summary>The items.</summary>
    public IReadOnlyList<GraphItem> Items { get; }

    /// <summary>Positions of the items so that each comes after all it rests on.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>When an item can be due at the earliest.</summary>
    /// <param name="position">The item.</param>
    /// <param name="finishOf">When each item that it rests on is finished, as far as is known: done, forecast or due.</param>
    public Requirement Earliest(int position, Func<int, Date> finishOf)
    {
        var item = Items[position];
        var requirement = FromAnchor(position, finishOf);
        foreach (var link in item.Links)
        {
            var finish = finishOf(link.Predecessor);
            var waitsForStart = link.Type is DependencyType.StartToStart or DependencyType.StartToFinish;
            var from = waitsForStart ? StartOf(link.Predecessor, finish) : finish;
            var on = _calendar.Add(from, link.LagDays);
            if (link.Type is DependencyType.FinishToStart or DependencyType.StartToStart)
                on = _calendar.Add(on, item.DurationDays);
            if (on > requirement.On)
                requirement = new Requirement(on, link.Predecessor, Anchor: null);
        }

        return requirement;
    }

    private Requirement FromAnchor(int position, Func<int, Date> finishOf)
    {
        var timing = _timings[position];
        var day0 = Items[position].Day0;
        var anchorDate = KnownDateOf(timing.Anchor, day0);
        int? heldBy = null;
        if (anchorDate is null)
        {
            foreach (var source in _anchorSources[position])
            {
                var finish = finishOf(source);
                if (anchorDate is null || finish > anchorDate)
                {
                    anchorDate = finish;
                    heldBy = source;
                }
            }
        }

        return new Requirement(timing.DueOn(anchorDate ?? day0, _calendar), heldBy, timing.Anchor);
    }

    private Date StartOf(int position, Date finish) =>
        Items[position].DurationDays == 0 ? finish : _calendar.Add(finish, -Items[position].DurationDays);

    private Date? KnownDateOf(Anchor anchor, Date day0) => anchor switch
    {
        Anchor.Win => day0,
        Anchor.PlanEnd => _anchors[anchor] ?? day0.AddDays(_lengthDays),
        _ => _anchors[anchor],
    };

    private int[] SourcesOf(Anchor anchor, int position, Template template, Dictionary<Anchor, int[]> cache)
    {
        if (KnownDateOf(anchor, Items[position].Day0) is not null)
            return [];
        if (!cache.TryGetValue(anchor, out var sources))
        {
            var code = template.SourceOf(anchor)?.PlannedFrom;
            sources = Enumerable.Range(0, Items.Count).Where(i => Items[i].Code == code).ToArray();
            cache.Add(anchor, sources);
        }

        return sources;
    }

    private IEnumerable<int> WaitsFor(int position) =>
        Items[position].Links.Select(link => link.Predecessor).Concat(_anchorSources[position]);
}
