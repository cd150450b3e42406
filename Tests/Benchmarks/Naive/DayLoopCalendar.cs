using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Benchmarks.Naive;

/// <summary>
/// Working days the plain way: a set of closed days, and a loop over the days of a span. As fast as a day loop gets; closures that recur
/// are written out beforehand.
/// </summary>
internal sealed class DayLoopCalendar(IEnumerable<Date> closedDays)
{
    private readonly HashSet<int> _closed = closedDays.Select(date => date.DayNumber).ToHashSet();

    public bool IsWorkingDay(Date date) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_closed.Contains(date.DayNumber);

    public Date Roll(Date date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    public Date Add(Date date, int workingDays)
    {
        if (workingDays == 0)
        {
            return Roll(date);
        }

        for (var left = Math.Abs(workingDays); left > 0;)
        {
            date = date.AddDays(Math.Sign(workingDays));
            if (IsWorkingDay(date))
            {
                left--;
            }
        }

        return date;
    }

    /// <summary>Working days after the first date up to and including the second, which is not earlier.</summary>
    public int Difference(Date from, Date to)
    {
        var count = 0;
        for (var date = from; date < to;)
        {
            date = date.AddDays(1);
            if (IsWorkingDay(date))
            {
                count++;
            }
        }

        return count;
    }
}
