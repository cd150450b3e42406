using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>
/// A plan drafted before the win (T-12): items with negative days need it. It is built like any other, on the date the win is expected;
/// when that date slips, and on the day of the win, its open items are replanned from the new Day 0
/// (<see cref="PlanProgress.Resume"/>); a lost deal cancels it.
/// </summary>
internal static class PreWinPlan
{
    /// <summary>Whether a deal is imminent, so that a plan is drafted: likely enough, or committed in the forecast.</summary>
    /// <param name="probability">Probability of the win in percent, 0 to 100; null when not stated.</param>
    /// <param name="isCommitted">Whether the forecast category of the deal is "committed".</param>
    /// <param name="policy">From which probability on.</param>
    public static bool IsImminent(int? probability, bool isCommitted, PlanningPolicy policy) =>
        isCommitted || probability >= policy.ImminentProbability;

    /// <summary>The day of the plan, counted from the expected win; negative before it.</summary>
    public static int DayOf(Date expectedWinOn, Date today) => today - expectedWinOn;
}
