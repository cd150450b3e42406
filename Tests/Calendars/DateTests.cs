using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Tests.Support;
using FsCheck.Fluent;

namespace CrmOnboarding.Tests.Calendars;

[TestFixture]
internal sealed class DateTests
{
    [Test]
    public void Constructor_YearMonthDay_GivesTheParts()
    {
        var date = new Date(2026, 11, 20);
        Assert.That((date.Year, date.Month, date.Day, date.DayOfWeek), Is.EqualTo((2026, 11, 20, DayOfWeek.Friday)));
    }

    [TestCase(2023, 2, 29)]
    [TestCase(2026, 13, 1)]
    [TestCase(0, 1, 1)]
    [TestCase(10000, 1, 1)]
    public void Constructor_NoSuchDate_Throws(int year, int month, int day) =>
        Assert.That(() => new Date(year, month, day), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase("0001-01-01", 0)]
    [TestCase("1753-01-01", 639905)]
    [TestCase("1970-01-01", 719162)]
    [TestCase("9999-12-31", 3652058)]
    public void DayNumber_KnownDates_CountsFromYearOne(string text, int dayNumber)
    {
        Assert.That(Date.Parse(text).DayNumber, Is.EqualTo(dayNumber));
        Assert.That(Date.FromDayNumber(dayNumber).ToString(), Is.EqualTo(text));
    }

    [TestCase(DateTimeKind.Utc)]
    [TestCase(DateTimeKind.Local)]
    [TestCase(DateTimeKind.Unspecified)]
    public void FromDateTime_AnyKindAndTime_KeepsTheDateShown(DateTimeKind kind)
    {
        // The last second of the day before a daylight-saving change, and hours that such a change skips or repeats.
        Assert.That(Date.FromDateTime(new DateTime(2026, 3, 28, 23, 59, 59, kind)), Is.EqualTo(new Date(2026, 3, 28)));
        Assert.That(Date.FromDateTime(new DateTime(2026, 3, 29, 2, 30, 0, kind)), Is.EqualTo(new Date(2026, 3, 29)));
        Assert.That(Date.FromDateTime(new DateTime(2026, 11, 1, 1, 30, 0, kind)), Is.EqualTo(new Date(2026, 11, 1)));
        Assert.That(Date.FromDateTime(new DateTime(2026, 1, 1, 0, 0, 0, kind)), Is.EqualTo(new Date(2026, 1, 1)));
    }

    [Test]
    public void ToDateTime_AnyDate_IsMidnightUnspecified()
    {
        var value = new Date(2026, 3, 29).ToDateTime();
        Assert.That(value, Is.EqualTo(new DateTime(2026, 3, 29)));
        Assert.That(value.Kind, Is.EqualTo(DateTimeKind.Unspecified));
    }

    [TestCase("2024-02-29", true)]
    [TestCase("2023-02-29", false)]
    [TestCase("29.02.2024", false)]
    [TestCase("2024-2-29", false)]
    [TestCase("2024-02-29T00:00", false)]
    [TestCase(" 2024-02-29", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void TryParse_Text_TakesIsoDatesOnly(string? text, bool expected)
    {
        Assert.That(Date.TryParse(text, out var date), Is.EqualTo(expected));
        Assert.That(date, Is.EqualTo(expected ? new Date(2024, 2, 29) : default));
    }

    [Test]
    public void Parse_NoDate_NamesTheText() =>
        Assert.That(() => Date.Parse("tomorrow"), Throws.TypeOf<FormatException>().With.Message.Contains("tomorrow"));

    [TestCase("9999-12-31", 1)]
    [TestCase("0001-01-01", -1)]
    [TestCase("2026-11-20", int.MaxValue)]
    [TestCase("2026-11-20", int.MinValue)]
    public void AddDays_BeyondTheCalendar_SaysSo(string text, int days)
    {
        var date = Date.Parse(text);
        var exception = Assert.Throws<DomainException>(() => date.AddDays(days));
        Assert.That(exception!.Reason, Is.EqualTo(DateMessages.AddedDaysOutOfRange(date, days)));
    }

    [TestCase(-1)]
    [TestCase(3652059)]
    public void FromDayNumber_BeyondTheCalendar_SaysSo(int dayNumber)
    {
        var exception = Assert.Throws<DomainException>(() => Date.FromDayNumber(dayNumber));
        Assert.That(exception!.Reason, Is.EqualTo(DateMessages.DateOutOfRange(dayNumber)));
    }

    [Test]
    public void CompareTo_SomethingElse_Throws()
    {
        IComparable date = new Date(2026, 1, 1);
        Assert.That(() => date.CompareTo("2026-01-01"), Throws.ArgumentException);
        Assert.That(date.CompareTo(null), Is.EqualTo(1));
        Assert.That(date.Equals("2026-01-01"), Is.False);
    }

    [Test]
    public void Arithmetic_AnyTwoDates_AgreesWithDateTime()
    {
        var dates = Gen.Choose(0, Date.MaxValue.DayNumber);
        Properties.Hold(dates.Two(), pair =>
        {
            var (left, right) = (Date.FromDayNumber(pair.Item1), Date.FromDayNumber(pair.Item2));
            var (leftTime, rightTime) = (DateTime.MinValue.AddDays(pair.Item1), DateTime.MinValue.AddDays(pair.Item2));
            Properties.Require(left.ToDateTime() == leftTime && left.DayOfWeek == leftTime.DayOfWeek, "The same day");
            Properties.Require(left - right == (leftTime - rightTime).Days && right.AddDays(left - right) == left, "Difference");
            Properties.Require(
                (left < right, left <= right, left == right, left != right, left >= right, left > right, left.CompareTo(right))
                == (leftTime < rightTime, leftTime <= rightTime, leftTime == rightTime, leftTime != rightTime, leftTime >= rightTime,
                    leftTime > rightTime, leftTime.CompareTo(rightTime)), "Order");
            Properties.Require(Date.Max(left, right) == (leftTime > rightTime ? left : right), "Max");
            Properties.Require(Date.Min(left, right) == (leftTime > rightTime ? right : left), "Min");
            Properties.Require(Date.Parse(left.ToString()) == left, "Text");
        });
    }
}
