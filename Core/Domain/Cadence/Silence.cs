using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>
/// A customer who does not answer: what has been tried since the last two-way contact (formulas.md section 2, silence handling).
/// </summary>
internal sealed class Silence
{
    private readonly IReadOnlyList<Contact> _unanswered;
    private readonly CadencePolicy _policy;

    /// <summary>Looks at the contacts that took place.</summary>
    /// <param name="contacts">The contacts up to the day of the evaluation, in any order.</param>
    /// <param name="policy">The limit and the channels to propose.</param>
    public Silence(IReadOnlyList<Contact> contacts, CadencePolicy policy)
    {
        _policy = policy;
        var spoken = contacts.Where(contact => contact.IsTwoWay).Select(contact => contact.On.DayNumber).DefaultIfEmpty(int.MinValue).Max();
        // On the day of a conversation nothing is unanswered: within a day the order is not known.
        _unanswered = contacts
            .Where(contact => contact.On.DayNumber > spoken && contact is { IsVendorInitiated: true, IsAnswered: false })
            .ToArray();
    }

    /// <summary>Consecutive outbound contacts without an answer; those whose answers are not tracked count neither way.</summary>
    public int UnansweredInARow => _unanswered.Count;

    /// <summary>Whether automatic touches stop.</summary>
    public bool StopsAutomaticTouches => UnansweredInARow >= _policy.UnansweredLimit;

    /// <summary>The first channel to propose that has not been tried in vain; null when all have.</summary>
    public Channel? OtherChannel =>
        _policy.OtherChannels
            .Where(channel => _unanswered.All(contact => contact.Channel != channel))
            .Select(channel => (Channel?)channel)
            .FirstOrDefault();
}
