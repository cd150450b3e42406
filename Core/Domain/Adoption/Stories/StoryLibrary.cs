using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Adoption.Stories;

/// <summary>
/// Criteria for finding a story for a prospect (W-07). Null matches everything; case does not matter.
/// </summary>
/// <param name="Pain">A pain.</param>
/// <param name="VendorConsidered">A vendor that was considered.</param>
/// <param name="Reason">A reason.</param>
/// <param name="Industry">The industry.</param>
internal sealed record StoryQuery(string? Pain = null, string? VendorConsidered = null, string? Reason = null, string? Industry = null);

/// <summary>The stories that may be told outside.</summary>
internal static class StoryLibrary
{
    /// <summary>The matching stories, in their order. A story without consent is never found.</summary>
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
