using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Messages;
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
        where LeavesWorkingDays(days, holidays)
        select new Case(days, holidays.ToArray(), date, date.AddDays(other), count);

    [Test]
    public void EveryAnswer_GeneratedCalendars_AgreesWithTheWalk() => Properties.Hold(Cases, test =>
    {
        var (calendar, walk) = (test.Calendar, test.Walk);
        Assert.That(calendar.IsWorkingDay(test.Date), Is.EqualTo(walk.IsWorkingDay(test.Date)));
        Assert.That(calendar.Roll(test.Date), Is.EqualTo(walk.Roll(test.Date)));
        Assert.That(calendar.RollBack(test.Date), Is.EqualTo(walk.RollBack(test.Date)));
        Assert.That(calendar.Add(test.Date, test.Count), Is.EqualTo(walk.Add(test.Date, test.Count)));
        Assert.That(calendar.Difference(test.Date, test.Other), Is.EqualTo(walk.Difference(test.Date, test.Other)));
    });

    [Test]
    public void Add_GeneratedCalendars_IsUndoneByItsDifference() => Properties.Hold(Cases, test =>
    {
        var from = test.Calendar.Roll(test.Date);
        var to = test.Calendar.Add(from, test.Count);
        Assert.That(test.Calendar.IsWorkingDay(to));
        Assert.That(test.Calendar.Difference(from, to), Is.EqualTo(test.Count));
        Assert.That(test.Calendar.Difference(to, from), Is.EqualTo(-test.Count));
        Assert.That(test.Calendar.Add(to, -test.Count), Is.EqualTo(from));
    });

    private static bool LeavesWorkingDays(IEnumerable<DayOfWeek> days, IEnumerable<Holiday> holidays)
    {
        try
        {
            // Single closures may be long too, but they end.
            return new WorkingCalendar(new WorkingWeek(days), new HolidaySet("Generated", holidays)).IsWorkingDay(Date.MinValue) || true;
        }
        catch (DomainException)
        {
            return false;
        }
    }

    private sealed record Case(IReadOnlyList<DayOfWeek> Days, IReadOnlyList<Holiday> Holidays, Date Date, Date Other, int Count)
    {
        public WorkingCalendar Calendar => new(new WorkingWeek(Days), new HolidaySet("Generated", Holidays));

        public DayByDayCalendar Walk => new(Days.ToArray(), Holidays);

        public override string ToString() =>
            $"{Date}, {Other}, {Count}, week {string.Join(' ', Days.Distinct())}, closed "
            + string.Join(' ', Holidays.Select(holiday => $"{holiday.Start}..{holiday.End}{(holiday.RecursYearly ? " yearly" : "")}"));
    }
}
