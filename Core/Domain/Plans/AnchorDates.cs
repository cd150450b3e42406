using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Plans;

/// <summary>The dates of the anchors that are known. Immutable, equal by their dates; the win is always known.</summary>
internal sealed class AnchorDates : IEquatable<AnchorDates>
{
    private readonly Dictionary<Anchor, Date> _known;

    private AnchorDates(Dictionary<Anchor, Date> known) => _known = known;

    /// <summary>Only the win is known.</summary>
    /// <param name="wonOn">Day 0: the date the opportunity was won.</param>
    public static AnchorDates Won(Date wonOn) => new(new Dictionary<Anchor, Date> { [Anchor.Win] = wonOn });

    /// <summary>Day 0: the date the opportunity was won.</summary>
    public Date WonOn => _known[Anchor.Win];

    /// <summary>The date of an anchor; null while it is not known.</summary>
    public Date? this[Anchor anchor] => _known.TryGetValue(anchor, out var date) ? date : null;

    /// <summary>The same dates with one set, or forgotten when <paramref name="date"/> is null.</summary>
    /// <exception cref="ArgumentException">The win was to be forgotten.</exception>
    public AnchorDates With(Anchor anchor, Date? date)
    {
        if (anchor == Anchor.Win && date is null)
        {
            throw new ArgumentException("Day 0 is always known.", nameof(date));
        }

        if (this[anchor] == date)
        {
            return this;
        }

        var known = new Dictionary<Anchor, Date>(_known);
        if (date is { } value)
        {
            known[anchor] = value;
        }
        else
        {
            known.Remove(anchor);
        }

        return new AnchorDates(known);
    }

    /// <summary>Whether the same anchors are known with the same dates.</summary>
    public bool Equals(AnchorDates? other) =>
        other is not null && _known.Count == other._known.Count && _known.All(each => other[each.Key] == each.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as AnchorDates);

    /// <inheritdoc />
    public override int GetHashCode() => WonOn.GetHashCode();
}
