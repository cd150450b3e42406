namespace CrmOnboarding.Domain.Shared;

/// <summary>What is no date.</summary>
internal static class DateMessages
{
    /// <summary>A day number names no date.</summary>
    public static Message DateOutOfRange(int dayNumber) => new(
        "calendar.date-out-of-range",
        "Day number {0} is not a date. Use a date between the years 1 and 9999.",
        "Die Tagesnummer {0} ist kein Datum. Verwenden Sie ein Datum zwischen den Jahren 1 und 9999.",
        dayNumber);

    /// <summary>Days were added and the result is no date.</summary>
    public static Message AddedDaysOutOfRange(Date date, int days) => new(
        "calendar.added-days-out-of-range",
        "{1} days after {0} is not a date. Use fewer days.",
        "{1} Tage nach dem {0} ergeben kein Datum. Verwenden Sie weniger Tage.",
        date, days);
}
