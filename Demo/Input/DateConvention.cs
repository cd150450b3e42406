using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmOnboarding.Demo.Input;

/// <summary>
/// How a file writes its dates, worked out from all of them: how 03/02 is read depends on the others. A time after the date is ignored, and
/// so is its zone: the date stands as it was written.
/// </summary>
internal sealed partial class DateConvention
{
    /// <summary>
    /// So many dates of one order make a date of the other a slip of the pen. With fewer, the file has two orders and none can be trusted.
    /// </summary>
    private const int SlipRatio = 20;

    private const int Century = 2000;
    private const int MonthsInYear = 12;
    private const string None = "This is not a date; write it as YYYY-MM-DD";

    private static readonly char[] Gaps = [' ', ',', '.'];

    private static readonly string[] NamedMonths =
    [
        "d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "d-MMM-yyyy", "d-MMM-yy", "d MMM yy", "MMM d yy",
    ];

    private readonly bool _isDayFirst;

    private DateConvention(bool isDayFirst) => _isDayFirst = isDayFirst;

    /// <summary>Looks at all dates of a file.</summary>
    /// <param name="entries">The dates.</param>
    /// <param name="isContinental">
    /// Whether the file's numbers or separators suggest that the day comes first; decides where no date does. So do dots between the
    /// numbers.
    /// </param>
    /// <param name="problems">Learns once what is not certain.</param>
    /// <exception cref="InputException">Some dates have the day first and some the month.</exception>
    public static DateConvention Of(IEnumerable<Entry> entries, bool isContinental, ProblemLog problems)
    {
        List<Entry> dayFirst = [], monthFirst = [], open = [];
        Entry? shortYear = null;
        var isDotted = false;
        foreach (var entry in entries)
        {
            if (Parts.Of(entry.Text) is not { YearIsFirst: false } parts)
            {
                continue;
            }

            shortYear ??= parts.HasShortYear ? entry : null;
            isDotted |= parts.IsDotted;
            (parts switch
            {
                { First: > MonthsInYear, Second: <= MonthsInYear } => dayFirst,
                { First: <= MonthsInYear, Second: > MonthsInYear } => monthFirst,
                { First: <= MonthsInYear, Second: <= MonthsInYear, IsDotted: false } when parts.First != parts.Second => open,
                _ => null,
            })?.Add(entry);
        }

        if (shortYear is { } first)
        {
            problems.Warn(first.Row, first.Column, $"The year has two digits; all such years were read as {Century / 100}YY.");
        }

        return new DateConvention(IsDayFirst(dayFirst, monthFirst) ?? Guess(open, isContinental || isDotted, problems));
    }

    /// <summary>Reads a date.</summary>
    public Reading<DateOnly> Read(string text)
    {
        if (text.Length == 0)
        {
            return Reading<DateOnly>.Empty;
        }

        if (Parts.Of(text) is not { } parts)
        {
            return Named(text);
        }

        if (parts.YearIsFirst)
        {
            return Date(parts.First, parts.Second, parts.Third);
        }

        var year = parts.HasShortYear ? Century + parts.Third : parts.Third;
        var reading = _isDayFirst ? Date(year, parts.Second, parts.First) : Date(year, parts.First, parts.Second);
        var turned = _isDayFirst ? Date(year, parts.First, parts.Second) : Date(year, parts.Second, parts.First);
        return reading.Fault is null || turned.Fault is not null
            ? reading
            : Reading<DateOnly>.Wrong(
                $"The other dates of the file have the {(_isDayFirst ? "day" : "month")} first; write this one as YYYY-MM-DD");
    }

    private static bool? IsDayFirst(List<Entry> dayFirst, List<Entry> monthFirst)
    {
        if (dayFirst.Count == 0 && monthFirst.Count == 0)
        {
            return null;
        }

        var isDayFirst = dayFirst.Count > monthFirst.Count;
        var (more, fewer) = isDayFirst ? (dayFirst, monthFirst) : (monthFirst, dayFirst);
        if (fewer.Count > 0 && more.Count < fewer.Count * SlipRatio)
        {
            throw new InputException(
                $"{dayFirst[0].Row.File} has dates with the day first (line {dayFirst[0].Row.Line}, '{dayFirst[0].Text}') "
                + $"and with the month first (line {monthFirst[0].Row.Line}, '{monthFirst[0].Text}'); write all of them as YYYY-MM-DD.");
        }

        return isDayFirst;
    }

    private static bool Guess(List<Entry> open, bool isContinental, ProblemLog problems)
    {
        if (open.Count > 0)
        {
            problems.Warn(
                open[0].Row,
                open[0].Column,
                "Nothing in the file says whether the day or the month comes first; all such dates were read with the "
                + $"{(isContinental ? "day" : "month")} first. If that is wrong, write them as YYYY-MM-DD.");
        }

        return isContinental;
    }

    private static Reading<DateOnly> Named(string text)
    {
        var plain = string.Join(' ', TimeOfDay().Replace(text, string.Empty).Split(Gaps, StringSplitOptions.RemoveEmptyEntries));
        return DateOnly.TryParseExact(plain, NamedMonths, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Reading<DateOnly>.Of(date)
            : Reading<DateOnly>.Wrong(None);
    }

    private static Reading<DateOnly> Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= MonthsInYear && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? Reading<DateOnly>.Of(new DateOnly(year, month, day))
            : Reading<DateOnly>.Wrong(None);

    [GeneratedRegex(
        @"[T ]+[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.,][0-9]+)?)? ?([AaPp]\.?[Mm]\.?)? ?(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex TimeOfDay();

    /// <summary>The three numbers of a date that is written in numbers.</summary>
    private sealed partial record Parts(int First, int Second, int Third, bool YearIsFirst, bool HasShortYear, bool IsDotted)
    {
        /// <summary>The parts, or null when the text is not written so.</summary>
        public static Parts? Of(string text)
        {
            var date = TimeOfDay().Replace(text, string.Empty);
            if (Compact().IsMatch(date))
            {
                return new Parts(Number(date[..4]), Number(date[4..6]), Number(date[6..]), true, false, false);
            }

            if (YearFirst().Match(date) is { Success: true } iso)
            {
                return new Parts(Number(iso.Groups[1].Value), Number(iso.Groups[3].Value), Number(iso.Groups[4].Value), true, false, false);
            }

            return YearLast().Match(date) is { Success: true } match
                ? new Parts(
                    Number(match.Groups[1].Value),
                    Number(match.Groups[3].Value),
                    Number(match.Groups[4].Value),
                    false,
                    match.Groups[4].Length == 2,
                    match.Groups[2].Value.StartsWith('.'))
                : null;
        }

        private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

        [GeneratedRegex("^[0-9]{8}$", RegexOptions.CultureInvariant)]
        private static partial Regex Compact();

        [GeneratedRegex("^([0-9]{4})([-/.])([0-9]{1,2})\\2([0-9]{1,2})$", RegexOptions.CultureInvariant)]
        private static partial Regex YearFirst();

        [GeneratedRegex(@"^([0-9]{1,2})(\. ?|[-/])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant)]
        private static partial Regex YearLast();
    }
}
