namespace CrmOnboarding.Sandbox.Queries;

/// <summary>The organization's fiscal calendar: years that begin on one day, cut into periods of whole months.</summary>
/// <param name="StartMonth">Month in which a fiscal year begins, 1..12.</param>
/// <param name="StartDay">Day on which it begins, 1..28.</param>
/// <param name="MonthsPerPeriod">12 annual, 6 semiannual, 3 quarterly (the platform's default), 1 monthly.</param>
internal sealed record FiscalCalendar(int StartMonth, int StartDay, int MonthsPerPeriod)
{
    /// <summary>1 January, quarters.</summary>
    public static FiscalCalendar Default { get; } = new(1, 1, 3);

    private int PeriodsPerYear => 12 / MonthsPerPeriod;

    /// <summary>The fiscal year a day falls in, named after the calendar year it begins in.</summary>
    public int YearOf(DateTime day) => day < StartOf(day.Year) ? day.Year - 1 : day.Year;

    /// <summary>A running number of the fiscal period a day falls in, so that neighbours differ by one.</summary>
    public int PeriodOf(DateTime day)
    {
        var year = YearOf(day);
        var start = StartOf(year);
        var period = PeriodsPerYear - 1;
        while (start.AddMonths(period * MonthsPerPeriod) > day)
        {
            period--;
        }

        return (year * PeriodsPerYear) + period;
    }

    /// <summary>The number of a day's period within its fiscal year, from 1.</summary>
    public int PeriodInYear(DateTime day) => (PeriodOf(day) % PeriodsPerYear) + 1;

    /// <summary>Whole fiscal years.</summary>
    public DateWindow Years(int first, int last) => new(StartOf(first), StartOf(last + 1));

    /// <summary>Whole fiscal periods by running number.</summary>
    public DateWindow Periods(int first, int last) => new(StartOfPeriod(first), StartOfPeriod(last + 1));

    /// <summary>One period of a fiscal year; a period that the year does not have is an empty window.</summary>
    public DateWindow PeriodOfYear(int period, int year)
    {
        if (period < 1 || period > PeriodsPerYear)
        {
            return new(StartOf(year), StartOf(year));
        }

        var running = checked((year * PeriodsPerYear) + period - 1);
        return Periods(running, running);
    }

    private DateTime StartOf(int year) => new(year, StartMonth, StartDay);

    private DateTime StartOfPeriod(int running) =>
        StartOf(running / PeriodsPerYear).AddMonths(running % PeriodsPerYear * MonthsPerPeriod);
}
