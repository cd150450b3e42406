using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>One segment compared with the others (T-18).</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Count">Its items, from 0.</param>
/// <param name="MedianDay">Median day on which they were done; null: no data.</param>
/// <param name="CompletionPercent">Share that is done, 0 to 100; null: no data.</param>
internal sealed record SegmentBar(Segment Segment, int Count, decimal? MedianDay, decimal? CompletionPercent)
{
    /// <summary>All three segments, in their order, over the items that match a filter.</summary>
    public static IReadOnlyList<SegmentBar> Compare(IEnumerable<AtlasItem> items, AtlasFilter filter)
    {
        var bySegment = items.Where(filter.Lets).ToLookup(item => item.Segment);
        return ((Segment[])Enum.GetValues(typeof(Segment))).Select(segment =>
        {
            var all = bySegment[segment].ToList();
            var done = all.Select(item => item.DoneDay).OfType<int>().ToList();
            return new SegmentBar(segment, all.Count, Distribution.Of(done)?.Median, all.Count == 0 ? null : 100m * done.Count / all.Count);
        }).ToList();
    }
}
