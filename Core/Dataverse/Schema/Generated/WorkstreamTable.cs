// Written by ./crm schema from Solution/src: change the XML there and run it again.
namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table onb_workstream. One won product line inside an onboarding plan. User-owned.</summary>
internal static class WorkstreamTable
{
    public const string LogicalName = "onb_workstream";
    public const string SchemaName = "onb_Workstream";

    /// <summary>Unique identifier of the record.</summary>
    public const string Id = "onb_workstreamid";

    /// <summary>The date every required item of the line was done or waived. Empty until then. Date only.</summary>
    public const string CompletedOn = "onb_completedon";

    /// <summary>For whom the owner stands in; it goes back when that absence ends. Computed. Lookup to systemuser.</summary>
    public const string CoveredForId = "onb_coveredforid";

    /// <summary>The date the opportunity of this line was won. Date only.</summary>
    public const string Day0On = "onb_day0on";

    /// <summary>What of the opportunity the onboarding has taken over. Kept by the onboarding. Text, at most 200 characters.</summary>
    public const string DealMark = "onb_dealmark";
    public const int DealMarkLength = 200;

    /// <summary>The handoff of the deal, on its first line. Lookup to onb_handoff.</summary>
    public const string HandoffId = "onb_handoffid";

    /// <summary>The first line of the same deal. Empty on that line itself. Lookup to onb_workstream.</summary>
    public const string LeadWorkstreamId = "onb_leadworkstreamid";

    /// <summary>Position of the line in the opportunity, from 1. Whole number, 1 to 100000.</summary>
    public const string Line = "onb_line";

    /// <summary>Name of the workstream, usually the product. Text, at most 500 characters.</summary>
    public const string Name = "onb_name";
    public const int NameLength = 500;

    /// <summary>The won opportunity that the line was sold with. Lookup to opportunity.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The plan this workstream belongs to. Lookup to onb_plan.</summary>
    public const string PlanId = "onb_planid";

    /// <summary>The product of the catalogue. Empty for write-in lines. Lookup to product.</summary>
    public const string ProductId = "onb_productid";

    /// <summary>Name of the product as sold. Text, at most 500 characters.</summary>
    public const string ProductName = "onb_productname";
    public const int ProductNameLength = 500;

    /// <summary>Units sold. Empty when not stated. Decimal, 5 digits after the point.</summary>
    public const string Quantity = "onb_quantity";

    /// <summary>Where the workstream stands. Choice WorkstreamStatus.</summary>
    public const string Status = "onb_status";

    /// <summary>The date the line was suspended because its opportunity was reopened. Empty while it runs. Date only.</summary>
    public const string SuspendedOn = "onb_suspendedon";

    /// <summary>
    /// Opportunity and line. Unique, so that a repeated run never makes a line twice. Filled by the system. Text, at most 100 characters.
    /// </summary>
    public const string WorkstreamKey = "onb_workstreamkey";
    public const int WorkstreamKeyLength = 100;

    /// <summary>Alternate key over onb_workstreamkey.</summary>
    public const string WorkstreamKeyName = "onb_workstreamkey_key";

    /// <summary>onb_coveredforid to systemuser. Left without the link when it is deleted.</summary>
    public const string CoveredForRelationship = "onb_workstream_coveredforid_systemuser";

    /// <summary>onb_handoffid to onb_handoff. Left without the link when it is deleted.</summary>
    public const string HandoffRelationship = "onb_workstream_handoffid_handoff";

    /// <summary>onb_leadworkstreamid to onb_workstream. Left without the link when it is deleted.</summary>
    public const string LeadWorkstreamRelationship = "onb_workstream_leadworkstreamid_workstream";

    /// <summary>onb_opportunityid to opportunity. Left without the link when it is deleted.</summary>
    public const string OpportunityRelationship = "onb_workstream_opportunityid_opportunity";

    /// <summary>onb_planid to onb_plan. Deleted with it.</summary>
    public const string PlanRelationship = "onb_workstream_planid_plan";

    /// <summary>onb_productid to product. Left without the link when it is deleted.</summary>
    public const string ProductRelationship = "onb_workstream_productid_product";
}
