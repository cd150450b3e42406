using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health.Dimensions;

/// <summary>The reading of a dimension.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="SubScore">0 to 100; null when the dimension does not apply.</param>
/// <param name="Why">Why, or why it does not apply.</param>
/// <param name="LastDataOn">The day of the latest data behind it; null when there is none.</param>
internal sealed record DimensionReading(HealthDimension Dimension, decimal? SubScore, Message Why, Date? LastDataOn = null)
{
    /// <summary>A dimension that does not apply.</summary>
    public static DimensionReading NotApplicable(HealthDimension dimension, Message why) => new(dimension, null, why);
}
