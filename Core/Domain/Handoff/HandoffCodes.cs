namespace CrmOnboarding.Domain.Handoff;

/// <summary>Codes of the eleven handoff questions and of the parts that can be missing from an answer.</summary>
internal static class HandoffCodes
{
    /// <summary>Goals and value metric.</summary>
    public const string Goals = "GOALS";

    /// <summary>Success criteria in the customer's words.</summary>
    public const string SuccessCriteria = "SUCCESS_CRITERIA";

    /// <summary>Stakeholder map.</summary>
    public const string Stakeholders = "STAKEHOLDERS";

    /// <summary>Scope and products sold.</summary>
    public const string Scope = "SCOPE";

    /// <summary>Promises made.</summary>
    public const string Promises = "PROMISES";

    /// <summary>How far the program plan is (H-03).</summary>
    public const string PlanReadiness = "PLAN_READINESS";

    /// <summary>Timeline and target go-live.</summary>
    public const string Timeline = "TIMELINE";

    /// <summary>Risks and concerns.</summary>
    public const string Risks = "RISKS";

    /// <summary>Term, monthly value, set-up fee and start of billing.</summary>
    public const string Commercial = "COMMERCIAL";

    /// <summary>Why they bought.</summary>
    public const string WhyBought = "WHY_BOUGHT";

    /// <summary>Technical environment and lead time of approvals.</summary>
    public const string Technical = "TECHNICAL";
}
