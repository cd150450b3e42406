namespace CrmOnboarding.Demo.Input;

/// <summary>
/// The years in which a book of business takes place. A date that stands for "unknown" or "for ever" (0001-01-01, 1900-01-00, 3999-12-31)
/// or has a wrong digit lies far from all others; the demo must not walk there day by day.
/// </summary>
internal sealed class PlausibleDates
{
    /// <summary>Years without any date between the book and a stray date.</summary>
    private const int GapYears = 10;

    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private readonly DateOnly _first = Earliest;
    private readonly DateOnly _last = Latest;

    /// <param name="closed">Dates on which deals were closed.</param>
    /// <param name="engaged">Dates on which deals were created.</param>
    public PlausibleDates(IEnumerable<DateOnly> closed, IEnumerable<DateOnly> engaged)
    {
        var dates = closed.Select(date => (Date: date, Weight: 1)).Concat(engaged.Select(date => (Date: date, Weight: 0)))
            .Where(each => IsPossible(each.Date)).OrderBy(each => each.Date).ToList();
        var mostClosed = -1;
        for (var start = 0; start < dates.Count;)
        {
            var end = start + 1;
            while (end < dates.Count && dates[end].Date <= dates[end - 1].Date.AddYears(GapYears))
            {
                end++;
            }

            var count = dates.Skip(start).Take(end - start).Sum(each => each.Weight);
            if (count > mostClosed)
            {
                (mostClosed, _first, _last) = (count, dates[start].Date, dates[end - 1].Date);
            }

            start = end;
        }
    }

    /// <summary>Whether a date can be a date of business at all.</summary>
    public static bool IsPossible(DateOnly date) => date >= Earliest && date <= Latest;

    /// <summary>Whether a date lies in the years of the book.</summary>
    public bool Contains(DateOnly date) => date >= _first && date <= _last;
}
