using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Shared;

/// <summary>When vendor and customer were first and last in touch.</summary>
internal static class LastContact
{
    /// <summary>The day of the last two-way contact up to the day of an evaluation; null when there was none.</summary>
    public static Date? TwoWayOn(IEnumerable<Contact> contacts, EvaluationDate day) =>
        Latest(contacts.Where(contact => contact.IsTwoWay), day);

    /// <summary>The first two-way contact since a win, up to a day; null when there was none (T-10).</summary>
    /// <param name="contacts">The contacts, in any order.</param>
    /// <param name="wonOn">The day of the win.</param>
    /// <param name="wonAt">Its moment, UTC; null where only the day is known.</param>
    /// <param name="asOf">The last day that counts.</param>
    public static Contact? FirstSince(IEnumerable<Contact> contacts, Date wonOn, DateTime? wonAt, Date asOf) => contacts
        .Where(contact => contact.IsTwoWay && contact.On >= wonOn && contact.On <= asOf && !(contact.At < wonAt))
        .OrderBy(contact => contact.On)
        .ThenBy(contact => contact.At ?? DateTime.MaxValue)
        .FirstOrDefault();

    /// <summary>
    /// The day from which silence counts: of the last two-way contact with high and medium touch, of the last contact of any kind with
    /// digital touch, whose customers are engaged by what is sent and by their use (formulas.md section 2). Null when there was none.
    /// </summary>
    public static Date? EngagedOn(IEnumerable<Contact> contacts, Segment segment, EvaluationDate day) =>
        segment == Segment.Digital ? Latest(contacts, day) : TwoWayOn(contacts, day);

    private static Date? Latest(IEnumerable<Contact> contacts, EvaluationDate day) =>
        contacts.Where(contact => day.Reached(contact.On)).Select(contact => (Date?)contact.On).Max();
}
