using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Maturity;

/// <summary>The level of one area, as somebody assessed it.</summary>
/// <param name="on">The day.</param>
/// <param name="area">The area.</param>
/// <param name="level">1, not begun, to 5, leading.</param>
internal sealed class MaturityReading(Date on, MaturityArea area, int level)
{
    /// <summary>The lowest level.</summary>
    public const int Lowest = 1;

    /// <summary>The highest level.</summary>
    public const int Highest = 5;

    /// <summary>The day.</summary>
    public Date On => on;

    /// <summary>The area.</summary>
    public MaturityArea Area => area;

    /// <summary>1, not begun, to 5, leading.</summary>
    public int Level => level;
}
