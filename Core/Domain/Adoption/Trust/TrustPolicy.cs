using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Adoption.Trust;

/// <summary>The numbers of the trust index; illustrative and not calibrated.</summary>
internal sealed record TrustPolicy
{
    /// <summary>What ships.</summary>
    public static TrustPolicy Shipped { get; } = new()
    {
        Start = 70,
        Floor = 20,
        GainScale = 50,
        FirstWeekHalfLife = 7,
        FirstMonthHalfLife = 14,
        FirstMonthLastDay = 30,
        LaterHalfLife = 30,
        BrokenPromise = 15,
        KeptPromise = 6,
        Mail = 2,
        CheckIn = 4,
        Call = 8,
        Meeting = 8,
        Kickoff = 12,
        Executive = 12,
        Delivery = 10,
        FullPlan = new ValueList<TrustTouch>(
        [
            new(0, 2), new(1, 8), new(3, 2), new(5, 2), new(6, 12), new(7, 2), new(14, 8), new(21, 4), new(28, 4), new(30, 8),
            new(37, 4), new(44, 4), new(50, 10), new(62, 4), new(75, 12), new(90, 8),
        ]),
        SevenMilestones = new ValueList<TrustTouch>(
            [new(1, 8), new(6, 12), new(14, 8), new(30, 8), new(50, 10), new(75, 12), new(90, 8)]),
    };

    /// <summary>Trust at the win.</summary>
    public required double Start { get; init; }

    /// <summary>Trust towards which silence decays.</summary>
    public required double Floor { get; init; }

    /// <summary>Missing trust at which a touch is worth exactly its gain.</summary>
    public required double GainScale { get; init; }

    /// <summary>Half-life in days up to <see cref="CadencePolicy.FirstWeekLastDay"/>.</summary>
    public required double FirstWeekHalfLife { get; init; }

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

    /// <summary>Gain of a mail that was answered, and of any other touch without a gain of its own.</summary>
    public required double Mail { get; init; }

    /// <summary>Gain of a check-in.</summary>
    public required double CheckIn { get; init; }

    /// <summary>Gain of a call.</summary>
    public required double Call { get; init; }

    /// <summary>Gain of a meeting, a visit or a review.</summary>
    public required double Meeting { get; init; }

    /// <summary>Gain of the kick-off.</summary>
    public required double Kickoff { get; init; }

    /// <summary>Gain of an executive's contact.</summary>
    public required double Executive { get; init; }

    /// <summary>Gain of a delivery that the customer accepted.</summary>
    public required double Delivery { get; init; }

    /// <summary>Gains of the touches of a full plan, day by day.</summary>
    public required ValueList<TrustTouch> FullPlan { get; init; }

    /// <summary>Gains of the seven milestones of the 90-day plan alone.</summary>
    public required ValueList<TrustTouch> SevenMilestones { get; init; }

    /// <summary>The gaps after which silence begins to cost; those of segment High apply.</summary>
    public CadencePolicy Cadence { get; init; } = CadencePolicy.Shipped;

    /// <summary>The half-life that applies on a day.</summary>
    public double HalfLifeOn(int day) =>
        day <= Cadence.FirstWeekLastDay ? FirstWeekHalfLife : day <= FirstMonthLastDay ? FirstMonthHalfLife : LaterHalfLife;
}
