using CrmOnboarding.Domain.Shared;

namespace CrmOnboarding.Dataverse.Merging;

/// <summary>What is said after a merge.</summary>
internal static class MergingMessages
{
    /// <summary>Another plan of the customer runs too.</summary>
    public static Message TwoPlans(string newest) => new(
        "merging.two-plans",
        "The customer was merged with another, and '{0}' runs too; further deals join that one. Join the two plans there (Join Plans), or "
            + "close this risk and let both end.",
        "Der Kunde wurde mit einem anderen zusammengeführt, und „{0}“ läuft auch; weitere Verkaufschancen kommen dort hinzu. Führen Sie "
            + "die beiden Pläne dort zusammen, oder schließen Sie dieses Risiko, und lassen Sie beide enden.",
        newest);
}
