using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>A survey: which dimensions customers rate, and the period it speaks about (C-14).</summary>
/// <param name="Period">Name of the period, e.g. "Q3 2026".</param>
/// <param name="From">First day of the period.</param>
/// <param name="Until">Last day of the period. Included.</param>
/// <param name="Dimensions">What is rated, e.g. reliability; as the organization set it, in the order of the report.</param>
/// <param name="Scale">The best answer, from 2; the worst is 1.</param>
internal sealed record Survey(string Period, Date From, Date Until, IReadOnlyList<string> Dimensions, int Scale)
{
    /// <summary>The rating of each dimension in the period; answers of other days and to what is no longer asked are left out.</summary>
    public IReadOnlyList<DimensionRating> Rate(IEnumerable<SurveyAnswer> answers)
    {
        var ratings = answers.Where(answer => answer.On >= From && answer.On <= Until)
            .ToLookup(answer => answer.Dimension, answer => answer.Rating);
        return Dimensions.Select(dimension => new DimensionRating(dimension, SatisfactionScore.Of(ratings[dimension].ToArray(), Scale)))
            .ToArray();
    }
}

/// <summary>What one customer answered.</summary>
/// <param name="Dimension">What was rated.</param>
/// <param name="On">The day.</param>
/// <param name="Rating">From 1 to the best of the survey.</param>
internal sealed record SurveyAnswer(string Dimension, Date On, int Rating);

/// <summary>How one dimension was rated.</summary>
/// <param name="Dimension">What was rated.</param>
/// <param name="Satisfaction">The rating; null when nobody answered.</param>
internal sealed record DimensionRating(string Dimension, SatisfactionScore? Satisfaction);
