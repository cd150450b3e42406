using System;

namespace CrmOnboarding.Domain.Shared;

/// <summary>
/// The day as of which a rule is evaluated. A rule never sees the date itself: it asks questions about it, and every answer is noted with
/// the first later date on which it would differ.
/// </summary>
/// <remarks>
/// This makes the next date on which a result can change exact instead of estimated: a rule whose answers all stay the same
/// takes the same path and gives the same result. Used for one evaluation and thrown away.
/// </remarks>
internal sealed class EvaluationDate
{
    private readonly Date _today;
    private int _nextDayNumber = int.MaxValue;

    /// <summary>Starts an evaluation.</summary>
    /// <param name="today">The day as of which the result holds, in the user's own calendar.</param>
    public EvaluationDate(Date today) => _today = today;

    /// <summary>The first later date on which an answer given so far would differ; null when none ever would.</summary>
    public Date? NextOn => _nextDayNumber <= Date.MaxValue.DayNumber ? Date.FromDayNumber(_nextDayNumber) : null;

    /// <summary>Whether the date is today or earlier.</summary>
    public bool Reached(Date date) => Elapsed(date, 0);

    /// <summary>Whether at least a number of calendar days have passed since a date.</summary>
    /// <param name="since">Day 0 of the count.</param>
    /// <param name="days">Calendar days; 0 asks whether <paramref name="since"/> is reached.</param>
    public bool Elapsed(Date since, int days)
    {
        var threshold = since.DayNumber + days;
        if (_today.DayNumber >= threshold)
        {
            return true;
        }

        Note(threshold);
        return false;
    }

    /// <summary>
    /// Calendar days from a date to today; negative before it. Differs every day, so ask only if the result does as well.
    /// </summary>
    public int DaysSince(Date date)
    {
        Note(_today.DayNumber + 1);
        return _today - date;
    }

    /// <summary>
    /// The earliest date on which something may still happen: today. Differs every day, so ask only if the result does as well.
    /// </summary>
    public Date Today
    {
        get
        {
            Note(_today.DayNumber + 1);
            return _today;
        }
    }

    private void Note(int dayNumber) => _nextDayNumber = Math.Min(dayNumber, _nextDayNumber);
}
