using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>
/// How many touches of all departments together a customer gets in any rolling week, so that attention does not turn into smothering
/// (formulas.md section 2, throttle).
/// </summary>
internal sealed class ContactBudget
{
    private readonly int _firstWeekLastDay;
    private readonly Segment _segment;
    private readonly CadencePolicy _policy;
    private readonly IReadOnlyList<int> _touches;

    /// <summary>Counts what took place and what is planned.</summary>
    /// <param name="day0">The day of the win.</param>
    /// <param name="segment">The customer's segment.</param>
    /// <param name="calendar">The plan's working days.</param>
    /// <param name="policy">The limits.</param>
    /// <param name="contacts">Contacts that took place; only vendor-initiated ones count.</param>
    /// <param name="planned">Items still to come; items that are no touch, or that the customer asked for, do not count.</param>
    public ContactBudget(
        Date day0, Segment segment, WorkingCalendar calendar, CadencePolicy policy, IEnumerable<Contact> contacts,
        IEnumerable<Milestone> planned)
    {
        _firstWeekLastDay = calendar.Roll(day0.AddDays(policy.FirstWeekLastDay)).DayNumber;
        _segment = segment;
        _policy = policy;
        var made = contacts.Where(contact => contact.IsVendorInitiated).Select(contact => new { contact.On, contact.Role }).ToArray();
        var coming = planned
            .Where(touch => touch is { IsCustomerFacing: true, IsCustomerRequested: false })
            .Select(touch => new { On = touch.DueOn, touch.Role })
            .ToArray();
        // What one role does on one day is one touch to the customer; when the role is not known, each counts separately.
        var touches = made.Concat(coming).ToArray();
        _touches = touches.Where(touch => touch.Role is null)
            .Concat(touches.Where(touch => touch.Role is not null).Distinct())
            .Select(touch => touch.On.DayNumber)
            .ToArray();
    }

    /// <summary>Whether one more touch on a date stays within the limit of every window that holds it.</summary>
    public bool Allows(Date date) => FullestAround(date).IsOpen;

    /// <summary>
    /// The fullest window among those that include a date, the earliest of several. One that starts by the end of the first week,
    /// rolled to a working day, has the limit of the first week.
    /// </summary>
    public TouchWindow FullestAround(Date date)
    {
        var length = _policy.Touches.WindowDays;
        return Enumerable.Range(date.DayNumber - length + 1, length)
            .Select(start => new TouchWindow(
                _touches.Count(touch => touch >= start && touch < start + length),
                start <= _firstWeekLastDay ? _policy.Touches.FirstWeek : _policy.Touches.Later.For(_segment)))
            .OrderBy(window => window.Limit - window.Used)
            .First();
    }
}

/// <summary>A rolling week of contact.</summary>
/// <param name="used">Touches in it.</param>
/// <param name="limit">Most touches in it.</param>
internal readonly struct TouchWindow(int used, int limit)
{
    /// <summary>Touches in it.</summary>
    public int Used { get; } = used;

    /// <summary>Most touches in it.</summary>
    public int Limit { get; } = limit;

    /// <summary>Whether one more touch fits.</summary>
    public bool IsOpen => Used < Limit;
}
