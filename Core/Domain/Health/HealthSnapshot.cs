using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>A result as it was stored one night. Never rewritten, whatever happens to the model.</summary>
/// <param name="On">The day.</param>
/// <param name="Score">The score then, 0 to 100; null when there was none.</param>
/// <param name="ModelVersion">The model that gave it.</param>
internal sealed record HealthSnapshot(Date On, decimal? Score, string ModelVersion)
{
    /// <summary>Whether it is old enough to be removed; until then the history keeps it, unchanged.</summary>
    /// <param name="asOf">The day in question.</param>
    public bool MayBeRemoved(Date asOf) => asOf - On > HealthModels.HistoryDays;
}
