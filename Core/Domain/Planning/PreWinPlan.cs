using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

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

    /// <summary>Whether something is to happen before the win.</summary>
    public static bool IsBeforeWin(Timing due) => due is { Anchor: Anchor.Win, Offset: < 0 };

    /// <summary>What of a plan is made before the win.</summary>
    public static PlanDraft Before(PlanDraft whole) =>
        whole with { Items = [.. whole.Items.Where(item => IsBeforeWin(item.Source.Due))] };

    /// <summary>What of a plan is made where nothing was prepared: nothing that was to happen before the win.</summary>
    public static PlanDraft Without(PlanDraft whole) =>
        whole with { Items = [.. whole.Items.Where(item => !IsBeforeWin(item.Source.Due))] };

    /// <summary>
    /// When an item of the plan is due once the deal is won: what was to be done before and is open is due on the day of the win.
    /// </summary>
    /// <param name="due">When the template puts it.</param>
    /// <param name="wonOn">Day 0.</param>
    /// <param name="calendar">The plan's working days.</param>
    public static Date DueFromWin(Date due, Date wonOn, WorkingCalendar calendar) => Date.Max(due, calendar.Roll(wonOn));

    /// <summary>The day of the plan, counted from the expected win; negative before it.</summary>
    public static int DayOf(Date expectedWinOn, Date today) => today - expectedWinOn;
}
