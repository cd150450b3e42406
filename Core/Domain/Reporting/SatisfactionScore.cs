using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>Satisfaction as the share of "good or excellent" answers (C-13).</summary>
/// <param name="Count">How many answered, from 1; always shown beside the share.</param>
/// <param name="TopTwoPercent">Share of the two best answers, 0 to 100.</param>
internal sealed record SatisfactionScore(int Count, decimal TopTwoPercent)
{
    /// <summary>Sums up answers; null when there are none: no data is not zero.</summary>
    /// <param name="ratings">Answers from 1 to <paramref name="scale"/>, the highest the best.</param>
    /// <param name="scale">The best answer, from 2.</param>
    public static SatisfactionScore? Of(IReadOnlyCollection<int> ratings, int scale) =>
        ratings.Count == 0
            ? null
            : new SatisfactionScore(ratings.Count, 100m * ratings.Count(rating => rating >= scale - 1) / ratings.Count);

    /// <summary>Several scores as one, each weighing as many answers as it has; null when there are none.</summary>
    public static SatisfactionScore? Of(IReadOnlyCollection<SatisfactionScore> parts)
    {
        var count = parts.Sum(part => part.Count);
        return count == 0 ? null : new SatisfactionScore(count, parts.Sum(part => part.Count * part.TopTwoPercent) / count);
    }
}
