using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// Which item's date rests on which other items, and when each can be due at the earliest. The one place that knows how dates follow from
/// anchors and dependencies; drafts, cascades and forecasts all ask here.
/// </summary>
/// <remarks>
/// A known anchor counts with its date; one that is not known is planned from the due date of the item that achieves it, the latest
/// if there are several; one that nothing achieves is planned from Day 0 (templates.md). A deal that joined the plan later has
/// its own delivery: its items count from its own lines. Dependencies push later, never earlier.
/// Immutable; every question takes time linear in what the item waits for.
/// </remarks>
internal sealed class ItemGraph
{
    private readonly AnchorDates _anchors;
    private readonly WorkingCalendar _calendar;
    private readonly int _lengthDays;
    private readonly GraphItem[] _items;
    private readonly Timing[] _timings;
    private readonly int[][] _anchorSources;

    /// <summary>Makes the graph.</summary>
    /// <param name="template">Names the sources of the anchors.</param>
    /// <param name="anchors">The anchors of the plan that are known.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="items">The items, including all those that achieve an anchor.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle; the message has the path.</exception>
    public ItemGraph(Template template, AnchorDates anchors, WorkingCalendar calendar, GraphItem[] items)
    {
        _anchors = anchors;
        _calendar = calendar;
        _lengthDays = template.LengthDays;
        _items = items;
        _timings = new Timing[items.Length];
        _anchorSources = new int[items.Length][];
        var byCode = Enumerable.Range(0, items.Length).ToLookup(i => items[i].Code, StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            _timings[i] = item.DueUntilKnown is { } untilKnown && KnownDateOf(item.Due.Anchor, item.Day0) is null ? untilKnown : item.Due;
            _anchorSources[i] = SourcesOf(_timings[i].Anchor, item, template, byCode);
        }

        Order = CircleFinder.Order(items.Length, WaitsFor, CodeOf);
    }

    /// <summary>Positions of the items so that each comes after all it rests on.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>When an item can be due at the earliest.</summary>
    /// <param name="position">The item.</param>
    /// <param name="finish">By position, when each item that it rests on is finished, as far as is known: done, forecast or due.</param>
    public Requirement Earliest(int position, Date[] finish)
    {
        var item = _items[position];
        var requirement = FromAnchor(position, finish);
        foreach (var link in item.Links)
        {
            var waitsForStart = link.Type is DependencyType.StartToStart or DependencyType.StartToFinish;
            var from = waitsForStart ? StartOf(link.Predecessor, finish[link.Predecessor]) : finish[link.Predecessor];
            var on = _calendar.Add(from, link.LagDays);
            if (link.Type is DependencyType.FinishToStart or DependencyType.StartToStart)
            {
                on = _calendar.Add(on, item.DurationDays);
            }

            if (on > requirement.On)
            {
                requirement = new Requirement(on, link.Predecessor, Anchor: null);
            }
        }

        return requirement;
    }

    /// <summary>Code of the row of the template that an item comes from.</summary>
    public string CodeOf(int position) => _items[position].Code;

    private Requirement FromAnchor(int position, Date[] finish)
    {
        var timing = _timings[position];
        var day0 = _items[position].Day0;
        Date? plannedOn = null;
        int? heldBy = null;
        foreach (var source in _anchorSources[position])
        {
            if (plannedOn is null || finish[source] > plannedOn)
            {
                plannedOn = finish[source];
                heldBy = source;
            }
        }

        return new Requirement(timing.DueOn(plannedOn ?? KnownDateOf(timing.Anchor, day0) ?? day0, _calendar), heldBy, timing.Anchor);
    }

    private Date StartOf(int position, Date finish) =>
        _items[position].DurationDays == 0 ? finish : _calendar.Add(finish, -_items[position].DurationDays);

    /// <summary>The date of an anchor; null while it is planned from the item that achieves it, or from Day 0.</summary>
    /// <param name="anchor">The anchor.</param>
    /// <param name="day0">Day 0 of the deal whose item counts from it; the end of the plan is counted from it too.</param>
    public Date? KnownDateOf(Anchor anchor, Date day0) => anchor switch
    {
        Anchor.Win => day0,
        Anchor.PlanEnd => _anchors[anchor] ?? day0.AddDays(_lengthDays),
        _ => _anchors[anchor],
    };

    /// <summary>The items that an anchor is planned from; none where its date is known.</summary>
    private int[] SourcesOf(Anchor anchor, GraphItem item, Template template, ILookup<string, int> byCode)
    {
        if (anchor is Anchor.Win or Anchor.PlanEnd || template.SourceOf(anchor)?.PlannedFrom is not { } code)
        {
            return [];
        }

        int[] Of(Guid? deal) => [.. byCode[code].Where(i => _items[i].LaterDealId == deal)];
        if (item.LaterDealId is not null && Of(item.LaterDealId) is { Length: > 0 } own)
        {
            return own;
        }

        return _anchors[anchor] is null ? Of(null) : [];
    }

    private int? WaitsFor(int position, int index)
    {
        var links = _items[position].Links;
        if (index < links.Length)
        {
            return links[index].Predecessor;
        }

        var sources = _anchorSources[position];
        return index - links.Length < sources.Length ? sources[index - links.Length] : null;
    }
}

/// <summary>What dating needs to know of an item.</summary>
/// <param name="Code">Code of the row of the template.</param>
/// <param name="Due">When it is due.</param>
/// <param name="DueUntilKnown">When it is due until the anchor of <paramref name="Due"/> is known; null: planned as any other.</param>
/// <param name="Day0">Day 0 of the deal it belongs to; of the plan for items of scope plan.</param>
/// <param name="DurationDays">Working days from its start to its due date.</param>
/// <param name="LaterDealId">The deal it belongs to, where that joined the plan later; null for what is the plan's own.</param>
/// <param name="Links">What it waits for.</param>
internal readonly record struct GraphItem(
    string Code, Timing Due, Timing? DueUntilKnown, Date Day0, int DurationDays, Guid? LaterDealId, ItemLink[] Links);

/// <summary>One item waits for another.</summary>
/// <param name="Predecessor">Position of the item waited for.</param>
/// <param name="Type">Which end waits for which.</param>
/// <param name="LagDays">Working days in between; negative overlaps.</param>
internal readonly record struct ItemLink(int Predecessor, DependencyType Type, int LagDays);

/// <summary>When an item can be due at the earliest, and what says so.</summary>
/// <param name="On">The date; a working day.</param>
/// <param name="HeldBy">Position of the item that it waits for, or that its anchor is planned from; null: an anchor that is known.</param>
/// <param name="Anchor">The anchor that says so; null: a predecessor does.</param>
internal readonly record struct Requirement(Date On, int? HeldBy, Anchor? Anchor);
