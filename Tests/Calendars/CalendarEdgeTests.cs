using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Calendars;

/// <summary>
/// The first and last days that there are, and closures that touch, overlap or recur around the ends of months and years.
/// </summary>
[TestFixture]
[Property("Formula", "1")]
internal sealed class CalendarEdgeTests
{
    private static WorkingCalendar Closed(params Holiday[] holidays) => new(WorkingWeek.MondayToFriday, new HolidaySet("Test", holidays));

    private static Holiday Once(string start, string end) => new("Once", D(start), D(end));

    private static Holiday Yearly(string start, string end) => new("Yearly", D(start), D(end), recursYearly: true);

    private static Date D(string text) => Date.Parse(text);

    private static void AssertNoneLeft(Func<Date> ask) =>
        Assert.That(Assert.Throws<DomainException>(() => ask())!.Reason.Code, Is.EqualTo("calendar.no-working-day-left"));

    [Test]
    public void AddDays_ToTheFirstAndLastDay_ReachesThem()
    {
        Assert.That(D("0001-01-02").AddDays(-1), Is.EqualTo(Date.MinValue));
        Assert.That(D("9999-12-30").AddDays(1), Is.EqualTo(Date.MaxValue));
    }

    [Test]
    public void CompareTo_SomethingElse_SaysWhatCanBeCompared() =>
        Assert.That(() => ((IComparable)Date.MinValue).CompareTo("2026-01-01"), Throws.ArgumentException.With.Message.StartsWith("A date"));

    [Test]
    public void Add_NewCalendar_ReachesTheLastWorkingDayThereIs()
    {
        // 9999-12-31 is a Friday.
        var calendar = new WorkingCalendar(WorkingWeek.MondayToFriday);
        Assert.That(calendar.Add(D("9999-12-29"), 2), Is.EqualTo(Date.MaxValue));
        AssertNoneLeft(() => calendar.Add(D("9999-12-29"), 3));
    }

    [Test]
    public void RollBack_ClosureNearTheFirstDay_StopsThere()
    {
        // 0001-01-01 is a Monday.
        Assert.That(Closed(Once("0001-01-03", "0001-01-09")).RollBack(D("0001-01-09")), Is.EqualTo(D("0001-01-02")));
        Assert.That(Closed(Once("0001-01-02", "0001-01-09")).RollBack(D("0001-01-09")), Is.EqualTo(Date.MinValue));
    }

    [Test]
    public void Roll_YearlyClosureOfTheLastDay_LeavesNoneAfterTheDayBefore()
    {
        var calendar = Closed(Yearly("2020-12-31", "2020-12-31"));
        Assert.That(calendar.IsWorkingDay(Date.MaxValue), Is.False);
        Assert.That(calendar.Difference(D("9999-12-29"), D("9999-12-30")), Is.EqualTo(1));
        Assert.That(calendar.Difference(D("9999-12-29"), Date.MaxValue), Is.EqualTo(1));
        Assert.That(calendar.Roll(D("9999-12-30")), Is.EqualTo(D("9999-12-30")));
        AssertNoneLeft(() => calendar.Roll(Date.MaxValue));
    }

    // Monday 2026-11-16 to Friday 2026-11-27 are ten working days.
    [TestCase("2026-11-18", 5, Description = "overlap in one day: five working days are closed")]
    [TestCase("2026-11-19", 5, Description = "one right after the other")]
    [TestCase("2026-11-20", 6, Description = "a day in between is worked")]
    [TestCase("2026-11-17", 5, Description = "overlap in two days")]
    public void Difference_TwoClosures_CountsEachDayOnce(string secondStart, int expected)
    {
        var calendar = Closed(Once("2026-11-16", "2026-11-18"), Once(secondStart, "2026-11-20"));
        Assert.That(calendar.Difference(D("2026-11-13"), D("2026-11-27")), Is.EqualTo(expected));
        Assert.That(calendar.Roll(D("2026-11-16")), Is.EqualTo(D(secondStart == "2026-11-20" ? "2026-11-19" : "2026-11-23")));
    }

    [Test]
    public void Difference_LaterClosuresWithinAnEarlierOne_CountForNothing()
    {
        var calendar = Closed(Once("2026-11-16", "2026-11-20"), Once("2026-11-17", "2026-11-18"), Once("2026-11-18", "2026-11-18"));
        Assert.That(calendar.Difference(D("2026-11-13"), D("2026-11-27")), Is.EqualTo(5));
    }

    [Test]
    public void Difference_YearlyClosureAcrossTheTurnOfTheYear_ClosesItsOwnDaysOnly()
    {
        // After Monday 28 December: the 29th, then 4 to 8 January. Leap years have one day more, which closes nothing else.
        var calendar = Closed(Yearly("2020-12-30", "2021-01-02"));
        Assert.That(calendar.Difference(D("2026-12-28"), D("2027-01-08")), Is.EqualTo(6));
        // After Monday 23 December 2024: 24 to 27, then 3 January 2025 (30 and 31 December, 1 and 2 January are closed).
        Assert.That(calendar.Difference(D("2024-12-23"), D("2025-01-03")), Is.EqualTo(5));
        Assert.That(calendar.IsWorkingDay(D("2025-01-03")), Is.True);
        Assert.That(calendar.IsWorkingDay(D("2028-12-29")), Is.True);
    }

    [Test]
    public void IsWorkingDay_YearlyClosureAcrossTheTurnOfAMonth_ClosesTheDaysBetween()
    {
        var calendar = Closed(Yearly("2020-01-20", "2020-02-10"));
        Assert.That(calendar.Roll(D("2026-01-20")), Is.EqualTo(D("2026-02-11")));
        Assert.That(calendar.IsWorkingDay(D("2026-01-19")), Is.True);
        Assert.That(calendar.IsWorkingDay(D("2026-07-01")), Is.True);
    }

    [TestCase("2020-02-29", "2020-03-02", "2023-02-28", "2023-03-03", Description = "begins on 29 February: on 1 March in a common year")]
    [TestCase("2020-02-26", "2020-02-29", "2023-02-24", "2023-03-01", Description = "ends on 29 February: on the 28th in a common year")]
    public void Add_YearlyClosureWithLeapDay_LeavesTheDaysAroundItInACommonYear(string start, string end, string from, string expected) =>
        Assert.That(Closed(Yearly(start, end)).Add(D(from), 1), Is.EqualTo(D(expected)));
}
