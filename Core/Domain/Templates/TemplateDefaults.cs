namespace CrmOnboarding.Domain;

/// <summary>
/// Every number that a formula or a template needs and that an admin may change. One table, one nested class per folder; rows of
/// configuration take their place where they exist. No such number stands anywhere else in the rules.
/// </summary>
internal static partial class Defaults
{
    /// <summary>Which template a customer gets, and how long the templates run (templates.md).</summary>
    internal static class Templates
    {
        /// <summary>Monthly value in the base currency from which a customer gets the 90-day plan (N-01). Included.</summary>
        public const decimal LaunchMonthlyValue = 10_000m;

        /// <summary>Employees from which a customer is served with high touch. Included.</summary>
        public const int HighEmployees = 1_000;

        /// <summary>Employees from which a customer is served with medium touch. Included.</summary>
        public const int MediumEmployees = 200;

        /// <summary>Term of a contract in months where the deal does not say.</summary>
        public const int TermMonths = 12;

        /// <summary>Last day of the 90-day plan, counted from Day 0 (N-02).</summary>
        public const int LaunchDays = 90;

        /// <summary>Last day of the 60-day plans, counted from Day 0 (T-06).</summary>
        public const int OnboardingDays = 60;

        /// <summary>Longest code of a template or of a row, in characters.</summary>
        public const int LongestCode = 50;

        /// <summary>Longest offset that a template may have, in days, either way.</summary>
        public const int MaximumOffset = 3_650;

        /// <summary>Longest duration that an item may have, in working days.</summary>
        public const int MaximumDuration = 1_000;

        /// <summary>Day after the kick-off on or after which the last item of a joint plan lies (W-04).</summary>
        public const int JointPlanDays = 330;

        /// <summary>
        /// Probability in percent from which a deal counts as imminent and gets a draft plan before the win (T-12). Included.
        /// </summary>
        public const int ImminentProbability = 80;
    }
}
