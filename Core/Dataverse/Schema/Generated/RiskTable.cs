// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_risk. A rule that says: this onboarding may go wrong. One open risk per plan and rule. User-owned.</summary>
internal static class RiskTable
{
    public const string LogicalName = "onb_risk";
    public const string SchemaName = "onb_Risk";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_riskid";

    /// <summary>
    /// How bad the rule says the risk is. Empty for a risk that a person raised: the evaluation leaves it alone. Choice RiskSeverity.
    /// </summary>
    public const string BaseSeverity = "onb_baseseverity";

    /// <summary>The first of the nights in a row on which the rule did not hold. The second closes the risk. Computed. Date only.</summary>
    public const string ClearSinceOn = "onb_clearsinceon";

    /// <summary>The date the risk was closed. Empty while it is open. Date only.</summary>
    public const string ClosedOn = "onb_closedon";

    /// <summary>For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser.</summary>
    public const string CoveredForId = "onb_coveredforid";

    /// <summary>
    /// The day on which it went to the manager because nobody acknowledged it in time; empty while it did not. Date only.
    /// </summary>
    public const string EscalatedOn = "onb_escalatedon";

    /// <summary>The date on which the risk goes to the manager unless somebody acknowledges it. Computed. Date only.</summary>
    public const string EscalatesOn = "onb_escalateson";

    /// <summary>How many separate events the rule had seen at the last review. Computed. Whole number from 1.</summary>
    public const string EventsSeen = "onb_eventsseen";

    /// <summary>The date since which the risk is high or critical. Computed. Date only.</summary>
    public const string HighSinceOn = "onb_highsinceon";

    /// <summary>A risk, or a chance: the customer wants more, or sooner. A chance lowers no health. Choice RiskKind.</summary>
    public const string Kind = "onb_kind";

    /// <summary>Short name of the risk. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>How often the rule has held since the risk was raised. Whole number from 1.</summary>
    public const string Occurrences = "onb_occurrences";

    /// <summary>The opportunity that onb_StartExpansion made of the chance. Computed. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The plan at risk. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>The date the rule first held. Date only.</summary>
    public const string RaisedOn = "onb_raisedon";

    /// <summary>What was seen, in one sentence. Text, at most 400 characters.</summary>
    public const string Reason = "onb_reason";
    public const int ReasonLength = 400;

    /// <summary>The date of the last review that changed this risk. Computed. Date only.</summary>
    public const string ReviewedOn = "onb_reviewedon";

    /// <summary>Id of the rule, for example H-18. Text, at most 20 characters.</summary>
    public const string RuleCode = "onb_rulecode";
    public const int RuleCodeLength = 20;

    /// <summary>How much the risk endangers the onboarding. Choice RiskSeverity.</summary>
    public const string Severity = "onb_severity";

    /// <summary>Whether somebody takes care of it. Close it when it no longer holds. Choice RiskStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>onb_coveredforid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoveredForRelationship = "onb_risk_coveredforid_systemuser";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_risk_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_risk_planid_plan";
}
