using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>
/// The next working day from today on, asked about without saying which it is: each answer holds until a date that is noted, not only
/// until tomorrow.
/// </summary>
/// <param name="day">Today.</param>
/// <param name="calendar">The working days.</param>
internal readonly struct RollingToday(EvaluationDate day, WorkingCalendar calendar)
{
    /// <summary>Whether a date is at most so many working days before or after it.</summary>
    public bool IsWithin(int workingDays, Date date) =>
        day.Reached(calendar.Add(calendar.Roll(date), -workingDays - 1).AddDays(1))
        && !day.Elapsed(calendar.Add(calendar.RollBack(date), workingDays), 1);

    /// <summary>Whether some run of calendar days of that length holds both.</summary>
    public bool SharesDays(int length, Date date) =>
        day.Reached(calendar.Add(calendar.Roll(date.AddDays(1 - length)), -1).AddDays(1))
        && !day.Elapsed(calendar.RollBack(date.AddDays(length - 1)), 1);
}
