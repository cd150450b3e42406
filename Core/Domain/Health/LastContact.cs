using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>When somebody last spoke with the customer.</summary>
internal static class LastContact
{
    /// <summary>The day of the last two-way contact up to the day of an evaluation; null when there was none.</summary>
    public static Date? TwoWayOn(IEnumerable<Contact> contacts, EvaluationDate day) =>
        contacts.Where(contact => contact.IsTwoWay && day.Reached(contact.On)).Select(contact => (Date?)contact.On).Max();
}
