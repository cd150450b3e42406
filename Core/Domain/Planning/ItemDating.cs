using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// Gives items their due dates. An anchor that is known counts with its date; one that is not is planned from the due date of the item
/// that brings it about, the latest where there are several; one that nothing brings about is planned from Day 0 (templates.md).
/// </summary>
internal sealed class ItemDating
{
    private readonly Template _template;
    private readonly AnchorDates _anchors;
    private readonly WorkingCalendar _calendar;
    private readonly IReadOnlyList<ItemToDate> _items;
    private readonly Date?[] _dueOn;
    private readonly List<int> _path = [];

    private ItemDating(Template template, AnchorDates anchors, WorkingCalendar calendar, IReadOnlyList<ItemToDate> items)
    {
        _template = template;
        _anchors = anchors;
        _calendar = calendar;
        _items = items;
        _dueOn = items.Select(item => item.FixedOn).ToArray();
    }

    /// <summary>The due dates of items, in their order.</summary>
    /// <param name="template">Says what brings the anchors about.</param>
    /// <param name="anchors">The anchors of the plan that are known.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <param name="items">The items, with all those that bring an anchor about.</param>
    /// <exception cref="DomainException">Items wait for each other in a circle; the message has the path.</exception>
    public static IReadOnlyList<Date> DueDates(
        Template template, AnchorDates anchors, WorkingCalendar calendar, IReadOnlyList<ItemToDate> items)
    {
        var dating = new ItemDating(template, anchors, calendar, items);
        return Enumerable.Range(0, items.Count).Select(dating.DueOn).ToArray();
    }

    private Date DueOn(int index)
    {
        if (_dueOn[index] is { } known)
            return known;
        if (_path.Contains(index))
            throw new DomainException(new Message(TemplateMessages.ItemsInCircle, PathFrom(index)));

        _path.Add(index);
        var item = _items[index];
        var timing = item.DueUntilKnown is { } untilKnown && DateOf(item.Due.Anchor, item.Day0) is null ? untilKnown : item.Due;
        var dueOn = timing.DueOn(DateOf(timing.Anchor, item.Day0) ?? PlannedDateOf(timing.Anchor, item.Day0), _calendar);
        _path.RemoveAt(_path.Count - 1);
        _dueOn[index] = dueOn;
        return dueOn;
    }

    private Date? DateOf(Anchor anchor, Date day0) => anchor switch
    {
        Anchor.Win => day0,
        Anchor.PlanEnd => _anchors[anchor] ?? day0.AddDays(_template.LengthDays),
        _ => _anchors[anchor],
    };

    private Date PlannedDateOf(Anchor anchor, Date day0)
    {
        var source = _template.SourceOf(anchor);
        Date? latest = null;
        for (var i = 0; source is not null && i < _items.Count; i++)
        {
            if (_items[i].Code == source.PlannedFrom)
                latest = Date.Max(DueOn(i), latest ?? Date.MinValue);
        }

        return latest ?? day0;
    }

    private string PathFrom(int index) =>
        string.Join(" > ", _path.SkipWhile(step => step != index).Concat([index]).Select(step => _items[step].Code));
}

/// <summary>What dating needs to know of an item.</summary>
/// <param name="Code">Code of the row of the template.</param>
/// <param name="Due">When it is due.</param>
/// <param name="DueUntilKnown">When it is due until the anchor of <paramref name="Due"/> is known; null: planned as any other.</param>
/// <param name="Day0">Day 0 of the deal it belongs to; of the plan for items of scope plan.</param>
/// <param name="FixedOn">The date it keeps; null when it is to be dated.</param>
internal readonly record struct ItemToDate(string Code, Timing Due, Timing? DueUntilKnown, Date Day0, Date? FixedOn);
