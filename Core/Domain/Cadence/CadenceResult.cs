using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Cadence;

/// <summary>When to contact the customer next, and why on that day.</summary>
internal sealed record CadenceResult
{
    /// <summary>
    /// The day the next contact is due, a working day. One that has passed stays: the contact is to be made today, and how late it is
    /// shows.
    /// </summary>
    public required Date DueOn { get; init; }

    /// <summary>Why that day, in one sentence.</summary>
    public required Message Why { get; init; }

    /// <summary>Expected gap in calendar days for the segment and the day since the win: E of formulas.md section 2.</summary>
    public required int ExpectedGapDays { get; init; }

    /// <summary>Factor on that gap from health and curve, within its limits.</summary>
    public required decimal Factor { get; init; }

    /// <summary>Days from the last two-way contact to the next, after factor, rounding and limits.</summary>
    public required int IntervalDays { get; init; }

    /// <summary>The last two-way contact; null when there was none.</summary>
    public Date? LastTwoWayOn { get; init; }

    /// <summary>The day on which the rhythm asked for the contact, where that has passed; null when it is not late.</summary>
    public Date? OverdueSince { get; init; }

    /// <summary>Code of the plan's item that serves as the contact; null when the contact is separate.</summary>
    public string? MergedWith { get; init; }

    /// <summary>Working days by which the contact was put off so as not to smother the customer.</summary>
    public int PutOffWorkingDays { get; init; }

    /// <summary>Consecutive outbound contacts without an answer.</summary>
    public int UnansweredInARow { get; init; }

    /// <summary>Whether automatic touches stop because the customer does not answer (H-19).</summary>
    public bool StopsAutomaticTouches { get; init; }

    /// <summary>Another channel to try while the customer does not answer; null when none is proposed.</summary>
    public Channel? ProposedChannel { get; init; }

    /// <summary>Whether to go to a sponsor because every channel was tried.</summary>
    public bool ProposesSponsor { get; init; }

    /// <summary>The first later date on which this result differs with no new data; null when it never does.</summary>
    public Date? NextChangeOn { get; init; }
}
