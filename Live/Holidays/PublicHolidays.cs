// Also compiled into the demo, where some of these are implicit.
#pragma warning disable IDE0005
using System;
using System.Collections.Generic;
using System.Linq;
using PublicHoliday;
#pragma warning restore IDE0005

namespace CrmOnboarding.Live.Holidays;

/// <summary>The public holidays of a country, with the regions in which they hold, as the package PublicHoliday knows them.</summary>
internal static class PublicHolidays
{
    /// <summary>The countries, by their ISO codes.</summary>
    public static IReadOnlyList<string> Countries { get; } =
        [.. Enum.GetNames<PublicHolidayCountryCode>().Where(name => name != "Po").Select(name => name.ToUpperInvariant()).Order()];

    /// <summary>The holidays of some years, by date.</summary>
    /// <param name="country">ISO code of the country, for instance DE.</param>
    /// <param name="firstYear">The first year.</param>
    /// <param name="lastYear">The last year, included.</param>
    /// <exception cref="ArgumentException">The country is none of <see cref="Countries"/>.</exception>
    public static IReadOnlyList<PublicHolidayDay> Of(string country, int firstYear, int lastYear)
    {
        var code = country.ToUpperInvariant();
        if (!Countries.Contains(code))
        {
            throw new ArgumentException($"No public holidays are known of the country {country}.", nameof(country));
        }

        var parts = PartsOf(code);
        return
        [
            .. from year in Enumerable.Range(firstYear, lastYear - firstYear + 1)
                from day in parts.SelectMany(part => part.Calendar.PublicHolidayNames(year)
                    .Select(each => (Date: DateOnly.FromDateTime(each.Key), Name: each.Value, part.Region)))
                group day.Region by (day.Date, day.Name) into regions
                orderby regions.Key.Date, regions.Key.Name
                select new PublicHolidayDay(
                    regions.Key.Date,
                    regions.Key.Name,
                    regions.Distinct().Count() == parts.Count ? null : string.Join(", ", regions.Distinct().Order(StringComparer.Ordinal))),
        ];
    }

    // What every part of a country keeps is the country's own; the rest holds in the parts that keep it.
    private static List<(string Region, IPublicHolidays Calendar)> PartsOf(string country) => country switch
    {
        "DE" => Parts<GermanPublicHoliday.States>(country, state => new GermanPublicHoliday { State = state }),
        "CH" => Parts<SwitzerlandPublicHoliday.Cantons>(country, canton => new SwitzerlandPublicHoliday { Canton = canton }),
        _ => [(country, PublicHolidayFactory.GetPublicHolidayForCountry(country))],
    };

    private static List<(string Region, IPublicHolidays Calendar)> Parts<T>(string country, Func<T, IPublicHolidays> calendarOf)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>()
                .Where(part => part.ToString().Length == 2)
                .Select(part => ($"{country}-{part.ToString().ToUpperInvariant()}", calendarOf(part))),
        ];
}

/// <summary>A public holiday.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">Its name in the country.</param>
/// <param name="Regions">Codes of the regions where it holds, with commas; null: in the whole country.</param>
internal sealed record PublicHolidayDay(DateOnly On, string Name, string? Regions);
