// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_goal. What the customer wants to reach, and how it is measured. User-owned.</summary>
internal static class GoalTable
{
    public const string LogicalName = "onb_goal";
    public const string SchemaName = "onb_Goal";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_goalid";

    /// <summary>The day the customer agreed. Date only.</summary>
    public const string AgreedByCustomerOn = "onb_agreedbycustomeron";

    /// <summary>The day we agreed. Date only.</summary>
    public const string AgreedByVendorOn = "onb_agreedbyvendoron";

    /// <summary>Where the customer started. Decimal, 2 digits after the point.</summary>
    public const string Baseline = "onb_baseline";

    /// <summary>What the goal is about. Content for it is chosen by this. Choice DesiredOutcome.</summary>
    public const string Category = "onb_category";

    /// <summary>Where the customer is. Empty: not measured. Decimal, 2 digits after the point.</summary>
    public const string Current = "onb_current";

    /// <summary>What shows that it was reached. Text of several lines, at most 4000 characters.</summary>
    public const string Evidence = "onb_evidence";
    public const int EvidenceLength = 4000;

    /// <summary>What is measured. Text, at most 200 characters.</summary>
    public const string Metric = "onb_metric";
    public const int MetricLength = 200;

    /// <summary>What is to be reached. Text, at most 200 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 200;

    /// <summary>The deal before whose win the goal was recorded. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>How it ended. Choice GoalOutcome.</summary>
    public const string Outcome = "onb_outcome";

    /// <summary>The day it ended. Date only.</summary>
    public const string OutcomeOn = "onb_outcomeon";

    /// <summary>The plan that leads there. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>Where progress is read. Choice GoalSource.</summary>
    public const string Source = "onb_source";

    /// <summary>What is to be reached; it may lie below the baseline. Decimal, 2 digits after the point.</summary>
    public const string Target = "onb_target";

    /// <summary>The day by which it is to be reached. Date only.</summary>
    public const string TargetOn = "onb_targeton";

    /// <summary>Unit of the numbers. Text, at most 50 characters.</summary>
    public const string Unit = "onb_unit";
    public const int UnitLength = 50;

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_goal_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_goal_planid_plan";
}
