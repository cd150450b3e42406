using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Handoff.Promises;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Trust;

/// <summary>What of a customer's contacts and promises counts for trust, and how much (formulas.md section 5).</summary>
internal static class TrustTouches
{
    /// <summary>The two-way contacts from the win up to a day, each with its gain.</summary>
    public static IReadOnlyList<TrustTouch> Of(IEnumerable<Contact> contacts, Date wonOn, Date asOf, TrustPolicy policy) =>
    [
        .. contacts.Where(contact => contact.IsTwoWay && contact.On >= wonOn && contact.On <= asOf)
            .OrderBy(contact => contact.On)
            .Select(contact => new TrustTouch(contact.On - wonOn, GainOf(contact, policy))),
    ];

    /// <summary>The promises kept from the win up to a day, and those broken by then, each on the day after its last.</summary>
    public static IReadOnlyList<TrustPromise> Of(IEnumerable<Promise> promises, Date wonOn, Date asOf) =>
    [
        .. promises.SelectMany(promise => Of(promise, wonOn, asOf)).OrderBy(promise => promise.Day),
    ];

    private static IEnumerable<TrustPromise> Of(Promise promise, Date wonOn, Date asOf)
    {
        if (promise.DueOn is { } due && due.AddDays(1) is var late && late >= wonOn && late <= asOf
            && PromiseLedger.StateOf(promise, late) == PromiseState.Broken)
        {
            yield return new TrustPromise(late - wonOn, IsKept: false);
        }

        if (promise is { Status: PromiseStatus.Kept, SettledOn: { } settled } && settled >= wonOn && settled <= asOf)
        {
            yield return new TrustPromise(settled - wonOn, IsKept: true);
        }
    }

    private static double GainOf(Contact contact, TrustPolicy policy) => contact switch
    {
        { Subject: ItemCodes.Kickoff } => policy.Kickoff,
        { Role: OwnerRole.ExecutiveSponsor } => policy.Executive,
        { Subject: ItemCodes.Completion or ItemCodes.LineAccepted } => policy.Delivery,
        { IsCheckIn: true } => policy.CheckIn,
        { Channel: Channel.Phone or Channel.Call } => policy.Call,
        { Channel: Channel.Meeting or Channel.OnSite or Channel.Review } => policy.Meeting,
        { Channel: Channel.Chat } => policy.CheckIn,
        _ => policy.Mail,
    };
}
