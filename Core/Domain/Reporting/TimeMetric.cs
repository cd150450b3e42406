using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>What is measured from the win on (formulas.md section 8).</summary>
internal enum TimeMetric
{
    /// <summary>To the first two-way contact (T-10).</summary>
    FirstEngagement,

    /// <summary>To the accepted handoff.</summary>
    AcceptedHandoff,

    /// <summary>To the kick-off.</summary>
    Kickoff,

    /// <summary>To going live.</summary>
    Live,

    /// <summary>To first value.</summary>
    FirstValue,

    /// <summary>To impact.</summary>
    Impact,

    /// <summary>To the completed onboarding (T-11).</summary>
    Onboarded,
}

/// <summary>A metric of one group of plans.</summary>
/// <param name="Metric">What is measured.</param>
/// <param name="Group">The segment, industry or product; null for plans where it is not known.</param>
/// <param name="Days">Calendar days from the win, over the plans where it happened; null: no data.</param>
/// <param name="Hours">Hours from the win, over the plans where both moments are known; null: no data, or not measured in hours.</param>
internal sealed record TimeMetricRow(TimeMetric Metric, string? Group, Distribution? Days, Distribution? Hours);

/// <summary>Times from the win, by group: median and P80 are shown.</summary>
internal static class TimeMetrics
{
    /// <summary>All metrics by segment.</summary>
    public static IReadOnlyList<TimeMetricRow> BySegment(IReadOnlyList<PlanTimes> plans) => By(plans, plan => plan.Segment.ToString());

    /// <summary>All metrics by the customer's industry.</summary>
    public static IReadOnlyList<TimeMetricRow> ByIndustry(IReadOnlyList<PlanTimes> plans) => By(plans, plan => plan.Industry);

    /// <summary>All metrics by product.</summary>
    public static IReadOnlyList<TimeMetricRow> ByProduct(IReadOnlyList<PlanTimes> plans) => By(plans, plan => plan.Product);

    /// <summary>Calendar days from the win to what a metric measures; null when it has not happened.</summary>
    public static int? DaysOf(TimeMetric metric, PlanTimes plan)
    {
        Date? on = metric switch
        {
            TimeMetric.FirstEngagement => plan.FirstEngagedOn,
            TimeMetric.AcceptedHandoff => plan.HandoffAcceptedOn,
            TimeMetric.Kickoff => plan.KickoffOn,
            TimeMetric.Live => plan.LiveOn,
            TimeMetric.FirstValue => plan.FirstValueOn,
            TimeMetric.Impact => plan.ImpactOn,
            _ => plan.CompletedOn,
        };
        return on - plan.WonOn;
    }

    private static IReadOnlyList<TimeMetricRow> By(IReadOnlyList<PlanTimes> plans, Func<PlanTimes, string?> groupOf) =>
    [
        .. from metric in (TimeMetric[])Enum.GetValues(typeof(TimeMetric))
           from @group in plans.GroupBy(groupOf).OrderBy(each => each.Key, StringComparer.Ordinal)
           select new TimeMetricRow(
               metric,
               @group.Key,
               Distribution.Of(@group.Select(plan => DaysOf(metric, plan)).OfType<int>()),
               metric == TimeMetric.FirstEngagement
                   ? Distribution.Of(@group.Select(plan => plan.HoursToFirstEngagement).OfType<decimal>())
                   : null),
    ];
}
