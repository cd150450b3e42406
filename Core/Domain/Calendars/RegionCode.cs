using System;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>Region codes such as <c>DE</c> or <c>DE-BY</c>: a code also stands for the regions below it.</summary>
internal static class RegionCode
{
    /// <summary>Whether a code names a region or one above it: DE covers DE and DE-BY, not DEN. Case does not matter.</summary>
    /// <param name="code">The code that may be the wider one.</param>
    /// <param name="region">The region; null means not known, and is covered by none.</param>
    public static bool Covers(string code, string? region) =>
        region is not null
        && (region.Equals(code, StringComparison.OrdinalIgnoreCase) || region.StartsWith(code + "-", StringComparison.OrdinalIgnoreCase));
}
