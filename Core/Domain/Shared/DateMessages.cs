namespace CrmOnboarding.Domain.Shared;

/// <summary>What can be wrong with a <see cref="Date"/>.</summary>
internal static class DateMessages
{
    /// <summary>A day number names no date: the number.</summary>
    public const string DateOutOfRange = "calendar.date-out-of-range";

    /// <summary>Days were added and the result is no date: the date, the days.</summary>
    public const string AddedDaysOutOfRange = "calendar.added-days-out-of-range";
}
