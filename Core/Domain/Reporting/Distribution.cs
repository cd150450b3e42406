using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmOnboarding.Domain.Reporting;

/// <summary>How values are distributed. Without values there is none: no data is not zero.</summary>
/// <param name="Count">How many values, from 1.</param>
/// <param name="Median">The middle value; between two, their mean.</param>
/// <param name="P20">The smallest value that at least 20 % of the values do not exceed.</param>
/// <param name="P80">The smallest value that at least 80 % of the values do not exceed.</param>
internal sealed record Distribution(int Count, decimal Median, decimal P20, decimal P80)
{
    /// <summary>The spread of values; null when there are none.</summary>
    /// <remarks>The percentiles are nearest rank: always a value that occurred, which a reader can look up.</remarks>
    public static Distribution? Of(IEnumerable<decimal> values)
    {
        var sorted = values.OrderBy(value => value).ToArray();
        return sorted.Length == 0
            ? null
            : new Distribution(sorted.Length, MedianOf(sorted), NearestRank(sorted, 20), NearestRank(sorted, 80));
    }

    /// <inheritdoc cref="Of(IEnumerable{decimal})" />
    public static Distribution? Of(IEnumerable<int> values) => Of(values.Select(value => (decimal)value));

    private static decimal MedianOf(decimal[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static decimal NearestRank(decimal[] sorted, int percent) =>
        sorted[Math.Max(1, (int)Math.Ceiling(sorted.Length * percent / 100m)) - 1];
}
