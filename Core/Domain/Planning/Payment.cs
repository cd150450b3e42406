using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What waits for the first payment (T-13).</summary>
internal static class Payment
{
    /// <summary>The last day on which the first payment is in time: Day 5 of the deal.</summary>
    /// <param name="day0">Day 0 of the deal.</param>
    public static Date DueOn(Date day0) => day0.AddDays(Defaults.Planning.PaymentDay);

    /// <summary>Whether an item is held until the payment came in.</summary>
    /// <param name="item">The row of the template.</param>
    /// <param name="anchors">The anchors of the deal that are known.</param>
    public static bool Holds(TemplateItem item, AnchorDates anchors) => item.RequiresPayment && anchors[Anchor.Paid] is null;
}
