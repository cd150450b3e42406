namespace CrmOnboarding.Dataverse.Schema;

/// <summary>Table <c>onb_workstream</c>: one won product line inside a plan. User-owned, child of the plan (parental).</summary>
internal static class WorkstreamTable
{
    public const string LogicalName = "onb_workstream";
    public const string SchemaName = "onb_Workstream";
    public const string Id = "onb_workstreamid";
    public const string Name = "onb_name";

    /// <summary>Alternate key, see <c>WorkstreamKey</c>. Text, at most 100 characters.</summary>
    public const string WorkstreamKey = "onb_workstreamkey";

    /// <summary>What of the deal the onboarding has taken over, see <c>DealMark</c>; on the deal's first line only. Text.</summary>
    public const string DealMark = "onb_dealmark";

    public const string PlanId = "onb_planid";

    /// <summary>The won opportunity. Referential.</summary>
    public const string OpportunityId = "onb_opportunityid";

    /// <summary>The first line of the same deal; empty on that line itself. One deep insert below it writes all lines of a deal.</summary>
    public const string LeadWorkstreamId = "onb_leadworkstreamid";

    /// <summary>Whole number from 1: a number within the deal that a line keeps and no other line gets.</summary>
    public const string Line = "onb_line";

    /// <summary>Name of the product as sold; a write-in line's description; the opportunity's topic where it has no lines.</summary>
    public const string ProductName = "onb_productname";

    /// <summary>Lookup to product; empty for write-in lines.</summary>
    public const string ProductId = "onb_productid";

    /// <summary>Units sold. Decimal; empty when not stated.</summary>
    public const string Quantity = "onb_quantity";

    /// <summary>Day 0 of this deal: the date its opportunity was won. Date only.</summary>
    public const string Day0On = "onb_day0on";

    /// <summary>Choice <see cref="Choices.WorkstreamStatus"/>.</summary>
    public const string Status = "onb_status";

    /// <summary>Date every required item of the line was done or waived. Date only.</summary>
    public const string CompletedOn = "onb_completedon";

    /// <summary>Date the line was suspended because its opportunity was reopened. Date only; empty while it is not.</summary>
    public const string SuspendedOn = "onb_suspendedon";

    public const string WorkstreamKeyName = "onb_workstreamkey_key";

    public const string PlanRelationship = "onb_workstream_planid_plan";
    public const string OpportunityRelationship = "onb_workstream_opportunityid_opportunity";
    public const string LeadWorkstreamRelationship = "onb_workstream_leadworkstreamid_workstream";
    public const string ProductRelationship = "onb_workstream_productid_product";
}
