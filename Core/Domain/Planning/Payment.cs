using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What waits for the first payment (T-13).</summary>
internal static class Payment
{
    /// <summary>The last day on which the first payment is in time: Day 5 of the deal.</summary>
    /// <param name="day0">Day 0 of the deal.</param>
    /// <param name="policy">Which day that is.</param>
    public static Date DueOn(Date day0, PlanningPolicy policy) => day0.AddDays(policy.PaymentDay);

    /// <summary>Whether an item is held until the payment came in.</summary>
    /// <param name="item">The row of the template.</param>
    /// <param name="anchors">The anchors of the deal that are known.</param>
    public static bool Holds(TemplateItem item, AnchorDates anchors) => item.RequiresPayment && anchors[Anchor.Paid] is null;
}
