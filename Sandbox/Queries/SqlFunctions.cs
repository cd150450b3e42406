using System.Collections.Concurrent;
using System.Globalization;
using CrmOnboarding.Sandbox.Store;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>The functions that queries use and SQLite lacks.</summary>
internal static class SqlFunctions
{
    /// <summary>onb_like(text, pattern): LIKE as the platform means it; null for no text.</summary>
    public const string LikeName = "dataverse_like";

    /// <summary>onb_datepart(stored date, part, zone or null): a <see cref="DatePart"/> of a date in a time zone.</summary>
    public const string DatePartName = "dataverse_datepart";

    private static readonly ConcurrentDictionary<string, LikePattern> Patterns = new(StringComparer.Ordinal);

    /// <summary>Defines the functions on a database.</summary>
    public static void Define(StoreDatabase database, FiscalCalendar fiscal)
    {
        database.Connection.CreateFunction<string?, string, long?>(LikeName, Like, isDeterministic: true);
        database.Connection.CreateFunction<string?, long, string?, long?>(
            DatePartName, (text, part, zone) => Part(text, (DatePart)part, zone, fiscal), isDeterministic: true);
    }

    private static long? Like(string? text, string pattern)
    {
        if (text is null)
        {
            return null;
        }

        if (Patterns.Count > 1000)
        {
            Patterns.Clear();
        }

        return Patterns.GetOrAdd(pattern, static added => new LikePattern(added)).Matches(text) ? 1 : 0;
    }

    private static long? Part(string? text, DatePart part, string? zone, FiscalCalendar fiscal)
    {
        if (text is null)
        {
            return null;
        }

        var date = StoredNumbers.FromText(text);
        if (zone is not null)
        {
            date = TimeZoneInfo.ConvertTimeFromUtc(date, TimeZoneInfo.FindSystemTimeZoneById(zone));
        }

        return part switch
        {
            DatePart.Day => date.Day,
            DatePart.Week => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
            DatePart.Month => date.Month,
            DatePart.Quarter => ((date.Month - 1) / 3) + 1,
            DatePart.Year => date.Year,
            DatePart.FiscalPeriod => fiscal.PeriodInYear(DateTime.SpecifyKind(date, DateTimeKind.Unspecified)),
            _ => fiscal.YearOf(DateTime.SpecifyKind(date, DateTimeKind.Unspecified)),
        };
    }
}
