using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Trust;

/// <summary>The numbers of the trust index; illustrative and not calibrated. <see cref="Defaults.Trust"/> holds what ships.</summary>
internal sealed record TrustPolicy
{
    /// <summary>Trust at the win.</summary>
    public required double Start { get; init; }

    /// <summary>Trust towards which silence decays.</summary>
    public required double Floor { get; init; }

    /// <summary>Missing trust at which a touch is worth exactly its gain.</summary>
    public required double GainScale { get; init; }

    /// <summary>Half-life in days up to <see cref="FirstWeekLastDay"/>.</summary>
    public required double FirstWeekHalfLife { get; init; }

    /// <summary>Last day of the first week.</summary>
    public required int FirstWeekLastDay { get; init; }

    /// <summary>Half-life in days up to <see cref="FirstMonthLastDay"/>.</summary>
    public required double FirstMonthHalfLife { get; init; }

    /// <summary>Last day of the first month.</summary>
    public required int FirstMonthLastDay { get; init; }

    /// <summary>Half-life in days after that.</summary>
    public required double LaterHalfLife { get; init; }

    /// <summary>Points that a broken promise costs, whatever the trust.</summary>
    public required double BrokenPromise { get; init; }

    /// <summary>Points that a kept promise gives, whatever the trust.</summary>
    public required double KeptPromise { get; init; }

    /// <summary>Gains of the touches of a full plan, day by day.</summary>
    public required ValueList<TrustTouch> FullPlan { get; init; }

    /// <summary>Gains of the seven milestones of the 90-day plan alone.</summary>
    public required ValueList<TrustTouch> SevenMilestones { get; init; }

    /// <summary>The gaps after which silence begins to cost; those of segment High apply.</summary>
    public CadencePolicy Cadence { get; init; } = Defaults.Cadence;

    /// <summary>The half-life that applies on a day.</summary>
    public double HalfLifeOn(int day) =>
        day <= FirstWeekLastDay ? FirstWeekHalfLife : day <= FirstMonthLastDay ? FirstMonthHalfLife : LaterHalfLife;
}
