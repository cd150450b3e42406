using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>
/// What a prospect's story is looked for by (W-07). What is null does not matter. Upper and lower case do not matter either.
/// </summary>
/// <param name="Pain">A pain.</param>
/// <param name="VendorConsidered">A vendor that was considered.</param>
/// <param name="Reason">A reason.</param>
/// <param name="Industry">The industry.</param>
internal sealed record StoryQuery(string? Pain = null, string? VendorConsidered = null, string? Reason = null, string? Industry = null);

/// <summary>The stories that may be told outside.</summary>
internal static class StoryLibrary
{
    /// <summary>The stories that match, in their order. Without consent to tell it, a story is never found.</summary>
    public static IReadOnlyList<SuccessStory> Find(IEnumerable<SuccessStory> stories, StoryQuery query) =>
        stories
            .Where(story => story.Consent is StoryConsent.Public or StoryConsent.Anonymous)
            .Where(story => Has(story.Pains, query.Pain) && Has(story.Reasons, query.Reason))
            .Where(story => Has(story.VendorsConsidered, query.VendorConsidered))
            .Where(story => query.Industry is null || Same(story.Industry, query.Industry))
            .ToArray();

    private static bool Has(IEnumerable<string> tags, string? wanted) => wanted is null || tags.Any(tag => Same(tag, wanted));

    private static bool Same(string? left, string right) => string.Equals(left?.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
}
