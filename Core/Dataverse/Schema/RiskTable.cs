namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table <c>onb_risk</c>: a rule that holds for a plan. One open risk per plan and rule. User-owned, child of the plan (parental).</summary>
internal static class RiskTable
{
    public const string LogicalName = "onb_risk";
    public const string SchemaName = "onb_Risk";
    public const string Id = "onb_riskid";
    public const string Name = "onb_name";
    public const string PlanId = "onb_planid";

    /// <summary>Id of the rule, e.g. H-18. Text, at most 20 characters.</summary>
    public const string RuleCode = "onb_rulecode";

    /// <summary>Choice <see cref="Choices.RiskSeverity"/>.</summary>
    public const string Severity = "onb_severity";

    /// <summary>Choice <see cref="Choices.RiskStatus"/>.</summary>
    public const string Status = "onb_status";

    /// <summary>What was seen, in one sentence. Text, at most 400 characters.</summary>
    public const string Reason = "onb_reason";

    /// <summary>Date only.</summary>
    public const string RaisedOn = "onb_raisedon";

    /// <summary>Date only; empty while open.</summary>
    public const string ClosedOn = "onb_closedon";

    /// <summary>How often the rule held since it was raised, from 1. Whole number.</summary>
    public const string Occurrences = "onb_occurrences";

    public const string PlanRelationship = "onb_risk_planid_plan";
}
