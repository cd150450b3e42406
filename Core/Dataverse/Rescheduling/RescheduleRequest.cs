using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Dataverse.Editing;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Planning;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Rescheduling;

/// <summary>Which items somebody wants to move, and where to.</summary>
internal sealed class RescheduleRequest
{
    private static readonly char[] LineEnds = ['\r', '\n', ';'];
    private static readonly char[] Space = [' ', '\t'];

    private readonly Dictionary<Guid, Date?> _items = [];
    private readonly int? _shift;

    /// <summary>Reads a request.</summary>
    /// <param name="items">
    /// One item a line: its id, and behind it its new date (YYYY-MM-DD) where it gets one of its own. Null or empty: every open item of the
    /// plan whose date is not fixed.
    /// </param>
    /// <param name="shift">Working days by which items without a date of their own move, negative for earlier; null for none.</param>
    /// <exception cref="DomainException">A line cannot be read, the shift is too far, or nothing is asked for.</exception>
    public RescheduleRequest(string? items, int? shift)
    {
        if (shift is { } days && Math.Abs((long)days) > PlanLimits.MostShift)
        {
            throw new DomainException(RescheduleMessages.ShiftOutOfRange(days, PlanLimits.MostShift));
        }

        _shift = shift;
        foreach (var line in (items ?? string.Empty).Split(LineEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(Space, StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            Date on = default;
            if (parts.Length > 2 || !Guid.TryParse(parts[0], out var id) || parts.Length == 2 && !Date.TryParse(parts[1], out on))
            {
                throw new DomainException(RescheduleMessages.UnreadableLine(line.Trim()));
            }

            _items[id] = parts.Length == 2 ? on : null;
        }

        if (_items.Count == 0 && shift is null)
        {
            throw new DomainException(RescheduleMessages.NothingAsked);
        }
    }

    /// <summary>The new date of each item that is to move.</summary>
    /// <param name="items">All items of the plan.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <exception cref="DomainException">An item is not one of the plan's, or a date is missing or out of range.</exception>
    public IReadOnlyDictionary<Guid, Date> NewDates(IReadOnlyList<Milestone> items, WorkingCalendar calendar)
    {
        if (_items.Count == 0)
        {
            return items.Where(item => item.IsOpen && !item.IsLocked).ToDictionary(item => item.Id, item => Shifted(item, calendar));
        }

        var byId = items.ToDictionary(item => item.Id);
        return _items.ToDictionary(each => each.Key, each => byId.TryGetValue(each.Key, out var item)
            ? each.Value is { } on ? Checked(on) : Shifted(item, calendar)
            : throw new DomainException(RescheduleMessages.NotOfThePlan(each.Key.ToString())));
    }

    private Date Shifted(Milestone item, WorkingCalendar calendar) => _shift is { } days
        ? Checked(calendar.Add(item.DueOn, days))
        : throw new DomainException(RescheduleMessages.NoDate(item.DisplayName));

    private static Date Checked(Date on) => on < PlanLimits.FirstDate || on > PlanLimits.LastDate
        ? throw new DomainException(EditingMessages.DueOutOfRange(on, PlanLimits.FirstDate, PlanLimits.LastDate))
        : on;
}
