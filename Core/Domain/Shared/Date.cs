using System;
using System.Globalization;

namespace CrmOnboarding.Domain.Shared;

/// <summary>
/// A calendar date of the proleptic Gregorian calendar, 0001-01-01 to 9999-12-31, without a time of day and without a time zone.
/// </summary>
/// <remarks>
/// A date-only value is never converted between zones (formulas.md section 1): the date somebody typed is the date everybody sees.
/// The type keeps nothing but a day number, so the gap or overlap of a daylight-saving change cannot touch it.
/// Immutable; <c>default</c> is 0001-01-01.
/// </remarks>
internal readonly struct Date : IEquatable<Date>, IComparable<Date>, IComparable
{
    private const string IsoFormat = "yyyy-MM-dd";
    private const int LastDayNumber = 3652058;

    private Date(int dayNumber) => DayNumber = dayNumber;

    /// <summary>The date of a year, month and day.</summary>
    /// <param name="year">1 to 9999.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to the number of days of that month.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public Date(int year, int month, int day)
        : this(DayNumberOf(new DateTime(year, month, day)))
    {
    }

    /// <summary>0001-01-01.</summary>
    public static Date MinValue => default;

    /// <summary>9999-12-31.</summary>
    public static Date MaxValue => new(LastDayNumber);

    /// <summary>Days since 0001-01-01, from 0 to 3,652,058.</summary>
    public int DayNumber { get; }

    /// <summary>The year, 1 to 9999.</summary>
    public int Year => ToDateTime().Year;

    /// <summary>The month, 1 to 12.</summary>
    public int Month => ToDateTime().Month;

    /// <summary>The day of the month, 1 to 31.</summary>
    public int Day => ToDateTime().Day;

    /// <summary>The day of the week.</summary>
    public DayOfWeek DayOfWeek => (DayOfWeek)((DayNumber + 1) % 7);

    /// <summary>The date with a day number.</summary>
    /// <param name="dayNumber">Days since 0001-01-01, 0 to 3,652,058.</param>
    /// <exception cref="DomainException">The number lies outside that range.</exception>
    public static Date FromDayNumber(int dayNumber) =>
        dayNumber is >= 0 and <= LastDayNumber
            ? new Date(dayNumber)
            : throw new DomainException(DateMessages.DateOutOfRange(dayNumber));

    /// <summary>The calendar date that a value shows; its kind and its time of day are ignored, nothing is converted.</summary>
    public static Date FromDateTime(DateTime value) => new(DayNumberOf(value));

    /// <summary>Midnight at the start of this date, of kind <see cref="DateTimeKind.Unspecified"/>.</summary>
    public DateTime ToDateTime() => new(DayNumber * TimeSpan.TicksPerDay, DateTimeKind.Unspecified);

    /// <summary>The date a number of calendar days later.</summary>
    /// <param name="days">Any sign; negative goes back.</param>
    /// <exception cref="DomainException">The result would lie before 0001-01-01 or after 9999-12-31.</exception>
    public Date AddDays(int days)
    {
        var dayNumber = (long)DayNumber + days;
        return dayNumber is >= 0 and <= LastDayNumber
            ? new Date((int)dayNumber)
            : throw new DomainException(DateMessages.AddedDaysOutOfRange(this, days));
    }

    /// <summary>The later of two dates.</summary>
    public static Date Max(Date left, Date right) => left >= right ? left : right;

    /// <summary>The earlier of two dates.</summary>
    public static Date Min(Date left, Date right) => left <= right ? left : right;

    /// <summary>Reads a date written as <c>yyyy-MM-dd</c>.</summary>
    /// <exception cref="FormatException">The text is not of that form or names no date.</exception>
    public static Date Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date of the form {IsoFormat}.");

    /// <summary>Reads a date written as <c>yyyy-MM-dd</c>.</summary>
    /// <param name="text">The text; null is no date.</param>
    /// <param name="date">The date, or <c>default</c> when the result is false.</param>
    /// <returns>Whether the text is of that form and names a date.</returns>
    public static bool TryParse(string? text, out Date date)
    {
        var parsed = DateTime.TryParseExact(text, IsoFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value);
        // If nothing was read, the value is the default too.
        date = FromDateTime(value);
        return parsed;
    }

    /// <summary>
    /// Calendar days from <paramref name="right"/> to <paramref name="left"/>; negative when <paramref name="left"/> is earlier.
    /// </summary>
    public static int operator -(Date left, Date right) => left.DayNumber - right.DayNumber;

    /// <summary>Whether both are the same date.</summary>
    public static bool operator ==(Date left, Date right) => left.DayNumber == right.DayNumber;

    /// <summary>Whether they are different dates.</summary>
    public static bool operator !=(Date left, Date right) => left.DayNumber != right.DayNumber;

    /// <summary>Whether the left date is earlier.</summary>
    public static bool operator <(Date left, Date right) => left.DayNumber < right.DayNumber;

    /// <summary>Whether the left date is later.</summary>
    public static bool operator >(Date left, Date right) => left.DayNumber > right.DayNumber;

    /// <summary>Whether the left date is earlier or the same.</summary>
    public static bool operator <=(Date left, Date right) => left.DayNumber <= right.DayNumber;

    /// <summary>Whether the left date is later or the same.</summary>
    public static bool operator >=(Date left, Date right) => left.DayNumber >= right.DayNumber;

    /// <inheritdoc />
    public bool Equals(Date other) => DayNumber == other.DayNumber;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Date other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => DayNumber;

    /// <inheritdoc />
    public int CompareTo(Date other) => DayNumber.CompareTo(other.DayNumber);

    /// <inheritdoc />
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Date other => CompareTo(other),
        _ => throw new ArgumentException("A date can be compared with a date only.", nameof(obj)),
    };

    /// <summary>The date as <c>yyyy-MM-dd</c>, in every culture.</summary>
    public override string ToString() => ToDateTime().ToString(IsoFormat, CultureInfo.InvariantCulture);

    private static int DayNumberOf(DateTime value) => (int)(value.Ticks / TimeSpan.TicksPerDay);
}
