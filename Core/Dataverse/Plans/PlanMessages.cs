using System;
using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Plans;

/// <summary>What is wrong with the dates or the template of a plan.</summary>
internal static class PlanMessages
{
    /// <summary>A fixed or just chosen date is too early.</summary>
    public static Message DateCannotHold(Date date, Date earliest, Message why) => new(
        "plan.date-cannot-hold",
        "{0} is too early; the earliest possible date is {1}. {2}",
        "Der {0} ist zu früh; frühestens möglich ist der {1}. {2}",
        date, earliest, why);

    /// <summary>A plan without Day 0 cannot be dated.</summary>
    public static Message NoDay0(Guid planId) => new(
        "plan.no-day-0",
        "The plan {0} has no Day 0. Enter the date on which its opportunity was won.",
        "Der Plan {0} hat keinen Tag 0. Geben Sie das Datum ein, an dem seine Verkaufschance gewonnen wurde.",
        planId.ToString());
}
