using CrmOnboarding.Benchmarks.Naive;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Benchmarks;

/// <summary>One year of closures like that of many companies, for both sides of every ratio.</summary>
internal static class Calendars
{
    private static readonly Date[] PublicHolidays =
    [
        new(2026, 1, 1), new(2026, 1, 6), new(2026, 5, 1), new(2026, 8, 15), new(2026, 10, 3), new(2026, 11, 1),
        new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 26), new(2026, 12, 31),
    ];

    /// <summary>Monday to Friday, ten public holidays every year and a week off in 2027.</summary>
    public static WorkingCalendar Ours { get; } = new(WorkingWeek.MondayToFriday, new HolidaySet("Company",
        PublicHolidays.Select(date => new Holiday("Public holiday", date, date, recursYearly: true))
            .Append(new Holiday("Move", new Date(2027, 2, 8), new Date(2027, 2, 12)))));

    /// <summary>The same, one day at a time.</summary>
    public static DayLoopCalendar Naive { get; } = new(
        Enumerable.Range(2020, 30).SelectMany(year => PublicHolidays.Select(date => new Date(year, date.Month, date.Day)))
            .Concat(Enumerable.Range(8, 5).Select(day => new Date(2027, 2, day))));
}
