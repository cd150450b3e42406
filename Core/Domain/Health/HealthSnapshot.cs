using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Health;

/// <summary>A score from the day on which it became that; it holds until the next.</summary>
/// <param name="on">The day.</param>
/// <param name="score">The score, 0 to 100; null when there was none.</param>
internal sealed class HealthSnapshot(Date on, decimal? score)
{
    /// <summary>The day from which it holds.</summary>
    public Date On => on;

    /// <summary>The score, 0 to 100; null when there was none.</summary>
    public decimal? Score => score;
}
