namespace CrmOnboarding.Domain.Risks;

/// <summary>What a rule found in a plan.</summary>
internal enum RiskKind
{
    /// <summary>Something that may go wrong.</summary>
    Risk,

    /// <summary>A sign that the customer wants more, or sooner (H-24, H-25): it lowers nothing.</summary>
    Opportunity,
}

/// <summary>Which rules find chances.</summary>
internal static class RiskKinds
{
    /// <summary>What a rule finds.</summary>
    /// <param name="ruleCode">Id of the rule; a risk for one that there is not.</param>
    public static RiskKind Of(string ruleCode) =>
        ruleCode is RiskCodes.AggressiveLaunch or RiskCodes.OtherTeams ? RiskKind.Opportunity : RiskKind.Risk;
}
