using CrmOnboarding.Domain.Adoption.Trust;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>The trust index (formulas.md section 5).</summary>
    public static TrustPolicy Trust => TrustTable.Shipped;

    /// <summary>Kept apart because it depends on the cadence table, which must be initialized first.</summary>
    private static class TrustTable
    {
        public static readonly TrustPolicy Shipped = new()
        {
            Start = 70,
            Floor = 20,
            GainScale = 50,
            FirstWeekHalfLife = 7,
            FirstWeekLastDay = 7,
            FirstMonthHalfLife = 14,
            FirstMonthLastDay = 30,
            LaterHalfLife = 30,
            BrokenPromise = 15,
            KeptPromise = 6,
            FullPlan = new ValueList<TrustTouch>(
            [
                new(0, 2), new(1, 8), new(3, 2), new(5, 2), new(6, 12), new(7, 2), new(14, 8), new(21, 4), new(28, 4), new(30, 8),
                new(37, 4), new(44, 4), new(50, 10), new(62, 4), new(75, 12), new(90, 8),
            ]),
            SevenMilestones = new ValueList<TrustTouch>(
                [new(1, 8), new(6, 12), new(14, 8), new(30, 8), new(50, 10), new(75, 12), new(90, 8)]),
        };
    }
}
