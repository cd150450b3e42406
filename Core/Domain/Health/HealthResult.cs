using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>The health of a plan, with its parts.</summary>
internal sealed record HealthResult
{
    /// <summary>The score, 0 to 100, one decimal digit, after caps; null when no dimension applies.</summary>
    public required decimal? Score { get; init; }

    /// <summary>The score before caps; null when no dimension applies.</summary>
    public required decimal? UncappedScore { get; init; }

    /// <summary>Its colour; unknown while confidence is too low.</summary>
    public required HealthBand Band { get; init; }

    /// <summary>Share of the model's weight that rests on fresh data, 0 to 100 percent.</summary>
    public required int Confidence { get; init; }

    /// <summary>The points table, in the order of the dimensions.</summary>
    public required ValueList<DimensionScore> Dimensions { get; init; }

    /// <summary>Every cap that holds, the lowest first, whether it lowers the score or not.</summary>
    public required ValueList<HealthCap> Caps { get; init; }

    /// <summary>The model that gave the result.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The first later date on which this result differs with no new data; null when it never does.</summary>
    public Date? NextChangeOn { get; init; }

    /// <summary>Points by dimension and the caps that hold, one message a sentence.</summary>
    public IReadOnlyList<Message> Explanation =>
        Dimensions.Select(Line).Concat(Caps.Select(cap => HealthMessages.Cap(cap.Limit, cap.Why))).ToArray();

    private static Message Line(DimensionScore dimension) => dimension.SubScore is null
        ? HealthMessages.NotApplicable(dimension.Dimension, dimension.Why)
        : HealthMessages.Points(dimension.Dimension, dimension.Points, dimension.MaxPoints, dimension.Why);
}
