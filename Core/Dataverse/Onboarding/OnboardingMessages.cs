namespace CrmOnboarding.Dataverse.Onboarding;

/// <summary>What this room can say; the order of the arguments is given with each code.</summary>
internal static class OnboardingMessages
{
    /// <summary>Prefix of the label of a template row, e.g. <c>item.KICKOFF</c>; no arguments.</summary>
    public const string ItemPrefix = "item.";

    /// <summary>Prefix of the label of a risk rule, e.g. <c>risk.rule.H-18</c>; no arguments.</summary>
    public const string RiskPrefix = "risk.rule.";

    /// <summary>Name of an item of a line: its label (message), the product.</summary>
    public const string ItemOfLine = "onboarding.item-of-line";

    /// <summary>Name of a plan: the customer, the cycle.</summary>
    public const string PlanName = "onboarding.plan-name";

    /// <summary>Name of a line of which nothing else is known: its number.</summary>
    public const string LineName = "onboarding.line-name";

    /// <summary>The segment rose with a further deal: the new segment, the day of the win, why (message).</summary>
    public const string SegmentRaised = "onboarding.segment-raised";
}
