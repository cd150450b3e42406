using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Templates;

/// <summary>When an item is due: an offset from an anchor.</summary>
/// <param name="Anchor">The event that is counted from.</param>
/// <param name="Offset">Days after the anchor; negative: before; 0: the day of the anchor.</param>
/// <param name="Unit">What <paramref name="Offset"/> is counted in.</param>
internal readonly record struct Timing(Anchor Anchor, int Offset, OffsetUnit Unit = OffsetUnit.CalendarDays)
{
    /// <summary>Shorthand: calendar days after the win.</summary>
    public static Timing Day(int day) => new(Anchor.Win, day);

    /// <summary>
    /// The due date: calendar days are added and the sum is rolled forward to a working day, whatever the sign of the offset; working
    /// days are counted in the calendar.
    /// </summary>
    /// <param name="anchorDate">The date of the anchor, known or planned.</param>
    /// <param name="calendar">The plan's calendar.</param>
    public Date DueOn(Date anchorDate, WorkingCalendar calendar) =>
        Unit == OffsetUnit.WorkingDays ? calendar.Add(anchorDate, Offset) : calendar.Roll(anchorDate.AddDays(Offset));
}
