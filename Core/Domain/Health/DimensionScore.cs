using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>One line of the points table: the points a dimension has, the points it could have, and why.</summary>
internal sealed record DimensionScore
{
    /// <summary>The dimension.</summary>
    public required HealthDimension Dimension { get; init; }

    /// <summary>Its weight in the model.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Its sub-score, 0 to 100, one decimal digit; null when the dimension does not apply.</summary>
    public decimal? SubScore { get; init; }

    /// <summary>Points it has, one decimal digit; 0 when it does not apply.</summary>
    public decimal Points { get; init; }

    /// <summary>Points it could have, one decimal digit: its weight plus its share of the weight of those that do not apply.</summary>
    public decimal MaxPoints { get; init; }

    /// <summary>Why, or why it does not apply.</summary>
    public required Message Why { get; init; }

    /// <summary>The day of the latest data behind it; null when there is none.</summary>
    public Date? LastDataOn { get; init; }
}
