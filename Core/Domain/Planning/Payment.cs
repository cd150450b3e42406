using CrmOnboarding.Domain.Plans;
using CrmOnboarding.Domain.Shared;
using CrmOnboarding.Domain.Templates;

namespace CrmOnboarding.Domain.Planning;

/// <summary>What waits for the first payment (T-13).</summary>
internal static class Payment
{
    /// <summary>Whether the first payment is late: not in by Day 5 of the deal.</summary>
    /// <param name="anchors">The anchors of the deal that are known.</param>
    /// <param name="today">The day in question. On Day 5 itself it is not late yet.</param>
    public static bool IsLate(AnchorDates anchors, Date today) =>
        (anchors[Anchor.Paid] ?? today) - anchors.WonOn > Defaults.Planning.PaymentDay;

    /// <summary>Whether an item is held until the payment came in.</summary>
    /// <param name="item">The row of the template.</param>
    /// <param name="anchors">The anchors of the deal that are known.</param>
    public static bool Holds(TemplateItem item, AnchorDates anchors) => item.RequiresPayment && anchors[Anchor.Paid] is null;
}
