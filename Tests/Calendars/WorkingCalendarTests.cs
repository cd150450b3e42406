using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Calendars;

[TestFixture]
[Property("Formula", "1")]
internal sealed class WorkingCalendarTests
{
    private static WorkingCalendar Closed(params Holiday[] holidays) => new(WorkingWeek.MondayToFriday, new HolidaySet("Test", holidays));

    private static Holiday Single(string date) => new("Day", Date.Parse(date), Date.Parse(date));

    private static Holiday Span(string start, string end) => new("Days", Date.Parse(start), Date.Parse(end));

    private static Holiday Yearly(string start, string? end = null) =>
        new("Yearly", Date.Parse(start), Date.Parse(end ?? start), recursYearly: true);

    private static Date D(string text) => Date.Parse(text);

    [TestCase("2026-11-20", "2026-11-20")]
    [TestCase("2026-11-21", "2026-11-23")]
    [TestCase("2026-11-22", "2026-11-23")]
    public void Roll_MondayToFriday_GivesNextWorkingDayOrTheSame(string date, string expected) =>
        Assert.That(WorkingCalendar.MondayToFriday.Roll(D(date)), Is.EqualTo(D(expected)));

    [TestCase("2026-11-20", "2026-11-20")]
    [TestCase("2026-11-21", "2026-11-20")]
    [TestCase("2026-11-22", "2026-11-20")]
    public void RollBack_MondayToFriday_GivesPreviousWorkingDayOrTheSame(string date, string expected) =>
        Assert.That(WorkingCalendar.MondayToFriday.RollBack(D(date)), Is.EqualTo(D(expected)));

    [TestCase("2026-11-20", 1, "2026-11-23", Description = "Friday and 1 is Monday")]
    [TestCase("2026-11-21", 1, "2026-11-23", Description = "Saturday and 1 is Monday")]
    [TestCase("2026-11-21", 0, "2026-11-23", Description = "0 rolls")]
    [TestCase("2026-11-20", 0, "2026-11-20", Description = "0 on a working day stays")]
    [TestCase("2026-11-23", -1, "2026-11-20", Description = "Monday less 1 is Friday")]
    [TestCase("2026-11-22", -1, "2026-11-20", Description = "Sunday less 1 is Friday")]
    [TestCase("2026-11-20", 5, "2026-11-27", Description = "a week")]
    [TestCase("2026-12-31", 1, "2027-01-01", Description = "year boundary")]
    [TestCase("2026-11-20", -60, "2026-08-28", Description = "twelve weeks back")]
    public void Add_MondayToFriday_CountsWorkingDays(string date, int days, string expected) =>
        Assert.That(WorkingCalendar.MondayToFriday.Add(D(date), days), Is.EqualTo(D(expected)));

    [TestCase("2026-11-20", "2026-11-23", 1)]
    [TestCase("2026-11-20", "2026-11-22", 0)]
    [TestCase("2026-11-23", "2026-11-20", -1)]
    [TestCase("2026-11-20", "2026-11-20", 0)]
    [TestCase("2017-01-02", "2027-01-01", 2609)]
    public void Difference_MondayToFriday_CountsDaysAfterUpToAndWith(string from, string to, int expected) =>
        Assert.That(WorkingCalendar.MondayToFriday.Difference(D(from), D(to)), Is.EqualTo(expected));

    [Test]
    public void Roll_MultiDayClosure_GoesPastAllOfIt()
    {
        var calendar = Closed(Span("2026-12-24", "2027-01-01"));
        Assert.That(calendar.Roll(D("2026-12-24")), Is.EqualTo(D("2027-01-04")));
        Assert.That(calendar.Roll(D("2027-01-01")), Is.EqualTo(D("2027-01-04")));
        Assert.That(calendar.Add(D("2026-12-23"), 1), Is.EqualTo(D("2027-01-04")));
        Assert.That(calendar.Difference(D("2026-12-18"), D("2027-01-08")), Is.EqualTo(8));
        Assert.That(calendar.RollBack(D("2026-12-31")), Is.EqualTo(D("2026-12-23")));
    }

    [TestCase("2026-03-27", "2026-03-30", Description = "last Sunday of March")]
    [TestCase("2026-10-23", "2026-10-26", Description = "last Sunday of October")]
    [TestCase("2026-10-30", "2026-11-02", Description = "first Sunday of November")]
    public void Add_DaylightSavingWeekend_FridayAndOneIsMonday(string friday, string monday)
    {
        Assert.That(WorkingCalendar.MondayToFriday.Add(D(friday), 1), Is.EqualTo(D(monday)));
        Assert.That(WorkingCalendar.MondayToFriday.Difference(D(friday), D(monday)), Is.EqualTo(1));
    }

    [Test]
    public void IsWorkingDay_YearlyOn29February_IsClosedInLeapYearsOnly()
    {
        var calendar = Closed(Yearly("2024-02-29"));
        Assert.That(calendar.IsWorkingDay(D("2028-02-29")), Is.False);
        Assert.That(calendar.IsWorkingDay(D("2024-02-29")), Is.False);
        Assert.That(calendar.IsWorkingDay(D("2023-02-28")), Is.True);
        Assert.That(calendar.IsWorkingDay(D("2023-03-01")), Is.True);
        Assert.That(calendar.IsWorkingDay(D("2000-02-29")), Is.False);
        Assert.That(calendar.Add(D("2028-02-28"), 1), Is.EqualTo(D("2028-03-01")));
        Assert.That(calendar.Add(D("2023-02-28"), 1), Is.EqualTo(D("2023-03-01")));
    }

    [Test]
    public void IsWorkingDay_YearlyRangeEndingOn29February_EndsOn28InCommonYears()
    {
        var calendar = Closed(Yearly("2024-02-27", "2024-02-29"));
        Assert.That(calendar.IsWorkingDay(D("2023-02-28")), Is.False);
        Assert.That(calendar.IsWorkingDay(D("2023-03-01")), Is.True);
    }

    [Test]
    public void IsWorkingDay_YearlyAcrossTheTurnOfTheYear_IsClosedOnBothSidesEveryYear()
    {
        var calendar = Closed(Yearly("2020-12-30", "2021-01-02"));
        foreach (var year in new[] { 2001, 2020, 2026, 2400 })
        {
            Assert.That(calendar.IsWorkingDay(new Date(year, 12, 30)), Is.False);
            Assert.That(calendar.IsWorkingDay(new Date(year, 12, 31)), Is.False);
            Assert.That(calendar.IsWorkingDay(new Date(year, 1, 1)), Is.False);
            Assert.That(calendar.IsWorkingDay(new Date(year, 1, 2)), Is.False);
        }

        Assert.That(calendar.IsWorkingDay(D("2026-12-29")), Is.True);
    }

    [Test]
    public void Difference_HolidayOnAWeekend_HasNoEffect()
    {
        var calendar = Closed(Single("2026-11-21"), Yearly("2026-11-22"), Span("2026-11-21", "2026-11-22"));
        Assert.That(calendar.Difference(D("2026-11-16"), D("2026-11-27")),
            Is.EqualTo(WorkingCalendar.MondayToFriday.Difference(D("2026-11-16"), D("2026-11-27"))));
    }

    [Test]
    public void Difference_SameDayClosedManyTimes_CountsItOnce()
    {
        var calendar = Closed(Single("2026-11-18"), Single("2026-11-18"), Yearly("2020-11-18"), Span("2026-11-17", "2026-11-19"));
        Assert.That(calendar.Difference(D("2026-11-13"), D("2026-11-20")), Is.EqualTo(2));
    }

    [Test]
    public void Calendar_ChainedSets_CloseTogether()
    {
        var company = new HolidaySet("Company", [Single("2026-11-16")]);
        var country = new HolidaySet("Country", [Single("2026-11-17")], basedOn: company);
        var customer = new HolidaySet("Customer", [Single("2026-11-18")], basedOn: country);
        var calendar = new WorkingCalendar(WorkingWeek.MondayToFriday, customer);
        Assert.That(calendar.Roll(D("2026-11-16")), Is.EqualTo(D("2026-11-19")));
        Assert.That(new WorkingCalendar(WorkingWeek.MondayToFriday, country).Roll(D("2026-11-16")), Is.EqualTo(D("2026-11-18")));
    }

    [TestCase(null, "2026-01-06")]
    [TestCase("DE", "2026-01-07")]
    [TestCase("de-by", "2026-01-08")]
    [TestCase("DE-BE", "2026-01-07")]
    [TestCase("DEN", "2026-01-06")]
    [TestCase("FR", "2026-01-06")]
    public void Calendar_Region_TakesItsOwnClosuresAndThoseAbove(string? region, string expected)
    {
        var set = new HolidaySet("Test",
        [
            new Holiday("Everywhere", D("2026-01-05"), D("2026-01-05")),
            new Holiday("Country", D("2026-01-06"), D("2026-01-06"), region: "DE"),
            new Holiday("State", D("2026-01-07"), D("2026-01-07"), region: "DE-BY"),
        ]);
        Assert.That(new WorkingCalendar(WorkingWeek.MondayToFriday, set, region).Roll(D("2026-01-05")), Is.EqualTo(D(expected)));
    }

    [Test]
    public void Roll_ClosureOf400Days_GoesPastIt()
    {
        var calendar = Closed(Span("2026-01-01", "2027-02-04"));
        Assert.That(calendar.Roll(D("2026-01-01")), Is.EqualTo(D("2027-02-05")));
        Assert.That(calendar.RollBack(D("2027-02-04")), Is.EqualTo(D("2025-12-31")));
    }

    [Test]
    public void WorkingWeek_NoDay_IsAClearError() => AssertReason(() => new WorkingWeek([]), "calendar.no-working-day-in-week");

    [Test]
    public void Calendar_EveryDayOfTheYearClosed_IsAClearError() =>
        AssertReason(() => Closed(Yearly("2023-01-01", "2023-12-31")), "calendar.no-working-day-in-year");

    [Test]
    public void Calendar_EverySaturdayInAYearOfSaturdaysClosed_IsAClearError()
    {
        var week = new WorkingWeek([DayOfWeek.Saturday]);
        var set = new HolidaySet("Two halves", [Yearly("2023-01-01", "2023-06-30"), Yearly("2023-07-01", "2023-12-31")]);
        AssertReason(() => new WorkingCalendar(week, set), "calendar.no-working-day-in-year");
    }

    [Test]
    public void Roll_ClosedUntilTheEndOfTheCalendar_IsAClearError()
    {
        var calendar = Closed(new Holiday("For good", D("2026-11-23"), Date.MaxValue));
        AssertReason(() => calendar.Roll(D("2026-11-21")), "calendar.no-working-day-left");
        AssertReason(() => calendar.Add(D("2026-11-20"), 1), "calendar.no-working-day-left");
        Assert.That(calendar.RollBack(Date.MaxValue), Is.EqualTo(D("2026-11-20")));
    }

    [Test]
    public void RollBack_ClosedSinceTheStartOfTheCalendar_IsAClearError()
    {
        var calendar = Closed(new Holiday("Ever since", Date.MinValue, D("2026-11-20")));
        AssertReason(() => calendar.RollBack(D("2026-11-22")), "calendar.no-working-day-left");
        AssertReason(() => calendar.Add(D("2026-11-23"), int.MinValue), "calendar.no-working-day-left");
        Assert.That(calendar.Roll(Date.MinValue), Is.EqualTo(D("2026-11-23")));
    }

    [Test]
    public void Add_EdgesOfTheCalendar_ReachesThemAndNoFurther()
    {
        // 9999-12-31 is a Friday, 0001-01-01 a Monday.
        var calendar = WorkingCalendar.MondayToFriday;
        Assert.That(calendar.Add(D("9999-12-30"), 1), Is.EqualTo(Date.MaxValue));
        Assert.That(calendar.Add(D("0001-01-02"), -1), Is.EqualTo(Date.MinValue));
        Assert.That(calendar.Add(Date.MinValue, calendar.Difference(Date.MinValue, Date.MaxValue)), Is.EqualTo(Date.MaxValue));
        AssertReason(() => calendar.Add(Date.MaxValue, 1), "calendar.no-working-day-left");
        AssertReason(() => calendar.Add(Date.MinValue, -1), "calendar.no-working-day-left");
        AssertReason(() => calendar.Add(D("2026-11-20"), int.MaxValue), "calendar.no-working-day-left");
    }

    [Test]
    public void Holiday_EndBeforeStart_IsAClearError() =>
        AssertReason(() => Span("2026-11-20", "2026-11-19"), "calendar.holiday-ends-before-start");

    [Test]
    public void Holiday_YearlyLongerThanAYear_IsAClearError()
    {
        AssertReason(() => Yearly("2023-01-01", "2024-01-01"), "calendar.recurring-holiday-too-long");
        Assert.That(() => Yearly("2023-01-02", "2024-01-01"), Throws.Nothing);
    }

    private static void AssertReason(Action action, string code) =>
        Assert.That(Assert.Throws<DomainException>(action)!.Reason.Code, Is.EqualTo(code));
}
