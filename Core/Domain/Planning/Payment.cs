using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What waits for the first payment (T-13).</summary>
internal static class Payment
{
    /// <summary>The last day on which the first payment is in time: Day 5 of the deal.</summary>
    /// <param name="day0">Day 0 of the deal.</param>
    /// <param name="policy">Which day that is.</param>
    public static Date DueOn(Date day0, PlanningPolicy policy) => day0.AddDays(policy.PaymentDay);

    /// <summary>Whether an item is held until the payment came in.</summary>
    /// <param name="requiresPayment">Whether the item waits for it.</param>
    /// <param name="paidOn">The day of the payment; null while there is none.</param>
    /// <param name="on">The day on which the item is to be done.</param>
    public static bool Holds(bool requiresPayment, Date? paidOn, Date on) => requiresPayment && !(paidOn <= on);
}
