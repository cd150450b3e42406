using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>
/// A customer's story: who, what hurt, whom they looked at and why (W-05); or what it was worth, as an ROI case study (W-15).
/// </summary>
internal sealed record SuccessStory
{
    /// <summary>Emotional, or about the return.</summary>
    public StoryKind Kind { get; init; }

    /// <summary>The person; a story needs one.</summary>
    public required string Person { get; init; }

    /// <summary>The person's title.</summary>
    public required string Title { get; init; }

    /// <summary>The company.</summary>
    public required string Company { get; init; }

    /// <summary>The industry; null when not known.</summary>
    public string? Industry { get; init; }

    /// <summary>What hurt, as tags; at least one.</summary>
    public required ValueList<string> Pains { get; init; }

    /// <summary>The vendor they looked at to solve it.</summary>
    public required string Vendor { get; init; }

    /// <summary>Other vendors that were considered.</summary>
    public ValueList<string> VendorsConsidered { get; init; } = ValueList<string>.Empty;

    /// <summary>Why they chose it, as tags; at least one.</summary>
    public required ValueList<string> Reasons { get; init; }

    /// <summary>What may be done with it.</summary>
    public StoryConsent Consent { get; init; }

    /// <summary>The story as a sentence.</summary>
    /// <exception cref="DomainException">Something the sentence needs is missing; the message names all of it.</exception>
    public Message Sentence()
    {
        var missing = Missing().ToArray();
        return missing.Length == 0
            ? StoryMessages.Sentence(Person.Trim(), Title.Trim(), Company.Trim(), Tags(Pains), Vendor.Trim(), Tags(Reasons))
            : throw new DomainException(StoryMessages.Incomplete(new ValueList<Message>(missing)));
    }

    private IEnumerable<Message> Missing()
    {
        if (string.IsNullOrWhiteSpace(Person))
        {
            yield return StoryMessages.NoPerson;
        }

        if (string.IsNullOrWhiteSpace(Title))
        {
            yield return StoryMessages.NoTitle;
        }

        if (string.IsNullOrWhiteSpace(Company))
        {
            yield return StoryMessages.NoCompany;
        }

        if (Pains.All(string.IsNullOrWhiteSpace))
        {
            yield return StoryMessages.NoPain;
        }

        if (string.IsNullOrWhiteSpace(Vendor))
        {
            yield return StoryMessages.NoVendor;
        }

        if (Reasons.All(string.IsNullOrWhiteSpace))
        {
            yield return StoryMessages.NoReason;
        }
    }

    /// <summary>Tags as a list that the catalogue joins in the reader's language.</summary>
    private static ValueList<Message> Tags(IEnumerable<string> tags) =>
        new(tags.Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(tag => StoryMessages.Tag(tag.Trim())));
}

/// <summary>What a story is about.</summary>
internal enum StoryKind
{
    /// <summary>How it felt before; asked for in the honeymoon.</summary>
    Emotional,

    /// <summary>What it was worth; asked for at the plateau.</summary>
    ReturnOnInvestment,
}

/// <summary>What the customer lets the vendor do with a story.</summary>
internal enum StoryConsent
{
    /// <summary>Not asked.</summary>
    NotAsked,

    /// <summary>For use inside the vendor.</summary>
    InternalOnly,

    /// <summary>Without names.</summary>
    Anonymous,

    /// <summary>In public.</summary>
    Public,

    /// <summary>Refused.</summary>
    Refused,
}
