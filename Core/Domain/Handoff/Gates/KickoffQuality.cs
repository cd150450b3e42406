using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Handoff.Gates;

/// <summary>A reviewer's marks for one kick-off call.</summary>
/// <param name="SuccessCriteria">Focus on success criteria, 1 to 5.</param>
/// <param name="Milestones">Focus on milestones, 1 to 5.</param>
internal sealed record KickoffReview(int SuccessCriteria, int Milestones);

/// <summary>The kick-off calls of one CSM in one quarter (H-29).</summary>
/// <param name="Reviewed">How many were reviewed.</param>
/// <param name="Average">Average of both marks, one decimal digit; null when none was reviewed.</param>
/// <param name="IsSampleLargeEnough">Whether enough of them were reviewed.</param>
internal sealed record KickoffQuality(int Reviewed, decimal? Average, bool IsSampleLargeEnough)
{
    /// <summary>Summarizes the reviews.</summary>
    /// <param name="reviews">The reviews of the quarter.</param>
    /// <param name="policy">How many are required.</param>
    /// <exception cref="ArgumentOutOfRangeException">A mark is not between 1 and 5.</exception>
    public static KickoffQuality Of(IReadOnlyCollection<KickoffReview> reviews, HandoffPolicy policy)
    {
        if (reviews.Any(review =>
            review.SuccessCriteria is < 1 or > HandoffPolicy.BestMark || review.Milestones is < 1 or > HandoffPolicy.BestMark))
        {
            throw new ArgumentOutOfRangeException(nameof(reviews), $"A mark is between 1 and {HandoffPolicy.BestMark}.");
        }

        decimal? average = reviews.Count == 0
            ? null
            : Math.Round(reviews.Average(review => (review.SuccessCriteria + review.Milestones) / 2m), 1, MidpointRounding.AwayFromZero);
        return new KickoffQuality(reviews.Count, average, reviews.Count >= policy.ReviewedKickoffs);
    }
}
