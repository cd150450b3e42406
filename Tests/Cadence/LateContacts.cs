using CrmOnboarding.Domain.Cadence;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Tests.Cadence;

/// <summary>A contact that is late, in the words of formulas.md section 2: to be made today, and so many days overdue.</summary>
internal static class LateContacts
{
    /// <summary>The next contact: the day it is due, today when that has passed.</summary>
    public static Date NextContactOn(this CadenceResult result, CadenceInput input) =>
        result.DueOn < input.AsOf ? input.Calendar.Roll(input.AsOf) : result.DueOn;

    /// <summary>Calendar days by which the contact is late on a day; 0 when it is not.</summary>
    public static int DaysLateOn(this CadenceResult result, Date day) => result.OverdueSince is { } since ? day - since : 0;
}
