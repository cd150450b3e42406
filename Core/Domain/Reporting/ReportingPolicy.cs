using System;
using CrmOnboarding.Domain.Health;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>Settings of reports and of what templates learn from them.</summary>
internal sealed record ReportingPolicy
{
    /// <summary>What ships.</summary>
    public static ReportingPolicy Shipped { get; } = new()
    {
        AtlasFromDay = -60,
        AtlasUntilDay = 60,
        AtlasBucketDays = 10,
        PeerSatisfactionPercent = 90m,
        BestSatisfactionPercent = 93m,
        LearningCount = 5,
        LearningDays = 3,
        WindowDays = 365,
        SnapshotDays = 730,
    };

    /// <summary>First day of the atlas, counted from Day 0 (T-14).</summary>
    public required int AtlasFromDay { get; init; }

    /// <summary>Last day of the atlas (T-14). Included.</summary>
    public required int AtlasUntilDay { get; init; }

    /// <summary>Days of one row of the atlas.</summary>
    public required int AtlasBucketDays { get; init; }

    /// <summary>Share of "good or excellent" answers of peers, in percent, to compare with (C-13).</summary>
    public required decimal PeerSatisfactionPercent { get; init; }

    /// <summary>The share that Colt published, in percent, to compare with (C-13).</summary>
    public required decimal BestSatisfactionPercent { get; init; }

    /// <summary>Completed items from which a template may learn. Included.</summary>
    public required int LearningCount { get; init; }

    /// <summary>Working days between plan and median from which a new offset is proposed. Included.</summary>
    public required int LearningDays { get; init; }

    /// <summary>Days before today over which a report looks at wins where nobody says since when.</summary>
    public required int WindowDays { get; init; }

    /// <summary>
    /// Days for which the history of health is kept, and never less than <see cref="HealthModels.HistoryDays"/>; 0 keeps all of it.
    /// </summary>
    public required int SnapshotDays { get; init; }

    /// <summary>The day before which the history of health goes; null when all of it is kept.</summary>
    /// <param name="today">The day in question.</param>
    public Date? SnapshotsFrom(Date today) =>
        SnapshotDays == 0 ? null : today.AddDays(-Math.Max(SnapshotDays, HealthModels.HistoryDays));
}
