using System;
using System.Linq;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>
/// Region codes such as <c>DE</c> or <c>DE-BY</c>: a code also stands for the regions below it. Where a customer works in several regions,
/// or a closure holds in several, their codes stand beside each other with commas between.
/// </summary>
internal static class RegionCode
{
    private static readonly char[] s_separators = [',', ';'];

    /// <summary>Whether a code names a region or one above it: DE covers DE and DE-BY, not DEN. Case does not matter.</summary>
    /// <param name="code">The code that may be the wider one, or several of which one is enough.</param>
    /// <param name="region">The region, or several of which one is enough; null means not known, and is covered by none.</param>
    public static bool Covers(string code, string? region) =>
        region is not null
        && code.Split(s_separators).Any(wider => region.Split(s_separators).Any(one => CoversOne(wider.Trim(), one.Trim())));

    private static bool CoversOne(string code, string region) =>
        region.Equals(code, StringComparison.OrdinalIgnoreCase) || region.StartsWith(code + "-", StringComparison.OrdinalIgnoreCase);
}
