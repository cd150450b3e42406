namespace CrmOnboarding.Domain;

internal static partial class Defaults
{
    /// <summary>Reports and what templates learn from them.</summary>
    internal static class Reporting
    {
        /// <summary>First day of the atlas, counted from Day 0 (T-14).</summary>
        public const int AtlasFromDay = -60;

        /// <summary>Last day of the atlas (T-14). Included.</summary>
        public const int AtlasUntilDay = 60;

        /// <summary>Days of one row of the atlas.</summary>
        public const int AtlasBucketDays = 10;

        /// <summary>Share of "good or excellent" answers of peers, in percent, to compare with (C-13).</summary>
        public const decimal PeerSatisfactionPercent = 90m;

        /// <summary>The share that Colt published, in percent, to compare with (C-13).</summary>
        public const decimal BestSatisfactionPercent = 93m;

        /// <summary>Completed items from which a template may learn. Included.</summary>
        public const int LearningCount = 5;

        /// <summary>Working days between plan and median from which a new offset is proposed. Included.</summary>
        public const int LearningDays = 3;
    }
}
