using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Calendars;

/// <summary>One closure of whole days: a single day or several, in one year or in every year, everywhere or in one region.</summary>
/// <remarks>
/// Both ends are included, as "closed from Monday to Friday" usually means that Friday is closed too.
/// A closure that recurs yearly holds in every year, before and after the one it was entered with; only month and day count.
/// 29 February recurs in leap years only: a common year has no such day, and none takes its place.
/// </remarks>
internal sealed class Holiday
{
    /// <summary>Makes a closure.</summary>
    /// <param name="name">What it is, for people.</param>
    /// <param name="start">First closed day.</param>
    /// <param name="end">Last closed day, included.</param>
    /// <param name="recursYearly">Whether the same days are closed in every year. It may span the turn of the year.</param>
    /// <param name="region">
    /// Region code such as <c>DE</c> or <c>DE-BY</c>, or several with commas; null closes everywhere. A code also covers the regions
    /// below it: what is closed in DE is closed in DE-BY.
    /// </param>
    /// <exception cref="DomainException">It ends before it starts, or recurs yearly and lasts a year or longer.</exception>
    public Holiday(string name, Date start, Date end, bool recursYearly = false, string? region = null)
    {
        if (end < start)
        {
            throw new DomainException(CalendarMessages.HolidayEndsBeforeStart(name, start, end));
        }

        if (recursYearly && end - start >= 365)
        {
            throw new DomainException(CalendarMessages.RecurringHolidayTooLong(name, start, end));
        }

        Name = name;
        Start = start;
        End = end;
        RecursYearly = recursYearly;
        Region = region;
    }

    /// <summary>What it is, for people.</summary>
    public string Name { get; }

    /// <summary>First closed day.</summary>
    public Date Start { get; }

    /// <summary>Last closed day, included.</summary>
    public Date End { get; }

    /// <summary>Whether the same days are closed in every year.</summary>
    public bool RecursYearly { get; }

    /// <summary>Region code; null closes everywhere.</summary>
    public string? Region { get; }

    /// <summary>Whether a date is one of the closed days.</summary>
    public bool Closes(Date date)
    {
        if (!RecursYearly)
        {
            return Start <= date && date <= End;
        }

        int first = MonthAndDay(Start), last = MonthAndDay(End), day = MonthAndDay(date);
        return first <= last ? first <= day && day <= last : day >= first || day <= last;
    }

    /// <summary>Whether the closure holds in a region.</summary>
    /// <param name="region">
    /// Region code, or several of which one is enough; null means no region, where only closures without a region hold.
    /// </param>
    public bool HoldsIn(string? region) => Region is null || RegionCode.Covers(Region, region);

    private static int MonthAndDay(Date date) => date.Month * 100 + date.Day;
}
