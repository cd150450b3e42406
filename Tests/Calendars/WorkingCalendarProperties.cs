using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Calendars;

/// <summary>The calendar against a walk day by day, over generated weeks and closures.</summary>
[TestFixture]
[Property("Formula", "1")]
internal sealed class WorkingCalendarProperties
{
    private const int Weeks = 60;

    private static readonly Gen<Date> Dates =
        from start in Gen.Elements(new Date(1899, 6, 1), new Date(1999, 6, 1), new Date(2023, 6, 1), new Date(2099, 6, 1))
        from day in Gen.Choose(0, 800)
        select start.AddDays(day);

    private static readonly Gen<Holiday> Holidays =
        from start in Gen.OneOf(Dates, Gen.Constant(new Date(2000, 2, 29)), Gen.Constant(new Date(2024, 2, 29)))
        from length in Gen.Elements(0, 0, 0, 1, 3, 9, 40)
        from recurs in Gen.Elements(true, false)
        select new Holiday("Generated", start, start.AddDays(length), recurs);

    private static readonly Gen<Case> Cases =
        from days in Gen.NonEmptyListOf(Gen.Elements(Enum.GetValues<DayOfWeek>()))
        from holidays in Gen.ListOf(Holidays).Resize(6)
        from date in Dates
        from other in Gen.Choose(-Weeks * 7, Weeks * 7)
        from count in Gen.Choose(-40, 40)
        let calendar = CalendarOf(days, holidays)
        where calendar is not null
        select new Case(days, holidays.ToArray(), calendar, date, date.AddDays(other), count);

    [Test]
    public void EveryAnswer_GeneratedCalendars_AgreesWithTheWalk() => Properties.Hold(Cases, test =>
    {
        var (calendar, walk) = (test.Calendar, test.Walk);
        Properties.Require(calendar.IsWorkingDay(test.Date) == walk.IsWorkingDay(test.Date), "IsWorkingDay");
        Properties.Require(calendar.Roll(test.Date) == walk.Roll(test.Date), "Roll");
        Properties.Require(calendar.RollBack(test.Date) == walk.RollBack(test.Date), "RollBack");
        Properties.Require(calendar.Add(test.Date, test.Count) == walk.Add(test.Date, test.Count), "Add");
        Properties.Require(calendar.Difference(test.Date, test.Other) == walk.Difference(test.Date, test.Other), "Difference");
    });

    [Test]
    public void Add_GeneratedCalendars_IsUndoneByItsDifference() => Properties.Hold(Cases, test =>
    {
        var calendar = test.Calendar;
        var from = calendar.Roll(test.Date);
        var to = calendar.Add(from, test.Count);
        Properties.Require(calendar.IsWorkingDay(to), "The result must be a working day.");
        Properties.Require(calendar.Difference(from, to) == test.Count, "There");
        Properties.Require(calendar.Difference(to, from) == -test.Count, "And back");
        Properties.Require(calendar.Add(to, -test.Count) == from, "And where it started");
    });

    private static WorkingCalendar? CalendarOf(IEnumerable<DayOfWeek> days, IEnumerable<Holiday> holidays)
    {
        try
        {
            return new WorkingCalendar(new WorkingWeek(days), new HolidaySet("Generated", holidays));
        }
        catch (DomainException)
        {
            // Every day of every year is closed, as is said at once; there is nothing to compare.
            return null;
        }
    }

    private sealed record Case(
        IReadOnlyList<DayOfWeek> Days, IReadOnlyList<Holiday> Holidays, WorkingCalendar Calendar, Date Date, Date Other, int Count)
    {
        public DayByDayCalendar Walk => new(Days.ToArray(), Holidays);

        public override string ToString() =>
            $"{Date}, {Other}, {Count}, week {string.Join(' ', Days.Distinct())}, closed "
            + string.Join(' ', Holidays.Select(holiday => $"{holiday.Start}..{holiday.End}{(holiday.RecursYearly ? " yearly" : "")}"));
    }
}
