using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>Who can answer a question of the handoff.</summary>
/// <param name="Seller">Whether the seller can.</param>
/// <param name="Others">
/// The roles of those who can too, or whom the seller asks, the best first: a <see cref="StakeholderRole"/> of the customer, or an
/// <see cref="OwnerRole"/> of ours.
/// </param>
internal sealed record Answerers(bool Seller, ValueList<Enum> Others)
{
    /// <summary>The seller needs nobody else.</summary>
    public static Answerers SellerAlone { get; } = new(true, ValueList<Enum>.Empty);

    /// <summary>The seller, with the first of some roles that a deal has.</summary>
    public static Answerers SellerWith(params Enum[] others) => new(true, new(others));

    /// <summary>Only the customer knows: the first of some roles that a deal has.</summary>
    public static Answerers CustomersOwn(params Enum[] others) => new(false, new(others));

    /// <summary>Who of a deal's people that is. Where nobody has one of the roles it is the seller alone, who finds somebody.</summary>
    /// <param name="people">The deal's people; of two in one role the first counts.</param>
    public GapFiller Among(IReadOnlyList<DealPerson> people)
    {
        var other = Others
            .Select(role => people.FirstOrDefault(person => person.Role.Equals(role)))
            .FirstOrDefault(person => person is not null);
        return new GapFiller(Seller || other is null, other);
    }
}

/// <summary>Somebody of a deal.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">A <see cref="StakeholderRole"/> of the customer, or an <see cref="OwnerRole"/> of ours.</param>
internal sealed record DealPerson(string Name, Enum Role);

/// <summary>Who fills a gap. Never nobody.</summary>
/// <param name="Seller">Whether the seller does.</param>
/// <param name="Other">Who does it, or with whom the seller does; null for nobody else.</param>
internal sealed record GapFiller(bool Seller, DealPerson? Other);
