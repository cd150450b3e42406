using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>How contact with a customer has gone so far: both directions (C-12), its mix (C-02) and its rhythm (C-04).</summary>
internal sealed class ContactStatistics
{
    /// <summary>Contacts that the customer initiated.</summary>
    public required int Inbound { get; init; }

    /// <summary>Contacts that the vendor initiated, answered or not.</summary>
    public required int Outbound { get; init; }

    /// <summary>Inbound contacts per outbound contact; null when there is no outbound one.</summary>
    public decimal? InboundRatio => Outbound == 0 ? null : (decimal)Inbound / Outbound;

    /// <summary>Contacts that were informal (C-02).</summary>
    public required int Informal { get; init; }

    /// <summary>Number of contacts by channel, most used first; contacts without a channel are left out.</summary>
    public required IReadOnlyList<ChannelCount> Mix { get; init; }

    /// <summary>Calendar days between two-way contacts, in order; days with several count once.</summary>
    public required IReadOnlyList<int> Gaps { get; init; }

    /// <summary>Standard deviation of the gaps in days, over all of them; null when there are fewer than two.</summary>
    public required double? GapDeviation { get; init; }

    /// <summary>Gaps longer than twice the expected gap at their start.</summary>
    public required int IrregularGaps { get; init; }

    /// <summary>Counts the contacts of a customer up to a day.</summary>
    /// <param name="contacts">The contacts, in any order; later ones are left out.</param>
    /// <param name="day0">The day of the win.</param>
    /// <param name="asOf">The last day that counts.</param>
    /// <param name="segment">The customer's segment.</param>
    /// <param name="policy">Expected gaps.</param>
    public static ContactStatistics Of(IEnumerable<Contact> contacts, Date day0, Date asOf, Segment segment, CadencePolicy policy)
    {
        var made = contacts.Where(contact => contact.On <= asOf).ToArray();
        var spoken = made.Where(contact => contact.IsTwoWay).Select(contact => contact.On).Distinct().OrderBy(on => on).ToArray();
        var gaps = spoken.Skip(1).Zip(spoken, (later, earlier) => later - earlier).ToArray();
        var expected = spoken.Select(on => ExpectedGap.OnDay(on - day0, segment, policy));
        return new ContactStatistics
        {
            Inbound = made.Count(contact => contact.Direction == ContactDirection.Inbound),
            Outbound = made.Count(contact => contact.Direction != ContactDirection.Inbound),
            Informal = made.Count(contact => contact.IsInformal),
            Mix = made
                .Where(contact => contact.Channel is not null)
                .GroupBy(contact => contact.Channel!.Value)
                .Select(group => new ChannelCount(group.Key, group.Count()))
                .OrderByDescending(count => count.Contacts)
                .ThenBy(count => count.Channel)
                .ToArray(),
            Gaps = gaps,
            GapDeviation = Deviation(gaps),
            IrregularGaps = gaps.Zip(expected, (gap, normal) => gap > policy.IrregularGaps * normal).Count(isIrregular => isIrregular),
        };
    }

    private static double? Deviation(IReadOnlyCollection<int> gaps)
    {
        if (gaps.Count < 2)
        {
            return null;
        }

        var mean = gaps.Average();
        return Math.Sqrt(gaps.Average(gap => Math.Pow(gap - mean, 2)));
    }
}

/// <summary>How often a channel was used.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Contacts">How often.</param>
internal sealed record ChannelCount(Channel Channel, int Contacts);
