using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Merging;

/// <summary>What is said after a merge.</summary>
internal static class MergingMessages
{
    /// <summary>Another plan of the customer runs too.</summary>
    public static Message TwoPlans(string newest) => new(
        "merging.two-plans",
        "The customer was merged with another, and '{0}' runs too; further deals join that one. Cancel the plan that is not needed and "
            + "close this risk, or let both end.",
        "Der Kunde wurde mit einem anderen zusammengeführt, und „{0}“ läuft auch; weitere Verkaufschancen kommen dort hinzu. Brechen "
            + "Sie den Plan ab, der nicht gebraucht wird, und schließen Sie dieses Risiko, oder lassen Sie beide enden.",
        newest);
}
