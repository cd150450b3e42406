using System.Collections.Generic;
using System.Linq;
using CrmOnboarding.Domain.Calendars;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Handoff;

/// <summary>The reviews of the customer's own measures of success (N-31).</summary>
internal static class SuccessReviews
{
    /// <summary>The days on which reviews are due: working days, in order.</summary>
    public static IReadOnlyList<Date> DueOn(Date day0, WorkingCalendar calendar, HandoffPolicy policy) =>
        policy.SuccessReviewDays.Select(day => calendar.Roll(day0.AddDays(day))).ToArray();

    /// <summary>The day of the first review that was not held; null once all were. Each review held counts for one.</summary>
    /// <param name="day0">The day of the win.</param>
    /// <param name="held">How many reviews were held.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="policy">The days.</param>
    public static Date? NextOn(Date day0, int held, WorkingCalendar calendar, HandoffPolicy policy) =>
        DueOn(day0, calendar, policy).Skip(held).Select(due => (Date?)due).FirstOrDefault();
}
