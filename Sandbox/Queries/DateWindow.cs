using Microsoft.Xrm.Sdk.Query;

namespace CrmOnboarding.Sandbox.Queries;

/// <summary>
/// What a date operator means on a given day: a range of local time, from inclusive to exclusive; null is open.
/// Weeks begin on Sunday. "Last X" begin at midnight X units ago and end now; "next X" begin now and end at the
/// end of the day X units ahead; "older than X" end at midnight X units ago (hours and minutes: at that time).
/// </summary>
/// <param name="From">First local time inside; null means no lower end.</param>
/// <param name="To">First local time after; null means no upper end.</param>
internal readonly record struct DateWindow(DateTime? From, DateTime? To)
{
    /// <summary>Whether an operator is about dates alone.</summary>
    public static bool IsDateOperator(ConditionOperator op) =>
        op is (>= ConditionOperator.Yesterday and <= ConditionOperator.NextXYears)
            or ConditionOperator.NotOn
            or (>= ConditionOperator.ThisFiscalYear and <= ConditionOperator.InOrAfterFiscalPeriodAndYear)
            or (>= ConditionOperator.OlderThanXYears and <= ConditionOperator.OlderThanXMinutes)
            or ConditionOperator.OlderThanXMonths;

    /// <summary>Whether an operator needs a time of day, so that plain dates do not have it.</summary>
    public static bool NeedsTime(ConditionOperator op) =>
        op is ConditionOperator.LastXHours or ConditionOperator.NextXHours or ConditionOperator.OlderThanXHours
            or ConditionOperator.OlderThanXMinutes;

    /// <summary>How many whole numbers an operator takes besides <c>on</c> and its kin, which take a date.</summary>
    public static int NumberOfArguments(ConditionOperator op) => op switch
    {
        >= ConditionOperator.LastXHours and <= ConditionOperator.NextXYears => 1,
        >= ConditionOperator.LastXFiscalYears and <= ConditionOperator.InFiscalPeriod => 1,
        >= ConditionOperator.InFiscalPeriodAndYear and <= ConditionOperator.InOrAfterFiscalPeriodAndYear => 2,
        >= ConditionOperator.OlderThanXYears and <= ConditionOperator.OlderThanXMinutes => 1,
        ConditionOperator.OlderThanXMonths => 1,
        _ => 0,
    };

    /// <summary>The window of an operator that takes no date.</summary>
    /// <param name="op">The operator.</param>
    /// <param name="now">The time on the user's wall clock.</param>
    /// <param name="x">The first argument; 0 when the operator takes none.</param>
    /// <param name="y">The second argument; 0 when the operator takes none.</param>
    /// <param name="fiscal">The organization's fiscal calendar.</param>
    public static DateWindow Of(ConditionOperator op, DateTime now, int x, int y, FiscalCalendar fiscal)
    {
        var today = now.Date;
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1);
        var year = new DateTime(today.Year, 1, 1);
        var fiscalPeriod = fiscal.PeriodOf(today);
        var fiscalYear = fiscal.YearOf(today);
        return op switch
        {
            ConditionOperator.Yesterday => Days(today, -1, 0),
            ConditionOperator.Today => Days(today, 0, 1),
            ConditionOperator.Tomorrow => Days(today, 1, 2),
            ConditionOperator.Last7Days => new(today.AddDays(-7), JustAfter(now)),
            ConditionOperator.Next7Days => new(now, today.AddDays(8)),
            ConditionOperator.LastWeek => Days(week, -7, 0),
            ConditionOperator.ThisWeek => Days(week, 0, 7),
            ConditionOperator.NextWeek => Days(week, 7, 14),
            ConditionOperator.LastMonth => Months(month, -1, 0),
            ConditionOperator.ThisMonth => Months(month, 0, 1),
            ConditionOperator.NextMonth => Months(month, 1, 2),
            ConditionOperator.LastYear => Months(year, -12, 0),
            ConditionOperator.ThisYear => Months(year, 0, 12),
            ConditionOperator.NextYear => Months(year, 12, 24),
            ConditionOperator.LastXHours => new(now.AddHours(-x), JustAfter(now)),
            ConditionOperator.NextXHours => new(now, JustAfter(now.AddHours(x))),
            ConditionOperator.LastXDays => new(today.AddDays(-x), JustAfter(now)),
            ConditionOperator.NextXDays => new(now, today.AddDays(x + 1.0)),
            ConditionOperator.LastXWeeks => new(today.AddDays(-7.0 * x), JustAfter(now)),
            ConditionOperator.NextXWeeks => new(now, today.AddDays((7.0 * x) + 1)),
            ConditionOperator.LastXMonths => new(today.AddMonths(-x), JustAfter(now)),
            ConditionOperator.NextXMonths => new(now, today.AddMonths(x).AddDays(1)),
            ConditionOperator.LastXYears => new(today.AddYears(-x), JustAfter(now)),
            ConditionOperator.NextXYears => new(now, today.AddYears(x).AddDays(1)),
            ConditionOperator.OlderThanXMinutes => new(null, now.AddMinutes(-x)),
            ConditionOperator.OlderThanXHours => new(null, now.AddHours(-x)),
            ConditionOperator.OlderThanXDays => new(null, today.AddDays(-x)),
            ConditionOperator.OlderThanXWeeks => new(null, today.AddDays(-7.0 * x)),
            ConditionOperator.OlderThanXMonths => new(null, today.AddMonths(-x)),
            ConditionOperator.OlderThanXYears => new(null, today.AddYears(-x)),
            ConditionOperator.ThisFiscalYear => fiscal.Years(fiscalYear, fiscalYear),
            ConditionOperator.NextFiscalYear => fiscal.Years(fiscalYear + 1, fiscalYear + 1),
            ConditionOperator.LastFiscalYear => fiscal.Years(fiscalYear - 1, fiscalYear - 1),
            ConditionOperator.ThisFiscalPeriod => fiscal.Periods(fiscalPeriod, fiscalPeriod),
            ConditionOperator.NextFiscalPeriod => fiscal.Periods(fiscalPeriod + 1, fiscalPeriod + 1),
            ConditionOperator.LastFiscalPeriod => fiscal.Periods(fiscalPeriod - 1, fiscalPeriod - 1),
            ConditionOperator.LastXFiscalYears => fiscal.Years(fiscalYear - x, fiscalYear) with { To = JustAfter(now) },
            ConditionOperator.NextXFiscalYears => fiscal.Years(fiscalYear, fiscalYear + x) with { From = now },
            ConditionOperator.LastXFiscalPeriods => fiscal.Periods(fiscalPeriod - x, fiscalPeriod) with { To = JustAfter(now) },
            ConditionOperator.NextXFiscalPeriods => fiscal.Periods(fiscalPeriod, fiscalPeriod + x) with { From = now },
            ConditionOperator.InFiscalYear => fiscal.Years(x, x),
            ConditionOperator.InFiscalPeriodAndYear => fiscal.PeriodOfYear(x, y),
            ConditionOperator.InOrBeforeFiscalPeriodAndYear => fiscal.PeriodOfYear(x, y) with { From = null },
            ConditionOperator.InOrAfterFiscalPeriodAndYear => fiscal.PeriodOfYear(x, y) with { To = null },
            _ => throw QueryFaults.UnknownOperator(op.ToString()),
        };
    }

    /// <summary>The window of an operator that takes a day.</summary>
    public static DateWindow On(ConditionOperator op, DateTime day) => op switch
    {
        ConditionOperator.On or ConditionOperator.NotOn => new(day.Date, DayAfter(day)),
        ConditionOperator.OnOrBefore => new(null, DayAfter(day)),
        ConditionOperator.OnOrAfter => new(day.Date, null),
        _ => throw QueryFaults.UnknownOperator(op.ToString()),
    };

    /// <summary>
    /// The same window for a plain date: a date lies inside when its day is touched by the window, so that today
    /// belongs to the last and the next X days.
    /// </summary>
    public DateWindow InWholeDays() => new(From?.Date, To is { } to && to.TimeOfDay > TimeSpan.Zero ? DayAfter(to) : To);

    // Null behind the calendar's last day: the window is open at that end.
    private static DateTime? DayAfter(DateTime time) => time.Date == DateTime.MaxValue.Date ? null : time.Date.AddDays(1);

    private static DateWindow Days(DateTime start, int from, int to) => new(start.AddDays(from), start.AddDays(to));

    private static DateWindow Months(DateTime start, int from, int to) => new(start.AddMonths(from), start.AddMonths(to));

    // "Until now" includes now; the store keeps whole seconds.
    private static DateTime JustAfter(DateTime time) => time.AddSeconds(1);
}
