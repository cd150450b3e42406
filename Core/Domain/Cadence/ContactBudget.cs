using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>
/// How many touches of all departments together a customer gets in any rolling week, so that attention does not turn into smothering
/// (formulas.md section 2, throttle).
/// </summary>
internal sealed class ContactBudget
{
    private readonly Date _day0;
    private readonly Segment _segment;
    private readonly CadencePolicy _policy;
    private readonly IReadOnlyList<int> _touches;

    /// <summary>Counts what took place and what is planned.</summary>
    /// <param name="day0">The day of the win.</param>
    /// <param name="segment">The customer's segment.</param>
    /// <param name="policy">The limits.</param>
    /// <param name="contacts">Contacts that took place; only vendor-initiated ones count.</param>
    /// <param name="planned">Items still to come; those inside the product or asked for by the customer do not count.</param>
    public ContactBudget(
        Date day0, Segment segment, CadencePolicy policy, IEnumerable<Contact> contacts, IEnumerable<PlannedTouch> planned)
    {
        _day0 = day0;
        _segment = segment;
        _policy = policy;
        var made = contacts.Where(contact => contact.IsVendorInitiated).Select(contact => new { contact.On, contact.Subject }).ToArray();
        var coming = planned
            .Where(touch => touch is { IsCustomerFacing: true, IsCustomerRequested: false })
            .Select(touch => new { On = touch.DueOn, Subject = (string?)touch.Code });
        // One mail for each of two lines on one day is one touch to the customer.
        _touches = made.Where(touch => touch.Subject is null).Select(touch => touch.On.DayNumber)
            .Concat(made.Where(touch => touch.Subject is not null).Concat(coming).Distinct().Select(touch => touch.On.DayNumber))
            .ToArray();
    }

    /// <summary>Most touches in a window that a touch on a date may be part of.</summary>
    public int LimitOn(Date date) =>
        date - _day0 <= _policy.FirstWeekLastDay ? _policy.FirstWeekTouches : _policy.LaterTouches.For(_segment);

    /// <summary>Touches already in the fullest window that holds a date.</summary>
    public int UsedAround(Date date)
    {
        var length = _policy.ThrottleWindowDays;
        return Enumerable.Range(date.DayNumber - length + 1, length)
            .Max(start => _touches.Count(touch => touch >= start && touch < start + length));
    }

    /// <summary>Whether one more touch on a date stays within the limit.</summary>
    public bool Allows(Date date) => UsedAround(date) < LimitOn(date);
}
