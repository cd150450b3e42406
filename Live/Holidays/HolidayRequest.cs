// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Holidays;

/// <summary>What <c>crm calendar</c> is asked for: a country and years.</summary>
internal sealed record HolidayRequest(string Country, int FirstYear, int LastYear)
{
    private const int Earliest = 2000;
    private const int Latest = 2099;
    private const int MostYears = 30;

    /// <summary>The holidays.</summary>
    public IReadOnlyList<PublicHolidayDay> Holidays => PublicHolidays.Of(Country, FirstYear, LastYear);

    /// <summary>Reads the options.</summary>
    /// <param name="country">ISO code of the country.</param>
    /// <param name="years">A year, or the first and the last with a hyphen: 2026-2030.</param>
    /// <param name="refused">One sentence where they make no request.</param>
    /// <returns>The request; null where it is refused.</returns>
    public static HolidayRequest? Read(string? country, string? years, out string refused)
    {
        refused = string.Empty;
        var code = (country ?? string.Empty).Trim().ToUpperInvariant();
        if (!PublicHolidays.Countries.Contains(code))
        {
            refused = $"No public holidays are known of the country '{country}'; --country takes one of "
                + $"{string.Join(' ', PublicHolidays.Countries)}.";
            return null;
        }

        var parts = (years ?? string.Empty).Split('-');
        if (parts.Length is 1 or 2
            && Year(parts[0]) is { } first && Year(parts[^1]) is { } last && first <= last && last - first < MostYears)
        {
            return new HolidayRequest(code, first, last);
        }

        refused = $"'{years}' are no years; write --years as 2026 or 2026-2030, from {Earliest} to {Latest}, at most {MostYears} of them.";
        return null;
    }

    private static int? Year(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= Earliest and <= Latest
            ? year
            : null;
}
