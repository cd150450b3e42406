using System;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>The shortest path through a template: only what has to wait for something else, whatever the planned days.</summary>
internal static class CriticalPath
{
    /// <summary>
    /// Working days from Day 0 to the end of a row at the least: the longest chain of durations and lags that leads to it.
    /// </summary>
    /// <param name="template">The template, without a circle.</param>
    /// <param name="code">Code of the row; of several rows with it, the longest way counts.</param>
    /// <returns>From 0; 0 when nothing leads to the row and it takes no time, or when there is no such row.</returns>
    /// <exception cref="DomainException">Rows wait for each other in a circle; the message has the path.</exception>
    public static int MinimumDays(Template template, string code)
    {
        var positions = template.Items.Select((item, i) => new { item.Code, i }).ToLookup(each => each.Code, each => each.i);
        var finish = new int[template.Items.Count];
        var waitsFor = template.Items
            .Select(item => item.Dependencies.SelectMany(dependency => positions[dependency.Predecessor]).ToArray())
            .ToArray();
        var order = CircleFinder.Order(waitsFor.Length, CircleFinder.In(waitsFor), position => template.Items[position].Code);
        foreach (var position in order)
        {
            var item = template.Items[position];
            finish[position] = item.DurationDays;
            foreach (var dependency in item.Dependencies)
            {
                foreach (var predecessor in positions[dependency.Predecessor])
                {
                    var end = EndAfter(dependency, finish[predecessor], template.Items[predecessor].DurationDays, item.DurationDays);
                    finish[position] = Math.Max(finish[position], end);
                }
            }
        }

        return positions[code].Select(position => finish[position]).DefaultIfEmpty(0).Max();
    }

    /// <summary>
    /// The earliest day on which everything sold can be delivered (H-24); null when the template has no delivery.
    /// </summary>
    /// <param name="template">The template.</param>
    /// <param name="day0">Day 0 of the plan.</param>
    /// <param name="calendar">The plan's calendar.</param>
    /// <exception cref="DomainException">As for <see cref="MinimumDays"/>.</exception>
    public static Date? EarliestDeliveryOn(Template template, Date day0, WorkingCalendar calendar) =>
        template.SourceOf(Anchor.Delivery) is { } source && template.Item(source.AchievedBy) is not null
            ? calendar.Add(day0, MinimumDays(template, source.AchievedBy))
            : null;

    private static int EndAfter(Dependency dependency, int predecessorFinish, int predecessorDuration, int duration)
    {
        var predecessorStart = predecessorFinish - predecessorDuration;
        return dependency.LagDays + dependency.Type switch
        {
            DependencyType.FinishToStart => predecessorFinish + duration,
            DependencyType.StartToStart => predecessorStart + duration,
            DependencyType.FinishToFinish => predecessorFinish,
            _ => predecessorStart,
        };
    }
}
