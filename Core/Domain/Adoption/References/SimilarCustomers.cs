using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.References;

/// <summary>Finds customers from whom another one can learn: same industry, size, products and challenges (C-09).</summary>
internal static class SimilarCustomers
{
    /// <summary>Similar customers who may be named, the most similar first; those with nothing in common are left out.</summary>
    /// <param name="customer">The customer to compare with; never among the results.</param>
    /// <param name="others">Everybody else.</param>
    /// <param name="on">The day on which somebody would be named.</param>
    /// <param name="most">How many at most.</param>
    /// <param name="policy">Points and limits.</param>
    public static IReadOnlyList<SimilarCustomer> Find(
        ReferenceCustomer customer, IEnumerable<ReferenceCustomer> others, Date on, int most, ReferencePolicy policy)
    {
        return others
            .Where(other => other.Name != customer.Name && ReferenceGuard.AgainstNaming(other, on, policy).Count == 0)
            .Select(other => new SimilarCustomer(other, Likeness(customer, other, policy), Common(customer.Challenges, other.Challenges)))
            .Where(similar => similar.Likeness > 0)
            .OrderByDescending(similar => similar.Likeness)
            .ThenBy(similar => similar.Customer.Name, StringComparer.Ordinal)
            .Take(most)
            .ToArray();
    }

    /// <summary>How similar two customers are, from 0 to the sum of the points; what is not known of either earns nothing.</summary>
    public static decimal Likeness(ReferenceCustomer left, ReferenceCustomer right, ReferencePolicy policy)
    {
        var industry = left.Industry is { } name && string.Equals(name, right.Industry, StringComparison.OrdinalIgnoreCase)
            ? policy.Industry : 0;
        var points = industry
            + (policy.Size * SizeLikeness(left.Employees, right.Employees, policy.LargestSizeRatio))
            + (policy.Products * Overlap(left.Products, right.Products))
            + (policy.Challenges * Overlap(left.Challenges, right.Challenges));
        return Math.Round(points, 1, MidpointRounding.AwayFromZero);
    }

    /// <summary>1 for the same size, 0 from the largest ratio on, linear in between.</summary>
    private static decimal SizeLikeness(int? left, int? right, decimal largestRatio)
    {
        if (left is not > 0 || right is not > 0)
        {
            return 0;
        }

        var ratio = (decimal)Math.Max(left.Value, right.Value) / Math.Min(left.Value, right.Value);
        return Math.Max(0m, 1m - ((ratio - 1m) / (largestRatio - 1m)));
    }

    /// <summary>Those in common, as a share of all that either has.</summary>
    private static decimal Overlap(IReadOnlyCollection<string> left, IReadOnlyCollection<string> right)
    {
        var all = left.Union(right, StringComparer.OrdinalIgnoreCase).Count();
        return all == 0 ? 0 : (decimal)Common(left, right).Count / all;
    }

    private static IReadOnlyList<string> Common(IEnumerable<string> left, IEnumerable<string> right) =>
        left.Intersect(right, StringComparer.OrdinalIgnoreCase).ToArray();
}

/// <summary>A customer from whom another one can learn.</summary>
/// <param name="Customer">Who, with what they did and the content that was used.</param>
/// <param name="Likeness">Similarity, in points.</param>
/// <param name="SharedChallenges">Challenges that both have.</param>
internal sealed record SimilarCustomer(ReferenceCustomer Customer, decimal Likeness, IReadOnlyList<string> SharedChallenges);
