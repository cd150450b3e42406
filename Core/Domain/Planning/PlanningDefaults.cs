using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>How plans are followed.</summary>
    internal static class Planning
    {
        /// <summary>Most lines of one deal, each of which becomes a workstream.</summary>
        public const int MostLines = 2_000;

        /// <summary>
        /// A win that is older than this many days when it is first seen gets no plan: what was won long ago is onboarded long since, or
        /// was imported as history.
        /// </summary>
        public const int OldestWinDays = 90;

        /// <summary>
        /// Most days that a completion date can lie ahead: what is booked for the coming weeks may be ticked off early, next year is a
        /// slip.
        /// </summary>
        public const int MostDaysAhead = 31;

        /// <summary>Earliest due date that a milestone can have.</summary>
        public static readonly Date FirstDate = new(2000, 1, 1);

        /// <summary>Latest due date that a milestone can have.</summary>
        public static readonly Date LastDate = new(2099, 12, 31);

        /// <summary>Share of the planned days of a stage after which it is behind (formulas.md section 8). Excluded.</summary>
        public const decimal BehindFactor = 1.0m;

        /// <summary>Share of the planned days of a stage after which it is stuck (formulas.md section 8). Excluded.</summary>
        public const decimal StuckFactor = 1.5m;

        /// <summary>Last day of the build phase of the 90-day plan (N-02); the care team owns the plan from the day after (N-32).</summary>
        public const int BuildDays = 45;

        /// <summary>Day of the deal on which the completion is planned; delivery after it is late (N-14, N-15).</summary>
        public const int CompletionDay = 50;

        /// <summary>Last day on which the first payment is not late, counted from Day 0 (T-13).</summary>
        public const int PaymentDay = 5;
    }
}
