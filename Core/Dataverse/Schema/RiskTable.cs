namespace CrmOnboarding.Dataverse.Schema;

/// <summary>
/// Table <c>onb_risk</c>: a rule that holds for a plan. One open risk per plan and rule. User-owned, child of the plan (parental).
/// </summary>
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

    /// <summary>
    /// Choice <see cref="Choices.RiskSeverity"/>: the severity that the rule gives. Empty for a risk that a person raised, which the
    /// review leaves alone.
    /// </summary>
    public const string BaseSeverity = "onb_baseseverity";

    /// <summary>The first of the nights in a row on which the rule did not hold. Date only; empty while it holds.</summary>
    public const string ClearSinceOn = "onb_clearsinceon";

    /// <summary>Date since which it is high or critical. Date only; empty while it is not.</summary>
    public const string HighSinceOn = "onb_highsinceon";

    /// <summary>Date on which it goes to the manager unless somebody acknowledges it. Date only; empty when it does not.</summary>
    public const string EscalatesOn = "onb_escalateson";

    /// <summary>Separate events that the rule had seen at the last review, from 1. Whole number.</summary>
    public const string EventsSeen = "onb_eventsseen";

    /// <summary>Date of the last review that changed the row. Date only; every write of a review sets it, and nobody else does.</summary>
    public const string ReviewedOn = "onb_reviewedon";

    public const string PlanRelationship = "onb_risk_planid_plan";
}
