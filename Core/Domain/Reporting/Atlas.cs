using System;
using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>Some days of the atlas, both ends included, counted from Day 0.</summary>
/// <param name="FromDay">First day.</param>
/// <param name="UntilDay">Last day.</param>
internal sealed record DayBucket(int FromDay, int UntilDay);

/// <summary>A column of the atlas: who sold to whom. Null: not known.</summary>
/// <param name="CustomerIndustry">Industry of the end customer.</param>
/// <param name="VendorIndustry">Industry of the vendor.</param>
internal sealed record IndustryPair(string? CustomerIndustry, string? VendorIndustry);

/// <summary>What the atlas knows about a bucket, a kind and a pair of industries.</summary>
/// <param name="Count">Items planned for these days, from 1.</param>
/// <param name="DoneOnDay">The days on which the completed ones were done; null when none is: no data.</param>
/// <param name="OnTimePercent">Share done on time of those due or done, 0 to 100; null when none is: no data.</param>
internal sealed record AtlasCell(int Count, Distribution? DoneOnDay, decimal? OnTimePercent)
{
    /// <summary>Sums up items; null when there are none: an empty cell is "no data", never 0 (T-16).</summary>
    public static AtlasCell? Of(IReadOnlyCollection<AtlasItem> items)
    {
        if (items.Count == 0)
        {
            return null;
        }

        var judged = items.Count(item => item.IsDue || item.DoneDay is not null);
        return new AtlasCell(
            items.Count,
            Distribution.Of(items.Select(item => item.DoneDay).OfType<int>()),
            judged == 0 ? null : 100m * items.Count(item => item.IsOnTime) / judged);
    }
}

/// <summary>One row of templates over all plans: when it is planned, and when it is done.</summary>
/// <param name="code">Its code.</param>
/// <param name="name">What most plans call it.</param>
/// <param name="kind">Activity, milestone or deliverable.</param>
/// <param name="plannedDay">The day it is planned for, counted from Day 0; the median of the plans.</param>
/// <param name="cell">What is known.</param>
internal sealed class AtlasLine(string code, string name, ItemKind kind, decimal plannedDay, AtlasCell cell)
{
    /// <summary>Its code.</summary>
    public string Code => code;

    /// <summary>What most plans call it.</summary>
    public string Name => name;

    /// <summary>Activity, milestone or deliverable.</summary>
    public ItemKind Kind => kind;

    /// <summary>The day it is planned for, counted from Day 0; the median of the plans.</summary>
    public decimal PlannedDay => plannedDay;

    /// <summary>What is known.</summary>
    public AtlasCell Cell => cell;
}

/// <summary>
/// One row of the export: everything by name, so that it opens in Excel and prints (T-16). A null cell is written as "no data".
/// </summary>
/// <param name="Bucket">The days.</param>
/// <param name="Kind">Activity, milestone or deliverable.</param>
/// <param name="Industries">Who sold to whom.</param>
/// <param name="Cell">What is known; null: no data.</param>
internal sealed record AtlasRow(DayBucket Bucket, ItemKind Kind, IndustryPair Industries, AtlasCell? Cell);

/// <summary>
/// Activities, milestones and deliverables from Day -60 to Day +60 (T-14): rows by days and kind, columns by the industries of end
/// customer and vendor; how many, on which day they were done, how many on time.
/// </summary>
internal sealed class Atlas
{
    private readonly ILookup<Place, AtlasItem> _items;

    private Atlas(IReadOnlyList<DayBucket> buckets, IReadOnlyList<IndustryPair> columns, ILookup<Place, AtlasItem> items)
    {
        Buckets = buckets;
        Columns = columns;
        _items = items;
    }

    /// <summary>The rows, the earliest days first; all of them, with or without data.</summary>
    public IReadOnlyList<DayBucket> Buckets { get; }

    /// <summary>The columns that occur, by name.</summary>
    public IReadOnlyList<IndustryPair> Columns { get; }

    /// <summary>The rows of templates that the items come from, by planned day; what somebody added to one plan is none of them.</summary>
    public IReadOnlyList<AtlasLine> Lines =>
    [
        .. _items.SelectMany(place => place)
            .Where(item => item.Code is not null)
            .GroupBy(item => Tuple.Create(item.Code!, item.Kind))
            .Select(LineOf)
            .OrderBy(line => line.PlannedDay)
            .ThenBy(line => line.Code, StringComparer.Ordinal),
    ];

    /// <summary>A cell; null: no data.</summary>
    public AtlasCell? this[DayBucket bucket, ItemKind kind, IndustryPair industries] =>
        AtlasCell.Of(_items[new Place(bucket, kind, industries)].ToList());

    /// <summary>Builds the atlas.</summary>
    /// <param name="items">The items of all plans.</param>
    /// <param name="filter">Which of them count; those planned outside the days of the atlas never do.</param>
    /// <param name="policy">The days of the atlas.</param>
    public static Atlas Of(IEnumerable<AtlasItem> items, AtlasFilter filter, ReportingPolicy policy)
    {
        var buckets = BucketsOf(policy.AtlasFromDay, policy.AtlasUntilDay, policy.AtlasBucketDays);
        var counted = items
            .Where(item => filter.Lets(item)
                && item.PlannedDay >= policy.AtlasFromDay && item.PlannedDay <= policy.AtlasUntilDay)
            .ToLookup(item => new Place(
                buckets[(item.PlannedDay - policy.AtlasFromDay) / policy.AtlasBucketDays],
                item.Kind,
                new IndustryPair(item.CustomerIndustry, item.VendorIndustry)));
        var columns = counted.Select(group => group.Key.Industries).Distinct()
            .OrderBy(pair => pair.CustomerIndustry, StringComparer.Ordinal)
            .ThenBy(pair => pair.VendorIndustry, StringComparer.Ordinal)
            .ToList();
        return new Atlas(buckets, columns, counted);
    }

    /// <summary>Every row and column as one list, by days, then kind, then industries; empty cells included.</summary>
    public IReadOnlyList<AtlasRow> Export() =>
    [
        .. from bucket in Buckets
           from kind in (ItemKind[])Enum.GetValues(typeof(ItemKind))
           from column in Columns
           select new AtlasRow(bucket, kind, column, this[bucket, kind, column]),
    ];

    private static AtlasLine LineOf(IGrouping<Tuple<string, ItemKind>, AtlasItem> items)
    {
        var name = items.GroupBy(item => item.Name)
            .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal).First().Key;
        return new AtlasLine(
            items.Key.Item1, name, items.Key.Item2, Distribution.Of(items.Select(item => item.PlannedDay))!.Median,
            AtlasCell.Of(items.ToList())!);
    }

    private static IReadOnlyList<DayBucket> BucketsOf(int from, int until, int length) =>
        Enumerable.Range(0, (until - from) / length + 1)
            .Select(i => new DayBucket(from + i * length, Math.Min(until, from + (i + 1) * length - 1)))
            .ToList();

    private sealed record Place(DayBucket Bucket, ItemKind Kind, IndustryPair Industries);
}
