namespace CrmOnboarding.Domain.Risks;

/// <summary>Ids of the rules that raise a risk: those of the requirements they come from.</summary>
internal static class RiskCodes
{
    /// <summary>The deal took long to close, so the buyer may have lost interest.</summary>
    public const string LongProcurement = "H-18";

    /// <summary>A role that needs a person has none.</summary>
    public const string NoOwnerForRole = "T-19";
}
