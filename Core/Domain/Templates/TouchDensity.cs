using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>How close together a template touches the customer (T-21): at most four in any seven days.</summary>
internal static class TouchDensity
{
    /// <summary>
    /// The days from which the following week has too many touches, counted by template days after the win. What one role does on one day,
    /// for all lines, is one touch; what is no <see cref="TemplateItem.IsTouch"/> is none.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="policy">How many touches are too many.</param>
    /// <returns>First days of the crowded windows, ascending; empty when no window is crowded.</returns>
    public static IReadOnlyList<int> CrowdedFrom(Template template, TouchPolicy policy)
    {
        var days = template.Items.Where(IsTouch)
            .Select(item => new { item.Due.Offset, item.OwnerRole })
            .Distinct()
            .Select(touch => touch.Offset)
            .OrderBy(day => day)
            .ToList();
        return days.Where(from => CountFrom(days, from, policy) > policy.FirstWeek).Distinct().ToList();
    }

    /// <summary>
    /// One template of two (T-21): every row of the first, and those of the second whose code the first does not have. Where that crowds
    /// a week, the mail of the second that is nearest to a meeting of that week is left out as a touch of its own: the meeting carries it.
    /// Of two that are as near, and in a week without a meeting, it is the later one. Where no mail can give way, the week stays crowded.
    /// </summary>
    /// <param name="first">The template whose rows, length, segment and anchors are kept.</param>
    /// <param name="second">The template that adds.</param>
    /// <param name="code">Code of the new template, a draft.</param>
    /// <param name="policy">How many touches are too many.</param>
    public static Template Combine(Template first, Template second, string code, TouchPolicy policy)
    {
        var own = new HashSet<string>(first.Items.Select(item => item.Code));
        var added = second.Items.Where(item => !own.Contains(item.Code)).ToList();
        Template Combined() => first with
        {
            Code = code,
            Version = 1,
            State = TemplateState.Draft,
            Items = [.. first.Items.Concat(added).OrderBy(item => item.Due.Anchor).ThenBy(item => item.Due.Offset)],
        };

        while (CrowdedFrom(Combined(), policy) is { Count: > 0 } crowded
            && MostMergeable(Combined(), added, crowded[0], policy) is { } merged)
        {
            added.Remove(merged);
        }

        return Combined();
    }

    private static TemplateItem? MostMergeable(Template combined, List<TemplateItem> added, int from, TouchPolicy policy)
    {
        bool IsInWindow(TemplateItem item) =>
            item.Due.Offset >= from && item.Due.Offset < from + policy.WindowDays;
        var meetings = combined.Items
            .Where(item => item.Kind == ItemKind.Milestone && IsTouch(item) && IsInWindow(item))
            .Select(item => item.Due.Offset)
            .ToList();
        return added
            .Where(item => item.Channel == Channel.Email && item.Kind == ItemKind.Activity && IsTouch(item) && IsInWindow(item))
            .OrderBy(item => meetings.Count == 0 ? 0 : meetings.Min(day => System.Math.Abs(day - item.Due.Offset)))
            .ThenByDescending(item => item.Due.Offset)
            .FirstOrDefault();
    }

    private static bool IsTouch(TemplateItem item) =>
        item is { IsTouch: true, Due: { Anchor: Anchor.Win, Unit: OffsetUnit.CalendarDays } };

    private static int CountFrom(List<int> days, int from, TouchPolicy policy) =>
        days.Count(day => day >= from && day < from + policy.WindowDays);
}
