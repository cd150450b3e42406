using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>A day found for the next contact, on its way through the rules of formulas.md section 2.</summary>
/// <param name="On">The day, a working day.</param>
/// <param name="LatestOn">The last day on which the silence is not yet too long.</param>
/// <param name="Why">Why that day.</param>
internal sealed record Slot(Date On, Date LatestOn, Message Why)
{
    /// <summary>The day on which the contact was due, where that has passed.</summary>
    public Date? OverdueSince { get; init; }

    /// <summary>Working days by which it was postponed.</summary>
    public int PutOffWorkingDays { get; init; }

    /// <summary>The day the contact is due: that on which it became late, unless it is put off to a day still to come.</summary>
    public Date DueOn => OverdueSince is { } since && PutOffWorkingDays == 0 ? since : On;

    /// <summary>The day that follows from the last contact and the interval, earlier if the silence would grow too long.</summary>
    public static Slot Candidate(CadenceInput input, Date? last, int interval)
    {
        var longest = input.Policy.MaximumSilenceDays;
        if (last is not { } spoken)
        {
            var first = input.Calendar.Roll(input.Day0.AddDays(input.Policy.FirstContactDay));
            return new Slot(first, input.Day0.AddDays(longest), CadenceMessages.FirstContact(input.Day0));
        }

        var latest = spoken.AddDays(longest);
        var candidate = input.Calendar.Roll(spoken.AddDays(interval));
        return candidate <= latest
            ? new Slot(candidate, latest, CadenceMessages.Regular(spoken, interval))
            : new Slot(input.Calendar.RollBack(latest), latest, CadenceMessages.MaximumSilence(spoken, longest));
    }

    /// <summary>A day that has passed, on the next working day from today on.</summary>
    public Slot NotBefore(EvaluationDate day, WorkingCalendar calendar) => Late() with { On = calendar.Roll(day.Today) };

    /// <summary>The same, its day having passed.</summary>
    public Slot Late() => this with { OverdueSince = On, Why = CadenceMessages.Overdue(On) };

    /// <summary>
    /// The first working day from this one on whose week is not full; this day if waiting would exceed the longest silence.
    /// </summary>
    public Slot WithinBudget(ContactBudget budget, WorkingCalendar calendar, CadencePolicy policy)
    {
        var on = On;
        var moved = 0;
        while (budget.FullestAround(on) is { IsOpen: false } full)
        {
            var later = calendar.Add(on, 1);
            if (later > LatestOn)
            {
                return this with
                {
                    On = on,
                    PutOffWorkingDays = moved,
                    Why = CadenceMessages.MaximumSilenceOverThrottle(
                        full.Used, full.Limit, policy.Touches.WindowDays, policy.MaximumSilenceDays),
                };
            }

            on = later;
            moved++;
        }

        return moved == 0
            ? this
            : this with
            {
                On = on,
                PutOffWorkingDays = moved,
                Why = CadenceMessages.PutOff(moved, budget.FullestAround(On).Limit, policy.Touches.WindowDays),
            };
    }
}
